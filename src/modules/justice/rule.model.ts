import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Confidence } from '../../domain/vocabulary/index.js';
import { LocalDateScalar, UrlScalar } from '../../platform/graphql/scalars/index.js';
import './calculation.enum.js';

export const RuleKind = {
  RATIO: 'RATIO',
  PAROLE_ELIGIBLE: 'PAROLE_ELIGIBLE',
  MILDER_PUNISHMENT_ELIGIBLE: 'MILDER_PUNISHMENT_ELIGIBLE',
  LIFE_REVIEW: 'LIFE_REVIEW',
  COLLECTIVE_ORDER: 'COLLECTIVE_ORDER',
} as const;
export type RuleKind = (typeof RuleKind)[keyof typeof RuleKind];

registerEnumType(RuleKind, {
  name: 'RuleKind',
  description: 'What a rule of a rule set decides. Of several of a kind that fit, the first one holds.',
  valuesMap: {
    RATIO: {
      description: 'What a day of custody is worth in days of the term: `ratio`, or `ratioLow` to `ratioHigh`.',
    },
    PAROLE_ELIGIBLE: {
      description: 'From when parole may be asked for: `numerator`/`denominator` of the term, or `daysOffPerYear`.',
    },
    MILDER_PUNISHMENT_ELIGIBLE: {
      description: 'From when a milder punishment may be asked for: `numerator`/`denominator` of the term.',
    },
    LIFE_REVIEW: { description: 'When a life term is first reviewed: after `years` served.' },
    COLLECTIVE_ORDER: {
      description: 'A collective pardon, amnesty or commutation; a case that it may reach is told so, no more.',
    },
  },
});

@ObjectType({ description: 'Where a rule set is taken from.' })
export class RuleSource {
  @Field(() => String, { description: 'Law or document by name, in English.' })
  readonly title!: string;

  @Field(() => UrlScalar, { nullable: true, description: 'Where it can be read; null: no address is on record.' })
  readonly url!: string | null;

  @Field(() => String, { nullable: true, description: 'What is taken from it, in English.' })
  readonly note!: string | null;
}

@ObjectType({ description: 'One rule of a rule set, with the article it rests on and how sure it is.' })
export class Rule {
  @Field(() => String, { description: 'Its name within the rule set; steps cite it as id@version#row.' })
  readonly row!: string;

  @Field(() => RuleKind, { description: 'What it decides, and so which of the fields below it has.' })
  readonly kind!: RuleKind;

  @Field(() => String, {
    nullable: true,
    description:
      'Days of term for a day of custody, n or n/d, 0 to 10; null for other kinds, and where nobody may guess.',
  })
  readonly ratio!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Least it may be, n or n/d, where `ratio` is not to be guessed.',
  })
  readonly ratioLow!: string | null;

  @Field(() => String, { nullable: true, description: 'Most it may be, n or n/d, where `ratio` is not to be guessed.' })
  readonly ratioHigh!: string | null;

  @Field(() => Int, { nullable: true, description: 'Upper number of the share of the term that must be served.' })
  readonly numerator!: number | null;

  @Field(() => Int, { nullable: true, description: 'Lower number of the share of the term that must be served.' })
  readonly denominator!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Days taken off the end for each year of the term, a last part of a year pro rata and rounded down.',
  })
  readonly daysOffPerYear!: number | null;

  @Field(() => Int, { nullable: true, description: 'Years of a life term that must be served.' })
  readonly years!: number | null;

  @Field(() => Int, { nullable: true, description: 'Months that must be served at least, whatever the share.' })
  readonly minimumMonths!: number | null;

  @Field(() => String, { nullable: true, description: 'Share of the term that a collective order leaves, n/d.' })
  readonly multiplyBy!: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'In force from this day; of a collective order, its day. Null: as long as the rule set.',
  })
  readonly validFrom!: string | null;

  @Field(() => [String], {
    description:
      'When it fits, each of them needed: `custody=REMAND|PRISON` (kinds of custody), `phase=BEFORE_FORCE`, ' +
      '`penalty=IMPRISONMENT`, `regime=GENERAL|REINFORCED`, `gravity=GRAVE`, `flag=art75-excluded` (on the sentence), ' +
      '`flag!=art75-excluded` (not on it), `runningOn=2021-06-19` (the term still ran), `from=2018-07-14`, ' +
      '`until=2018-07-13` (days of custody, both inclusive), `imposed>=2024-09-10`, `imposed<2024-09-10`, ' +
      '`termMonths<=120`, `termMonths>120`, `termMonths>=60`, `termMonths<60`, `order=AMNESTY`. Two are no conditions: ' +
      '`blockedBy=malicious-violator`: fits, but is barred by such a flag; `wholeDays=up`: all days by this rule, taken ' +
      'together, make whole days, rounded up. `|` stands between alternatives.',
  })
  readonly conditions!: readonly string[];

  @Field(() => String, { description: 'Article of law, by name.' })
  readonly source!: string;

  @Field(() => Confidence, { description: 'How sure it is.' })
  readonly confidence!: Confidence;

  @Field(() => String, { nullable: true, description: 'What a lawyer should know of it, in English.' })
  readonly note!: string | null;
}
