import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dataOf, refusalOf, type Asker } from '../editing/desk-app.js';
import { approveAll, write } from '../editing/deeds.js';
import { ADD_FEED, FEED } from '../feeds/feed-app.js';
import { FeedServer, rss } from '../feeds/feed-server.js';
import { createLinkingDesk, type Link, type LinkingDesk, type Person } from '../linking/linking-desk.js';

const DAY_ONLY = 'Tsikhan Dubaverkhau has been taken to a hospital';
const INFLECTED = 'Тихона Дубоверхова перевели в другую колонию';
const NAMESAKE = 'Tsikhan Dubaverkhau has won a tournament of chess';
const SOMEBODY_ELSE = 'A court heard the case of Kastus Nikadymau';
const BY_ITSELF = 'Lamiezh Zhvirbliuk has been put into a punishment cell';

const PAPER = [
  { title: DAY_ONLY, link: 'https://paper.example/hospital', pubDate: '2025-02-10 23:15:00' },
  { title: INFLECTED, link: 'https://paper.example/colony', pubDate: 'Tue, 04 Feb 2025 01:30:00 +0300' },
  { title: NAMESAKE, link: 'https://paper.example/chess', pubDate: 'Wed, 05 Feb 2025 12:00:00 GMT' },
  { title: SOMEBODY_ELSE, link: 'https://paper.example/court', pubDate: 'no date' },
];
const AGENCY = [{ title: BY_ITSELF, link: 'https://agency.example/cell', pubDate: '2025-02-07' }];

const LIST = `query ($filter: NewsFilter) { newsItems(filter: $filter, first: 100) {
  nodes { id version title visibility publishedAt publishedOn links { id version state case { id } } } } }`;
const OF_CASE = `news { nodes { item { title publishedOn } } }
  timeline(kinds: [NEWS]) { nodes { title url date { edtf } subject { ... on NewsItem { title } } } }`;
const CASE = `query ($slug: String!) { case(slug: $slug) { ${OF_CASE} } }`;
const CASE_THEN = `query ($at: DateTime!, $slug: String!) { asOf(at: $at) { case(slug: $slug) { ${OF_CASE} } } }`;
const LATEST = '{ cases(orderBy: [{ field: LATEST_NEWS, direction: DESC }], first: 1) { nodes { slug } } }';

interface Article {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly links: readonly Link[];
}

interface OnCase {
  readonly news: { readonly nodes: readonly { readonly item: { readonly title: string } }[] };
  readonly timeline: {
    readonly nodes: readonly {
      readonly date: { readonly edtf: string };
      readonly subject: { readonly title: string };
    }[];
  };
}

let desk: LinkingDesk;
let server: FeedServer;
/** The one whom the paper writes of, and the one of whom the agency does. */
let read: Person;
let sure: Person;

async function addFeed(by: Asker, input: object): Promise<string> {
  return dataOf<{ id: string }>(await by(ADD_FEED, { input }), 'addFeed').id;
}

const listed = async (by: Asker, filter: object): Promise<readonly Article[]> =>
  dataOf<{ nodes: readonly Article[] }>(await by(LIST, { filter }), 'newsItems').nodes;
const titles = async (by: Asker, filter: object): Promise<readonly string[]> =>
  (await listed(by, filter)).map(({ title }) => title);
const latest = async (): Promise<unknown> =>
  dataOf<{ nodes: readonly { slug: string }[] }>(await desk.nobody(LATEST), 'cases').nodes[0]?.slug;

/** What everybody reads of a case, headlines by their days on its timeline. */
async function shown({ slug }: Person, at?: string): Promise<{ news: readonly string[]; days: object }> {
  const answer =
    at === undefined
      ? dataOf<OnCase>(await desk.nobody(CASE, { slug }), 'case')
      : dataOf<{ case: OnCase }>(await desk.nobody(CASE_THEN, { slug, at }), 'asOf').case;
  return {
    news: answer.news.nodes.map(({ item }) => item.title),
    days: Object.fromEntries(answer.timeline.nodes.map(({ date, subject }) => [subject.title, date.edtf])),
  };
}

async function linkOf(title: string): Promise<Link> {
  const link = (await listed(desk.editor, {})).find((item) => item.title === title)?.links[0];
  if (link === undefined) throw new Error(`Nothing links ${title}`);
  return link;
}

async function decide(field: string, title: string, args: object = {}): Promise<string> {
  const { id, version: expectedVersion } = await linkOf(title);
  return dataOf<Link>(await desk.decide(desk.reviewer, field, { id, expectedVersion, ...args }), field).state;
}

beforeAll(async () => {
  [desk, server] = await Promise.all([createLinkingDesk(), FeedServer.start()]);
  read = await desk.person('Tsikhan Dubaverkhau');
  await write(desk.editor, 'addName', { prisonerId: read.prisonerId, value: 'Тихон Дубоверхов', locale: 'ru' }, 'id');
  await approveAll(desk, read.prisonerId);
  sure = await desk.person('Lamiezh Zhvirbliuk');
  await addFeed(desk.editor, { url: server.serve('/paper', { body: rss('Paper', PAPER) }), title: 'Paper' });
  await desk.app.jobs.runDue();
}, 60_000);
afterAll(async () => {
  await server.close();
  await desk.close();
});

describe('what a feed brings', () => {
  it('waits for staff after one poll, each article proposed to the case it names', async () => {
    const waiting = await listed(desk.editor, { state: ['SUGGESTED'] });
    expect(waiting).toMatchObject([
      { title: DAY_ONLY, visibility: 'STAFF', publishedAt: null, publishedOn: '2025-02-10' },
      { title: NAMESAKE, publishedAt: '2025-02-05T12:00:00.000Z', publishedOn: '2025-02-05' },
      { title: INFLECTED, publishedAt: '2025-02-03T22:30:00.000Z', publishedOn: '2025-02-03' },
    ]);
    for (const { links } of waiting) expect(links).toMatchObject([{ case: { id: read.caseId } }]);
    const unnamed = (await listed(desk.editor, {})).filter(({ title }) => title === SOMEBODY_ELSE);
    expect(unnamed).toMatchObject([{ publishedAt: null, publishedOn: null, links: [] }]);
  });

  it('is nothing for everybody else', async () => {
    for (const reader of [desk.nobody, desk.researcher]) expect(await listed(reader, {})).toEqual([]);
    expect(await shown(read)).toEqual({ news: [], days: {} });
  });

  it('stands on its case, its timeline and in the lists as soon as a reviewer confirms it', async () => {
    await addFeed(desk.reviewer, {
      url: server.serve('/agency', { body: rss('Agency', AGENCY) }),
      autoConfirm: true,
    });
    await desk.app.jobs.runDue();
    expect(await decide('confirmNewsLink', INFLECTED)).toBe('CONFIRMED');
    expect(await shown(read)).toEqual({ news: [INFLECTED], days: { [INFLECTED]: '2025-02-03' } });
    expect(await latest()).toBe(sure.slug);
    const before = new Date().toISOString();
    expect(await decide('confirmNewsLink', DAY_ONLY)).toBe('CONFIRMED');
    const now = { news: [DAY_ONLY, INFLECTED], days: { [DAY_ONLY]: '2025-02-10', [INFLECTED]: '2025-02-03' } };
    expect(await shown(read)).toEqual(now);
    expect(await latest()).toBe(read.slug);
    expect(await titles(desk.nobody, { case: read.caseId })).toEqual([DAY_ONLY, INFLECTED]);
    expect(await shown(read, before)).toEqual({ news: [INFLECTED], days: { [INFLECTED]: '2025-02-03' } });
    expect(await shown(read, new Date().toISOString())).toEqual(now);
  });

  it.each([
    { what: 'its day', published: { from: '2025-02-10', to: '2025-02-10' }, found: [DAY_ONLY] },
    { what: 'the day of its moment in UTC', published: { from: '2025-02-03', to: '2025-02-03' }, found: [INFLECTED] },
    { what: 'no other day', published: { from: '2025-02-11' }, found: [] },
  ])('is found by $what', async ({ published, found }) => {
    expect(await titles(desk.nobody, { published })).toEqual(found);
  });

  it('stands nowhere when a reviewer rejects it', async () => {
    expect(await decide('rejectNewsLink', NAMESAKE, { reason: 'A namesake' })).toBe('REJECTED');
    expect(await titles(desk.nobody, {})).not.toContain(NAMESAKE);
    expect(JSON.stringify(await shown(read))).not.toContain(NAMESAKE);
    expect(await titles(desk.editor, { state: ['SUGGESTED'] })).toEqual([]);
  });

  it('links itself where its feed may, and is told apart', async () => {
    const day = { publishedAt: null, publishedOn: '2025-02-07' };
    expect(await listed(desk.nobody, { state: ['AUTO_CONFIRMED'] })).toMatchObject([{ title: BY_ITSELF, ...day }]);
    expect(await shown(sure)).toEqual({ news: [BY_ITSELF], days: { [BY_ITSELF]: '2025-02-07' } });
  });

  it('is hidden again when a decision is taken back, in the past as well', async () => {
    const then = new Date().toISOString();
    expect(await decide('reopenNewsLink', DAY_ONLY)).toBe('SUGGESTED');
    expect(await decide('rejectNewsLink', BY_ITSELF)).toBe('REJECTED');
    const left = { news: [INFLECTED], days: { [INFLECTED]: '2025-02-03' } };
    expect([await shown(read), await shown(read, then)]).toEqual([left, left]);
    expect(await shown(sure)).toEqual({ news: [], days: {} });
    expect(await latest()).toBe(read.slug);
  });

  it('is in no public list either then', async () => {
    expect(await titles(desk.nobody, {})).toEqual([INFLECTED]);
  });

  it('is counted at its feed', async () => {
    const { rows } = await desk.app.clone.owner.query<{ id: string }>(
      `SELECT 'Feed:' || id AS id FROM feed ORDER BY title`,
    );
    const feeds = await Promise.all(rows.map(async ({ id }) => dataOf(await desk.editor(FEED, { id }), 'feed')));
    expect(feeds).toMatchObject([
      { itemCount: 4, linkedCount: 1, errorCode: null },
      { itemCount: 1, linkedCount: 0, errorCode: null },
    ]);
  });
});

describe('the day that staff say', () => {
  const ADD = 'mutation ($input: ArticleInput!) { addNewsItem(input: $input) { id version publishedAt publishedOn } }';
  const CORRECT = `mutation ($id: ID!, $version: Int!, $input: CorrectNewsItemInput!) {
    correctNewsItem(id: $id, expectedVersion: $version, input: $input) { id version publishedAt publishedOn } }`;
  const article = { title: 'By hand', url: 'https://paper.example/by-hand' };
  const both = { publishedAt: '2025-03-01T10:00:00Z', publishedOn: '2025-03-01' };
  const refusal = { code: 'BAD_USER_INPUT', problems: [{ path: 'input.publishedOn', code: 'INCONSISTENT' }] };

  it('stands in for a moment, never beside it', async () => {
    expect(refusalOf(await desk.editor(ADD, { input: { ...article, ...both } }))).toMatchObject(refusal);
    const { publishedAt, publishedOn } = both;
    const added = dataOf<Article>(await desk.editor(ADD, { input: { ...article, publishedAt } }), 'addNewsItem');
    expect(added).toMatchObject({ publishedOn });
    const correct = async (version: number, input: object) => desk.editor(CORRECT, { id: added.id, version, input });
    expect(refusalOf(await correct(1, { publishedOn: '2025-03-02' }))).toMatchObject(refusal);
    expect(refusalOf(await correct(1, { publishedAt: null, publishedOn: '2025-02-30' }))).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
    const known = dataOf(await correct(1, { publishedAt: null, publishedOn: '2025-03-02' }), 'correctNewsItem');
    expect(known).toMatchObject({ publishedAt: null, publishedOn: '2025-03-02' });
    expect(refusalOf(await correct(2, { publishedAt }))).toMatchObject(refusal);
  });

  it.each([
    { said: { publishedAt: '2032-01-01T00:00:00Z' }, field: 'publishedAt' },
    { said: { publishedOn: '2032-01-01' }, field: 'publishedOn' },
  ])('does not lie in the future: $field', async ({ said, field }) => {
    const refused = { code: 'BAD_USER_INPUT', field: `input.${field}` };
    const [added, url] = [
      { ...article, url: `https://paper.example/${field}` },
      `https://paper.example/later/${field}`,
    ];
    expect(refusalOf(await desk.editor(ADD, { input: { ...added, ...said } }))).toMatchObject(refused);
    const { id } = dataOf<Article>(await desk.editor(ADD, { input: { ...added, url } }), 'addNewsItem');
    expect(refusalOf(await desk.editor(CORRECT, { id, version: 1, input: said }))).toMatchObject(refused);
  });

  it.each([{ field: 'url' }, { field: 'imageUrl' }, { field: 'archivedUrl' }])(
    'stands at addresses without a login: $field',
    async ({ field }) => {
      const input = { title: 'Behind a login', url: 'https://paper.example/login', [field]: 'https://u:p@x.example/1' };
      const problems = [{ path: `input.${field}`, code: 'INVALID' }];
      expect(refusalOf(await desk.editor(ADD, { input }))).toMatchObject({ code: 'BAD_USER_INPUT', problems });
    },
  );
});
