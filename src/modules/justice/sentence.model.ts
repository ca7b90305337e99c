import { Field, ObjectType } from '@nestjs/graphql';
import { PenaltyKind, SentenceMode } from '../../domain/vocabulary/index.js';
import { col, column, computed, decimal, one, partialDate, sql } from '../../platform/graphql/planner/fields.js';
import type { Fragment } from '../../platform/graphql/planner/fragment.js';
import { Reads, Table } from '../../platform/graphql/planner/reads.js';
import { Fact, PartialDate } from '../sources/index.js';
import { Term } from './term.model.js';
import './justice.enum.js';

const termJson = (alias: string): Fragment =>
  sql`case when ${col(alias, 'term_kind')} is not null then json_build_object('kind', ${col(alias, 'term_kind')},
    'years', ${col(alias, 'term_years')}, 'months', ${col(alias, 'term_months')},
    'weeks', ${col(alias, 'term_weeks')}, 'days', ${col(alias, 'term_days')},
    'upTo', ${col(alias, 'term_up_to')}) end`;

@Table('sentence')
@ObjectType({ implements: () => [Fact], description: 'One penalty that a court imposed.' })
export class Sentence extends Fact {
  @Field(() => PenaltyKind, { description: 'What it imposes.' })
  @Reads(column('kind'))
  readonly kind!: PenaltyKind;

  @Field(() => Term, { nullable: true, description: 'Its length; null for penalties without one, such as a fine.' })
  @Reads(computed(termJson, (term: Term) => term))
  readonly term!: Term | null;

  @Field(() => PartialDate, {
    nullable: true,
    description: 'Day it was imposed; null: that of its verdict, or not known.',
  })
  @Reads(partialDate('imposed_on'))
  readonly imposedOn!: PartialDate | null;

  @Field(() => PartialDate, { nullable: true, description: 'Day it came into force; null: not yet, or not known.' })
  @Reads(partialDate('in_force_on'))
  readonly inForceOn!: PartialDate | null;

  @Field(() => String, {
    nullable: true,
    description: 'Regime of the institution: general, reinforced, strict, prison.',
  })
  @Reads(column('regime'))
  readonly regime!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'How grave the offence is by law: MINOR, MEDIUM, GRAVE, ESPECIALLY_GRAVE; null: not known.',
  })
  @Reads(column('gravity'))
  readonly gravity!: string | null;

  @Field(() => [String], { description: 'Marks that rules ask for, e.g. art75-excluded.' })
  @Reads(column('flags'))
  readonly flags!: string[];

  @Field(() => SentenceMode, { description: 'How it stands to the other sentences of the case.' })
  @Reads(column('mode'))
  readonly mode!: SentenceMode;

  @Field(() => Sentence, {
    nullable: true,
    description: 'The sentence after which it runs; null unless the mode is CONSECUTIVE.',
  })
  @Reads(one(() => Sentence, 'consecutive_to_id'))
  readonly consecutiveTo!: Sentence | null;

  @Field(() => String, {
    nullable: true,
    description: 'Amount of money, a decimal number as text; the unit is `currency`.',
  })
  @Reads(decimal('amount'))
  readonly amount!: string | null;

  @Field(() => String, { nullable: true, description: 'Currency of the amount, ISO 4217: BYN, EUR.' })
  @Reads(column('currency'))
  readonly currency!: string | null;

  @Field(() => String, { nullable: true, description: 'What the other fields do not say.' })
  @Reads(column('note'))
  readonly note!: string | null;
}
