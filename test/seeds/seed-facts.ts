import { fileURLToPath } from 'node:url';
import { type DocumentPlan, readDocument, readSeedDocuments } from '../../src/modules/intake/index.js';

export const SEEDS = fileURLToPath(new URL('../../seeds/', import.meta.url));

/** Every seed, read and checked, in the order of importing. */
export async function readSeeds(): Promise<readonly DocumentPlan[]> {
  return (await readSeedDocuments(SEEDS)).map(({ content }) => readDocument(content));
}
