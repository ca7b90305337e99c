import { Field, Int, ObjectType } from '@nestjs/graphql';
import { LegalState, MilestoneKind, MilestoneState } from '../../domain/vocabulary/index.js';
import { connectionType } from '../../platform/graphql/connection/index.js';
import { col, one, sql } from '../../platform/graphql/planner/fields.js';
import type { Fragment } from '../../platform/graphql/planner/fragment.js';
import { Reads, Row, Table, type PlanContext } from '../../platform/graphql/planner/reads.js';
import { Case, factsOf } from '../cases/index.js';
import { DateEstimate } from './date-estimate.model.js';
import { milestoneOfRow } from './milestone-row.js';
import './calculation.enum.js';

const rowJson = (alias: string, context: PlanContext): Fragment =>
  sql`json_build_object('facts', ${factsOf(alias, 'case_id', context)}, 'kind', ${col(alias, 'kind')},
    'numerator', ${col(alias, 'numerator')}, 'denominator', ${col(alias, 'denominator')}, 'count', ${col(alias, 'count')},
    'earliest', ${col(alias, 'earliest')}, 'latest', ${col(alias, 'latest')}, 'cancelled', ${col(alias, 'cancelled')})`;

@Table('case_milestone')
@Row(rowJson, milestoneOfRow)
@ObjectType({ description: 'A day in the course of a sentence, computed, with the reasons for just that day.' })
export class Milestone {
  @Field(() => MilestoneKind, { description: 'What is reached on it.' })
  readonly kind!: MilestoneKind;

  @Field(() => Int, {
    nullable: true,
    description: 'Upper number of the share of the term, for FRACTION and eligibilities.',
  })
  readonly numerator!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Lower number of the share of the term, for FRACTION and eligibilities.',
  })
  readonly denominator!: number | null;

  @Field(() => Int, { nullable: true, description: 'Days or years, for the kinds that count them.' })
  readonly count!: number | null;

  @Field(() => DateEstimate, { description: 'The day.' })
  readonly date!: DateEstimate;

  @Field(() => MilestoneState, {
    description: 'Reached, ahead or cancelled on the day asked about; today in lists of milestones.',
  })
  readonly state!: MilestoneState;

  @Field(() => LegalState, {
    nullable: true,
    description: 'What the law says, for eligibilities; null for other kinds.',
  })
  readonly legal!: LegalState | null;

  @Field(() => Case, {
    nullable: true,
    description:
      'Whose milestone it is, in lists over many cases; null within a single case, where it is the case you asked.',
  })
  @Reads(one(() => Case, 'case_id'))
  readonly case!: Case | null;
}

export const MilestoneConnection = connectionType('Milestone', () => Milestone, 'Each row is a milestone of a case.');
