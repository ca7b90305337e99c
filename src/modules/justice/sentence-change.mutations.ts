import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Requires } from '../access/index.js';
import { CurrentWriting, Desk, WithdrawalArgs, type Writing } from '../editing/index.js';
import { correctedEffect, withEffect } from './effect-fields.js';
import { CorrectSentenceChangeArgs, RecordSentenceChangeArgs } from './record-sentence-change.input.js';
import { SentenceChange } from './sentence-change.model.js';
import { SENTENCE_CHANGE, SentencesService } from './sentences.service.js';
import type { ChangeEffect } from './term-fields.js';

@Resolver()
export class SentenceChangeMutations {
  constructor(
    private readonly desk: Desk,
    private readonly sentences: SentencesService,
  ) {}

  @Mutation(() => SentenceChange, { description: 'Records a later decision on sentences. The case must be on record.' })
  @Requires('fact.write')
  async recordSentenceChange(
    @Args() { input }: RecordSentenceChangeArgs,
    @CurrentWriting() writing: Writing,
  ): Promise<unknown> {
    return this.desk.record(writing, SENTENCE_CHANGE, input, async (tx, { sentences, ...draft }) => {
      const { effect, others } = withEffect(draft);
      return this.sentences.recordChange(tx, {
        ...others,
        effect: effect as ChangeEffect | null,
        sentenceIds: sentences,
      });
    });
  }

  @Mutation(() => SentenceChange, { description: 'Corrects a later decision on sentences.' })
  @Requires('fact.write')
  async correctSentenceChange(
    @Args() args: CorrectSentenceChangeArgs,
    @CurrentWriting() writing: Writing,
  ): Promise<unknown> {
    return this.desk.correct(writing, SENTENCE_CHANGE, args, async (_tx, { sentences, ...given }, row) => {
      const effect = correctedEffect(given, row['effect'] ?? {});
      return Promise.resolve({ ...withEffect(given).others, effect, sentenceIds: sentences });
    });
  }

  @Mutation(() => SentenceChange, {
    description: 'Takes a later decision on sentences off the record. Answers with it as it was last.',
  })
  @Requires('fact.write')
  async withdrawSentenceChange(@Args() args: WithdrawalArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.desk.withdraw(writing, SENTENCE_CHANGE, args);
  }
}
