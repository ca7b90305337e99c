import type { DateRead } from '../words/dates.js';
import { DATE_READ } from '../words/dates.js';

export interface SourceRead {
  readonly id: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly archivedUrl: string | null;
  readonly publishedOn: DateRead | null;
  readonly language: string | null;
}

export interface CitationRead {
  readonly id: string;
  readonly stance: 'SUPPORTS' | 'CONTRADICTS' | 'MENTIONS';
  readonly field: string | null;
  readonly statedValue: string | null;
  readonly locator: string | null;
  readonly source: SourceRead;
}

/** A fact with what sources say of it. */
export interface CitedRead {
  readonly id: string;
  readonly citations: readonly CitationRead[];
}

const SOURCE_READ = `id title publisher url archivedUrl publishedOn { ${DATE_READ} } language`;

/** What every fact is read with. */
export const CITED_READ = `id citations { id stance field statedValue locator source { ${SOURCE_READ} } }`;

export interface NumberedSource {
  readonly number: number;
  readonly source: SourceRead;
  /** How many statements of facts on this page rest on it. */
  readonly supports: number;
}

const isCited = (value: object): value is CitedRead => 'citations' in value && Array.isArray(value.citations);

const isCitation = (value: object): value is CitationRead => 'stance' in value && 'source' in value;

/** The sources of a page, numbered in the order in which what they say stands in what was read. */
export class SourceNotes {
  private readonly sources = new Map<string, NumberedSource>();
  private readonly facts = new Map<string, CitedRead>();

  constructor(data: unknown) {
    this.walk(data);
  }

  /** Numbers of the sources that a fact rests on or that mention it. */
  of(fact: object): readonly number[] {
    if (!isCited(fact)) return [];
    const agreeing = fact.citations.filter(({ stance }) => stance !== 'CONTRADICTS');
    return [...new Set(agreeing.map(({ source }) => this.numberOf(source)))].sort((one, other) => one - other);
  }

  /** The fact of that id among what was read. */
  fact(id: string): CitedRead | undefined {
    return this.facts.get(id);
  }

  numberOf({ id }: SourceRead): number {
    return this.sources.get(id)?.number ?? 0;
  }

  get all(): readonly NumberedSource[] {
    return [...this.sources.values()];
  }

  /** Those that most of the page rests on. */
  main(most: number): readonly NumberedSource[] {
    return this.all.toSorted((one, other) => other.supports - one.supports).slice(0, most);
  }

  private walk(value: unknown): void {
    if (typeof value !== 'object' || value === null) return;
    if (isCitation(value)) this.add(value);
    if (isCited(value)) this.facts.set(value.id, value);
    for (const inner of Object.values(value)) this.walk(inner);
  }

  private add({ source, stance }: CitationRead): void {
    const known = this.sources.get(source.id) ?? { number: this.sources.size + 1, source, supports: 0 };
    this.sources.set(source.id, { ...known, supports: known.supports + (stance === 'SUPPORTS' ? 1 : 0) });
  }
}
