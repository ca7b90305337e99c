import { Inject, Injectable } from '@nestjs/common';
import { getNamedType, isAbstractType, type GraphQLResolveInfo } from 'graphql';
import type { EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../../clock/index.js';
import { raw, render, sql } from './fragment.js';
import { withTypeName } from './json-object.js';
import { planContext, type OperationPlan, type PlanOptions } from './operation-plan.js';
import { Planner } from './planner.js';
import { ReadRegistry } from './registry.js';

/** A row by the name of its type in the schema and its uuid. */
export interface FactReference {
  readonly type: string;
  readonly id: string;
}

type FieldInfo = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues' | 'fieldNodes' | 'returnType'>;

/** One statement for everything that the field of a mutation is asked of the row it gives; its column is `data`. */
function planFact(info: FieldInfo, { type, id }: FactReference, options: PlanOptions): OperationPlan {
  const document = { schema: info.schema, fragments: info.fragments, variables: info.variableValues };
  const planner = new Planner(options.registry, document, planContext(options));
  const reads = options.registry.get(type);
  if (reads === undefined) throw new Error(`${type} is not read from the database`);
  const alias = planner.context.alias();
  const object = planner.object(
    reads,
    alias,
    info.fieldNodes.map((node) => node.selectionSet),
  );
  const shown = isAbstractType(getNamedType(info.returnType)) ? withTypeName(type, object) : object;
  return render(
    sql`select ${shown} as data from ${planner.context.table(reads.table)} ${raw(alias)} where ${raw(alias)}.id = ${id}::uuid`,
  );
}

/** Reads what a mutation is asked for in return, inside its transaction and with the eyes of staff. */
@Injectable()
export class FactReader {
  private readonly registry = ReadRegistry.fromDeclarations();

  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** The row as JSON under the response keys; null where staff do not see it. */
  async read(tx: EntityManager, info: FieldInfo, reference: FactReference): Promise<object | null> {
    const options: PlanOptions = { registry: this.registry, schema: 'public', today: this.clock.today() };
    const { text, values } = planFact(info, reference, options);
    // Back to the rights of the service afterwards: the transaction goes on writing.
    await tx.query('SET LOCAL ROLE vigil_staff');
    const rows = await tx.query<{ data: object }[]>(text, [...values]);
    await tx.query('SET LOCAL ROLE vigil_service');
    return rows[0]?.data ?? null;
  }
}
