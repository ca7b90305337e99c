import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const HERE = resolve(import.meta.dirname, '../..');
const COMPONENT = 'src/modules/publishing/embeds/component/case-timeline.ts';
const STYLES = 'src/modules/publishing/assets/embed.css';
const YEAR = 365 * 24 * 3600;

let root: string;

const build = async (): Promise<string> => {
  const { stdout } = await promisify(execFile)(process.execPath, ['scripts/build.mjs'], { cwd: root });
  return stdout.replace(/ in .*/s, '');
};

async function put(name: string, text: string): Promise<void> {
  await mkdir(join(root, name, '..'), { recursive: true });
  await writeFile(join(root, name), text);
}

const built = async (name: string): Promise<string> => readFile(join(root, 'dist', name), 'utf8');

/** Another text with an older date, as when an archive is unpacked over the sources. */
async function putOlder(name: string, text: string): Promise<void> {
  const { mtimeMs } = await stat(join(root, name));
  await put(name, text);
  await utimes(join(root, name), mtimeMs / 1000 - YEAR, mtimeMs / 1000 - YEAR);
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'vigil-build-'));
  for (const name of ['scripts/build.mjs', 'scripts/bundle-embeds.mjs', '.swcrc']) {
    await cp(join(HERE, name), join(root, name));
  }
  await symlink(join(HERE, 'node_modules'), join(root, 'node_modules'));
  await put('package.json', '{ "type": "module" }');
  await put('src/one.ts', 'export const one: string = "first";');
  await put('src/two.ts', 'export const two: string = "second";');
  await put('src/table.txt', 'a table');
  await put(COMPONENT, 'document.title = EMBED_STYLES + "first";');
  await put(STYLES, 'a { color: red }');
  await put('src/modules/publishing/assets/embed-theme.css', 'b { color: red }');
});
afterAll(async () => rm(root, { recursive: true, force: true }));

describe('building', () => {
  it('compiles everything, and a second time nothing', async () => {
    expect(await build()).toBe('dist is up to date: 6 files written, 0 removed');
    expect(await built('src/one.js')).toContain('"first"');
    expect(await build()).toBe('dist is up to date: 0 files written, 0 removed');
  }, 30_000);

  it('compiles what is another file than before, also when it is older than what was made of it', async () => {
    await putOlder('src/one.ts', 'export const one: string = "older";');
    await putOlder('src/table.txt', 'an older table');
    expect(await build()).toBe('dist is up to date: 2 files written, 0 removed');
    expect(await built('src/one.js')).toContain('"older"');
    expect(await built('src/table.txt')).toBe('an older table');
  }, 30_000);

  it('bundles for browsers what is older, too', async () => {
    await putOlder(COMPONENT, 'document.title = EMBED_STYLES + "older";');
    expect(await build()).toBe('dist is up to date: 1 files written, 0 removed');
    expect(await built('embeds/timeline.js')).toContain('older');
    await putOlder(STYLES, 'a { color: #0f0 }');
    await build();
    expect(await built('embeds/timeline.js')).toContain('#0f0');
  }, 30_000);

  it('brings back what somebody changed or removed in dist, and removes what has no source', async () => {
    await put('dist/src/two.js', 'something else');
    await rm(join(root, 'dist/src/one.js'));
    await rm(join(root, 'src/table.txt'));
    expect(await build()).toBe('dist is up to date: 2 files written, 1 removed');
    expect(await built('src/two.js')).toContain('"second"');
    expect(await build()).toBe('dist is up to date: 0 files written, 0 removed');
  }, 30_000);
});
