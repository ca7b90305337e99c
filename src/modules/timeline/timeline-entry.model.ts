import { Field, ID, ObjectType } from '@nestjs/graphql';
import { MilestoneState, TimelineKind } from '../../domain/vocabulary/index.js';
import { connectionType } from '../../platform/graphql/connection/index.js';
import { col, column, expression, globalId, partialDate, sql, union } from '../../platform/graphql/planner/fields.js';
import type { Fragment } from '../../platform/graphql/planner/fragment.js';
import { Reads, Table } from '../../platform/graphql/planner/reads.js';
import { UrlScalar } from '../../platform/graphql/scalars/index.js';
import { PartialDate } from '../sources/index.js';
import { subjectTypes, TimelineSubject } from './timeline-subject.union.js';
import './timeline.enum.js';

/** By the last day that it may be, which the date ends with. */
const stateOf = (alias: string, today: string): Fragment =>
  sql`case when not ${col(alias, 'computed')} then null
    when right(${col(alias, 'date_edtf')}, 3) = '/..' then 'AHEAD'
    when right(${col(alias, 'date_edtf')}, 10)::date > ${today}::date then 'AHEAD' else 'REACHED' end`;

@Table('case_timeline')
@ObjectType({
  description: 'Something that happened in a case, or will: a dated fact, an article or a computed milestone.',
})
export class TimelineEntry {
  @Field(() => ID, {
    description: 'Id of this entry, the same in every answer; `node` does not find it, but its subject.',
  })
  @Reads(globalId())
  readonly id!: string;

  @Field(() => TimelineKind, { description: 'What kind of fact it is.' })
  @Reads(column('kind'))
  readonly kind!: TimelineKind;

  @Field(() => PartialDate, {
    description: 'When: of a stretch of time its beginning, of a milestone the computed day.',
  })
  @Reads(partialDate('date_edtf'))
  readonly date!: PartialDate;

  @Field(() => Boolean, { description: 'Whether it was computed and not reported.' })
  @Reads(column('computed'))
  readonly computed!: boolean;

  @Field(() => Boolean, { description: 'Whether it lies after today (UTC); of imprecise dates the first day counts.' })
  @Reads(expression((alias, _args, context) => sql`${col(alias, 'sort_on')} > ${context.today}::date`))
  readonly future!: boolean;

  @Field(() => MilestoneState, {
    nullable: true,
    description:
      'Of a milestone whether it has certainly been reached by today (UTC); AHEAD also where it may have been. Null for facts.',
  })
  @Reads(expression((alias, _args, { today }) => stateOf(alias, today)))
  readonly state!: MilestoneState | null;

  @Field(() => UrlScalar, { nullable: true, description: 'Where to read it: the article, the document.' })
  @Reads(column('url'))
  readonly url!: string | null;

  @Field(() => TimelineSubject, { nullable: true, description: 'The fact itself; null for milestones.' })
  @Reads(
    union(
      subjectTypes,
      (alias) => col(alias, 'subject_type'),
      (alias) => col(alias, 'subject_id'),
    ),
  )
  readonly subject!: typeof TimelineSubject | null;
}

export const TimelineConnection = connectionType(
  'Timeline',
  () => TimelineEntry,
  'Each row is something that happened or will.',
);
