import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dataOf, type Asker } from '../editing/desk-app.js';
import { COMMIT, createImportDesk, inputOf, PREVIEW, type ImportAnswer, type ImportDesk } from './import-desk.js';

let desk: ImportDesk;

describe('volume', () => {
  beforeAll(async () => {
    desk = await createImportDesk();
  }, 60_000);
  afterAll(async () => desk.close());

  const ROWS = 800;
  const PROGRESS = 'query ($id: ID!) { import(id: $id) { state progress { done total } } }';

  interface Seen {
    readonly state: string;
    readonly progress: { readonly done: number; readonly total: number };
  }

  async function watch(who: Asker, id: string, until: Promise<unknown>): Promise<readonly Seen[]> {
    const seen: Seen[] = [];
    const ended = until.then(() => 'ended');
    const pause = async (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 20));
    while ((await Promise.race([ended, pause()])) !== 'ended') {
      seen.push(dataOf<Seen>(await who(PROGRESS, { id }), 'import'));
    }
    return seen;
  }

  it(`writes ${String(ROWS)} rows, and tells how far it is meanwhile`, async () => {
    const rows = Array.from(
      { length: ROWS },
      (_, index) => `n${String(index)},anna-example,Prize ${String(index)},A jury,2013-09`,
    );
    const content = ['externalId,prisoner,name,awardedBy,grantedOn', ...rows].join('\n');
    const started = Date.now();
    const { token, id, counts } = await desk.preview({ type: 'AWARD', content });
    const looked = Date.now();
    expect(counts).toMatchObject({ created: ROWS, errors: 0 });
    const commit = desk.editor(COMMIT, { token });
    const seen = await watch(desk.otherEditor, id, commit);
    const written = dataOf<ImportAnswer>(await commit, 'commitImport');
    process.stdout.write(`  preview ${String(looked - started)} ms, commit ${String(Date.now() - looked)} ms\n`);
    expect(written).toMatchObject({ state: 'COMMITTED', progress: { done: ROWS, total: ROWS } });
    const between = new Set(seen.map(({ progress }) => progress.done).filter((done) => done > 0 && done < ROWS));
    expect(between.size).toBeGreaterThan(2);
    const { rows: kept } = await desk.app.clone.owner.query<{ revisions: number; awards: number }>(
      `SELECT count(DISTINCT created_revision_id)::int AS revisions, count(*)::int AS awards FROM award`,
    );
    expect(kept).toEqual([{ revisions: 1, awards: ROWS }]);
  }, 180_000);

  it('refuses a request over 256 KB with a code', async () => {
    const content = `externalId,note\n${'x'.repeat(300_000)},y\n`;
    const answer = await desk.editor(PREVIEW, { input: inputOf({ type: 'AWARD', content }) });
    expect(answer.codes).toEqual(['BAD_USER_INPUT']);
  });
});
