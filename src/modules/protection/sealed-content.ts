import { seal, unseal } from '../identity/index.js';
import type { Content } from './protected-content.js';

/** Contents are filled up to a multiple of this, so that the length of what is stored does not tell them apart. */
const BLOCK_BYTES = 512;

const placeOf = (table: string, id: string): { table: string; id: string; field: string } => ({
  table,
  id,
  field: 'sealed',
});

/** The content as it is stored in one row, and opens in no other. */
export function sealContent(key: Buffer, [table, id]: readonly [string, string], content: Content): Buffer {
  const plain = Buffer.from(JSON.stringify(content), 'utf8');
  const filled = Buffer.alloc(Math.ceil(plain.length / BLOCK_BYTES) * BLOCK_BYTES, ' ');
  plain.copy(filled);
  return seal(key, placeOf(table, id), filled);
}

/** @throws Error where it was sealed under another key, for another row, or was changed */
export function openContent(key: Buffer, [table, id]: readonly [string, string], sealed: Buffer): Content {
  return JSON.parse(unseal(key, placeOf(table, id), sealed).toString('utf8')) as Content;
}
