/**
 * Compiles src and migrations to dist with SWC and bundles what runs in browsers, only what changed. Types are checked by
 * `npm run check:types`.
 * `node scripts/build.mjs` says what it did; `build()` is for the scripts that run the result.
 */
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleEmbeds } from './bundle-embeds.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const OUT = join(ROOT, 'dist');
const FOLDERS = ['src', 'migrations'];
const SETTINGS = ['.swcrc', 'scripts/build.mjs', 'node_modules/@swc/core/package.json'];
const isForBrowsers = (path) => path.includes('/publishing/embeds/component/');
const isSource = (path) =>
  /\.tsx?$/.test(path) && !path.endsWith('.d.ts') && !path.endsWith('.spec.ts') && !isForBrowsers(path);
const isAsset = (path) => !/\.tsx?$/.test(path);

async function filesUnder(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

const modifiedAt = async (path) => (await stat(path).catch(() => undefined))?.mtimeMs ?? -1;

const targetOf = (source) => join(OUT, relative(ROOT, source)).replace(/\.tsx?$/, '.js');

async function settingsDigest() {
  const hash = createHash('sha256');
  for (const name of SETTINGS) hash.update(await readFile(join(ROOT, name)).catch(() => ''));
  return hash.digest('hex');
}

/** Written beside the target and moved into place: a process that starts meanwhile never reads half a file. */
async function write(target, text) {
  const beside = `${target}.${process.pid}.part`;
  await writeFile(beside, text);
  await rename(beside, target);
}

async function emit(swc, source) {
  const target = targetOf(source);
  await mkdir(dirname(target), { recursive: true });
  if (isAsset(source)) return copyFile(source, target);
  const { code, map } = await swc.transformFile(source, {
    cwd: ROOT,
    configFile: join(ROOT, '.swcrc'),
    sourceMaps: true,
    sourceFileName: relative(dirname(target), source),
  });
  const name = target.slice(target.lastIndexOf('/') + 1);
  await write(`${target}.map`, map);
  await write(target, `${code}\n//# sourceMappingURL=${name}.map\n`);
}

async function removeOrphans(targets) {
  const kept = new Set(targets.flatMap((target) => [target, `${target}.map`]));
  const present = (await Promise.all(FOLDERS.map((folder) => filesUnder(join(OUT, folder))))).flat();
  const orphans = present.filter((path) => !kept.has(path) && !path.endsWith('.part'));
  await Promise.all(orphans.map((path) => rm(path, { force: true })));
  return orphans.length;
}

async function stale(sources) {
  const pairs = await Promise.all(
    sources.map(async (source) => [source, await modifiedAt(source), await modifiedAt(targetOf(source))]),
  );
  return pairs.filter(([, written, built]) => built < written).map(([source]) => source);
}

/** Brings dist up to date. Returns how many files were written and removed. */
export async function build() {
  const found = (await Promise.all(FOLDERS.map((folder) => filesUnder(join(ROOT, folder))))).flat();
  const sources = found.filter((path) => isSource(path) || isAsset(path));
  if (sources.length === 0) return { written: 0, removed: 0 };
  const stamp = join(OUT, '.settings');
  const digest = await settingsDigest();
  const same = (await readFile(stamp, 'utf8').catch(() => '')) === digest;
  const pending = same ? await stale(sources) : sources;
  const removed = await removeOrphans(sources.map(targetOf));
  if (pending.length > 0) {
    const { default: swc } = await import('@swc/core');
    await Promise.all(pending.map((source) => emit(swc, source)));
    await write(stamp, digest);
  }
  const bundled = await bundleEmbeds();
  return { written: pending.length + bundled, removed };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const started = performance.now();
  const { written, removed } = await build();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`dist is up to date: ${written} files written, ${removed} removed in ${seconds} s`);
}
