import { Field, InputType, registerEnumType } from '@nestjs/graphql';
import { Allow } from 'class-validator';
import { OrderDirection } from '../../platform/graphql/connection/index.js';
import { col, raw, sql } from '../../platform/graphql/planner/fragment.js';
import type { OrderKey } from '../../platform/graphql/planner/reads.js';

export const PrisonerOrderField = {
  NAME: 'NAME',
  BIRTH: 'BIRTH',
  FIRST_ARREST: 'FIRST_ARREST',
  RECORDED_AT: 'RECORDED_AT',
} as const;
export type PrisonerOrderField = (typeof PrisonerOrderField)[keyof typeof PrisonerOrderField];

registerEnumType(PrisonerOrderField, {
  name: 'PrisonerOrderField',
  description: 'What people may be ordered by.',
  valuesMap: {
    NAME: { description: 'Name by which registers are sorted.' },
    BIRTH: { description: 'Date of birth, of imprecise ones the first possible day.' },
    FIRST_ARREST: { description: 'Day of the first arrest on record.' },
    RECORDED_AT: { description: 'When the person was put on record.' },
  },
});

@InputType({ description: 'One key of an order of people; the first key counts most.' })
export class PrisonerOrder {
  @Allow()
  @Field(() => PrisonerOrderField, { description: 'What to order by.' })
  readonly field!: PrisonerOrderField;

  @Allow()
  @Field(() => OrderDirection, { description: 'Which way; what is not known stands last either way.' })
  readonly direction!: OrderDirection;
}

export const prisonerOrders: Readonly<Record<PrisonerOrderField, Omit<OrderKey, 'direction'>>> = {
  NAME: { sql: (alias) => col(alias, 'sort_name'), type: 'text' },
  BIRTH: { sql: (alias) => col(alias, 'birth_earliest'), type: 'date' },
  FIRST_ARREST: {
    sql: (alias, context) => {
      // Not a fresh alias: the text of an order must be the same in every statement, for cursors hold its mark.
      const row = `${alias}_projection`;
      return sql`(select ${col(row, 'first_arrest_on')} from ${context.table('prisoner_projection')} ${raw(row)}
        where ${col(row, 'prisoner_id')} = ${col(alias, 'id')} order by ${col(row, 'audience')} desc limit 1)`;
    },
    type: 'date',
  },
  RECORDED_AT: { sql: (alias) => col(alias, 'recorded_at'), type: 'timestamptz' },
};
