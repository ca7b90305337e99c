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
const MANIFEST = join(OUT, '.built.json');
const FOLDERS = ['src', 'migrations'];
const SETTINGS = ['.swcrc', 'scripts/build.mjs', 'node_modules/@swc/core/package.json'];
const isForBrowsers = (path) => path.includes('/publishing/embeds/component/');
const isSource = (path) =>
  /\.tsx?$/.test(path) && !path.endsWith('.d.ts') && !path.endsWith('.spec.ts') && !isForBrowsers(path);
const isStyle = (path) => path.endsWith('.css');
const isAsset = (path) => !/\.tsx?$/.test(path);

async function filesUnder(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** What tells one state of a file from another. Which is the later one does not matter: copies may bring older dates. */
async function markOf(path) {
  const { mtimeMs, size } = (await stat(path).catch(() => undefined)) ?? {};
  return `${mtimeMs} ${size}`;
}

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

/** Every file that something is made of, by its path, with its mark and that of what was made of it. */
async function marksOf(sources) {
  const pairs = sources.map(async (source) => {
    const target = isForBrowsers(source) ? source : targetOf(source);
    return [relative(ROOT, source), `${await markOf(source)} ${await markOf(target)}`];
  });
  return new Map(await Promise.all(pairs));
}

/** Marks of the last build by the same settings; none where there was none. */
async function lastMarks(settings) {
  const text = await readFile(MANIFEST, 'utf8').catch(() => '{}');
  const { settings: last, marks } = JSON.parse(text);
  return new Map(last === settings ? Object.entries(marks) : []);
}

/** Brings dist up to date. Returns how many files were written and removed. */
export async function build() {
  const found = (await Promise.all(FOLDERS.map((folder) => filesUnder(join(ROOT, folder))))).flat();
  const sources = found.filter((path) => isSource(path) || isAsset(path));
  if (sources.length === 0) return { written: 0, removed: 0 };
  const parts = found.filter(isForBrowsers);
  const settings = await settingsDigest();
  const [before, now] = [await lastMarks(settings), await marksOf([...sources, ...parts])];
  const isStale = (source) => before.get(relative(ROOT, source)) !== now.get(relative(ROOT, source));
  const pending = sources.filter(isStale);
  const removed = await removeOrphans(sources.map(targetOf));
  if (pending.length > 0) {
    const { default: swc } = await import('@swc/core');
    await Promise.all(pending.map((source) => emit(swc, source)));
  }
  const bundled = await bundleEmbeds({ anew: [...parts, ...pending.filter(isStyle)].some(isStale) });
  if (pending.length + bundled > 0) {
    // What was written in the meantime is not what was compiled: sources keep the marks from before.
    const targets = await marksOf(pending);
    for (const [path, mark] of targets)
      now.set(path, [...now.get(path).split(' ', 2), ...mark.split(' ').slice(2)].join(' '));
    await write(MANIFEST, JSON.stringify({ settings, marks: Object.fromEntries(now) }));
  }
  return { written: pending.length + bundled, removed };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const started = performance.now();
  const { written, removed } = await build();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`dist is up to date: ${written} files written, ${removed} removed in ${seconds} s`);
}
