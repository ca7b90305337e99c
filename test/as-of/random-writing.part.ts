import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createAsOfApp, type AsOfApp } from './as-of-app.js';
import { personOf, PLACES } from './invented-record.js';

const LEVELS = ['PUBLIC', 'PUBLIC', 'RESEARCHER', 'STAFF', 'SEALED'];
const TABLES = [
  'prisoner',
  'person_name',
  'case_file',
  'custody_period',
  'sentence',
  'verdict',
  'charge',
  'reported_milestone',
  'court',
  'news_link',
  'news_item',
];
const REVISIONS = 40;

/** Numbers below a bound, the same in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >> 8) % below;
  };
}

const anyRow = (table: string, pick: (below: number) => number): string =>
  `id = (SELECT id FROM ${table} ORDER BY id OFFSET ${String(pick(4))} % greatest(1, (SELECT count(*) FROM ${table})) LIMIT 1)`;

/** One change of the record: of who may see something, of a fact, or of what is linked. */
function change(pick: (below: number) => number): string {
  const table = TABLES[pick(TABLES.length)] ?? '';
  const level = LEVELS[pick(LEVELS.length)] ?? '';
  const writes = [
    `UPDATE ${table} SET visibility = '${level}' WHERE ${anyRow(table, pick)}`,
    `UPDATE ${table} SET visibility = '${level}' WHERE ${anyRow(table, pick)}`,
    `UPDATE sentence SET term_years = ${String(1 + pick(9))}, visibility = '${level}' WHERE ${anyRow('sentence', pick)}`,
    `UPDATE person_name SET value = 'Name ${String(pick(3))}' WHERE ${anyRow('person_name', pick)}`,
    `UPDATE verdict SET court_id = CASE WHEN court_id IS NULL THEN (SELECT id FROM court LIMIT 1) END WHERE ${anyRow('verdict', pick)}`,
    `UPDATE prisoner SET sort_name = 'Sorted ${String(pick(3))}' WHERE ${anyRow('prisoner', pick)}`,
    `INSERT INTO absence (id, case_id, visibility, kind, days) SELECT gen_random_uuid(), id, '${level}', 'ESCAPE', ${String(1 + pick(50))}
      FROM case_file WHERE ${anyRow('case_file', pick)}`,
    `DELETE FROM absence WHERE ${anyRow('absence', pick)}`,
    `UPDATE news_item SET published_at = NULL, published_on = '2020-01-0${String(1 + pick(9))}' WHERE ${anyRow('news_item', pick)}`,
  ];
  return writes[pick(writes.length)] ?? '';
}

describe('whatever is written', () => {
  let app: AsOfApp;

  beforeAll(async () => {
    app = await createAsOfApp();
    for (const document of [PLACES, personOf('Anna Nowhere', 2011), personOf('Berta Nowhere', 2013)])
      await app.import(document);
    await app.write(
      `INSERT INTO news_item (id, visibility, url, title, publisher, language, published_at)
        VALUES (gen_random_uuid(), 'PUBLIC', 'https://paper.example/n', 'News', 'The Paper', 'en', '2020-01-02T03:04:05Z')`,
      `INSERT INTO news_link (id, visibility, item_id, case_id, state, score)
        SELECT gen_random_uuid(), 'PUBLIC', i.id, c.id, 'CONFIRMED', 1 FROM news_item i, case_file c`,
    );
  }, 60_000);
  afterAll(async () => app.close());

  it.each([{ seed: 2026 }])(
    'revisions keep the very past that follows from the facts (seed $seed)',
    async ({ seed }) => {
      const pick = numbers(seed);
      for (let made = 1; made <= REVISIONS; made += 1) {
        const statements = Array.from({ length: 1 + pick(3) }, () => change(pick));
        await app.write(...statements);
        if (made % 4 !== 0) continue;
        const { differences } = await app.projector.recompute(app.database.records, { check: true });
        expect({ made, statements, differences }).toEqual({ made, statements, differences: [] });
      }
      const [kept] = await app.database.records.query<{ versions: number }[]>(
        'SELECT count(*)::int AS versions FROM history.case_projection',
      );
      expect(kept?.versions).toBeGreaterThan(REVISIONS / 2);
    },
    120_000,
  );
});
