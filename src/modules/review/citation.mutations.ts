import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { localId } from '../../platform/graphql/connection/index.js';
import { Requires } from '../access/index.js';
import {
  Accompaniment,
  AnsweredWrites,
  CurrentWriting,
  requireRow,
  requireVersion,
  Withdrawals,
  type Writing,
} from '../editing/index.js';
import { Citation, CITATION } from '../sources/index.js';
import { AddCitationArgs, WithdrawCitationArgs } from './review.args.js';
import { reviewedFact } from './reviewed-fact.js';

/** What sources say of facts that are on record. */
@Resolver()
export class CitationMutations {
  constructor(
    private readonly writes: AnsweredWrites,
    private readonly accompaniment: Accompaniment,
    private readonly withdrawals: Withdrawals,
  ) {}

  @Mutation(() => Citation, {
    description:
      'Adds what a source says of any fact. Staff see it at once; of a fact that others see it waits for review by itself, else it is published with its fact.',
  })
  @Requires('fact.write')
  async addCitation(@Args() args: AddCitationArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    const { shape, id } = reviewedFact(args.factId, 'factId');
    return this.writes.run(writing, undefined, async (tx) => {
      const row = await requireRow(tx, shape.table, id);
      const given = { citations: [args.citation], path: 'citation' };
      const [citation = ''] = await this.accompaniment.cite(tx, writing.actor, row, given);
      return { type: 'Citation', id: citation };
    });
  }

  @Mutation(() => Citation, {
    description:
      'Takes a citation off the record, e.g. to add a better one. Its source stays. Answers with it as it was last.',
  })
  @Requires('fact.write')
  async withdrawCitation(@Args() args: WithdrawCitationArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    const id = localId('Citation', args.id, 'id');
    return this.writes.run(writing, args.reason, async (tx) => {
      const row = await requireRow(tx, 'citation', id);
      await requireVersion(tx, CITATION, row, { expectedVersion: args.expectedVersion, columns: {} });
      const answer = await this.writes.read(tx, writing, { type: 'Citation', id });
      await this.withdrawals.perform(tx, writing.actor, 'citation', id);
      return { answer };
    });
  }
}
