import { Field, ObjectType } from '@nestjs/graphql';
import { ChangeKind } from '../../domain/vocabulary/index.js';
import {
  asc,
  col,
  column,
  computed,
  expression,
  many,
  partialDate,
  sql,
} from '../../platform/graphql/planner/fields.js';
import { Reads, Table } from '../../platform/graphql/planner/reads.js';
import { Fact, PartialDate } from '../sources/index.js';
import { SentenceEffect } from './sentence-effect.model.js';
import { Sentence } from './sentence.model.js';
import './justice.enum.js';

@Table('sentence_change')
@ObjectType({ implements: () => [Fact], description: 'What changed a sentence after it was imposed.' })
export class SentenceChange extends Fact {
  @Field(() => ChangeKind, { description: 'What kind of change it was.' })
  @Reads(column('kind'))
  readonly kind!: ChangeKind;

  @Field(() => PartialDate, { description: 'Day of the decision.' })
  @Reads(partialDate('decided_on'))
  readonly on!: PartialDate;

  @Field(() => String, { nullable: true, description: 'What was decided, in a line.' })
  @Reads(column('description'))
  readonly description!: string | null;

  @Field(() => SentenceEffect, {
    nullable: true,
    description: 'What it does to the terms; null: it changed something else.',
  })
  @Reads(
    computed(
      (alias) => col(alias, 'effect'),
      (effect: SentenceEffect) => effect,
    ),
  )
  readonly effect!: SentenceEffect | null;

  @Field(() => Boolean, { description: 'Whether it changes all sentences of the case, not some that it names.' })
  @Reads(expression((alias) => sql`${col(alias, 'sentence_ids')} = '{}'`))
  readonly changesAll!: boolean;

  @Field(() => [Sentence], {
    description: 'Sentences that it names, as far as you may see them, in the order they were recorded.',
  })
  @Reads(
    many(
      () => Sentence,
      (sentence, change) => sql`${col(sentence, 'id')} = any(${col(change, 'sentence_ids')})`,
      [asc('recorded_at', 'timestamptz')],
    ),
  )
  readonly sentences!: Sentence[];
}
