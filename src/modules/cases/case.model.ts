import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Node } from '../../platform/graphql/connection/index.js';
import {
  by,
  byDay,
  col,
  column,
  desc,
  first,
  many,
  one,
  partialDate,
  raw,
  sql,
} from '../../platform/graphql/planner/fields.js';
import { Reads, Table, type JoinCondition } from '../../platform/graphql/planner/reads.js';
import { CountryCodeScalar } from '../../platform/graphql/scalars/index.js';
import { Prisoner } from '../prisoners/index.js';
import { Citation, Fact, PartialDate } from '../sources/index.js';
import { Absence } from './absence.model.js';
import { CaseEvent } from './case-event.model.js';
import { CustodyPeriod } from './custody-period.model.js';
import { Release } from './release.model.js';
import './case.enum.js';

/** Citations of the case itself and of its facts that state another value. */
const contradicting: JoinCondition = (citation, parent, context) => {
  const fact = context.alias();
  return sql`${col(citation, 'stance')} = 'CONTRADICTS' and ${col(citation, 'fact_id')} in (
    select ${col(fact, 'id')} from ${context.table('fact')} ${raw(fact)} where ${col(fact, 'case_id')} = ${col(parent, 'id')}
    union all select ${col(parent, 'id')})`;
};

@Table('case_file')
@ObjectType({
  implements: () => [Node, Fact],
  description:
    'One prosecution of one person, from the first day in custody to the release. A person may have several.',
})
export class Case extends Fact {
  @Field(() => String, {
    description: 'Name of the case in addresses: lower-case Latin letters, digits and hyphens, unique.',
  })
  @Reads(column('slug'))
  readonly slug!: string;

  @Field(() => Prisoner, { description: 'Whose case it is.' })
  @Reads(one(() => Prisoner, 'prisoner_id'))
  readonly prisoner!: Prisoner;

  @Field(() => CountryCodeScalar, { description: 'Country that prosecutes.' })
  @Reads(column('country'))
  readonly country!: string;

  @Field(() => PartialDate, {
    nullable: true,
    description: 'Day on which the trial of the first instance began; null: it has not, or the day is not known.',
  })
  @Reads(partialDate('trial_began_on'))
  readonly trialBeganOn!: PartialDate | null;

  @Field(() => PartialDate, {
    nullable: true,
    description:
      'End of the term as the authorities state it; null: not known. `sentenceTimeline` has the computed one.',
  })
  @Reads(partialDate('official_end_on'))
  readonly officialEndOn!: PartialDate | null;

  @Field(() => Int, {
    description: 'Disciplinary days added: they move shares of the term, not its end.',
  })
  @Reads(column('added_days'))
  readonly addedDays!: number;

  @Field(() => [CustodyPeriod], { description: 'Stretches of custody, earliest first.' })
  @Reads(many(() => CustodyPeriod, by('case_id'), [byDay('from_on')]))
  readonly custody!: CustodyPeriod[];

  @Field(() => [Absence], {
    description: 'Days out of custody that do not count as served, earliest first, undated last.',
  })
  @Reads(many(() => Absence, by('case_id'), [byDay('from_on')]))
  readonly absences!: Absence[];

  @Field(() => Release, { nullable: true, description: 'The last release on record; null: none.' })
  @Reads(first(() => Release, by('case_id'), [desc('released_on_earliest', 'date')]))
  readonly release!: Release | null;

  @Field(() => [CaseEvent], { description: 'Events that have no type of their own, earliest first.' })
  @Reads(many(() => CaseEvent, by('case_id'), [byDay('happened_on')]))
  readonly events!: CaseEvent[];

  @Field(() => [Citation], { description: 'Statements of sources that contradict what is on record for this case.' })
  @Reads(many(() => Citation, contradicting, [desc('recorded_at', 'timestamptz')]))
  readonly conflicts!: Citation[];
}
