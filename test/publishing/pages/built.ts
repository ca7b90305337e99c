import { parseHTML } from 'linkedom';
import { Importer } from '../../../src/modules/intake/index.js';
import { UnitOfWork } from '../../../src/platform/database/index.js';
import { importSeeds } from '../../../src/seeds.js';
import { serveRecord, type ServedRecord } from '../../browser/support/served-record.js';
import { HandClock } from '../../identity/identity-app.js';
import { createDatabase } from '../../support/database.js';
import { PEOPLE } from '../standing/documents.js';
import { HIDDEN, HOSTILE, MANY, MARK, OVERRIDE } from './documents.js';

export const SITE_URL = 'https://vigil.example';

/** The day on which the service stands, by its clock, in words. */
export const TODAY_IN_WORDS = '23 November 2026';

type PageDocument = ReturnType<typeof parseHTML>['document'];

interface SentPage {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
  /** Parsed when it is asked for. */
  readonly document: PageDocument;
}

interface Pages {
  readonly record: ServedRecord;
  get(address: string, headers?: Readonly<Record<string, string>>): Promise<SentPage>;
  close(): Promise<void>;
}

/** The case was at another address once, and so was its person. */
async function leaveOldAddresses(record: ServedRecord): Promise<void> {
  await record.app.get(UnitOfWork, { strict: false }).run({ actor: 'test' }, async (tx) => {
    for (const [table, old, slug] of [
      ['case_file', 'once-a-case', 'many-case-1'],
      ['prisoner', 'once-a-person', 'many'],
    ]) {
      await tx.query(
        `INSERT INTO slug_redirect (kind, slug, target_id, visibility, since_seq)
         SELECT upper($1), $2, t.id, 'PUBLIC', (SELECT max(r.seq) FROM revision r) FROM ${String(table)} t WHERE t.slug = $3`,
        [table, old, slug],
      );
    }
  });
}

/** Characters that nobody may enter, as if they had come past the checks. */
async function plantMarks(record: ServedRecord): Promise<void> {
  await record.app.get(UnitOfWork, { strict: false }).run({ actor: 'test' }, async (tx) => {
    await tx.query(
      `UPDATE case_file SET title = jsonb_build_object('en', replace(title->>'en', $1, $2)) WHERE slug = 'hostile-2021'`,
      [MARK, `${OVERRIDE}reversed\u2067\nnext line`],
    );
  });
}

async function build(): Promise<Pages> {
  const database = await createDatabase();
  const record = await serveRecord(database.url, SITE_URL, new HandClock());
  const importer = record.app.get(Importer, { strict: false });
  await importSeeds(importer);
  for (const document of [HOSTILE, MANY, HIDDEN, ...Object.values(PEOPLE)])
    await importer.import(document, { actor: 'test' });
  await plantMarks(record);
  await leaveOldAddresses(record);
  return {
    record,
    get: async (address, headers = { accept: 'text/html' }) => {
      const { statusCode, headers: answered, body } = await record.app.inject({ url: address, headers });
      let document: PageDocument | undefined;
      return {
        status: statusCode,
        headers: answered,
        text: body,
        get document() {
          document ??= parseHTML(body).document;
          return document;
        },
      };
    },
    close: async () => {
      await record.close();
      await database.drop();
    },
  };
}

let built: Promise<Pages> | undefined;

/** The service over the seeds and some invented people, for all parts of the spec. */
export async function thePages(): Promise<Pages> {
  built ??= build();
  return built;
}

interface Node {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<unknown>;
}

const TEXT = 3;

const textsIn = (node: Node): readonly string[] =>
  node.nodeType === TEXT ? [node.textContent ?? ''] : [...(node.childNodes as Iterable<Node>)].flatMap(textsIn);

/** The text of an element as it is read, in one line; what stands in elements of its own stands apart. */
export const textOf = (element: object | null): string =>
  element === null
    ? ''
    : textsIn(element as Node)
        .join(' ')
        .replaceAll(/\s+/g, ' ')
        .trim();

/** A line that is copied from the page; the parser of the tests leaves the text of such fields as it is sent. */
export const copied = (document: PageDocument, id: string): string =>
  (document.querySelector(`#${id}`)?.textContent ?? '')
    .replaceAll('&lt;', '<')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .trim();
