import { questionsOf, questionsOfMoment, questionsOfNodes } from './questions.js';
import type { Asker } from '../editing/desk-app.js';
import type { CanaryRecord } from './record.js';
import { linesOf } from './markers.js';

/** What somebody was answered: documents with their answers, and all of it as lines. */
export interface Reading {
  readonly answers: ReadonlyMap<string, unknown>;
  readonly refused: readonly string[];
  readonly text: string;
}

interface Page {
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

const CHANGES = `query ($after: String) { changes(first: 100, after: $after) {
  totalCount pageInfo { endCursor hasNextPage }
  nodes { id factType factId operation visible whole fields { field before after } revision { id seq at actor reason }
    case { id } prisoner { id } citations { id statedValue } } } }`;

const historyOf = (root: string): string => `query ($slug: String!, $after: String) { ${root}(slug: $slug) {
  history(first: 100, after: $after) { totalCount pageInfo { endCursor hasNextPage }
    nodes { id at actor reason changes { factType factId operation field before after } } } } }`;

/** All answers of a reader to documents that page by `$after`. */
async function pages(
  ask: Asker,
  query: string,
  variables: object,
  pageOf: (data: unknown) => Page | undefined,
): Promise<unknown[]> {
  const data: unknown[] = [];
  for (let after: string | null = null; ;) {
    const answer = await ask(query, { ...variables, after });
    data.push(answer.data);
    const page = pageOf(answer.data);
    if (page?.pageInfo.hasNextPage !== true) return data;
    after = page.pageInfo.endCursor;
  }
}

const under = (data: unknown, ...keys: readonly string[]): Page | undefined =>
  keys.reduce<unknown>((value, key) => (value as Record<string, unknown> | null | undefined)?.[key], data) as
    Page | undefined;

/** Root fields that anybody may ask. */
export const LISTS = ['prisoners', 'cases', 'campaigns', 'newsItems', 'milestones', 'changes', 'ruleSets'] as const;

async function inTurn<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items];
  const worker = async (): Promise<void> => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
  };
  await Promise.all([worker(), worker(), worker()]);
}

/** Everything that a reader is shown at present: below every list, every id, every address, every page of what happened. */
export async function readPresent(record: CanaryRecord, ask: Asker, isStaff = false): Promise<Reading> {
  const ids = await record.nodes();
  const idsByTwenty = ids.flatMap((_, at) => (at % 20 === 0 ? [ids.slice(at, at + 20)] : []));
  const answers = new Map<string, unknown>();
  const refused: string[] = [];
  const questions = [
    ...(isStaff ? [...LISTS, 'pendingReview'] : LISTS).flatMap((root) => questionsOf(record.schema, root)),
    ...idsByTwenty.flatMap((some) => questionsOfNodes(record.schema, some)),
  ];
  await inTurn(questions, async (query) => {
    const answer = await ask(query);
    refused.push(...answer.codes.map((code) => `${String(code)} ${query}`));
    answers.set(query, answer.data);
  });
  answers.set('changes', await pages(ask, CHANGES, {}, (data) => under(data, 'changes')));
  for (const root of ['prisoner', 'case']) {
    for (const slug of record.slugs(root)) {
      const history = await pages(ask, historyOf(root), { slug }, (data) => under(data, root, 'history'));
      answers.set(`${root} ${slug}`, history);
    }
  }
  return readingOf(answers, refused);
}

const readingOf = (answers: Map<string, unknown>, refused: readonly string[]): Reading => ({
  answers,
  refused: [...new Set(refused)],
  text: linesOf([...answers.values()]).join('\n'),
});

/** Some of what another reader asked, asked once more: one document of eight. */
export async function readAgain(reading: Reading, ask: Asker): Promise<Reading> {
  const answers = new Map<string, unknown>();
  const refused: string[] = [];
  const documents = [...reading.answers.keys()].filter((query) => query.startsWith('{')).sort();
  for (const query of documents.filter((_, at) => at % 8 === 0)) {
    const answer = await ask(query);
    refused.push(...answer.codes.map((code) => `${String(code)} ${query}`));
    answers.set(query, answer.data);
  }
  return readingOf(answers, refused);
}

/** Everything that a reader is shown of a moment. */
export async function readMoment(record: CanaryRecord, ask: Asker, at: string): Promise<Reading> {
  const answers = new Map<string, unknown>();
  const refused: string[] = [];
  const questions = ['prisoners', 'cases'].flatMap((root) => questionsOfMoment(record.schema, root));
  await inTurn(questions, async (query) => {
    const answer = await ask(query, { at });
    refused.push(...answer.codes.map((code) => `${String(code)} ${query}`));
    answers.set(query, answer.data);
  });
  return readingOf(answers, refused);
}

/** What one was answered otherwise than another, of what both asked: the first place in which it differs. */
export function differences(one: Reading, other: Reading): string[] {
  return [...one.answers].flatMap(([query, answer]) => {
    if (!other.answers.has(query)) return [];
    const [a, b] = [JSON.stringify(answer), JSON.stringify(other.answers.get(query))];
    if (a === b) return [];
    const at = Array.from(a, (letter, index) => letter !== b[index]).indexOf(true);
    const around = (text: string): string => text.slice(Math.max(0, at - 200), at + 100);
    return [`${query.slice(0, 80)}\n${around(a)}\n${around(b)}`];
  });
}
