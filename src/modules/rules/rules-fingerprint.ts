import { createHash } from 'node:crypto';
import { type RuleBook } from '../../domain/sentence/index.js';

/** Objects with their keys in order, so that the order in a file does not matter; that of a list does. */
function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** SHA-256 in hex of all that a book says: two books of one fingerprint give the same results. */
export function rulesFingerprint(book: RuleBook): string {
  return createHash('sha256').update(JSON.stringify(book.all(), inOrder)).digest('hex');
}
