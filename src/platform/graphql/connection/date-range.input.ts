import { Field, InputType } from '@nestjs/graphql';
import { Allow } from 'class-validator';
import { VigilError } from '../../errors/index.js';
import { raw, sql, type Fragment } from '../planner/fragment.js';
import { LocalDateScalar } from '../scalars/index.js';

@InputType({
  description:
    'Days from `from` to `to`, both inclusive; a side that is left out is open. BAD_USER_INPUT if `to` is before `from`.',
})
export class DateRange {
  @Allow()
  @Field(() => LocalDateScalar, { nullable: true, description: 'First day, inclusive; open if left out.' })
  readonly from?: string | null;

  @Allow()
  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day, inclusive; open if left out.' })
  readonly to?: string | null;
}

/** Whether what lies between the days `earliest` and `latest` (SQL; null is open) may fall into the range. */
export function overlaps(range: DateRange, earliest: Fragment, latest: Fragment, field: string): Fragment {
  const { from = null, to = null } = range;
  if (from !== null && to !== null && to < from) {
    throw new VigilError('BAD_USER_INPUT', { field, detail: `\`${field}.to\` is before \`${field}.from\`.` });
  }
  const known = sql`coalesce(${earliest}, ${latest}) is not null`;
  const starts = to === null ? raw('true') : sql`coalesce(${earliest} <= ${to}::date, true)`;
  const ends = from === null ? raw('true') : sql`coalesce(${latest} >= ${from}::date, true)`;
  return sql`(${known} and ${starts} and ${ends})`;
}

/** Whether the day `day` (SQL) falls into the range; an unknown day does not. */
export function within(range: DateRange, day: Fragment, field: string): Fragment {
  return overlaps(range, day, day, field);
}
