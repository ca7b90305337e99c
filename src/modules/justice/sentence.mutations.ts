import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { SentenceMode } from '../../domain/vocabulary/index.js';
import { Requires } from '../access/index.js';
import { CurrentWriting, Desk, WithdrawalArgs, type Writing } from '../editing/index.js';
import { CorrectSentenceArgs, RecordSentenceArgs } from './record-sentence.input.js';
import { Sentence } from './sentence.model.js';
import { SENTENCE, SentencesService } from './sentences.service.js';

@Resolver()
export class SentenceMutations {
  constructor(
    private readonly desk: Desk,
    private readonly sentences: SentencesService,
  ) {}

  @Mutation(() => Sentence, { description: 'Records a sentence. The case must be on record.' })
  @Requires('fact.write')
  async recordSentence(@Args() { input }: RecordSentenceArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.desk.record(writing, SENTENCE, input, async (tx, { consecutiveTo, ...draft }) => {
      const follows = consecutiveTo === undefined || consecutiveTo === null ? null : SentenceMode.CONSECUTIVE;
      const mode = draft.mode ?? follows;
      return this.sentences.record(tx, { ...draft, mode, consecutiveToId: consecutiveTo });
    });
  }

  @Mutation(() => Sentence, { description: 'Corrects a sentence.' })
  @Requires('fact.write')
  async correctSentence(@Args() args: CorrectSentenceArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.desk.correct(writing, SENTENCE, args, async (tx, { consecutiveTo, ...given }, row) => {
      await this.sentences.requireNoCircle(tx, row.id, consecutiveTo);
      return { ...given, consecutiveToId: consecutiveTo };
    });
  }

  @Mutation(() => Sentence, {
    description:
      'Takes a sentence off the record. Answers with it as it was last. CONFLICT while a change names it or a sentence follows it; the message says which.',
  })
  @Requires('fact.write')
  async withdrawSentence(@Args() args: WithdrawalArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.desk.withdraw(writing, SENTENCE, args);
  }
}
