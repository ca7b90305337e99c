/**
 * Bundles the web component for other people's pages into one small file: dist/embeds/timeline.js.
 * `bundleEmbeds()` writes it where something that it is made of is newer, or `anew`, and returns how many files it wrote.
 */
import { mkdir, readFile, readdir, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(import.meta.dirname);
const ENTRY = fileURLToPath(import.meta.resolve('../src/modules/publishing/embeds/component/case-timeline.ts'));
const SOURCES = dirname(ENTRY);
const STYLES = ['embed-theme.css', 'embed.css'].map((name) => join(ROOT, 'src/modules/publishing/assets', name));
const TARGET = join(ROOT, 'dist/embeds/timeline.js');
/** What browsers of the last four years understand. */
const BROWSERS = ['chrome111', 'firefox115', 'safari16.4'];
const SETTINGS = [
  import.meta.filename,
  ...['lit', 'esbuild'].map((name) => join(ROOT, `node_modules/${name}/package.json`)),
];

const modifiedAt = async (path) => (await stat(path).catch(() => undefined))?.mtimeMs ?? -1;

async function isCurrent() {
  const names = (await readdir(SOURCES)).map((name) => join(SOURCES, name));
  const written = await Promise.all([...names, ...STYLES, ...SETTINGS].map(modifiedAt));
  return (await modifiedAt(TARGET)) >= Math.max(...written);
}

async function bundled() {
  const esbuild = await import('esbuild');
  const sheets = await Promise.all(STYLES.map((path) => readFile(path, 'utf8')));
  const { code: styles } = await esbuild.transform(sheets.join('\n'), {
    loader: 'css',
    minify: true,
    target: BROWSERS,
  });
  const { outputFiles } = await esbuild.build({
    entryPoints: [ENTRY],
    bundle: true,
    format: 'iife',
    minify: true,
    target: BROWSERS,
    charset: 'utf8',
    legalComments: 'eof',
    define: { EMBED_STYLES: JSON.stringify(styles.trim()) },
    write: false,
  });
  return outputFiles[0].contents;
}

export async function bundleEmbeds({ anew = false } = {}) {
  if (!anew && (await isCurrent())) return 0;
  const content = await bundled();
  await mkdir(dirname(TARGET), { recursive: true });
  const beside = `${TARGET}.${process.pid}.part`;
  await writeFile(beside, content);
  await rename(beside, TARGET);
  return 1;
}
