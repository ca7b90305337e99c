import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { Projector } from '../../src/modules/timeline/index.js';
import type { UnitOfWork } from '../../src/platform/database/index.js';
import { bearer, createIdentityApp, type IdentityApp } from '../identity/identity-app.js';
import { importerOn } from '../import/record-writing.js';
import { personOf, PLACES } from './invented-record.js';

const READERS = ['nobody', 'researcher', 'editor'] as const;
type Reader = (typeof READERS)[number];

const ASKED = `case(slug: "anna-nowhere-first") { custody { from { edtf } } sentenceTimeline { milestones { kind date { earliest } } } }
  cases(filter: { heldOn: "2010-06-06" }) { nodes { slug } } prisoners(filter: { heldOn: "2010-06-06" }) { totalCount }`;

const EARLIER = `INSERT INTO custody_period (id, case_id, visibility, external_id, kind, from_on, from_on_earliest, from_on_latest, to_on,
    to_on_earliest, to_on_latest)
  SELECT gen_random_uuid(), id, 'STAFF', 'earlier', 'REMAND', '2010-06-01', '2010-06-01', '2010-06-01', '2010-07-01', '2010-07-01', '2010-07-01'
  FROM case_file WHERE slug = 'anna-nowhere-first'`;

describe('a moment of the past', () => {
  let app: IdentityApp;
  let work: UnitOfWork;
  const headers: Record<Reader, Readonly<Record<string, string>>> = { nobody: {}, researcher: {}, editor: {} };

  const write = async (sql: string): Promise<string> => {
    await work.run({ actor: 'test' }, async (tx) => tx.query<unknown>(sql));
    const { rows } = await app.clone.owner.query<{ at: Date }>('SELECT at FROM revision ORDER BY seq DESC LIMIT 1');
    await pause(3);
    return rows[0]?.at.toISOString() ?? '';
  };
  const told = async (at: string): Promise<Readonly<Record<Reader, string>>> => {
    const answers: [Reader, string][] = [];
    for (const reader of READERS) {
      const answer = await app.ask(`query ($at: DateTime!) { asOf(at: $at) { ${ASKED} } }`, { at }, headers[reader]);
      expect(answer.messages).toEqual([]);
      answers.push([reader, JSON.stringify(answer.data)]);
    }
    return Object.fromEntries(answers) as Record<Reader, string>;
  };
  const knows = (answers: Readonly<Record<Reader, string>>): readonly Reader[] =>
    READERS.filter((reader) => answers[reader].includes('2010-06-01'));

  beforeAll(async () => {
    app = await createIdentityApp();
    work = await app.clone.unitOfWork();
    new Projector(work).onModuleInit();
    for (const document of [PLACES, personOf('Anna Nowhere', 2011)])
      await importerOn(work).import(document, { actor: 'test' });
    headers.researcher = bearer(await app.openSession(await app.person('RESEARCHER')));
    headers.editor = bearer(await app.openSession(await app.person('EDITOR')));
  }, 120_000);
  afterAll(async () => app.close());

  it('shows each reader what they might have seen then and may see now', async () => {
    const recorded = await write(EARLIER);
    expect(knows(await told(recorded))).toEqual(['editor']);
    const shared = await write(`UPDATE custody_period SET visibility = 'RESEARCHER' WHERE external_id = 'earlier'`);
    expect(knows(await told(recorded))).toEqual(['editor']);
    expect(knows(await told(shared))).toEqual(['researcher', 'editor']);
    const published = await write(`UPDATE custody_period SET visibility = 'PUBLIC' WHERE external_id = 'earlier'`);
    expect(knows(await told(shared))).toEqual(['researcher', 'editor']);
    expect(knows(await told(published))).toEqual(['nobody', 'researcher', 'editor']);
    await write(`UPDATE custody_period SET visibility = 'RESEARCHER' WHERE external_id = 'earlier'`);
    expect(knows(await told(published))).toEqual(['researcher', 'editor']);
    expect(knows(await told(recorded))).toEqual(['editor']);
    await write(`UPDATE custody_period SET visibility = 'SEALED' WHERE external_id = 'earlier'`);
    for (const at of [recorded, shared, published]) expect(knows(await told(at))).toEqual([]);
    const answers = await told(published);
    expect(answers.editor).toBe(answers.nobody);
  }, 60_000);
});
