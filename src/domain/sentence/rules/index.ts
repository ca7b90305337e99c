export * from './rule-book.js';
export * from './rule-set.js';
