import { ArgsType, Field } from '@nestjs/graphql';
import { Allow } from 'class-validator';
import { ArticleInput } from './article.input.js';

/** An article that is only looked at: what would be wrong with it on record does not matter. */
@ArgsType()
export class MatchNewsArgs {
  @Allow()
  @Field(() => ArticleInput, {
    description: 'The article. Its title, summary and content are searched; nothing of it is kept.',
  })
  readonly article!: ArticleInput;
}
