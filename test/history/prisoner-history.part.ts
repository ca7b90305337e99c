import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PoolClient } from 'pg';
import { createIdentityApp, type IdentityApp } from '../identity/identity-app.js';
import { insertRow, revise } from '../support/rows.js';
import { askingAs, type Asking } from './follower.js';

const HISTORY = `query ($slug: String!) { prisoner(slug: $slug) {
  history(first: 100) { totalCount nodes { actor reason changes { factType operation field before after } } }
  cases(first: 1) { nodes { history { totalCount nodes { changes { factType } } } } }
} }`;

interface Revision {
  readonly actor: string | null;
  readonly reason: string | null;
  readonly changes: readonly { readonly factType: string; readonly field: string; readonly after: string | null }[];
}

describe('history of a person', () => {
  let app: IdentityApp;
  let nobody: Asking;
  let editor: Asking;
  const slug = 'invented-person';

  const write = async (reason: string, work: (client: PoolClient) => Promise<string>): Promise<string> =>
    (await revise(app.clone.as('vigil_service'), work, reason)).result;

  beforeAll(async () => {
    app = await createIdentityApp();
    nobody = await askingAs(app);
    editor = await askingAs(app, await app.person('EDITOR'));
    const open = { visibility: 'PUBLIC' };
    const id = await write('person', async (client) => insertRow(client, 'prisoner', 'p', { ...open, slug }));
    const own = { ...open, prisoner_id: id };
    const caseId = await write('case', async (client) => insertRow(client, 'case_file', 'c', own));
    await write('name', async (client) => insertRow(client, 'person_name', 'n', own));
    await write('custody', async (client) => insertRow(client, 'custody_period', 'k', { ...open, case_id: caseId }));
    await write('hidden', async (client) =>
      insertRow(client, 'award', 'CANARY', { prisoner_id: id, visibility: 'STAFF' }),
    );
    await write('restricted', async (client) =>
      insertRow(client, 'affiliation', 'CANARY', { prisoner_id: id, visibility: 'SEALED' }),
    );
    await write('other', async (client) => insertRow(client, 'prisoner', 'other', open));
  }, 60_000);
  afterAll(async () => app.close());

  const historyFor = async (ask: Asking): Promise<{ totalCount: number; nodes: readonly Revision[] }> =>
    ((await ask(HISTORY, { slug }))['prisoner'] as { history: { totalCount: number; nodes: Revision[] } }).history;
  const types = (nodes: readonly Revision[]): string[][] =>
    nodes.map(({ changes }) => [...new Set(changes.map(({ factType }) => factType))]);

  it('holds the person’s own rows, what is recorded of the person, and the person’s cases, latest first', async () => {
    const { totalCount, nodes } = await historyFor(nobody);
    expect(types(nodes)).toEqual([['CustodyPeriod'], ['PersonName'], ['Case'], ['Prisoner']]);
    expect(totalCount).toBe(4);
    expect(nodes.map(({ actor, reason }) => actor ?? reason)).toEqual([null, null, null, null]);
    expect(JSON.stringify(nodes)).not.toContain('CANARY');
  });

  it('shows staff what is for staff, who and why, and nobody what is sealed', async () => {
    const { nodes } = await historyFor(editor);
    expect(types(nodes)).toEqual([['Award'], ['CustodyPeriod'], ['PersonName'], ['Case'], ['Prisoner']]);
    expect(nodes[0]).toMatchObject({ actor: 'tester', reason: 'hidden' });
  });

  it('leaves the history of a case to the case’s own changes', async () => {
    const data = (await nobody(HISTORY, { slug }))['prisoner'] as {
      cases: { nodes: [{ history: { totalCount: number; nodes: Revision[] } }] };
    };
    const { totalCount, nodes } = data.cases.nodes[0].history;
    expect(types(nodes)).toEqual([['CustodyPeriod'], ['Case']]);
    expect(totalCount).toBe(2);
  });
});
