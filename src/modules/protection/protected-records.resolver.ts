import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { VigilError } from '../../platform/errors/index.js';
import { localId } from '../../platform/graphql/connection/global-id.js';
import { CurrentActor, Requires } from '../access/index.js';
import { CurrentWriting, type Writing } from '../editing/index.js';
import type { Actor } from '../identity/index.js';
import { recordId } from './protected-ids.js';
import { ProtectedKind } from './protected-kind.enum.js';
import { AddProtectedRecordInput, CorrectProtectedRecordInput } from './protected-record.input.js';
import { ProtectedRecord, toProtectedRecord } from './protected-record.model.js';
import { ProtectedRecords, type Addition } from './protected-records.service.js';
import { OpenSealedArgs, WithdrawProtectedArgs } from './reason.args.js';

function additionOf(input: AddProtectedRecordInput, once: Writing['once']): Addition {
  const { kind, prisonerId, personId, sealed, content } = input;
  const isOfPerson = typeof personId === 'string';
  if (isOfPerson && kind === ProtectedKind.HEALTH_NOTE) {
    const detail = '`input.personId` must be left out: a HEALTH_NOTE is of the prisoner.';
    throw new VigilError('BAD_USER_INPUT', { field: 'input.personId', detail });
  }
  return {
    kind,
    prisonerId: localId('Prisoner', prisonerId, 'input.prisonerId'),
    personId: isOfPerson ? localId('ProtectedPerson', personId, 'input.personId') : undefined,
    sealed: sealed ?? undefined,
    content,
    onceKey: once?.key,
  };
}

/** The people around a prisoner, as staff keep them. Nothing of it goes through the read planner. */
@Resolver()
export class ProtectedRecordFields {
  constructor(private readonly records: ProtectedRecords) {}

  @Query(() => [ProtectedRecord], {
    description:
      'What is kept of the people around a prisoner, in the order in which it was recorded. SEALED ones come without content: openSealedRecord. NOT_FOUND for a prisoner who is not on record.',
  })
  @Requires('person.protected')
  async protectedRecords(
    @Args('prisonerId', { type: () => ID, description: 'The prisoner, `Prisoner:uuid`.' }) prisonerId: string,
    @Args('kinds', {
      type: () => [ProtectedKind],
      nullable: true,
      description: 'Only these kinds; all if left out.',
    })
    kinds: ProtectedKind[] | null | undefined,
    @CurrentActor() actor: Actor,
  ): Promise<ProtectedRecord[]> {
    const found = await this.records.list(actor, localId('Prisoner', prisonerId, 'prisonerId'), kinds ?? undefined);
    return found.map(([row, content]) => toProtectedRecord(row, content));
  }

  @Mutation(() => ProtectedRecord, {
    description:
      'Shows one record, SEALED or not, with its content. A mutation, because who read it, when and why is written down first. NOT_FOUND where it is not on record.',
  })
  @Requires('person.sealed')
  async openSealedRecord(
    @Args() { id, reason }: OpenSealedArgs,
    @CurrentActor() actor: Actor,
  ): Promise<ProtectedRecord> {
    return toProtectedRecord(...(await this.records.open(actor, recordId(id), reason)));
  }

  @Mutation(() => ProtectedRecord, {
    description:
      'Keeps a record of somebody around a prisoner. The content of a SEALED one is not answered. BAD_USER_INPUT names all that is wrong. Repeated with the same Idempotency-Key it is kept once; IDEMPOTENCY_KEY_REUSED with another input.',
  })
  @Requires('person.protected')
  async addProtectedRecord(
    @Args('input', { type: () => AddProtectedRecordInput, description: 'What is to be kept.' })
    input: AddProtectedRecordInput,
    @CurrentWriting() { actor, once }: Writing,
  ): Promise<ProtectedRecord> {
    return toProtectedRecord(...(await this.records.add(actor, additionOf(input, once))));
  }

  @Mutation(() => ProtectedRecord, {
    description:
      'Corrects a record. CONFLICT, with the present version and nothing else, where somebody else did first; FORBIDDEN for a SEALED one without the permission to open it.',
  })
  @Requires('person.protected')
  async correctProtectedRecord(
    @Args('id', { type: () => ID, description: 'Id of the record, `Relative:uuid`.' }) id: string,
    @Args('expectedVersion', { type: () => Int, description: 'The version that was read.' }) expectedVersion: number,
    @Args('input', { type: () => CorrectProtectedRecordInput, description: 'What is to be otherwise.' })
    { sealed, content }: CorrectProtectedRecordInput,
    @CurrentActor() actor: Actor,
  ): Promise<ProtectedRecord> {
    const correction = { expectedVersion, sealed: sealed ?? undefined, content: content ?? {} };
    return toProtectedRecord(...(await this.records.correct(actor, recordId(id), correction)));
  }

  @Mutation(() => Boolean, {
    description:
      'Takes a record off the present. The history keeps it, sealed: to make it unreadable there too, erasePerson. CONFLICT where somebody else changed it first; FORBIDDEN for a SEALED one without the permission to open it.',
  })
  @Requires('person.protected')
  async withdrawProtectedRecord(
    @Args() { id, expectedVersion, reason }: WithdrawProtectedArgs,
    @CurrentActor() actor: Actor,
  ): Promise<boolean> {
    await this.records.withdraw(actor, recordId(id), expectedVersion, reason);
    return true;
  }
}
