export type { Article, Candidate, Evidence, KnownName, KnownPerson, LinkSuggestion, NameIndexEntry } from './types.js';
