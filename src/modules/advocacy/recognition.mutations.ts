import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Requires } from '../access/index.js';
import { CurrentWriting, Desk, WithdrawalArgs, type Writing } from '../editing/index.js';
import { Recognition } from './recognition.model.js';
import { RECOGNITION } from './campaigns.service.js';
import { CorrectRecognitionArgs, RecordRecognitionArgs } from './record-recognition.input.js';

@Resolver()
export class RecognitionMutations {
  constructor(private readonly desk: Desk) {}

  @Mutation(() => Recognition, {
    description: 'Records that an organisation recognised the person, or took that back. The case must be on record.',
  })
  @Requires('fact.write')
  async recordRecognition(
    @Args() { input }: RecordRecognitionArgs,
    @CurrentWriting() writing: Writing,
  ): Promise<unknown> {
    return this.desk.record(writing, RECOGNITION, input);
  }

  @Mutation(() => Recognition, { description: 'Corrects a recognition.' })
  @Requires('fact.write')
  async correctRecognition(@Args() args: CorrectRecognitionArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.desk.correct(writing, RECOGNITION, args);
  }

  @Mutation(() => Recognition, { description: 'Takes a recognition off the record. Answers with it as it was last.' })
  @Requires('fact.write')
  async withdrawRecognition(@Args() args: WithdrawalArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.desk.withdraw(writing, RECOGNITION, args);
  }
}
