import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { col, column, computed, expression, one, sql } from '../../platform/graphql/planner/fields.js';
import type { FieldRead } from '../../platform/graphql/planner/reads.js';
import { Reads, Table } from '../../platform/graphql/planner/reads.js';
import { DateTimeScalar, LocalDateScalar } from '../../platform/graphql/scalars/index.js';
import { Case } from '../cases/index.js';
import { RevisionEntry } from '../history/index.js';
import { Milestone } from '../justice/index.js';
import { NewsLink } from '../news/index.js';
import { LiveOperation, type TouchedFact } from './live-event.js';

registerEnumType(LiveOperation, {
  name: 'LiveOperation',
  description: 'What happened, as you could see it.',
  valuesMap: {
    CREATE: { description: 'It came into your sight: recorded, published, confirmed or restored.' },
    CORRECT: { description: 'It says something else than before.' },
    WITHDRAW: { description: 'It is not there for you any more: drop what you hold of it.' },
  },
});

/** The name in the schema of the type that the rows of a table are shown as. */
function typeNameOf(table: string): string {
  if (table === 'CASE_FILE') return 'Case';
  return table
    .toLowerCase()
    .split('_')
    .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
    .join('');
}

const idOf = (type: string, from: string): FieldRead =>
  expression((alias) => sql`${`${type}:`}::text || ${col(alias, from)}`);

const eventId = (): FieldRead => column('id');

const EVENT_ID = 'The same for everybody and every time it is told: to tell repeated events from new ones.';
const CURSOR = 'Give it back as `after` to go on behind this event.';

@ObjectType({ description: 'A fact that a change of a case is about.' })
export class ChangedFact {
  @Field(() => String, { description: 'Type of the fact by its name in this schema: Award, Case, PersonName.' })
  readonly factType!: string;

  @Field(() => ID, { description: 'Global id of the fact, `Type:uuid`.' })
  readonly factId!: string;

  @Field(() => LiveOperation, { description: 'What happened to it.' })
  readonly operation!: LiveOperation;
}

const changedFactOf = ({ type, id, operation }: TouchedFact): ChangedFact => {
  const factType = typeNameOf(type);
  return { factType, factId: `${factType}:${id}`, operation };
};

/** What is told of a revision and a case. */
@ObjectType({ isAbstract: true })
abstract class RevisionOfCase {
  @Field(() => ID, { description: EVENT_ID })
  @Reads(eventId())
  readonly id!: string;

  @Field(() => String, { description: `${CURSOR} A cursor of \`Query.changes\` is as good.` })
  @Reads(column('cursor'))
  readonly cursor!: string;

  @Field(() => RevisionEntry, { description: 'The revision that did it.' })
  @Reads(one(() => RevisionEntry, 'revision_id'))
  readonly revision!: RevisionEntry;

  @Field(() => ID, { description: 'Global id `Case:uuid`, there also where the case is not to be seen any more.' })
  @Reads(idOf('Case', 'case_id'))
  readonly caseId!: string;

  @Field(() => Case, { nullable: true, description: 'The case as it is now; null: not to be seen any more.' })
  @Reads(one(() => Case, 'case_id'))
  readonly case!: Case | null;
}

// The rows of these three types are made of the feeds, one for an event that is told.
@Table('case_changed')
@ObjectType({ description: 'A revision changed a case, or something that the case shows.' })
export class CaseChanged extends RevisionOfCase {
  @Field(() => LiveOperation, { description: 'What happened to the case as a whole.' })
  @Reads(column('operation'))
  readonly operation!: LiveOperation;

  @Field(() => [ChangedFact], {
    description: 'The facts, in the order in which they were written. Of a case that went, the case alone.',
  })
  @Reads(
    computed(
      (alias) => col(alias, 'facts'),
      (facts: TouchedFact[]) => facts.map(changedFactOf),
    ),
  )
  readonly facts!: ChangedFact[];
}

@Table('news_linked')
@ObjectType({ description: 'An article came to a case, is told otherwise, or does not belong to it any more.' })
export class NewsLinked extends RevisionOfCase {
  @Field(() => LiveOperation, { description: 'What happened to the link or its article.' })
  @Reads(column('operation'))
  readonly operation!: LiveOperation;

  @Field(() => ID, {
    nullable: true,
    description: 'Global id `NewsLink:uuid`; null: the case went, and every link of it.',
  })
  @Reads(idOf('NewsLink', 'link_id'))
  readonly linkId!: string | null;

  @Field(() => NewsLink, { nullable: true, description: 'The link as it is now; null: not to be seen any more.' })
  @Reads(one(() => NewsLink, 'link_id'))
  readonly link!: NewsLink | null;
}

@Table('milestone_day')
@ObjectType({ description: 'The day of a milestone came.' })
export class MilestoneReached {
  @Field(() => ID, { description: EVENT_ID })
  @Reads(eventId())
  readonly id!: string;

  @Field(() => String, { description: CURSOR })
  @Reads(column('cursor'))
  readonly cursor!: string;

  @Field(() => LiveOperation, {
    description: 'CREATE: a day comes once. Corrections of the case are told by caseChanged.',
  })
  @Reads(column('operation'))
  readonly operation!: LiveOperation;

  @Field(() => DateTimeScalar, { description: 'When it was noticed, on the day itself unless the service rested.' })
  @Reads(column('at'))
  readonly at!: string;

  @Field(() => LocalDateScalar, { description: 'The day; of one that is known roughly, the last possible one.' })
  @Reads(column('reached_on'))
  readonly reachedOn!: string;

  @Field(() => ID, { description: 'Global id `Case:uuid`.' })
  @Reads(idOf('Case', 'case_id'))
  readonly caseId!: string;

  @Field(() => Case, { description: 'The case as it is now.' })
  @Reads(one(() => Case, 'case_id'))
  readonly case!: Case;

  @Field(() => Milestone, { description: 'The milestone as it is computed now.' })
  @Reads(one(() => Milestone, 'milestone_id'))
  readonly milestone!: Milestone;
}
