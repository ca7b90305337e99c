import type { PoolClient } from 'pg';
import { RECORD_TABLES } from '../../migrations/catalogue.js';
import type { TestDatabase } from './database.js';
import { insertEverywhere, insertRow, isRestricted, revise, type Filling, type Ids, type Row } from './rows.js';

/** Stands in every text of a row that anyone may read. */
export const OPEN = 'OPENLY';
/** Stands in every text of a row, or of a version of one, that the anonymous role may not read. */
const SECRET = 'SECRET';

/** Rows others belong to. */
const ROOTS: readonly string[] = ['prisoner', 'case_file', 'campaign', 'source', 'news_item'];

export interface Canaries {
  /** A public row of every table under public parents. */
  readonly open: Ids;
  /** Revisions that changed something public of the open case. */
  readonly publicRevisions: number;
  readonly lastSeq: number;
}

/** Whether a row of `table` stands under one of `root`, however far. */
function isUnder(table: string, root: string): boolean {
  const parents = RECORD_TABLES.find(({ name }) => name === table)?.parents ?? [];
  return parents.some(({ table: parent }) => {
    const real = parent === 'fact' ? 'award' : parent;
    return real === root || isUnder(real, root);
  });
}

const filled = (marker: string, visibility: string, row: Row = {}): Filling => ({
  marker,
  row: { visibility, ...row },
});
const OPENLY = filled(OPEN, 'PUBLIC');

/** Ways a whole set of rows can be hidden: by themselves, with everything, by a parent, for want of confirmation. */
function hiddenSets(): ((table: string) => Filling)[] {
  return [
    ...['RESEARCHER', 'STAFF', 'SEALED'].flatMap((visibility) => [
      (): Filling => filled(SECRET, visibility),
      (table: string): Filling => (ROOTS.includes(table) ? OPENLY : filled(SECRET, visibility)),
    ]),
    ...ROOTS.map((root) => (table: string): Filling => {
      if (table === root) {
        return filled(SECRET, 'STAFF');
      }
      return isRestricted(table) || isUnder(table, root) ? filled(SECRET, 'PUBLIC') : OPENLY;
    }),
    ...['SUGGESTED', 'REJECTED'].map((state) => (table: string): Filling => {
      if (table === 'news_link') {
        return filled(SECRET, 'PUBLIC', { state, evidence: JSON.stringify([SECRET]) });
      }
      return isRestricted(table) ? filled(SECRET, 'PUBLIC') : OPENLY;
    }),
  ];
}

/** Fills a database with rows that may be read and rows that may not, each with a marker in every text. */
export async function releaseCanaries(database: TestDatabase): Promise<Canaries> {
  const service = database.as('vigil_service');
  let lastSeq = 0;
  const step = async <T>(work: (client: PoolClient) => Promise<T>): Promise<T> => {
    const { seq, result } = await revise(service, work, SECRET);
    lastSeq = seq;
    return result;
  };
  const open = await step(async (client) =>
    insertEverywhere(client, (table) => (isRestricted(table) ? filled(SECRET, 'PUBLIC') : OPENLY)),
  );
  for (const fill of hiddenSets()) {
    await step(async (client) => insertEverywhere(client, fill));
  }
  const withheld = await step(async (client) => insertEverywhere(client, () => filled(SECRET, 'PUBLIC')));
  await step(async (client) => {
    for (const { name } of RECORD_TABLES) {
      await client.query(`UPDATE ${name} SET visibility = 'STAFF' WHERE id = $1`, [withheld[name]]);
    }
  });
  const owners = { prisoner_id: open['prisoner'], case_id: open['case_file'] };
  await step(async (client) => {
    await publishAward(client, await insertRow(client, 'award', SECRET, { ...owners, visibility: 'PUBLIC' }));
  });
  const draft = await step(async (client) => insertRow(client, 'award', SECRET, { ...owners, visibility: 'STAFF' }));
  await step(async (client) => publishAward(client, draft));
  await fillProjections(database, open);
  return { open, publicRevisions: 3, lastSeq };
}

async function publishAward(client: PoolClient, id: string): Promise<void> {
  const texts = [
    'name',
    'awarded_by',
    'presented_by',
    'accepted_by',
    'accepted_as',
    'place',
    'granted_on',
    'presented_on',
  ];
  await client.query(
    `UPDATE award SET ${texts.map((column) => `${column} = '${OPEN}'`).join(', ')}, external_id = NULL,
     visibility = 'PUBLIC' WHERE id = $1`,
    [id],
  );
}

// Rows of the audience PUBLIC are tried under hidden parents too: the refresher may be wrong.
async function fillProjections({ owner }: TestDatabase, open: Ids): Promise<void> {
  const audiences = `(VALUES ('PUBLIC'::visibility), ('STAFF')) AS a (audience)`;
  const text = (id: string): string =>
    `CASE WHEN t.id = '${id}' AND audience = 'PUBLIC' THEN '${OPEN}' ELSE '${SECRET}' END`;
  const rows = (table: string): string => `FROM ${table} t, ${audiences}
    WHERE audience = 'STAFF' OR t.id = '${open[table] ?? ''}' OR to_jsonb(t)::text ~* '${SECRET}'`;
  await owner.query(
    `INSERT INTO case_projection (case_id, audience, facts, search_text)
     SELECT t.id, audience, '{}', ${text(open['case_file'] ?? '')} ${rows('case_file')}`,
  );
  await owner.query(
    `INSERT INTO prisoner_projection (prisoner_id, audience, search_text)
     SELECT t.id, audience, ${text(open['prisoner'] ?? '')} ${rows('prisoner')}`,
  );
  await owner.query(
    `INSERT INTO milestone (case_id, audience, ordinal, kind) SELECT case_id, audience, 1, 'FRACTION' FROM case_projection`,
  );
  await owner.query(
    `INSERT INTO case_status (case_id, audience, status, during)
     SELECT case_id, audience, 'SERVING', '[2020-01-01,)' FROM case_projection`,
  );
}
