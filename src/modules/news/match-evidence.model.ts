import { Field, Float, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Why an article was taken to speak of a person: one form of a name that was met.' })
export class MatchEvidence {
  @Field(() => String, { description: 'The form of the name that was looked for.' })
  readonly form!: string;

  @Field(() => String, { description: 'The text as it stands in the article.' })
  readonly matched!: string;

  @Field(() => String, { description: 'The rule that fired.' })
  readonly rule!: string;

  @Field(() => String, { description: 'Part of the article: title, summary or content.' })
  readonly field!: string;

  @Field(() => Int, { description: 'Where in that part it begins, in UTF-16 code units from 0.' })
  readonly offset!: number;

  @Field(() => Float, { description: 'How much it adds to the score; negative: it speaks against.' })
  readonly weight!: number;
}
