import { Field, InputType, registerEnumType } from '@nestjs/graphql';
import { Allow } from 'class-validator';
import { OrderDirection } from '../../platform/graphql/connection/index.js';
import { col, raw, sql } from '../../platform/graphql/planner/fragment.js';
import type { OrderKey } from '../../platform/graphql/planner/reads.js';
import { projected } from '../cases/index.js';

export const CaseOrderField = {
  ARRESTED_ON: 'ARRESTED_ON',
  VERDICT_ON: 'VERDICT_ON',
  EXPECTED_END: 'EXPECTED_END',
  PRISONER_NAME: 'PRISONER_NAME',
  RECORDED_AT: 'RECORDED_AT',
  LATEST_NEWS: 'LATEST_NEWS',
} as const;
export type CaseOrderField = (typeof CaseOrderField)[keyof typeof CaseOrderField];

registerEnumType(CaseOrderField, {
  name: 'CaseOrderField',
  description: 'What cases may be ordered by.',
  valuesMap: {
    ARRESTED_ON: { description: 'Day of the arrest.' },
    VERDICT_ON: { description: 'Day of the first verdict.' },
    EXPECTED_END: { description: 'Expected end, of imprecise ones the first possible day.' },
    PRISONER_NAME: { description: 'Name of the person by which registers are sorted.' },
    RECORDED_AT: { description: 'When the case was put on record.' },
    LATEST_NEWS: { description: 'When the latest article about it was published.' },
  },
});

@InputType({ description: 'One key of an order of cases; the first key counts most.' })
export class CaseOrder {
  @Allow()
  @Field(() => CaseOrderField, { description: 'What to order by.' })
  readonly field!: CaseOrderField;

  @Allow()
  @Field(() => OrderDirection, { description: 'Which way; what is not known stands last either way.' })
  readonly direction!: OrderDirection;
}

export const caseOrders: Readonly<Record<CaseOrderField, Omit<OrderKey, 'direction'>>> = {
  ARRESTED_ON: { sql: projected('arrested_on'), type: 'date' },
  VERDICT_ON: { sql: projected('verdict_on'), type: 'date' },
  EXPECTED_END: { sql: projected('expected_end_earliest'), type: 'date' },
  PRISONER_NAME: {
    sql: (alias, context) => {
      const person = `${alias}_person`;
      return sql`(select ${col(person, 'sort_name')} from ${context.table('prisoner')} ${raw(person)}
        where ${col(person, 'id')} = ${col(alias, 'prisoner_id')})`;
    },
    type: 'text',
  },
  RECORDED_AT: { sql: (alias) => col(alias, 'recorded_at'), type: 'timestamptz' },
  LATEST_NEWS: { sql: projected('latest_news_at'), type: 'timestamptz' },
};
