export { indexEntry } from './index-entry.js';
export { KEY } from './keys.js';
export { lookupGivens, lookupKeys } from './lookup-keys.js';
export { matchArticle } from './match-article.js';
export { readNameTables } from './read-tables.js';
export type { NameTables, TableFile } from './tables.js';
export type { Article, Candidate, Evidence, KnownPerson, LinkSuggestion, NameIndexEntry } from './types.js';
