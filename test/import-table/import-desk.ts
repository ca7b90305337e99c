import { createDeskApp, dataOf, type Asker, type DeskApp } from '../editing/desk-app.js';

export interface Row {
  readonly number: number;
  readonly line: number;
  readonly path: string | null;
  readonly outcome: string;
  readonly label: string | null;
  readonly factId: string | null;
  readonly problems: readonly {
    readonly field: string | null;
    readonly column: string | null;
    readonly code: string;
    readonly message: string;
  }[];
}

export interface ImportAnswer {
  readonly id: string;
  readonly state: string;
  readonly token: string | null;
  readonly unmapped: readonly string[];
  readonly counts: Readonly<Record<'created' | 'updated' | 'proposed' | 'unchanged' | 'errors', number>>;
  readonly progress: { readonly done: number; readonly total: number };
  readonly revisionId: string | null;
  readonly rows: readonly Row[];
}

const IMPORT = `id state token unmapped counts { created updated proposed unchanged errors } progress { done total }
  revisionId undoRevisionId by rows(first: 50) { number line path outcome label factId problems { field column code message } }`;

export const PREVIEW = `mutation ($input: ImportInput!) { previewImport(input: $input) { ${IMPORT} } }`;
export const COMMIT = `mutation ($token: String!, $acceptErrors: Boolean) {
  commitImport(token: $token, acceptErrors: $acceptErrors) { ${IMPORT} } }`;
export const UNDO = `mutation ($id: ID!, $reason: String!) { undoImport(id: $id, reason: $reason) { ${IMPORT} } }`;
export const SHOW = `query ($id: ID!) { import(id: $id) { ${IMPORT} } }`;

/** A table with what goes with it; CSV, nothing mapped beyond the names of its columns. */
export interface Given {
  readonly type: string;
  readonly content: string;
  readonly format?: string;
  readonly mapping?: readonly object[];
  readonly constants?: readonly object[];
  readonly visibility?: string;
  readonly language?: string;
  readonly source?: object;
}

export const inputOf = (given: Given): object => ({ format: 'CSV', mapping: [], ...given });

export interface ImportDesk extends DeskApp {
  preview(given: Given, who?: Asker): Promise<ImportAnswer>;
  commit(token: string | null, acceptErrors?: boolean): Promise<ImportAnswer>;
  undo(id: string): Promise<ImportAnswer>;
  /** Looks and writes. */
  bring(given: Given): Promise<ImportAnswer>;
  /** Rows of every table of ours, but for what is kept of imports. */
  everything(): Promise<string>;
  /** One row of the record. */
  row(table: string, key: string): Promise<Readonly<Record<string, unknown>> | undefined>;
}

/** What is kept of imports themselves, and when sessions were last used. */
const OWN = ['public.import_batch', 'public.import_row', 'public.session'];

export async function createImportDesk(): Promise<ImportDesk> {
  const desk = await createDeskApp();
  const { owner } = desk.app.clone;
  const preview = async (given: Given, who = desk.editor): Promise<ImportAnswer> =>
    dataOf(await who(PREVIEW, { input: inputOf(given) }), 'previewImport');
  const commit = async (token: string | null, acceptErrors = false): Promise<ImportAnswer> =>
    dataOf(await desk.editor(COMMIT, { token, acceptErrors }), 'commitImport');
  return {
    ...desk,
    preview,
    commit,
    undo: async (id) => dataOf(await desk.editor(UNDO, { id, reason: 'A mistake' }), 'undoImport'),
    bring: async (given) => commit((await preview(given)).token),
    everything: async () => {
      const { rows } = await owner.query<{ name: string }>(
        `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
         WHERE schemaname IN ('public', 'history') ORDER BY 1`,
      );
      const texts: string[] = [];
      for (const { name } of rows.filter((table) => !OWN.includes(table.name))) {
        const found = await owner.query<{ line: string | null }>(
          `SELECT string_agg(to_jsonb(t)::text, E'\\n' ORDER BY to_jsonb(t)::text) AS line FROM ${name} t`,
        );
        texts.push(`${name} ${found.rows[0]?.line ?? ''}`);
      }
      return texts.join('\n');
    },
    row: async (table, key) => {
      const { rows } = await owner.query<Record<string, unknown>>(
        `SELECT * FROM ${table} WHERE external_id = $1 OR to_jsonb(${table}) ->> 'slug' = $1`,
        [key],
      );
      return rows[0];
    },
  };
}
