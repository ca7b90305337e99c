import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Requires } from '../access/index.js';
import { AnsweredWrites, CurrentWriting, type Writing } from '../editing/index.js';
import { Prisoner } from '../prisoners/index.js';
import { Fact } from '../sources/index.js';
import { PersonMerge } from './merge.service.js';
import { Restoration } from './restoration.service.js';
import { MergeArgs, RestoreArgs } from './review.args.js';
import { reviewedFact, rowInVersion } from './reviewed-fact.js';

/** Bringing back what was, and making one record of two. */
@Resolver()
export class RecordRepairMutations {
  constructor(
    private readonly writes: AnsweredWrites,
    private readonly restoration: Restoration,
    private readonly merges: PersonMerge,
  ) {}

  @Mutation(() => Fact, {
    description:
      'Gives a fact the values it had after an earlier revision; of a key fact that others see, as a proposal. A fact that was withdrawn is put back with its citations, and waits for publication.',
  })
  @Requires('fact.write')
  async restore(@Args() args: RestoreArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    const fact = reviewedFact(args.factId, 'factId');
    const { revision, expectedVersion, reason } = args;
    return this.writes.run(writing, reason, async (tx) => {
      await this.restoration.restore(tx, writing.actor, fact, { revision, expectedVersion, reason });
      return { type: fact.type, id: fact.id };
    });
  }

  @Mutation(() => Prisoner, {
    description:
      'Makes one record of two of the same person: names, affiliations, cases, awards and letters of the other go over, its address leads here, and it is withdrawn. Fields of the kept record stay as they are, and nothing becomes more visible than the person it was of.',
  })
  @Requires('fact.publish')
  async mergePrisoners(@Args() args: MergeArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    const kept = reviewedFact(args.keepId, 'keepId');
    const merged = reviewedFact(args.mergeId, 'mergeId');
    return this.writes.run(writing, args.reason, async (tx) => {
      const pair = {
        kept: await rowInVersion(tx, kept, args.keepVersion),
        merged: await rowInVersion(tx, merged, args.mergeVersion),
      };
      await this.merges.merge(tx, writing.actor, pair);
      return { type: kept.type, id: kept.id };
    });
  }
}
