import { Field, Int, ObjectType } from '@nestjs/graphql';
import { PenaltyKind } from '../../domain/vocabulary/index.js';
import { Term } from './term.model.js';
import './justice.enum.js';

@ObjectType({ description: 'What a later decision does to a term: one of these; the others are null.' })
export class SentenceEffect {
  @Field(() => Term, { nullable: true, description: 'The term is this from then on.' })
  readonly setTerm!: Term | null;

  @Field(() => Term, { nullable: true, description: 'The term is shorter by this.' })
  readonly reduceBy!: Term | null;

  @Field(() => Term, { nullable: true, description: 'The term is longer by this.' })
  readonly addTerm!: Term | null;

  @Field(() => Int, { nullable: true, description: 'Disciplinary days; they move shares of the term, not its end.' })
  readonly addDays!: number | null;

  @Field(() => String, { nullable: true, description: 'The share of the term that is left: "3/4".' })
  readonly multiplyBy!: string | null;

  @Field(() => Term, { nullable: true, description: 'A longer term becomes this; a shorter one stays.' })
  readonly capAt!: Term | null;

  @Field(() => PenaltyKind, { nullable: true, description: 'The rest is served as this penalty.' })
  readonly convertTo!: PenaltyKind | null;

  @Field(() => String, {
    nullable: true,
    description: 'With `convertTo`: days of the new penalty for a day of the old one, n or n/d; null: 1.',
  })
  readonly convertRatio!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Released on that day.' })
  readonly release!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Released on conditions: the term runs on at liberty.' })
  readonly conditional!: boolean | null;
}
