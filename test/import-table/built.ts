import { createImportDesk, type ImportDesk } from './import-desk.js';

let built: Promise<ImportDesk> | undefined;

/** The one desk of all parts of a spec file: each brings its own rows. */
export async function theImportDesk(): Promise<ImportDesk> {
  built ??= createImportDesk();
  return built;
}
