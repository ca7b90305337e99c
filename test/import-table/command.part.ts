import 'reflect-metadata';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runCommand, spawnCommand, type Ended } from '../e2e/support/command.js';
import { dataOf } from '../editing/desk-app.js';
import { COMMIT, createImportDesk, type ImportAnswer, type ImportDesk } from './import-desk.js';

const ROOT = join(import.meta.dirname, '../..');
const PAGE = readFileSync(join(ROOT, 'docs/api/import.md'), 'utf8');

let desk: ImportDesk;
let folder: string;
let email: string;

describe('importing tables by command', () => {
  beforeAll(async () => {
    desk = await createImportDesk();
    folder = mkdtempSync(join(tmpdir(), 'vigil-import-'));
    email = (await desk.app.person('EDITOR')).email;
    // Commands ask first whether what is stored follows from the rules in use.
    const { code, errors } = await cli('recompute');
    if (code !== 0) throw new Error(errors);
  }, 120_000);
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await desk.close();
  });

  /** The block of a language on the page. */
  function block(language: string): string {
    const found = new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(PAGE)?.[1];
    if (found === undefined) throw new Error(`The page has no ${language}`);
    return found;
  }

  const env = (): Record<string, string> => ({ DATABASE_URL: desk.app.clone.url });
  const cli = async (...args: readonly string[]): Promise<Ended> => runCommand(args, env());

  it('the example of the page works, by API and by command', async () => {
    const content = block('csv');
    const { input } = JSON.parse(block('json')) as { input: object };
    const answer = await desk.editor(block('graphql'), { input: { ...input, content } });
    const { token, counts } = dataOf<ImportAnswer>(answer, 'previewImport');
    expect(counts).toMatchObject({ created: 2, errors: 0 });
    dataOf(await desk.editor(COMMIT, { token }), 'commitImport');

    const file = join(folder, 'prizes.csv');
    writeFileSync(file, content.replace('First prize', 'Very first prize'));
    const maps = ['Prize=name', 'Jury=awardedBy', 'Given=grantedOn', 'Key=externalId'].flatMap((map) => ['--map', map]);
    const options = ['--type', 'award', '--constant', 'prisoner=anna-example', '--email', email, ...maps];
    const before = await desk.everything();
    const looked = await cli('import-table', file, ...options, '--dry-run');
    expect([looked.code, looked.errors]).toEqual([0, '']);
    expect(looked.output).toMatch(/UPDATED +1\n[^]*UNCHANGED +1\n[^]*Import:\S+ is PREVIEWED\n$/);
    expect(await desk.everything()).toBe(before);

    const written = await spawnCommand(['import-table', file, ...options], env());
    expect([written.code, written.errors]).toEqual([0, '']);
    const [id = ''] = /Import:\S+(?= is COMMITTED)/.exec(written.output) ?? [];
    expect(await desk.row('award', 'import:prize-1')).toMatchObject({ name: 'Very first prize', version: 2 });
    const undone = await cli('import-undo', id, '--email', email, '--reason', 'A mistake');
    expect([undone.code, undone.errors]).toEqual([0, '']);
    expect(await desk.row('award', 'import:prize-1')).toMatchObject({ name: 'First prize', version: 3 });
  }, 120_000);

  it('rows in error are listed by line and column, and end the command with 1 unless they are accepted', async () => {
    const file = join(folder, 'bad.json');
    writeFileSync(
      file,
      '[{"externalId": "b1", "prisoner": "anna-example", "name": "A", "awardedBy": "B"}, {"Who": "nobody"}]',
    );
    const options = ['--type', 'AWARD', '--map', 'Who=prisoner', '--email', email];
    const given = readFileSync(file, 'utf8').replaceAll('"prisoner"', '"Who"');
    writeFileSync(file, given);
    const refused = await spawnCommand(['import-table', file, ...options], env());
    expect(refused.code).toBe(1);
    expect(refused.errors.split('\n')).toEqual([
      'line 2, Who: is not on record',
      'line 2, name: is required',
      'line 2, awardedBy: is required',
      '',
    ]);
    expect(await desk.row('award', 'import:b1')).toBeUndefined();
    const accepted = await cli('import-table', file, ...options, '--accept-errors');
    expect(accepted.code).toBe(0);
    expect(await desk.row('award', 'import:b1')).toMatchObject({ name: 'A' });

    const researcher = (await desk.app.person('RESEARCHER')).email;
    const forbidden = await cli('import-table', file, '--type', 'AWARD', '--email', researcher);
    expect([forbidden.code, forbidden.errors]).toEqual([1, `vigil: --email: ${researcher} may not import\n`]);
  }, 120_000);
});
