import { Field, Float, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Case } from '../cases/index.js';
import { MatchEvidence } from '../news/index.js';
import { Prisoner } from '../prisoners/index.js';

export const LinkDecision = { LINK: 'LINK', REVIEW: 'REVIEW' } as const;
export type LinkDecision = keyof typeof LinkDecision;

registerEnumType(LinkDecision, {
  name: 'LinkDecision',
  description: 'How sure the matcher is.',
  valuesMap: {
    LINK: { description: 'The article names the person: strong evidence.' },
    REVIEW: { description: 'It may: a person has to look.' },
  },
});

@ObjectType({ description: 'A person whom an article names, or may name. Nothing of it is stored.' })
export class LinkSuggestion {
  @Field(() => Prisoner, { description: 'The person.' })
  readonly prisoner!: Prisoner;

  @Field(() => Case, {
    nullable: true,
    description:
      'The case whose custody covers the day of publication, or is nearest to it; null: the person has no case.',
  })
  readonly case!: Case | null;

  @Field(() => Float, { description: 'How likely the article speaks of this person, 0 to 1.' })
  readonly score!: number;

  @Field(() => LinkDecision, { description: 'What the score amounts to.' })
  readonly decision!: LinkDecision;

  @Field(() => [MatchEvidence], { description: 'What the score is made of.' })
  readonly evidence!: MatchEvidence[];
}
