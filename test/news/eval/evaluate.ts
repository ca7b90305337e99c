import {
  type Candidate,
  type KnownPerson,
  type LinkSuggestion,
  type NameTables,
  indexEntry,
  lookupKeys,
  matchArticle,
} from '../../../src/domain/linking/index.js';

/** A person as the registries of the news sets have them. */
export interface RegistryPerson {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly country: string | null;
  readonly organisation: string | null;
  readonly places: readonly string[];
  readonly occupation: string | null;
  readonly custody: readonly { readonly from: string | null; readonly to: string | null }[];
}

export interface NewsItem {
  readonly id: string;
  readonly lang: string;
  readonly title: string;
  readonly summary: string;
  readonly publishedAt: string;
  readonly expected: readonly string[];
  readonly category: string;
}

/** One item with whom it was linked to. */
export interface Outcome {
  readonly item: NewsItem;
  readonly suggestions: readonly LinkSuggestion[];
}

export const personOf = (entry: RegistryPerson): KnownPerson => ({
  id: entry.id,
  names: [
    { value: entry.name, kind: 'COMMON' },
    ...entry.aliases.map((value) => ({ value, kind: 'TRANSLITERATION' as const })),
  ],
  gender: 'UNKNOWN',
  country: entry.country,
  organisations: entry.organisation === null ? [] : [entry.organisation],
  places: entry.places,
  occupations: entry.occupation === null ? [] : [entry.occupation],
  courts: [],
  coDefendants: [],
  custody: entry.custody,
  blocked: [],
});

/** People by their keys, as the database has them. */
class MemoryIndex {
  readonly #people = new Map<string, KnownPerson[]>();
  readonly #surnames = new Map<KnownPerson, readonly string[]>();

  constructor(
    people: readonly KnownPerson[],
    readonly tables: NameTables,
  ) {
    for (const person of people) {
      const { keys } = indexEntry(person, tables);
      this.#surnames.set(
        person,
        keys.filter((key) => key.startsWith('s:')),
      );
      for (const key of keys) this.#people.set(key, [...(this.#people.get(key) ?? []), person]);
    }
  }

  candidates(keys: readonly string[]): readonly Candidate[] {
    const found = new Set(keys.flatMap((key) => this.#people.get(key) ?? []));
    return [...found].map((person) => ({ person, sharedBy: this.#sharedBy(person) }));
  }

  #sharedBy(person: KnownPerson): number {
    const first = this.#surnames.get(person)?.[0];
    return first === undefined ? 1 : (this.#people.get(first)?.length ?? 1);
  }
}

export function evaluate(
  people: readonly KnownPerson[],
  items: readonly NewsItem[],
  tables: NameTables,
): readonly Outcome[] {
  const index = new MemoryIndex(people, tables);
  return items.map((item) => {
    const article = {
      title: item.title,
      summary: item.summary,
      language: item.lang,
      publishedOn: item.publishedAt.slice(0, 10),
    };
    return { item, suggestions: matchArticle(article, index.candidates(lookupKeys(article, tables)), tables) };
  });
}
