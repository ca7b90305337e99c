import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Requires } from '../access/index.js';
import { CurrentWriting, Desk, WithdrawalArgs, type Writing } from '../editing/index.js';
import { InvalidRecord } from '../sources/index.js';
import { Letter } from './letter.model.js';
import { LETTER, LettersService } from './letters.service.js';
import { CorrectLetterArgs, RecordLetterArgs } from './record-letter.input.js';

@Resolver()
export class LetterMutations {
  constructor(
    private readonly desk: Desk,
    private readonly letters: LettersService,
  ) {}

  @Mutation(() => Letter, { description: 'Records a letter, a card, a parcel, a call or word passed on at a visit.' })
  @Requires('fact.write')
  async recordLetter(@Args() { input }: RecordLetterArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.desk.record(writing, LETTER, input, async (tx, { inReplyTo, ...fields }) =>
      this.letters.record(tx, { ...fields, inReplyToId: inReplyTo }),
    );
  }

  @Mutation(() => Letter, { description: 'Corrects a letter or the like.' })
  @Requires('fact.write')
  async correctLetter(@Args() args: CorrectLetterArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.desk.correct(writing, LETTER, args, async (_tx, { inReplyTo, ...input }, row) => {
      if (inReplyTo === row.id) {
        throw new InvalidRecord([{ path: 'inReplyTo', message: 'must be another letter', code: 'INCONSISTENT' }]);
      }
      return Promise.resolve({ ...input, inReplyToId: inReplyTo });
    });
  }

  @Mutation(() => Letter, {
    description:
      'Takes a letter or the like off the record; CONFLICT while another answers it. Answers with it as it was last.',
  })
  @Requires('fact.write')
  async withdrawLetter(@Args() args: WithdrawalArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.desk.withdraw(writing, LETTER, args);
  }
}
