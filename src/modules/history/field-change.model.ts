import { Field, ID, ObjectType } from '@nestjs/graphql';
import { col, column, expression, sql } from '../../platform/graphql/planner/fields.js';
import type { Fragment } from '../../platform/graphql/planner/fragment.js';
import { Reads, Table } from '../../platform/graphql/planner/reads.js';

/** The schema's name of the type that the table's rows are shown as. */
export const factTypeName = (alias: string): Fragment =>
  sql`case ${col(alias, 'fact_type')} when 'CASE_FILE' then 'Case'
    else replace(initcap(replace(lower(${col(alias, 'fact_type')}), '_', ' ')), ' ', '') end`;

@Table('field_change')
@ObjectType({ description: 'One field of one fact, before and after a revision.' })
export class FieldChange {
  @Field(() => String, { description: 'Type of the fact by its name in this schema: Award, Case, PersonName.' })
  @Reads(expression(factTypeName))
  readonly factType!: string;

  @Field(() => ID, { description: 'Global id of the fact, `Type:uuid`.' })
  @Reads(expression((alias) => sql`${factTypeName(alias)} || ':' || ${col(alias, 'fact_id')}`))
  readonly factId!: string;

  @Field(() => String, { description: 'INSERT: put on record; UPDATE: changed; DELETE: withdrawn.' })
  @Reads(column('operation'))
  readonly operation!: string;

  @Field(() => String, { description: 'Column of the record that changed, in snake case: granted_on.' })
  @Reads(column('field'))
  readonly field!: string;

  @Field(() => String, { nullable: true, description: 'Value before, as text; null: there was none.' })
  @Reads(column('before'))
  readonly before!: string | null;

  @Field(() => String, { nullable: true, description: 'Value after, as text; null: there is none.' })
  @Reads(column('after'))
  readonly after!: string | null;
}
