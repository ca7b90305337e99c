import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type NameTables, readNameTables } from '../../domain/linking/index.js';
import { packageRoot } from '../../platform/config/index.js';

const FOLDER = join(packageRoot(), 'names');
const ENDING = '.json';

let tables: NameTables | undefined;

/**
 * The tables of names that the linker goes by, read once.
 * @throws Error where they cannot be used
 */
export function nameTables(): NameTables {
  tables ??= readNameTables(
    readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith(ENDING))
      .sort()
      .map((path) => ({
        path: path.replaceAll('\\', '/'),
        content: JSON.parse(readFileSync(join(FOLDER, path), 'utf8')) as unknown,
      })),
  );
  return tables;
}
