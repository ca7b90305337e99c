import { Inject, Injectable } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { col, join, literal, raw, render, sql, type Fragment } from '../../platform/graphql/planner/fragment.js';
import { planContext } from '../../platform/graphql/planner/operation-plan.js';
import { STATEMENT_RUNNER, type StatementRunner } from '../../platform/graphql/planner/operation-reader.js';
import { subFields } from '../../platform/graphql/planner/planned-field.js';
import { Planner } from '../../platform/graphql/planner/planner.js';
import { ReadRegistry } from '../../platform/graphql/planner/registry.js';
import type { TypeThunk } from '../../platform/graphql/planner/reads.js';
import { Case } from '../cases/index.js';
import { Prisoner } from '../prisoners/index.js';

/** Whom and what a suggestion is about, by uuid. */
export interface Suggested {
  readonly prisonerId: string;
  readonly caseId: string | null;
}

/** What is asked of a suggestion's person and case, under the response keys. */
export type SuggestedValues = Readonly<Record<string, unknown>>;

const ROWS = 's';

const FIELDS: Readonly<Record<string, { readonly type: TypeThunk; readonly column: string }>> = {
  prisoner: { type: () => Prisoner, column: 'prisoner_id' },
  case: { type: () => Case, column: 'case_id' },
};

/** Reads the people and cases of all suggestions with one statement, with the eyes of staff. */
@Injectable()
export class SuggestedRecords {
  private readonly registry = ReadRegistry.fromDeclarations();

  constructor(
    @Inject(STATEMENT_RUNNER) private readonly runner: StatementRunner,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** In the order of `suggested`, for the field of type `[LinkSuggestion]` that `info` stands for. */
  async read(info: GraphQLResolveInfo, suggested: readonly Suggested[]): Promise<readonly SuggestedValues[]> {
    if (suggested.length === 0) return [];
    const ids = suggested.map(({ prisonerId }) => prisonerId);
    const cases = suggested.map(({ caseId }) => caseId);
    const { text, values } = render(sql`select json_agg(${this.object(info)} order by ${col(ROWS, 'place')}) as data
      from unnest(${ids}::uuid[], ${cases}::uuid[]) with ordinality ${raw(ROWS)}(prisoner_id, case_id, place)`);
    return (await this.runner.run({ name: undefined, text, values, clearance: 'STAFF' })) as SuggestedValues[];
  }

  private object(info: GraphQLResolveInfo): Fragment {
    const document = { schema: info.schema, fragments: info.fragments, variables: info.variableValues };
    const context = planContext({ registry: this.registry, schema: 'public', today: this.clock.today() });
    const planner = new Planner(this.registry, document, context);
    const parent = planner.objectType('LinkSuggestion');
    const sets = info.fieldNodes.map((node) => node.selectionSet);
    const pairs = subFields(document, parent, sets).flatMap(([key, nodes]) => {
      const read = FIELDS[nodes[0]?.name.value ?? ''];
      if (read === undefined) return [];
      const isIt = (child: string): Fragment => sql`${col(child, 'id')} = ${col(ROWS, read.column)}`;
      return [sql`${literal(key)}, ${planner.one(read.type, isIt, [], planner.plannedField(parent, nodes))}`];
    });
    return sql`json_build_object(${join(pairs, ', ')})`;
  }
}
