import type { Problem } from '../../platform/errors/index.js';
import { CITATION, InvalidRecord, SOURCE, readRecord } from '../sources/index.js';
import { KINDS, KIND_NAMES, type FactKind, type Fields, type KindName } from './document-kinds.js';

/** The format this reads and writes; a change of meaning gets a new number. */
const DOCUMENT_FORMAT = 'vigil-record/1';

/** A citation of an entry, its source still named by the key it has in the document. */
interface PlannedCitation {
  readonly source: string;
  readonly fields: Fields;
}

/** An entry ready to be written once the ids of what it refers to are known. */
export interface PlannedFact {
  readonly kind: KindName;
  readonly path: string;
  readonly externalId: string;
  /** The input but for ids of other records. */
  readonly fields: Fields;
  /** Input field → external ids whose ids it takes. */
  readonly links: Readonly<Record<string, readonly string[] | string>>;
  readonly citations: readonly PlannedCitation[];
}

/** A checked document: what to write, in order. */
export interface DocumentPlan {
  readonly name: string;
  readonly sources: readonly (readonly [key: string, fields: Fields])[];
  readonly facts: readonly PlannedFact[];
}

const SHARED: Readonly<Record<string, KindName>> = {
  facilities: 'facility',
  courts: 'court',
  campaigns: 'campaign',
  articles: 'article',
};
const OF_PERSON: Readonly<Record<string, KindName>> = { names: 'name', affiliations: 'affiliation' };
const BESIDE_PERSON: Readonly<Record<string, KindName>> = { awards: 'award', letters: 'letter' };
const IN_CASE: Readonly<Record<string, KindName>> = {
  custody: 'custody',
  absences: 'absence',
  charges: 'charge',
  verdicts: 'verdict',
  sentences: 'sentence',
  changes: 'change',
  reportedMilestones: 'reported',
  releases: 'release',
  conditions: 'condition',
  recognitions: 'recognition',
  obligations: 'obligation',
  events: 'event',
  campaigns: 'inclusion',
  news: 'news',
};
const HEAD = ['format', 'document', 'visibility', 'sources', 'prisoner', 'cases'];
/** What `tableKey` puts before the keys that tables of facts give. */
const KEYS_OF_TABLES = 'import';
const KEY = /^[a-z0-9]+(-[a-z0-9]+)*$/;
// Stands in for the ids that are not known before anything is written.
const SOME_ID = '00000000-0000-0000-0000-000000000000';

/**
 * Reads a document. Throws `InvalidRecord` (BAD_USER_INPUT) with every problem and its place (`cases[0].custody[1].from`);
 * what refers to other documents is checked when it is written.
 */
export function readDocument(content: unknown): DocumentPlan {
  const reader = new DocumentReader();
  const plan = reader.read(content);
  if (reader.problems.length > 0) throw new InvalidRecord(reader.problems);
  return plan;
}

/** What an entry names by key: the place that names it, the kind it must be of, and its external id. */
export function linksOf({ kind, path, links }: PlannedFact): readonly { path: string; to: KindName; target: string }[] {
  return Object.entries(KINDS[kind].links ?? {}).flatMap(([field, { to, fills }]) =>
    [links[fills] ?? []].flat().map((target) => ({ path: `${path}.${field}`, to, target })),
  );
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

interface Place {
  readonly path: string;
  readonly owner: Readonly<Record<string, string>>;
}

class DocumentReader {
  readonly problems: Problem[] = [];
  private name = '';
  private visibility: unknown;
  private sourceKeys: readonly string[] = [];
  private readonly facts: PlannedFact[] = [];
  private readonly kinds = new Map<string, KindName>();

  read(content: unknown): DocumentPlan {
    if (!isFields(content)) {
      this.report('document', 'must be a JSON object');
      return { name: '', sources: [], facts: [] };
    }
    this.readHead(content);
    const sources = this.readSources(content['sources']);
    for (const [section, kind] of Object.entries(SHARED))
      this.readList(content[section], kind, { path: section, owner: {} });
    this.readPerson(content);
    const order = new Map(KIND_NAMES.map((kind, index) => [kind, index]));
    const facts = this.facts.toSorted((a, b) => (order.get(a.kind) ?? 0) - (order.get(b.kind) ?? 0));
    this.checkLinks(facts);
    return { name: this.name, sources, facts };
  }

  private report(path: string, message: string): void {
    this.problems.push({ path, message });
  }

  private readHead(content: Fields): void {
    const known = [...HEAD, ...Object.keys(SHARED), ...Object.keys(BESIDE_PERSON)];
    for (const key of Object.keys(content)) if (!known.includes(key)) this.report(key, 'is no part of a document');
    if (content['format'] !== DOCUMENT_FORMAT) this.report('format', `must be ${DOCUMENT_FORMAT}`);
    this.visibility = content['visibility'];
    const name = content['document'];
    if (name === KEYS_OF_TABLES) this.report('document', 'must not be import: keys of tables begin with it');
    else if (typeof name === 'string' && KEY.test(name)) this.name = name;
    else this.report('document', 'must name the document in lower-case words joined by hyphens');
  }

  private readSources(value: unknown): DocumentPlan['sources'] {
    if (value === undefined) return [];
    if (!isFields(value)) {
      this.report('sources', 'must be an object of sources by key');
      return [];
    }
    this.sourceKeys = Object.keys(value);
    return Object.entries(value).map(([key, source]) => {
      const fields = isFields(source) ? { visibility: this.visibility, ...source } : {};
      this.reportAll(`sources.${key}`, readRecord(SOURCE, fields).problems);
      return [key, fields];
    });
  }

  private reportAll(path: string, problems: readonly Problem[]): void {
    for (const problem of problems) this.report(`${path}.${problem.path}`, problem.message);
  }

  private readPerson(content: Fields): void {
    const { prisoner } = content;
    if (prisoner === undefined) {
      for (const section of ['cases', ...Object.keys(BESIDE_PERSON)])
        if (content[section] !== undefined) this.report(section, 'needs a prisoner');
      return;
    }
    const person = this.readEntry(prisoner, 'prisoner', { path: 'prisoner', owner: {} }, Object.keys(OF_PERSON));
    const owner = { prisonerId: person.externalId };
    for (const [section, kind] of Object.entries(OF_PERSON))
      this.readList(person.content[section], kind, { path: `prisoner.${section}`, owner });
    this.eachOf(content['cases'], 'cases', (entry, path) => {
      this.readCase(entry, { path, owner });
    });
    for (const [section, kind] of Object.entries(BESIDE_PERSON))
      this.readList(content[section], kind, { path: section, owner });
  }

  private readCase(entry: unknown, place: Place): void {
    const { content, externalId } = this.readEntry(entry, 'case', place, Object.keys(IN_CASE));
    for (const [section, kind] of Object.entries(IN_CASE))
      this.readList(content[section], kind, { path: `${place.path}.${section}`, owner: { caseId: externalId } });
  }

  private eachOf(value: unknown, path: string, read: (entry: unknown, path: string) => void): void {
    if (value === undefined) return;
    if (!Array.isArray(value)) {
      this.report(path, 'must be a list');
      return;
    }
    value.forEach((entry: unknown, index) => {
      read(entry, `${path}[${String(index)}]`);
    });
  }

  private readList(value: unknown, kind: KindName, { path, owner }: Place): void {
    this.eachOf(value, path, (entry, at) => {
      this.readEntry(entry, kind, { path: at, owner }, []);
    });
  }

  private readEntry(
    value: unknown,
    name: KindName,
    { path, owner }: Place,
    sections: readonly string[],
  ): { content: Fields; externalId: string } {
    if (!isFields(value)) {
      this.report(path, 'must be an object');
      return { content: {}, externalId: '' };
    }
    const kind = KINDS[name];
    const { key, citations, ...rest } = value;
    const externalId = this.claimKey(key, name, path);
    const links = { ...owner, ...this.readLinks(kind, rest, path) };
    const apart = [...sections, ...Object.keys(kind.links ?? {})];
    const own = Object.fromEntries(Object.entries(rest).filter(([field]) => !apart.includes(field)));
    const fields = { visibility: this.visibility, ...own, ...this.positionOf(kind, path), externalId };
    const placeholders = Object.fromEntries(
      Object.entries(links).map(([field]) => [field, this.placeholder(kind, field)]),
    );
    const complete = kind.complete ?? ((given: Fields) => given);
    this.reportAll(path, readRecord(kind.shape, { ...complete(fields), ...placeholders }).problems);
    this.facts.push({ kind: name, path, externalId, fields, links, citations: this.readCitations(citations, path) });
    return { content: value, externalId };
  }

  private placeholder(kind: FactKind, field: string): unknown {
    const link = Object.values(kind.links ?? {}).find(({ fills }) => fills === field);
    return link?.many === true ? [SOME_ID] : SOME_ID;
  }

  // Names and affiliations keep the order they have in the document.
  private positionOf(kind: FactKind, path: string): Fields {
    if (!Object.hasOwn(kind.shape.fields, 'position')) return {};
    return { position: Number(/\[(\d+)\]$/.exec(path)?.[1] ?? 0) };
  }

  private claimKey(key: unknown, kind: KindName, path: string): string {
    if (typeof key !== 'string' || !KEY.test(key)) {
      this.report(`${path}.key`, 'must be lower-case words joined by hyphens');
      return `${this.name}:`;
    }
    const externalId = `${this.name}:${key}`;
    if (this.kinds.has(externalId)) this.report(`${path}.key`, 'stands for another entry already');
    this.kinds.set(externalId, kind);
    return externalId;
  }

  private readLinks(kind: FactKind, rest: Fields, path: string): Record<string, readonly string[] | string> {
    const links: Record<string, readonly string[] | string> = {};
    for (const [field, { fills, many }] of Object.entries(kind.links ?? {})) {
      const value = rest[field];
      if (value === undefined) continue;
      const keys: readonly unknown[] = many === true && Array.isArray(value) ? value : [value];
      const names = keys.filter((key) => typeof key === 'string').map((key) => this.absolute(key));
      if (names.length < keys.length) this.report(`${path}.${field}`, 'must name an entry by its key');
      links[fills] = many === true ? names : (names[0] ?? '');
    }
    return links;
  }

  private absolute(key: string): string {
    return key.includes(':') ? key : `${this.name}:${key}`;
  }

  private readCitations(value: unknown, path: string): readonly PlannedCitation[] {
    const planned: PlannedCitation[] = [];
    this.eachOf(value, `${path}.citations`, (entry, at) => {
      if (!isFields(entry)) {
        this.report(at, 'must be an object');
        return;
      }
      const { source, ...fields } = entry;
      if (typeof source !== 'string' || !this.sourceKeys.includes(source))
        this.report(`${at}.source`, 'must be the key of one of the sources');
      this.reportAll(at, readRecord(CITATION, { ...fields, sourceId: SOME_ID }).problems);
      planned.push({ source: String(source), fields });
    });
    return planned;
  }

  // An entry may refer to what stands before it in the order of writing; another document is known only when writing.
  private checkLinks(facts: readonly PlannedFact[]): void {
    const before = new Set<string>();
    for (const fact of facts) {
      const own = linksOf(fact).filter(({ target }) => target.startsWith(`${this.name}:`));
      for (const { path, to, target } of own)
        if (this.kinds.get(target) !== to || !before.has(target))
          this.report(path, `names no ${to} that stands before it`);
      before.add(fact.externalId);
    }
  }
}
