import 'reflect-metadata';
import { parse, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { planOperation } from '../../src/platform/graphql/planner/operation-plan.js';
import { ReadRegistry } from '../../src/platform/graphql/planner/registry.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { insertEverywhere, revise, type Ids } from '../support/rows.js';
import { builtSchema } from './built-schema.js';

/** A database with one public row in every table, asked through the planner as an anonymous reader. */
export interface PlannedRecord {
  readonly schema: GraphQLSchema;
  readonly ids: Ids;
  /** The planned JSON under the response keys; values that the process computes are not computed. Today is 2026-01-01. */
  ask(document: string): Promise<Record<string, unknown>>;
  drop(): Promise<void>;
}

const FACILITY = '01890a5d-0000-7000-8000-000000000001';

/** The one link that the rows do not have by themselves: where the custody is. */
const LINKS: Readonly<Record<string, object>> = {
  facility: { id: FACILITY },
  custody_period: { facility_id: FACILITY },
};

const FACTS = { jurisdiction: 'BY', custody: [], absences: [], sentences: [], changes: [], verdicts: [], charges: [] };

/** What is computed of the one case: held through 2012, half of the term on 2013-11-04, serving since ever. */
async function insertProjections(database: TestDatabase, ids: Ids): Promise<void> {
  await database.owner.query(
    `INSERT INTO case_projection (case_id, audience, facts, arrested_on, verdict_on, expected_end_earliest,
       expected_end_latest, held, search_text)
     VALUES ($1, 'PUBLIC', $2, '2011-08-04', '2011-11-24', '2016-02-04', '2016-02-04', '{[2011-08-04,2013-01-01)}',
       'ales bialiatski алесь бяляцкі 243')`,
    [ids['case_file'], JSON.stringify(FACTS)],
  );
  await database.owner.query(
    `INSERT INTO milestone (case_id, audience, ordinal, kind, numerator, denominator, earliest, latest)
     VALUES ($1, 'PUBLIC', 0, 'FRACTION', 1, 2, '2013-11-04', '2013-11-04')`,
    [ids['case_file']],
  );
  await database.owner.query(
    `INSERT INTO case_status (case_id, audience, status, during) VALUES ($1, 'PUBLIC', 'SERVING', '(,)')`,
    [ids['case_file']],
  );
  await database.owner.query(
    `INSERT INTO prisoner_projection (prisoner_id, audience, search_text, held, first_arrest_on)
     VALUES ($1, 'PUBLIC', 'ales bialiatski алесь бяляцкі', '{[2011-08-04,2013-01-01)}', '2011-08-04')`,
    [ids['prisoner']],
  );
}

export async function createPlannedRecord(): Promise<PlannedRecord> {
  const [database, schema] = await Promise.all([createDatabase(), builtSchema()]);
  const { result: ids } = await revise(database.owner, async (client) =>
    insertEverywhere(client, (table) => ({ marker: 'Public', row: { visibility: 'PUBLIC', ...LINKS[table] } })),
  );
  await insertProjections(database, ids);
  const registry = ReadRegistry.fromDeclarations();
  return {
    schema,
    ids,
    async ask(document) {
      const operation = parse(document).definitions[0] as OperationDefinitionNode;
      const plan = planOperation(
        { operation, fragments: {}, schema, variableValues: {} },
        { registry, schema: 'public', today: '2026-01-01' },
      );
      const reader = await database.as('vigil_public').connect();
      try {
        // No client may ask for so much at once, so planning it may take longer than they would wait.
        await reader.query(`SET statement_timeout = '60s'`);
        const { rows } = await reader.query<{ data: Record<string, unknown> }>(plan.text, [...plan.values]);
        return rows[0]?.data ?? {};
      } finally {
        reader.release();
      }
    },
    drop: async () => database.drop(),
  };
}
