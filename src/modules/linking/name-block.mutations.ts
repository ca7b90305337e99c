import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { localId, readThroughPlanner } from '../../platform/graphql/connection/index.js';
import { asc, by, many } from '../../platform/graphql/planner/fields.js';
import { Reads } from '../../platform/graphql/planner/reads.js';
import { Requires } from '../access/index.js';
import { AnsweredWrites, CurrentWriting, Desk, requireRow, WithdrawalArgs, type Writing } from '../editing/index.js';
import { Prisoner } from '../prisoners/index.js';
import { NameBlock } from './name-block.model.js';
import { NAME_BLOCK } from './name-block.shape.js';
import { NameLessons } from './name-lessons.service.js';
import { BlockNameArgs } from './news-link.args.js';

/** What the matcher passes over. */
@Resolver()
export class NameBlockMutations {
  constructor(
    private readonly writes: AnsweredWrites,
    private readonly desk: Desk,
    private readonly lessons: NameLessons,
  ) {}

  @Mutation(() => NameBlock, {
    description:
      'Has the matcher pass over words, of this person. Words that are blocked already are answered with. Proposals that rest on them alone go.',
  })
  @Requires('news.review')
  async blockName(@Args() args: BlockNameArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    const prisonerId = localId('Prisoner', args.prisonerId, 'prisonerId');
    return this.writes.run(writing, args.reason ?? undefined, async (tx) => {
      await requireRow(tx, 'prisoner', prisonerId);
      const block = { prisonerId, text: args.text, itemId: null, reason: args.reason ?? null };
      return { type: 'NameBlock', id: await this.lessons.blockText(tx, block) };
    });
  }

  @Mutation(() => NameBlock, {
    description: 'Lets the matcher take words for the person again. Answers with the block as it was last.',
  })
  @Requires('news.review')
  async withdrawNameBlock(@Args() args: WithdrawalArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.desk.withdraw(writing, NAME_BLOCK, args);
  }
}

@Resolver(() => Prisoner)
export class PrisonerBlocksResolver {
  @ResolveField(() => [NameBlock], {
    description: 'Words that are not this person, as recorded. Staff only: for others there are none.',
  })
  @Reads(many(() => NameBlock, by('prisoner_id'), [asc('recorded_at', 'timestamptz')]))
  nameBlocks(): never {
    return readThroughPlanner();
  }
}
