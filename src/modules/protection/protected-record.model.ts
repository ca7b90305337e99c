import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Visibility } from '../../domain/vocabulary/index.js';
import { DateTimeScalar } from '../../platform/graphql/scalars/index.js';
import type { Content } from './protected-content.js';
import { ProtectedContent } from './protected-content.model.js';
import { ProtectedKind, typeOf } from './protected-kind.enum.js';
import type { ProtectedRow } from './protected-rows.js';

@ObjectType({
  description:
    'What is kept of somebody around a prisoner, sealed under a key of their own. In no filter, search or list of facts.',
})
export class ProtectedRecord {
  @Field(() => ID, {
    description:
      'Global id by kind: `Relative:uuid`, `Contact:uuid`, `Correspondent:uuid`, `Informant:uuid`, `HealthNote:uuid`.',
  })
  readonly id!: string;

  @Field(() => ProtectedKind, { description: 'What it is.' })
  readonly kind!: ProtectedKind;

  @Field(() => Int, {
    description: '1 at first and one more with every change. Corrections and withdrawals must name it.',
  })
  readonly version!: number;

  @Field(() => Visibility, { description: 'STAFF, or SEALED: shown by openSealedRecord alone.' })
  readonly visibility!: Visibility;

  @Field(() => ID, { description: 'Whose data it is, `ProtectedPerson:uuid`. Several records may be of one person.' })
  readonly personId!: string;

  @Field(() => ID, { description: 'The prisoner it was recorded with, `Prisoner:uuid`.' })
  readonly prisonerId!: string;

  @Field(() => DateTimeScalar, { description: 'When it was first put on record.' })
  readonly recordedAt!: string;

  @Field(() => ProtectedContent, { nullable: true, description: 'What it says; null: SEALED, and not opened here.' })
  readonly content!: ProtectedContent | null;
}

/** A record as it is answered. */
export const toProtectedRecord = (row: ProtectedRow, content: Content | null): ProtectedRecord => ({
  id: `${typeOf(row.kind)}:${row.id}`,
  kind: row.kind,
  version: row.version,
  visibility: Visibility[row.visibility],
  personId: `ProtectedPerson:${row.keyId}`,
  prisonerId: `Prisoner:${row.prisonerId}`,
  recordedAt: row.recordedAt.toISOString(),
  content,
});
