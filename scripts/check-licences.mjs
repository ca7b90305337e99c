/**
 * Every package that the lockfile names has a licence that may be shipped with Apache-2.0 code. The licence is read
 * from the lockfile, else from the installed package: no network.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Bitstream-Vera',
  'BlueOak-1.0.0',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  // Binds changes of its own files alone; packages are used as they come.
  'MPL-2.0',
  'PostgreSQL',
  'Python-2.0',
  'Unlicense',
  'WTFPL',
]);
/** Packages whose metadata says it another way; each was looked at by hand. */
const READ_BY_HAND = new Map([['dejavu-fonts-ttf', 'Bitstream-Vera']]);

const nameOf = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

async function declared(path, entry) {
  if (typeof entry.license === 'string') return entry.license;
  const text = await readFile(join(ROOT, path, 'package.json'), 'utf8').catch(() => '{}');
  const { license, licenses } = JSON.parse(text);
  if (typeof license === 'string') return license;
  if (typeof license?.type === 'string') return license.type;
  return Array.isArray(licenses) ? licenses.map((one) => one.type ?? one).join(' OR ') : 'none declared';
}

/** SPDX: `A OR B` needs one that is allowed, `A AND B` all of them. */
function allows(expression) {
  const plain = expression.replaceAll(/[()]/g, '').trim();
  return plain.split(/\s+OR\s+/).some((choice) => choice.split(/\s+AND\s+/).every((id) => ALLOWED.has(id)));
}

const { packages } = JSON.parse(await readFile(join(ROOT, 'package-lock.json'), 'utf8'));
const installed = Object.entries(packages).filter(([path]) => path.includes('node_modules/'));
let offenders = 0;
for (const [path, entry] of installed) {
  const licence = READ_BY_HAND.get(nameOf(path)) ?? (await declared(path, entry));
  if (allows(licence)) continue;
  offenders += 1;
  console.log(`${nameOf(path)}@${entry.version}: ${licence}`);
}
if (installed.length === 0) console.log('the lockfile names no package: the gate looks in the wrong place');
process.exitCode = offenders === 0 && installed.length > 0 ? 0 : 1;
