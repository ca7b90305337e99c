import type { EntityManager } from 'typeorm';
import { scriptOf } from '../../domain/names/script.js';
import type { Problem } from '../../platform/errors/index.js';
import {
  changedColumns,
  requireRow,
  type Bring,
  type CitationInput,
  type FactInput,
  type FactRow,
  type FactWrites,
} from '../editing/index.js';
import type { Actor } from '../identity/index.js';
import { PERSON_NAME } from '../prisoners/index.js';
import { InvalidRecord, readField, readRecord, type Columns } from '../sources/index.js';
import type { Fields } from './document-kinds.js';
import type { TableType } from './import-types.js';
import type { RowOutcome } from './import-row-result.js';
import type { RecordServices } from './record-services.js';
import { asInputsTake } from './table-scalars.js';
import { tableKey, type Targets } from './table-targets.js';
import { laidOver, partsOnRecord, type RowValues } from './table-values.js';

/** What all rows of a batch are written with. */
export interface BatchTerms {
  readonly type: TableType;
  readonly by: Actor;
  readonly visibility: FactInput['visibility'];
  /** Cited with every row that changes something. */
  readonly source: CitationInput | undefined;
  readonly reason: string;
}

/** What rows are written and found through. */
export interface RowDoors {
  readonly writes: FactWrites;
  readonly services: RecordServices;
  readonly targets: Targets;
}

/** What became of the record that a row is about. */
export interface RowEffect {
  readonly outcome: Exclude<RowOutcome, 'ERROR'>;
  readonly factId: string;
  readonly baseVersion: number | null;
  readonly version: number | null;
  readonly proposalId: string | null;
}

// Stands in for the id of what was not found, so that the other problems of the row are told with it.
const SOME_ID = '00000000-0000-0000-0000-000000000000';

/** What is said of names that lead to no one record. */
const MISSED = {
  NONE: { message: 'is not on record', code: 'NOT_FOUND' },
  SEVERAL: { message: 'names more than one record: use its id', code: 'INCONSISTENT' },
} as const;

type Draft = Readonly<Record<string, unknown>>;

/** Writes rows of one type through the same doors as the mutations. Needs a transaction with an open revision. */
export class RowWriter {
  private readonly writes: FactWrites;
  private readonly services: RecordServices;
  private readonly targets: Targets;

  constructor(
    private readonly tx: EntityManager,
    doors: RowDoors,
    private readonly terms: BatchTerms,
  ) {
    this.writes = doors.writes;
    this.services = doors.services;
    this.targets = doors.targets;
  }

  /** @throws VigilError BAD_USER_INPUT with all problems of the row */
  async write(values: RowValues, factId: string | undefined): Promise<RowEffect> {
    const row = factId === undefined ? undefined : await requireRow(this.tx, this.table, factId);
    const { ids, problems } = await this.linked(values.links);
    const { fields: taken, problems: refused } = asInputsTake(this.terms.type.kind.shape, this.ownFields(values, row));
    const fields = { ...taken, ...ids };
    const own = [...problems, ...refused, ...tooLong(fields), ...this.ownerProblems(fields, row)];
    if (own.length > 0) throw new InvalidRecord([...own, ...this.otherProblems(fields, row)]);
    return row === undefined ? this.create(fields) : this.correct(row, fields);
  }

  private get table(): string {
    return this.terms.type.kind.shape.table;
  }

  /** The ids that links take, and the names that lead nowhere. */
  private async linked(links: RowValues['links']): Promise<{ ids: Fields; problems: readonly Problem[] }> {
    const ids = new Map<string, unknown>();
    const problems: Problem[] = [];
    for (const [name, value] of links) {
      const link = this.terms.type.links.get(name);
      if (link === undefined) continue;
      const given: readonly unknown[] = link.many && Array.isArray(value) ? value : [value];
      const found: string[] = [];
      for (const [index, one] of given.entries()) {
        const target = await this.targets.find(link.table, one);
        const path = link.many ? `${name}[${String(index)}]` : name;
        if (typeof target === 'string') problems.push({ path, ...MISSED[target] });
        found.push(typeof target === 'string' ? SOME_ID : target.id);
      }
      ids.set(link.fills, link.many ? found : found[0]);
    }
    return { ids: Object.fromEntries(ids), problems };
  }

  /** Fields of the record as they are to be: parts that the row does not give stay as they are on record. */
  private ownFields({ fields, partial }: RowValues, row: FactRow | undefined): Fields {
    const { type } = this.terms;
    if (row === undefined) return fields;
    const kept = Object.entries(fields).filter(([name]) => !type.onlyNew.includes(name) && name !== 'externalId');
    const whole = kept.map(([name, value]): [string, unknown] => [
      name,
      partial.has(name) ? laidOver(partsOnRecord(type, name, row), value) : value,
    ]);
    const given = Object.fromEntries(whole);
    const isRenamed = type.name === 'PERSON_NAME' && typeof given['value'] === 'string';
    return isRenamed && given['script'] === undefined ? { ...given, script: scriptOf(String(given['value'])) } : given;
  }

  /** A fact stays with its case or person. */
  private ownerProblems(fields: Fields, row: FactRow | undefined): readonly Problem[] {
    const { kind, links } = this.terms.type;
    const owner = kind.of === undefined ? undefined : links.get(kind.of);
    if (row === undefined || owner === undefined || fields[owner.fills] === undefined) return [];
    if (fields[owner.fills] === row[`${kind.of ?? ''}_id`] || fields[owner.fills] === SOME_ID) return [];
    const path = owner.fills;
    return [{ path, message: 'is not the one that the record belongs to', code: 'OF_ANOTHER' }];
  }

  private otherProblems(fields: Fields, row: FactRow | undefined): readonly Problem[] {
    const { kind, name, onlyNew } = this.terms.type;
    if (row !== undefined) return readGiven(this.terms.type, fields).problems;
    const complete = kind.complete?.(fields) ?? fields;
    const own = Object.fromEntries(Object.entries(complete).filter(([field]) => !onlyNew.includes(field)));
    const { problems } = readRecord(kind.shape, own);
    // What lists sort by is made of the name: one complaint is enough.
    return name === 'PRISONER'
      ? problems.filter(({ path }) => path !== 'sortName' || own['sortName'] !== undefined)
      : problems;
  }

  private async create(fields: Fields): Promise<RowEffect> {
    const { type, by, visibility, source } = this.terms;
    const key = fields['externalId'];
    const keyed = typeof key === 'string' ? { ...fields, externalId: tableKey(key) } : fields;
    const citations = source === undefined ? [] : [source];
    const input = { ...keyed, visibility: visibility ?? null, citations } as FactInput;
    const { shape } = type.kind;
    const factId = await this.writes.record(this.tx, by, {
      shape,
      input,
      write: async (_tx, draft, bring) => this.put(draft, bring),
    });
    return { outcome: 'CREATED', factId, baseVersion: null, version: 1, proposalId: null };
  }

  private async put(draft: Draft, bring: Bring): Promise<{ readonly id: string }> {
    const { kind, name } = this.terms.type;
    if (name === 'PRISONER') return this.putPerson(draft, bring);
    if (name === 'PERSON_NAME') return kind.record(this.services, this.tx, await this.placed(draft));
    const follows = typeof draft['consecutiveToId'] === 'string' && draft['mode'] === undefined;
    return kind.record(this.services, this.tx, follows ? { ...draft, mode: 'CONSECUTIVE' } : draft);
  }

  /** A name comes after those on record unless its place is given. */
  private async placed(draft: Draft): Promise<Draft> {
    if (draft['position'] !== undefined || typeof draft['prisonerId'] !== 'string') return draft;
    const [last] = await this.tx.query<[{ position: number }]>(
      `SELECT coalesce(max(position) + 1, 0) AS position FROM person_name WHERE prisoner_id = $1`,
      [draft['prisonerId']],
    );
    return { ...draft, ...last };
  }

  /** A person comes with the name they are known by. */
  private async putPerson({ locale, ...draft }: Draft, bring: Bring): Promise<{ readonly id: string }> {
    const { name } = draft;
    if (typeof name !== 'string' && draft['sortName'] === undefined) {
      const problem = { path: 'name', message: 'is required', code: 'REQUIRED' } as const;
      throw new InvalidRecord([problem, ...this.otherProblems(draft, undefined)]);
    }
    const person = await this.terms.type.kind.record(this.services, this.tx, draft);
    if (typeof name === 'string') {
      const first = { prisonerId: person.id, value: name, preferred: true, locale: locale as string | undefined };
      const added = await this.services.prisoners.addName(this.tx, { ...first, visibility: 'STAFF' });
      bring(PERSON_NAME, added.id);
    }
    return person;
  }

  private async correct(row: FactRow, fields: Fields): Promise<RowEffect> {
    const { type, by, source, reason } = this.terms;
    const { shape } = type.kind;
    const { columns, problems } = readGiven(type, fields);
    if (problems.length > 0) throw new InvalidRecord(problems);
    await this.services.sentences.requireNoCircle(this.tx, row.id, columns['consecutive_to_id'] as string | undefined);
    if (columns['in_reply_to_id'] === row.id) {
      throw new InvalidRecord([{ path: 'inReplyTo', message: 'must be another letter', code: 'INCONSISTENT' }]);
    }
    const changed = changedColumns(row, columns);
    const same = { factId: row.id, baseVersion: row.version, version: row.version, proposalId: null };
    if (Object.keys(changed).length === 0 || (await this.isProposed(row.id, changed))) {
      return { outcome: 'UNCHANGED', ...same };
    }
    const citations = source === undefined ? [] : [source];
    const fate = await this.writes.correct(this.tx, by, { shape, row, columns: changed, citations, reason });
    if (fate === 'proposed') return { outcome: 'PROPOSED', ...same, proposalId: await this.proposalOf(row.id) };
    const { version } = await requireRow(this.tx, shape.table, row.id);
    return { outcome: 'UPDATED', ...same, version };
  }

  /** Whether the same correction waits already. */
  private async isProposed(factId: string, changed: Columns): Promise<boolean> {
    const rows = await this.tx.query<unknown[]>(
      `SELECT 1 FROM proposal WHERE fact_id = $1 AND kind = 'CORRECTION' AND state = 'PENDING' AND columns = $2::jsonb`,
      [factId, JSON.stringify(changed)],
    );
    return rows.length > 0;
  }

  /** The one that was just made: nobody else writes until the revision is closed. */
  private async proposalOf(factId: string): Promise<string | null> {
    const rows = await this.tx.query<{ id: string }[]>(
      `SELECT id FROM proposal WHERE fact_id = $1 AND kind = 'CORRECTION' AND state = 'PENDING'
       ORDER BY proposed_at DESC, id DESC LIMIT 1`,
      [factId],
    );
    return rows[0]?.id ?? null;
  }
}

/** Fields that lists are sorted by: an index holds them. */
const SORTED = ['name', 'sortName', 'value'];
const MOST_SORTED = 500;

function tooLong(fields: Fields): readonly Problem[] {
  const message = `may have at most ${String(MOST_SORTED)} characters`;
  return SORTED.flatMap((path) => {
    const value = fields[path];
    return typeof value === 'string' && value.length > MOST_SORTED ? [{ path, message, code: 'INVALID' as const }] : [];
  });
}

/** Columns for the fields that are given, or everything that is wrong with them. */
function readGiven({ kind }: TableType, given: Fields): { columns: Columns; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const columns: Record<string, Columns[string]> = {};
  for (const [name, value] of Object.entries(given)) {
    const field = Object.hasOwn(kind.shape.fields, name) ? kind.shape.fields[name] : undefined;
    if (field === undefined) throw new Error(`${kind.shape.table} has no field ${name}`);
    const { columns: read, problem } = readField(name, field, value);
    if (problem !== undefined) problems.push(problem);
    Object.assign(columns, read);
  }
  return { columns, problems };
}
