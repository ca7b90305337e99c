import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  ENSURE_ROLE,
  FACT_PARENTS,
  linkFact,
  parentsVisible,
  parentsWereVisible,
} from './1795430000009-access.migration.js';
import {
  FIRST_RECORD_TABLES,
  PROJECTION_TABLES,
  REPORTED_MILESTONE,
  RESEARCHER_ROLE,
  SERVICE_ROLE,
  STAFF_ROLE,
  type RecordTable,
} from './catalogue.js';
import { guardEveryAudience, guardPublicAudience } from './projection-audiences.js';

/** A role that sees more than the public: what is visible up to `sees`, under parents it sees as well. */
export interface ClearedRole {
  readonly role: string;
  readonly sees: 'RESEARCHER' | 'STAFF';
  readonly policy: string;
}

const RESEARCHER: ClearedRole = { role: RESEARCHER_ROLE, sees: 'RESEARCHER', policy: 'researcher_reads' };
const STAFF: ClearedRole = { role: STAFF_ROLE, sees: 'STAFF', policy: 'staff_reads' };

/** All there are. What is SEALED is within nobody's clearance. */
export const CLEARED_ROLES: readonly ClearedRole[] = [RESEARCHER, STAFF];

const ROLES = CLEARED_ROLES.map(({ role }) => role).join(', ');

const TABLES: readonly RecordTable[] = [...FIRST_RECORD_TABLES, REPORTED_MILESTONE].filter(
  ({ restricted }) => restricted === undefined,
);

const VIEWS = [
  'as_of.fact',
  'history.change',
  'history.field_changes',
  'history.revision_entry',
  'public.case_milestone',
  'public.case_timeline',
  'public.case_revision',
  'public.field_change',
];

const isNow = ({ sees }: ClearedRole): string => `visibility <= '${sees}'`;

// As for the public: what may not be seen now is not seen at any earlier moment, nor what was never current.
const wasThen = (cleared: ClearedRole): string[] => [
  isNow(cleared),
  `current_visibility <= '${cleared.sees}'`,
  `(seq_to IS NULL OR seq_to > seq_from)`,
];

/** Lets each cleared role read `table` where its conditions hold. */
export async function admit(
  runner: QueryRunner,
  table: string,
  when: (cleared: ClearedRole) => readonly string[],
): Promise<void> {
  for (const cleared of CLEARED_ROLES) {
    await runner.query(`CREATE POLICY ${cleared.policy} ON ${table} FOR SELECT TO ${cleared.role}
      USING (${when(cleared).join('\n AND ')})`);
    await runner.query(`GRANT SELECT ON ${table} TO ${cleared.role}`);
  }
}

/**
 * Lets researchers and staff read a record table, its versions and its past, each up to their clearance. All three must
 * be there and protected. A restricted table is left as it is.
 */
export async function admitStaff(runner: QueryRunner, table: RecordTable): Promise<void> {
  if (table.restricted !== undefined) return;
  const { name, parents, publicWhen } = table;
  const extra = ({ sees }: ClearedRole): string[] => (publicWhen === undefined || sees === 'STAFF' ? [] : [publicWhen]);
  await admit(runner, `public.${name}`, (cleared) => [
    isNow(cleared),
    ...extra(cleared),
    ...parentsVisible(name, parents),
  ]);
  await admit(runner, `history.${name}`, (cleared) => [
    ...wasThen(cleared),
    ...extra(cleared),
    ...parentsWereVisible(name, parents),
  ]);
  await runner.query(`GRANT SELECT ON as_of.${name} TO ${ROLES}`);
}

async function admitToFacts(runner: QueryRunner): Promise<void> {
  await admit(runner, 'public.fact', (cleared) => [
    isNow(cleared),
    ...parentsVisible('fact', FACT_PARENTS),
    ...linkFact('public'),
  ]);
  await admit(runner, 'history.fact', (cleared) => [
    ...wasThen(cleared),
    ...parentsWereVisible('fact', FACT_PARENTS),
    ...linkFact('history'),
  ]);
}

async function admitToProjections(runner: QueryRunner): Promise<void> {
  await guardEveryAudience(runner);
  for (const { name } of PROJECTION_TABLES) {
    await admit(runner, `public.${name}`, ({ sees }) => [`audience <= '${sees}'`]);
  }
}

const revisionEntry = (told: readonly string[]): string => {
  const isTold = told.map((role) => `pg_has_role(current_user, '${role}', 'MEMBER')`).join(' OR ');
  return `CREATE OR REPLACE VIEW history.revision_entry AS
    SELECT r.id, r.seq, r.at,
      CASE WHEN ${isTold} THEN r.actor END AS actor,
      CASE WHEN ${isTold} THEN r.reason END AS reason
    FROM revision r WHERE r.hash IS NOT NULL`;
};

async function admitToRevisions(runner: QueryRunner): Promise<void> {
  for (const { role, policy } of CLEARED_ROLES) {
    await runner.query(`CREATE POLICY ${policy} ON revision FOR SELECT TO ${role} USING (hash IS NOT NULL)`);
  }
  await runner.query(`GRANT SELECT (id, seq, at, previous_hash, hash) ON revision TO ${ROLES}`);
  await runner.query(`GRANT SELECT (actor, reason) ON revision TO ${STAFF_ROLE}`);
  await runner.query(revisionEntry([SERVICE_ROLE, STAFF_ROLE]));
}

/** Readers who see more than the public: a role each for researchers and for staff, who read and never write. */
export class Clearance1795430000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const { role } of CLEARED_ROLES) await runner.query(ENSURE_ROLE(role));
    await runner.query(`GRANT USAGE ON SCHEMA public, history, as_of TO ${ROLES}`);
    await admitToFacts(runner);
    for (const table of TABLES) await admitStaff(runner, table);
    await admitToProjections(runner);
    await admitToRevisions(runner);
    await runner.query(`GRANT SELECT ON ${VIEWS.join(', ')} TO ${ROLES}`);
    await runner.query(`GRANT EXECUTE ON FUNCTION history.as_of_seq(), history.diff(jsonb, jsonb) TO ${ROLES}`);
  }

  // The roles stay: other databases of the cluster may use them.
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(revisionEntry([SERVICE_ROLE]));
    await guardPublicAudience(runner);
    const recorded = ['fact', ...TABLES.map(({ name }) => name)];
    const protectedTables = [
      ...recorded.flatMap((name) => [`public.${name}`, `history.${name}`]),
      ...PROJECTION_TABLES.map(({ name }) => `public.${name}`),
      'public.revision',
    ];
    for (const { policy } of CLEARED_ROLES) {
      for (const table of protectedTables) await runner.query(`DROP POLICY ${policy} ON ${table}`);
    }
    for (const schema of ['public', 'history', 'as_of']) {
      await runner.query(`REVOKE ALL ON ALL TABLES IN SCHEMA ${schema} FROM ${ROLES}`);
      await runner.query(`REVOKE ALL ON ALL FUNCTIONS IN SCHEMA ${schema} FROM ${ROLES}`);
      await runner.query(`REVOKE ALL ON SCHEMA ${schema} FROM ${ROLES}`);
    }
  }
}
