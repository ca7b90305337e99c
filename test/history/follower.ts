import type { Pool } from 'pg';
import { RECORD_TABLES } from '../../migrations/catalogue.js';
import { bearer, type IdentityApp } from '../identity/identity-app.js';
import type { Person } from '../identity/identity-app.js';

const PAGE = `query ($first: Int, $after: String) { changes(first: $first, after: $after) {
  pageInfo { endCursor hasNextPage }
  nodes { id factId operation visible whole fields { field before after } }
} }`;

export interface Entry {
  readonly id: string;
  readonly factId: string;
  readonly operation: string;
  readonly visible: boolean;
  readonly whole: boolean;
  readonly fields: readonly { readonly field: string; readonly before: string | null; readonly after: string | null }[];
}

interface Page {
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
  readonly nodes: readonly Entry[];
}

/** Facts by global id, each its fields as text. */
export type Copy = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Asks as nobody, or as somebody with an open session. */
export type Asking = (query: string, variables?: object) => Promise<Readonly<Record<string, unknown>>>;

export async function askingAs(app: IdentityApp, person?: Person): Promise<Asking> {
  const headers = person === undefined ? {} : bearer(await app.openSession(person));
  return async (query, variables = {}) => {
    const { data, codes, text } = await app.ask(query, variables, headers);
    if (codes.length > 0 || data === null || data === undefined) throw new Error(text);
    return data;
  };
}

/** Keeps a copy of the record as docs/api/change-feed.md says: page by page, from the last cursor on. */
export class Follower {
  readonly copy = new Map<string, Map<string, string>>();
  readonly read: Entry[] = [];
  private cursor: string | null = null;

  constructor(
    private readonly ask: Asking,
    private readonly size: number,
    /** Whether it goes on only where each change begins with what it holds: so it is for who keeps up. */
    private readonly strict = false,
  ) {}

  /** Reads a page and applies it; tells whether there is more. */
  async step(): Promise<boolean> {
    const data = await this.ask(PAGE, { first: this.size, after: this.cursor });
    const { pageInfo, nodes } = data['changes'] as Page;
    nodes.forEach((entry) => {
      this.apply(entry);
    });
    this.cursor = pageInfo.endCursor ?? this.cursor;
    return pageInfo.hasNextPage;
  }

  async catchUp(): Promise<void> {
    while (await this.step()) {
      // Each step is a page.
    }
  }

  private apply(entry: Entry): void {
    this.read.push(entry);
    if (!entry.visible) {
      this.copy.delete(entry.factId);
      return;
    }
    const fact = entry.whole ? new Map<string, string>() : this.copy.get(entry.factId);
    // It was withheld for a while, of which an entry further on tells.
    if (fact === undefined) return;
    entry.fields.forEach(({ field, before, after }) => {
      if (this.strict && (fact.get(field) ?? null) !== before)
        throw new Error(`${entry.id} does not follow: ${field} of ${entry.factId}`);
      if (after === null) fact.delete(field);
      else fact.set(field, after);
    });
    this.copy.set(entry.factId, fact);
  }
}

const LEFT_OUT = `'id', 'version', 'external_id', 'created_revision_id', 'updated_revision_id', 'recorded_at'`;

const typeOf = (table: string): string =>
  table === 'case_file' ? 'Case' : table.replaceAll(/(^|_)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());

/** What the tables show to a role at present, in the form of a follower's copy. */
export async function presentRecord(pool: Pool): Promise<Copy> {
  const copy = new Map<string, Map<string, string>>();
  for (const { name, restricted } of RECORD_TABLES) {
    if (restricted === true) continue;
    const { rows } = await pool.query<{ id: string; fields: Record<string, string | null> }>(
      `SELECT t.id, (SELECT jsonb_object_agg(key, value) FROM jsonb_each_text(to_jsonb(t) - ARRAY[${LEFT_OUT}])
         WHERE key !~ '_(earliest|latest)$' AND value IS NOT NULL) AS fields FROM ${name} t`,
    );
    for (const { id, fields } of rows) {
      copy.set(`${typeOf(name)}:${id}`, new Map(Object.entries(fields) as [string, string][]));
    }
  }
  return copy;
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

/** A copy as plain data in one order, to be compared. */
export function told(copy: Copy): unknown {
  return [...copy].sort(byName).map(([id, fields]) => [id, [...fields].sort(byName)]);
}
