import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A document of a folder and the file it came from. */
export interface SeedDocument {
  readonly file: string;
  readonly content: unknown;
}

/**
 * The documents (*.json) of a folder in the order to import them: those others refer to first (facilities, courts,
 * campaigns, articles), then people, each by name. Throws where a file cannot be read or is no JSON; the message names it.
 */
export async function readSeedDocuments(folder: string): Promise<readonly SeedDocument[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).sort((a, b) => (a < b ? -1 : 1));
  const documents = await Promise.all(files.map(async (file) => readDocumentFile(join(folder, file))));
  return [...documents.filter((document) => !isOfPerson(document)), ...documents.filter(isOfPerson)];
}

/** Reads one document file. Throws where it cannot be read or is no JSON; the message names it. */
export async function readDocumentFile(file: string): Promise<SeedDocument> {
  const text = await readFile(file, 'utf8');
  try {
    return { file, content: JSON.parse(text) };
  } catch (error) {
    throw new Error(`${file} is not JSON: ${error instanceof Error ? error.message : ''}`, { cause: error });
  }
}

function isOfPerson({ content }: SeedDocument): boolean {
  return typeof content === 'object' && content !== null && 'prisoner' in content;
}
