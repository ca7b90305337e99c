/** A person of the record as the linker knows them. */
export interface KnownPerson {
  readonly id: string;
  readonly names: readonly KnownName[];
  readonly gender: 'FEMALE' | 'MALE' | 'OTHER' | 'UNKNOWN';
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly organisations: readonly string[];
  readonly places: readonly string[];
  readonly occupations: readonly string[];
  readonly courts: readonly string[];
  /** Ids of people. */
  readonly coDefendants: readonly string[];
  /** EDTF; a missing end: nobody knows of one. */
  readonly custody: readonly { readonly from: string | null; readonly to: string | null }[];
  /** Texts that staff said are not this person. */
  readonly blocked: readonly string[];
}

export interface KnownName {
  readonly value: string;
  readonly kind: 'COMMON' | 'LEGAL' | 'TRANSLITERATION' | 'PEN_NAME' | 'MAIDEN' | 'RELIGIOUS' | 'MISSPELLING';
  /** ISO 15924. */
  readonly script?: string;
  /** BCP 47. */
  readonly locale?: string | null;
}

export interface Article {
  readonly title: string;
  readonly summary?: string | null;
  readonly content?: string | null;
  readonly language?: string | null;
  /** LocalDate. */
  readonly publishedOn?: string | null;
}

/** What an index keeps of a person. */
export interface NameIndexEntry {
  /** Any of them among the keys of an article makes the person a candidate. */
  readonly keys: readonly string[];
  /** Given names as `lookupGivens` has them: folded, and by their consonants. */
  readonly givens: readonly string[];
}

export interface Candidate {
  readonly person: KnownPerson;
  /** How many people on record share the surname, this one included. */
  readonly sharedBy: number;
}

export interface Evidence {
  readonly form: string;
  readonly matched: string;
  readonly rule: string;
  readonly field: 'title' | 'summary' | 'content';
  /** UTF-16 code units from 0. */
  readonly offset: number;
  /** Negative: it speaks against. */
  readonly weight: number;
}

export interface LinkSuggestion {
  readonly personId: string;
  /** 0 to 1. */
  readonly score: number;
  readonly decision: 'LINK' | 'REVIEW';
  readonly evidence: readonly Evidence[];
}
