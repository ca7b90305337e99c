import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bearer } from '../identity/identity-app.js';
import { dataOf } from '../editing/desk-app.js';
import { endClients, LiveClient } from '../live/live-client.js';
import { theCanaries } from './built.js';
import { beyond, uuidsIn, type Level } from './markers.js';
import type { CanaryRecord } from './record.js';

const SUBSCRIPTIONS = {
  caseChanged: `subscription ($after: String) { caseChanged(after: $after) {
    operation caseId revision { id actor reason } facts { factType factId operation }
    case { id title summary charges { id article } verdicts { id court } letters { id excerpt } } } }`,
  newsLinked: `subscription ($after: String) { newsLinked(after: $after) {
    operation caseId linkId revision { id actor reason } case { id title } link { id item { id title summary publisher } } } }`,
};
const CHANGES = `query ($after: String) { changes(first: 100, after: $after) {
  pageInfo { endCursor hasNextPage } nodes { factId revision { id } case { id } prisoner { id } } } }`;

interface Page {
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
  readonly nodes: readonly object[];
}

const READERS: readonly { readonly level: Level; readonly role: 'RESEARCHER' | 'EDITOR' | null }[] = [
  { level: 'PUBLIC', role: null },
  { level: 'RESEARCHER', role: 'RESEARCHER' },
  { level: 'STAFF', role: 'EDITOR' },
];

/** Nothing new for so long: all that was written has been told. */
const QUIET_MS = 600;

let record: CanaryRecord;

/** The cursor right before the first entry of the feed. */
async function beginning(): Promise<string> {
  const { data } = await record.desk.nobody('{ changes(first: 1) { pageInfo { endCursor } } }');
  const { pageInfo } = data?.['changes'] as Page;
  const [mark] = JSON.parse(Buffer.from(pageInfo.endCursor ?? '', 'base64url').toString('utf8')) as string[];
  return Buffer.from(JSON.stringify([mark, '0', '00000000-0000-0000-0000-000000000000'])).toString('base64url');
}

async function changesOf(headers: Readonly<Record<string, string>>): Promise<string> {
  const pages: Page[] = [];
  for (let after: string | null = null; ;) {
    const page: Page = dataOf<Page>(await record.desk.app.ask(CHANGES, { after }, headers), 'changes');
    pages.push(page);
    if (!page.pageInfo.hasNextPage) return JSON.stringify(pages);
    after = page.pageInfo.endCursor;
  }
}

/** Events of a subscription, as many as there should be at least and all that follow. */
async function everything(client: LiveClient, id: string, least: number): Promise<readonly object[]> {
  await client.events(id, least);
  for (let told = -1; told < client.told(id).length;) {
    told = client.told(id).length;
    await sleep(QUIET_MS);
  }
  return client.events(id, 0);
}

beforeAll(async () => {
  ({ record } = await theCanaries());
}, 240_000);
afterAll(endClients);

describe('what subscribers are told of everything that happened', () => {
  it.each(READERS)(
    'is for $level nothing beyond that, and nothing that their feed of changes does not tell',
    async (reader) => {
      const { app } = record.desk;
      const token = reader.role === null ? undefined : await app.openSession(await app.person(reader.role));
      const params = token === undefined ? {} : { params: { authorization: `Bearer ${token}` } };
      const known = uuidsIn(await changesOf(token === undefined ? {} : bearer(token)));
      const after = await beginning();
      for (const query of Object.values(SUBSCRIPTIONS)) {
        const client = await LiveClient.open(app.url, params);
        const id = await client.subscribe(query, { after });
        const events = await everything(client, id, query === SUBSCRIPTIONS.caseChanged ? 2 : 0);
        expect(beyond(reader.level, events)).toEqual([]);
        const told = events.map((event) => ({ ...event, case: null, link: null }));
        expect([...uuidsIn(JSON.stringify(told))].filter((id) => !known.has(id))).toEqual([]);
      }
    },
  );
});
