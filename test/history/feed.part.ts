import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PoolClient } from 'pg';
import { createIdentityApp, type IdentityApp } from '../identity/identity-app.js';
import { insertRow, revise } from '../support/rows.js';
import { askingAs, type Asking, type Entry } from './follower.js';

const CHANGES = `query ($first: Int, $after: String, $last: Int, $before: String) {
  changes(first: $first, after: $after, last: $last, before: $before) {
    totalCount pageInfo { startCursor endCursor hasNextPage hasPreviousPage }
    edges { cursor node { id factId operation visible whole fields { field before after }
      revision { id seq at actor reason } case { slug } prisoner { slug } citations { statedValue source { title } } } }
  }
}`;

interface Told extends Entry {
  readonly revision: { readonly seq: number; readonly actor: string | null; readonly reason: string | null };
  readonly case: { readonly slug: string } | null;
  readonly citations: readonly { readonly statedValue: string }[];
}

interface Page {
  readonly totalCount: number;
  readonly pageInfo: Readonly<Record<string, unknown>>;
  readonly edges: readonly { readonly cursor: string; readonly node: Told }[];
}

describe('the feed of changes', () => {
  let app: IdentityApp;
  let ask: Readonly<Record<'nobody' | 'researcher' | 'editor', Asking>>;
  let prisoner: string;
  let caseFile: string;

  const write = async <T>(work: (client: PoolClient) => Promise<T>, reason = 'a reason'): Promise<T> =>
    (await revise(app.clone.as('vigil_service'), work, reason)).result;
  const set = async (table: string, id: string, columns: string): Promise<unknown> =>
    write(async (client) => client.query(`UPDATE ${table} SET ${columns} WHERE id = $1`, [id]));
  const award = async (marker: string, visibility: string): Promise<string> =>
    write(async (client) =>
      insertRow(client, 'award', marker, { prisoner_id: prisoner, case_id: caseFile, visibility }),
    );

  const page = async (who: Asking, variables: object = { first: 100 }): Promise<Page> =>
    (await who(CHANGES, variables))['changes'] as Page;
  const about = async (who: Asking, id: string): Promise<readonly Told[]> =>
    (await page(who)).edges.map(({ node }) => node).filter(({ factId }) => factId.endsWith(id));
  const operations = async (who: Asking, id: string): Promise<readonly unknown[]> =>
    (await about(who, id)).map(({ operation, visible, whole }) => [operation, visible, whole]);

  beforeAll(async () => {
    app = await createIdentityApp();
    ask = {
      nobody: await askingAs(app),
      researcher: await askingAs(app, await app.person('RESEARCHER')),
      editor: await askingAs(app, await app.person('EDITOR')),
    };
    prisoner = await write(async (client) => insertRow(client, 'prisoner', 'known', { visibility: 'PUBLIC' }));
    caseFile = await write(async (client) =>
      insertRow(client, 'case_file', 'known', { prisoner_id: prisoner, visibility: 'PUBLIC' }),
    );
  }, 60_000);
  afterAll(async () => app.close());

  it('tells of a fact published later as of a whole one, with nothing of what it said before', async () => {
    const id = await award('draft', 'STAFF');
    expect(await about(ask.nobody, id)).toEqual([]);
    await set('award', id, `name = 'meanwhile'`);
    await set('award', id, `name = 'final', awarded_by = 'us', place = NULL, visibility = 'PUBLIC'`);
    const [entry, ...more] = await about(ask.nobody, id);
    expect(more).toEqual([]);
    expect(entry).toMatchObject({ operation: 'PUBLISHED', visible: true, whole: true });
    expect(entry?.fields.every(({ before }) => before === null)).toBe(true);
    expect(entry?.fields).toContainEqual({ field: 'name', before: null, after: 'final' });
    expect(JSON.stringify(entry)).not.toContain('meanwhile');
    expect(await operations(ask.editor, id)).toEqual([
      ['CREATED', true, true],
      ['CORRECTED', true, false],
      ['PUBLISHED', true, false],
    ]);
    expect((await about(ask.editor, id)).at(-1)?.fields).toContainEqual({
      field: 'name',
      before: 'meanwhile',
      after: 'final',
    });
  });

  it('leaves of a fact withheld since the entry that says so, without its content', async () => {
    const id = await award('CANARY', 'PUBLIC');
    await set('award', id, `name = 'CANARY two'`);
    expect(await operations(ask.nobody, id)).toEqual([
      ['CREATED', true, true],
      ['CORRECTED', true, false],
    ]);
    await set('award', id, `visibility = 'RESEARCHER'`);
    expect(await operations(ask.nobody, id)).toEqual([['UNPUBLISHED', false, false]]);
    expect((await about(ask.nobody, id))[0]).toMatchObject({ fields: [], citations: [] });
    expect(JSON.stringify(await page(ask.nobody))).not.toContain('CANARY');
    expect((await operations(ask.researcher, id)).at(-1)).toEqual(['UNPUBLISHED', true, false]);
    await set('award', id, `visibility = 'PUBLIC'`);
    expect(await operations(ask.nobody, id)).toEqual([
      ['CREATED', true, true],
      ['CORRECTED', true, false],
      ['UNPUBLISHED', false, false],
      ['PUBLISHED', true, true],
    ]);
    await set('award', id, `visibility = 'SEALED'`);
    expect(await operations(ask.editor, id)).toEqual([['UNPUBLISHED', false, false]]);
  });

  it('tells of each fact that goes and comes with its case, and of a withdrawn one nothing while the case is away', async () => {
    const [kept, gone] = [await award('kept', 'PUBLIC'), await award('gone', 'PUBLIC')];
    await write(async (client) => client.query('DELETE FROM award WHERE id = $1', [gone]));
    expect(await operations(ask.nobody, gone)).toEqual([
      ['CREATED', true, true],
      ['WITHDRAWN', false, false],
    ]);
    await set('case_file', caseFile, `visibility = 'STAFF'`);
    expect(await operations(ask.nobody, kept)).toEqual([['UNPUBLISHED', false, false]]);
    expect(await operations(ask.nobody, gone)).toEqual([['WITHDRAWN', false, false]]);
    expect((await about(ask.nobody, kept))[0]?.case).toBeNull();
    await set('case_file', caseFile, `visibility = 'PUBLIC'`);
    expect((await operations(ask.nobody, kept)).at(-1)).toEqual(['PUBLISHED', true, true]);
    expect((await about(ask.nobody, kept)).at(-1)?.case?.slug).toMatch(/^known-/);
    expect(await operations(ask.nobody, gone)).toHaveLength(2);
  });

  it('is one change a fact and revision, with the sources given in that revision', async () => {
    const id = await write(async (client) => {
      const made = await insertRow(client, 'award', 'first', { prisoner_id: prisoner, visibility: 'PUBLIC' });
      await client.query(`UPDATE award SET name = 'second' WHERE id = $1`, [made]);
      const source = await insertRow(client, 'source', 'paper', { visibility: 'PUBLIC' });
      for (const [value, visibility] of [
        ['second', 'PUBLIC'],
        ['whispered', 'STAFF'],
      ]) {
        const row = { fact_id: made, source_id: source, stated_value: value, visibility };
        await insertRow(client, 'citation', 'page', row);
      }
      return made;
    });
    const [entry, ...more] = await about(ask.nobody, id);
    expect(more).toEqual([]);
    expect(entry?.fields).toContainEqual({ field: 'name', before: null, after: 'second' });
    expect(entry?.citations).toEqual([{ statedValue: 'second', source: { title: 'paper title' } }]);
    expect((await about(ask.editor, id))[0]?.citations).toHaveLength(2);
    await set('award', id, `name = 'third'`);
    expect((await about(ask.nobody, id)).at(-1)).toMatchObject({ operation: 'CORRECTED', citations: [] });
  });

  it('says who and why to staff alone', async () => {
    const last = async (who: Asking): Promise<unknown> => (await page(who, { last: 1 })).edges[0]?.node.revision;
    expect(await last(ask.editor)).toMatchObject({ actor: 'tester', reason: 'a reason' });
    for (const who of [ask.nobody, ask.researcher]) {
      expect(await last(who)).toMatchObject({ actor: null, reason: null, seq: expect.any(Number) as unknown });
    }
  });

  it('is the same list from either end, page by page', async () => {
    const all = await page(ask.nobody);
    expect(all.totalCount).toBe(all.edges.length);
    const forward: string[] = [];
    const backward: string[] = [];
    for (let after: unknown = null; ;) {
      const { edges, pageInfo } = await page(ask.nobody, { first: 3, after });
      forward.push(...edges.map(({ cursor }) => cursor));
      after = pageInfo['endCursor'];
      if (pageInfo['hasNextPage'] === false) break;
    }
    for (let before: unknown = null; ;) {
      const { edges, pageInfo } = await page(ask.nobody, { last: 4, before });
      backward.unshift(...edges.map(({ cursor }) => cursor));
      before = pageInfo['startCursor'];
      if (pageInfo['hasPreviousPage'] === false) break;
    }
    const cursors = all.edges.map(({ cursor }) => cursor);
    expect(cursors.length).toBeGreaterThan(10);
    expect(forward).toEqual(cursors);
    expect(backward).toEqual(cursors);
  });

  it.each([
    { made: 'of another list', position: ['2020-01-01', '01890a5d-0000-7000-8000-000000000001'] },
    { made: 'without a place', position: [null, '01890a5d-0000-7000-8000-000000000001'] },
    { made: 'of a place that is no number', position: ['1; --', '01890a5d-0000-7000-8000-000000000001'] },
  ])('refuses a cursor $made', async ({ position }) => {
    const { edges } = await page(ask.nobody, { first: 1 });
    const cursor = JSON.parse(Buffer.from(edges[0]?.cursor ?? '', 'base64url').toString()) as [string];
    const forged = Buffer.from(JSON.stringify([cursor[0], ...position])).toString('base64url');
    const { codes } = await app.ask(CHANGES, { first: 1, after: forged });
    expect(codes).toEqual(['BAD_USER_INPUT']);
  });
});
