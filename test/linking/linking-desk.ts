import { createHash } from 'node:crypto';
import { createDeskApp, dataOf, type Asker, type DeskApp } from '../editing/desk-app.js';
import { APPROVE, queueOf, write } from '../editing/deeds.js';

export interface Link {
  readonly id: string;
  readonly version: number;
  readonly visibility: string;
  readonly state: string;
  readonly score: number;
  readonly decidedAt: string | null;
  readonly evidence: readonly { readonly form: string; readonly matched: string; readonly rule: string }[];
  readonly case: { readonly id: string; readonly slug: string };
  readonly proposals: readonly { readonly id: string }[];
}

export interface Item {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly visibility: string;
  readonly links: readonly Link[];
}

export const LINK = `id version visibility state score decidedAt evidence { form matched rule field offset weight }
  case { id slug } proposals { id }`;
const ITEM = `id version title visibility links { ${LINK} }`;

export interface Person {
  readonly prisonerId: string;
  readonly caseId: string;
  readonly slug: string;
}

let number = 0;
/** A number that no other test on this desk has. */
const next = (): number => (number += 1);

const SYLLABLES = [
  'bar',
  'dul',
  'fem',
  'gor',
  'hiv',
  'jek',
  'kos',
  'lum',
  'mez',
  'nyr',
  'pot',
  'rav',
  'sig',
  'tov',
  'vud',
  'zel',
];

/** A name that is far from all others in the tests: no two are spelt nearly alike. */
function invented(kind: string, syllables: number): string {
  const digest = createHash('sha256')
    .update(`${kind} ${String(next())}`)
    .digest();
  const letters = [...digest.subarray(0, syllables)].map((byte) => SYLLABLES[byte % SYLLABLES.length] ?? '').join('');
  return letters.charAt(0).toUpperCase() + letters.slice(1);
}

/** Given name and family name that nobody else has. */
export const fullName = (): string => `${invented('given', 2)} ${invented('family', 3)}ovich`;

export interface LinkingDesk extends DeskApp {
  /** A person with a case, for staff; with `isPublic` for everybody. */
  person(name: string, options?: { readonly isPublic?: boolean; readonly from?: string }): Promise<Person>;
  /** An article on record, compared with everybody. */
  article(input: Readonly<Record<string, unknown>>, by?: Asker): Promise<Item>;
  /** An article as somebody sees it; undefined: not at all. */
  seen(id: string, by?: Asker): Promise<Item | undefined>;
  /** Compares everything with everybody again. */
  relink(): Promise<void>;
  /** Confirms, rejects or reopens. */
  decide(by: Asker, field: string, args: Readonly<Record<string, unknown>>): ReturnType<Asker>;
}

async function publishAll(desk: DeskApp, prisonerId: string): Promise<void> {
  const ids = (await queueOf(desk, prisonerId)).map(({ id }) => id);
  dataOf(await desk.reviewer(APPROVE, { ids }), 'approve');
}

async function newPerson(desk: DeskApp, name: string, { isPublic = true, from = '2024-03-05' } = {}): Promise<Person> {
  const { id: prisonerId, slug } = await write(desk.editor, 'addPrisoner', { name }, 'id version slug');
  const opened = { prisonerId, slug, title: `The case of ${name}`, country: 'BY' };
  const { id: caseId } = await write(desk.editor, 'openCase', opened, 'id version slug');
  await write(desk.editor, 'recordCustody', { caseId, kind: 'REMAND', from }, 'id version');
  if (isPublic) await publishAll(desk, prisonerId);
  await desk.app.jobs.runDue();
  return { prisonerId, caseId, slug };
}

const DECIDE: Readonly<Record<string, string>> = {
  confirmNewsLink: '($id: ID!, $expectedVersion: Int) { confirmNewsLink(id: $id, expectedVersion: $expectedVersion)',
  rejectNewsLink: `($id: ID!, $expectedVersion: Int, $reason: String, $blockSpelling: Boolean) {
    rejectNewsLink(id: $id, expectedVersion: $expectedVersion, reason: $reason, blockSpelling: $blockSpelling)`,
  reopenNewsLink: '($id: ID!, $expectedVersion: Int) { reopenNewsLink(id: $id, expectedVersion: $expectedVersion)',
};

/** The whole service with staff, and what news need. */
export async function createLinkingDesk(): Promise<LinkingDesk> {
  const desk = await createDeskApp();
  number = 0;
  const seen: LinkingDesk['seen'] = async (id, by = desk.editor) => {
    const found = dataOf<Item | null>(
      await by(`query ($id: ID!) { node(id: $id) { ... on NewsItem { ${ITEM} } } }`, { id }),
      'node',
    );
    return found ?? undefined;
  };
  return {
    ...desk,
    seen,
    person: async (name, options) => newPerson(desk, name, options),
    article: async (input, by = desk.editor) => {
      const given = { url: `https://news.example/${String(next())}`, ...input };
      const query = `mutation ($input: ArticleInput!) { addNewsItem(input: $input) { id } }`;
      const { id } = dataOf<{ id: string }>(await by(query, { input: given }), 'addNewsItem');
      await desk.app.jobs.runDue();
      const item = await seen(id);
      if (item === undefined) throw new Error(`${id} is not on record`);
      return item;
    },
    relink: async () => {
      dataOf(await desk.admin('mutation { relinkNews { startedAt } }'), 'relinkNews');
      await desk.app.jobs.runDue();
    },
    decide: async (by, field, args) => by(`mutation ${DECIDE[field] ?? ''} { ${LINK} } }`, args),
  };
}

/** The first link of an article. */
export function onlyLink({ links }: Pick<Item, 'links'>): Link {
  const [link, ...others] = links;
  if (link === undefined || others.length > 0) throw new Error(`There are ${String(links.length)} links`);
  return link;
}

export interface Told {
  readonly name: string;
  readonly person: Person;
  readonly item: Item;
  readonly link: Link;
}

/** Somebody, and an article that names them. */
export async function told(
  desk: LinkingDesk,
  { isPublic = true, by = desk.editor }: { readonly isPublic?: boolean; readonly by?: Asker } = {},
): Promise<Told> {
  const name = fullName();
  const person = await desk.person(name, { isPublic });
  const item = await desk.article({ title: `${name} was heard today`, publishedAt: '2025-02-03T10:00:00Z' }, by);
  return { name, person, item, link: onlyLink(item) };
}
