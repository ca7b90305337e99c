import type { PoolClient } from 'pg';
import { RECORD_TABLES } from '../../migrations/catalogue.js';
import type { TestDatabase } from './database.js';
import { insertEverywhere, insertRow, isRestricted, revise, type Filling, type Row } from './rows.js';

/** In the order of what they let see: each sees what the ones before do. */
export const LEVELS = ['PUBLIC', 'RESEARCHER', 'STAFF', 'SEALED'] as const;
export type Level = (typeof LEVELS)[number];

/** The word in every text of a row, or of a version of one, that only this level and those above may read. */
export const marker = (level: Level): string => `ONLY-${level}`;

/** Why anything was written; who wrote it is `tester`. */
export const REASON = 'WHYWRITTEN';

/** Rows others belong to. */
const ROOTS: readonly string[] = ['prisoner', 'case_file', 'campaign', 'source', 'news_item'];

type Fill = (table: string) => Filling;

/** Texts that need `level`; the row's own visibility may be lower, when something else keeps it from being seen. */
const filled = (level: Level, visibility: Level, row: Row = {}): Filling => ({
  marker: marker(level),
  row: { visibility, ...row },
});

function isUnder(table: string, root: string): boolean {
  const parents = RECORD_TABLES.find(({ name }) => name === table)?.parents ?? [];
  return parents.some(({ table: parent }) => {
    const real = parent === 'fact' ? 'award' : parent;
    return real === root || isUnder(real, root);
  });
}

/** People around a prisoner are in no reader's set, whatever their own visibility and the rest of the set are. */
const sealing =
  (fill: Fill): Fill =>
  (table) =>
    isRestricted(table) ? filled('SEALED', 'STAFF') : fill(table);

/** Every way a row can need a level: by itself, by each of its parents, with everything, for want of confirmation. */
function sets(): Fill[] {
  const byLevel = LEVELS.flatMap((level): Fill[] => [
    () => filled(level, level),
    (table) => (ROOTS.includes(table) ? filled('PUBLIC', 'PUBLIC') : filled(level, level)),
    ...ROOTS.map(
      (root): Fill =>
        (table) =>
          table === root || isUnder(table, root)
            ? filled(level, table === root ? level : 'PUBLIC')
            : filled('PUBLIC', 'PUBLIC'),
    ),
  ]);
  const unconfirmed = ['SUGGESTED', 'REJECTED'].map((state): Fill => (table) => {
    if (table !== 'news_link') return filled('PUBLIC', 'PUBLIC');
    return filled('STAFF', 'PUBLIC', { state, evidence: JSON.stringify([marker('STAFF')]) });
  });
  return [...byLevel, ...unconfirmed].map(sealing);
}

/** Takes what everybody could read away from those below the level: in the past as in the present. */
async function narrow(client: PoolClient, ids: Readonly<Record<string, string>>, level: Level): Promise<void> {
  for (const { name } of RECORD_TABLES) {
    if (isRestricted(name)) continue;
    await client.query(`UPDATE ${name} SET visibility = $2 WHERE id = $1`, [ids[name], level]);
  }
}

/** A row for each case or person and each audience is tried, right or wrong: the projector may be wrong. */
async function fillProjections({ owner }: TestDatabase): Promise<void> {
  const audiences = `(VALUES ${LEVELS.map((level) => `('${level}'::visibility)`).join(', ')}) AS a (audience)`;
  const text = (hidden: string): string => `'ONLY-' || greatest(audience, ${hidden})`;
  await owner.query(`INSERT INTO case_projection (case_id, audience, facts, search_text)
    SELECT c.id, audience, '{}', ${text('c.visibility, p.visibility')}
    FROM case_file c JOIN prisoner p ON p.id = c.prisoner_id, ${audiences}`);
  await owner.query(`INSERT INTO prisoner_projection (prisoner_id, audience, search_text)
    SELECT p.id, audience, ${text('p.visibility')} FROM prisoner p, ${audiences}`);
  await owner.query(`INSERT INTO milestone (case_id, audience, ordinal, kind)
    SELECT case_id, audience, 1, 'FRACTION' FROM case_projection`);
  await owner.query(`INSERT INTO case_status (case_id, audience, status, during)
    SELECT case_id, audience, 'SERVING', '[2020-01-01,)' FROM case_projection`);
}

export interface LevelCanaries {
  /** Number of the last revision that only added rows; in those after it rows are withheld and corrected. */
  readonly added: number;
  readonly lastSeq: number;
  /** Ids of rows that everybody could read once. */
  readonly withheld: ReadonlySet<string>;
}

/** Fills a database with rows for every level, each with the word of the level that it needs in its texts. */
export async function releaseLevelCanaries(database: TestDatabase): Promise<LevelCanaries> {
  const service = database.as('vigil_service');
  let lastSeq = 0;
  const step = async <T>(work: (client: PoolClient) => Promise<T>): Promise<T> => {
    const { seq, result } = await revise(service, work, REASON);
    lastSeq = seq;
    return result;
  };
  for (const fill of sets()) await step(async (client) => insertEverywhere(client, fill));
  const added = lastSeq;
  const withheld = new Set<string>();
  for (const level of LEVELS.slice(1)) {
    const fill = sealing(() => filled(level, 'PUBLIC'));
    const ids = await step(async (client) => insertEverywhere(client, fill));
    await step(async (client) => narrow(client, ids, level));
    RECORD_TABLES.filter(({ name }) => !isRestricted(name)).forEach(({ name }) => withheld.add(ids[name] ?? ''));
  }
  await step(async (client) => {
    const place = marker('SEALED');
    const id = await insertRow(client, 'facility', marker('PUBLIC'), { visibility: 'PUBLIC', place });
    await client.query(`UPDATE facility SET place = $2 WHERE id = $1`, [id, marker('PUBLIC')]);
  });
  await fillProjections(database);
  return { added, lastSeq, withheld };
}
