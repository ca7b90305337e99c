import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type TableFile, readNameTables } from '../../../src/domain/linking/index.js';

const ROOT = join(import.meta.dirname, '../../..');
const FOLDER = join(ROOT, 'names');
const files: readonly TableFile[] = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.json'))
  .map((path) => ({ path, content: JSON.parse(readFileSync(join(FOLDER, path), 'utf8')) as unknown }));

describe('tables of names', () => {
  it('can be used', () => {
    expect(() => readNameTables(files)).not.toThrow();
  });

  it.each([
    {
      wrong: 'a file missing',
      path: 'lists/particles.json',
      content: undefined,
      problem: 'lists/particles.json: is missing',
    },
    {
      wrong: 'no source',
      path: 'spelling/english.json',
      content: { script: 'Latn', languages: [], confidence: 'HIGH', graphemes: {} },
      problem: 'spelling/english.json source: must be text',
    },
    {
      wrong: 'a sound that is no text',
      path: 'spelling/english.json',
      content: { script: 'Latn', languages: [], source: '', confidence: 'HIGH', graphemes: { a: 1 } },
      problem: 'spelling/english.json graphemes a: must be text',
    },
    {
      wrong: 'words that are no list',
      path: 'context/en.json',
      content: { language: 'en', persecution: 'prison' },
      problem: 'context/en.json persecution: must be a list',
    },
    { wrong: 'an unknown file', path: 'other/x.json', content: {}, problem: 'other/x.json: is not known' },
    {
      wrong: 'a number for a file',
      path: 'declension/be.json',
      content: 3,
      problem: 'declension/be.json: must be an object',
    },
  ])('are refused with $wrong', ({ path, content, problem }) => {
    const others = files.filter((file) => file.path !== path);
    expect(() => readNameTables(content === undefined ? others : [...others, { path, content }])).toThrow(problem);
  });

  it('know nobody and no feed of the development set', () => {
    const set = join(ROOT, 'test/news/development-set');
    const registry = JSON.parse(readFileSync(join(set, 'registry.json'), 'utf8')) as {
      prisoners: { name: string; aliases: string[] }[];
    };
    const hosts = new Set(
      [...readFileSync(join(set, 'items.jsonl'), 'utf8').matchAll(/https?:\/\/([^/"]+)/g)].map(([, host = '']) => host),
    );
    // Surnames that are no word of a language or name of many: those are what a table could have been tuned to.
    const names = registry.prisoners
      .flatMap(({ name, aliases }) => [name, ...aliases])
      .filter((name) => name.length > 3);
    const surnames = names.map((name) => name.split(' ').at(-1) ?? '').filter((name) => name.length > 5);
    const wanted = [...names, ...surnames, ...hosts];
    const code = [
      ...sourcesOf('src/domain/names'),
      ...sourcesOf('src/domain/linking'),
      ...sourcesOf('names'),
      ...sourcesOf('src/modules/linking'),
    ];
    const found = code.flatMap(({ path, text }) =>
      wanted
        .filter((name) => new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'iu').test(text))
        .map((name) => `${path}: ${name}`),
    );
    expect(code.length).toBeGreaterThan(60);
    expect(found).toEqual([]);
  });
});

function sourcesOf(folder: string): readonly { readonly path: string; readonly text: string }[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:ts|json)$/.test(path))
    .map((path) => ({ path: `${folder}/${path}`, text: readFileSync(join(ROOT, folder, path), 'utf8') }));
}
