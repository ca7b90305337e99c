/** No source file is longer than 300 lines; one that is has more than one reason to change. */
import { readFile, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const FOLDERS = ['src', 'test', 'migrations', 'scripts', '.ci'];
const SOURCE = /\.(tsx?|css|mjs|cjs|js|sh|sql)$|\/run$/;
const LIMIT = 300;

const entries = await Promise.all(
  FOLDERS.map((folder) => readdir(join(ROOT, folder), { recursive: true, withFileTypes: true }).catch(() => [])),
);
const files = entries
  .flat()
  .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
  .map((entry) => join(entry.parentPath, entry.name))
  .filter((path) => SOURCE.test(path));

let offenders = 0;
for (const path of files) {
  const lines = (await readFile(path, 'utf8')).trimEnd().split('\n').length;
  if (lines <= LIMIT) continue;
  offenders += 1;
  console.log(`${relative(ROOT, path)}: ${lines} lines, at most ${LIMIT}`);
}
if (files.length === 0) console.log('no source file was found: the gate looks in the wrong place');
process.exitCode = offenders === 0 && files.length > 0 ? 0 : 1;
