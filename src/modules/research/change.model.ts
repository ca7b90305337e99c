import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionType } from '../../platform/graphql/connection/index.js';
import {
  asc,
  col,
  column,
  computed,
  expression,
  globalId,
  many,
  one,
  sql,
} from '../../platform/graphql/planner/fields.js';
import { Reads, Table } from '../../platform/graphql/planner/reads.js';
import { Case } from '../cases/index.js';
import { factTypeName, RevisionEntry } from '../history/index.js';
import { Prisoner } from '../prisoners/index.js';
import { Citation } from '../sources/index.js';
import { ChangeOperation } from './change.enum.js';

@ObjectType({ description: 'One field of a fact, before and after a change, as text.' })
export class ChangedField {
  @Field(() => String, { description: 'Column of the record, in snake case: granted_on. Dates are EDTF.' })
  readonly field!: string;

  @Field(() => String, { nullable: true, description: 'What you could read before; null: nothing.' })
  readonly before!: string | null;

  @Field(() => String, { nullable: true, description: 'What you can read since; null: nothing.' })
  readonly after!: string | null;
}

@Table('record_change')
@ObjectType({
  description:
    'One change of one fact, as you may know it. What was closed to you since has no entries but the one that says so.',
})
export class Change {
  @Field(() => ID, { description: 'Global id `Change:uuid`.' })
  @Reads(globalId())
  readonly id!: string;

  @Field(() => RevisionEntry, { description: 'The revision that made it.' })
  @Reads(one(() => RevisionEntry, 'revision_id'))
  readonly revision!: RevisionEntry;

  @Field(() => String, {
    description: 'Type of the fact by its name in this schema: Award, Case, PersonName, Citation.',
  })
  @Reads(expression(factTypeName))
  readonly factType!: string;

  @Field(() => ID, { description: 'Global id of the fact, `Type:uuid`.' })
  @Reads(expression((alias) => sql`${factTypeName(alias)} || ':' || ${col(alias, 'fact_id')}`))
  readonly factId!: string;

  @Field(() => ChangeOperation, { description: 'What was done to it.' })
  @Reads(column('operation'))
  readonly operation!: ChangeOperation;

  @Field(() => Boolean, {
    description:
      'Whether you could see the fact after the change. False: withdrawn, or withheld from you; drop what you hold of it.',
  })
  @Reads(column('visible'))
  readonly visible!: boolean;

  @Field(() => Boolean, {
    description:
      'Whether `fields` is the whole fact, because you could not see it before the change; begin your copy of it anew.',
  })
  @Reads(column('whole'))
  readonly whole!: boolean;

  @Field(() => Case, { nullable: true, description: 'The case it belongs to; null: none, or not to be seen.' })
  @Reads(one(() => Case, 'case_id'))
  readonly case!: Case | null;

  @Field(() => Prisoner, { nullable: true, description: 'The person it belongs to; null: none, or not to be seen.' })
  @Reads(one(() => Prisoner, 'prisoner_id'))
  readonly prisoner!: Prisoner | null;

  @Field(() => [ChangedField], {
    description:
      'Fields that read otherwise since, by name. All that hold something, each `before` null, where you could not see ' +
      'the fact before; none where you cannot see it after.',
  })
  @Reads(
    computed(
      (alias) => sql`(select coalesce(json_agg(d order by d.field), '[]'::json) from history.diff(
        history.version_content(${col(alias, 'fact_type')}, ${col(alias, 'earlier_version_seq')}),
        history.version_content(${col(alias, 'fact_type')}, ${col(alias, 'version_seq')})) d where ${col(alias, 'visible')})`,
      (fields: ChangedField[]) => fields,
    ),
  )
  readonly fields!: ChangedField[];

  @Field(() => [Citation], {
    description: 'What sources say of the fact, as far as it was recorded or corrected in the same revision.',
  })
  @Reads(
    many(
      () => Citation,
      (citation, change) =>
        sql`${col(citation, 'fact_id')} = ${col(change, 'fact_id')}
          and ${col(change, 'revision_id')} in (${col(citation, 'created_revision_id')}, ${col(citation, 'updated_revision_id')})`,
      [asc('recorded_at', 'timestamptz')],
    ),
  )
  readonly citations!: Citation[];
}

export const ChangeConnection = connectionType('Change', () => Change, 'Each row is a change of a fact, oldest first.');
