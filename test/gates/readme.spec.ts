import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { VARIABLES } from '../../src/platform/config/index.js';

const root = new URL('../../', import.meta.url);

describe('README', () => {
  it.each(Object.values(VARIABLES))('describes $name as the service does', async ({ name, description }) => {
    const readme = await readFile(new URL('README.md', root), 'utf8');
    const row = readme.split('\n').find((line) => line.replaceAll(/\s+/g, ' ').startsWith(`| \`${name}\` |`));
    // Tables are padded by the formatter.
    expect(row?.replaceAll(/\s+/g, ' ')).toContain(description);
  });

  it('names the two commands that do everything', async () => {
    const readme = await readFile(new URL('README.md', root), 'utf8');
    expect(readme).toContain('npm ci && npm start');
    expect(readme).toContain('npm cit');
  });
});
