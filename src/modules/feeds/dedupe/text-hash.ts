import { createHash } from 'node:crypto';

/** Shorter texts are alike by chance: "News of the day". */
const LEAST_LETTERS = 40;

/** SHA-256 over the letters and digits of headline and summary; null: too few to tell articles apart. */
export function textHash(title: string, summary: string | null): Buffer | null {
  if (summary === null) return null;
  const letters = `${title}\n${summary}`
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\n]/gu, '');
  return letters.length < LEAST_LETTERS ? null : createHash('sha256').update(letters).digest();
}
