import 'reflect-metadata';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { computedBy, rememberRules } from '../../src/modules/timeline/index.js';
import { RULES_FOLDER } from '../../src/modules/rules/index.js';
import { runCommand, spawnCommand, type Ended } from '../e2e/support/command.js';
import { addressOf, startProcess, type ServiceProcess } from '../e2e/support/service-process.js';
import { importerOn, importSeeds } from '../import/record-writing.js';
import { createDatabase, type TestDatabase } from '../support/database.js';

const REFUSAL =
  'vigil: what is stored was computed by other rules or another engine than those in use; ' +
  'npm run cli -- recompute --dry-run shows what changes, npm run cli -- recompute applies it\n';

describe('a record that was computed by other rules', () => {
  let database: TestDatabase;
  let folder: string;
  let services: ServiceProcess[] = [];

  const start = (entry: string, args: readonly string[]): ServiceProcess => {
    const service = startProcess(entry, args, { DATABASE_URL: database.url, DATA_DIR: folder });
    services.push(service);
    return service;
  };
  const command = async (...args: readonly string[]): Promise<Ended> =>
    runCommand(args, { DATABASE_URL: database.url, DATA_DIR: folder });
  const fingerprints = async (): Promise<readonly unknown[]> =>
    (await database.owner.query<{ fingerprint: string }>('SELECT fingerprint FROM computed_by')).rows.map(
      ({ fingerprint }) => fingerprint,
    );
  const forget = async (): Promise<void> => {
    await database.owner.query('DELETE FROM computed_by');
  };

  beforeAll(async () => {
    database = await createDatabase();
    await importSeeds(importerOn(await database.unitOfWork()));
    folder = mkdtempSync(join(tmpdir(), 'vigil-known-rules-'));
  }, 120_000);
  beforeEach(async () => {
    services = [];
    await forget();
  });
  afterAll(async () => {
    for (const { child } of services) child.kill('SIGKILL');
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is not served, nor written by a command, and both say what to do', async () => {
    const served = start('src/main', []);
    expect(await served.ended).toBe(1);
    expect(served.errors()).toBe(REFUSAL);
    expect(served.output()).toBe('');
    expect(await command('seed')).toEqual({ code: 1, output: '', errors: REFUSAL });
    await database.owner.query(`INSERT INTO computed_by (fingerprint, computed_at) VALUES ('another', now())`);
    const service = start('src/main', []);
    expect(await service.ended).toBe(1);
    expect(service.errors()).toBe(REFUSAL);
    expect(await fingerprints()).toEqual(['another']);
  }, 120_000);

  it('is found by doctor', async () => {
    const { code, output } = await command('doctor');
    expect(code).toBe(1);
    expect(output).toMatch(/FAIL +computed by +other rules[^\n]*/);
    expect(output).toContain('npm run cli -- recompute --dry-run');
  }, 60_000);

  it('is looked at, computed anew, and served', async () => {
    expect(await command('recompute', '--dry-run')).toMatchObject({ code: 0 });
    expect(await fingerprints()).toEqual([]);
    const { code, output } = await spawnCommand(['recompute'], { DATABASE_URL: database.url, DATA_DIR: folder });
    expect(code).toBe(0);
    expect(output).toMatch(
      /^16 cases and 12 people were computed; what is stored changed for 16 cases and 12 people \(\d+\.\d s\)\n$/,
    );
    expect(await fingerprints()).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
    const checked = await command('recompute', '--check');
    expect(checked.code).toBe(0);
    expect(checked.output).toMatch(/^16 cases and 12 people: all that is stored follows from the facts/);
    const service = start('src/main', []);
    expect(await addressOf(service)).toMatch(/^http/);
    service.child.kill('SIGTERM');
    expect(await service.ended).toBe(0);
  }, 180_000);

  it('moves by a dry run of other rules only on paper, as text and as JSON', async () => {
    await command('recompute');
    const rules = join(folder, 'rules');
    cpSync(RULES_FOLDER, rules, { recursive: true });
    const file = join(rules, 'by.json');
    const set = JSON.parse(readFileSync(file, 'utf8')) as { version: string; conventions: { anchor: string } };
    set.version = '2026.99';
    set.conventions.anchor = 'SENTENCE';
    writeFileSync(file, JSON.stringify(set));

    expect((await command('recompute', '--dry-run')).output).toBe(
      'Nothing moves: no computed day or status of 16 cases would change\n',
    );
    const text = await command('recompute', '--dry-run', '--rules', rules);
    expect(text.code).toBe(0);
    expect(text.output).toMatch(/^\S+ \(BY@2026\.99\)\n {2}\S/);
    expect(text.output).toMatch(/\nand [\d,]+ more lines; --all shows them\n/);
    expect(text.output).toMatch(/\nBY@2026\.99 +\d+ /);
    expect(text.output).toMatch(/cases would change; nothing was written\n$/);

    const all = await command('recompute', '--dry-run', '--rules', rules, '--all');
    expect(all.output.split('\n').length).toBeGreaterThan(text.output.split('\n').length);
    expect(all.output).not.toContain('more lines');

    const json = await command('recompute', '--dry-run', '--rules', rules, '--json');
    expect(json.code).toBe(0);
    const { cases, ...summary } = JSON.parse(json.output) as Readonly<Record<string, unknown>>;
    expect(summary).toMatchObject({ computedCases: 16, ruleSets: { 'BY@2026.99': { cases: expect.any(Number) } } });
    expect(cases).toHaveLength(Number(summary['changedCases']));
  }, 180_000);

  it.each([
    { args: ['--rules', 'rules'], message: /--rules goes with --dry-run only/ },
    { args: ['--check', '--dry-run'], message: /ask one at a time/ },
    { args: ['--json'], message: /--all and --json go with --dry-run only/ },
    { args: ['--dry-run', '--rules', 'no-such-folder'], message: /no-such-folder/ },
  ])(
    'refuses $args',
    async ({ args, message }) => {
      const { code, errors, output } = await command('recompute', ...args);
      expect([code, output]).toEqual([1, '']);
      expect(errors).toMatch(message);
      expect(errors).not.toContain('    at ');
      expect(await fingerprints()).toEqual([]);
    },
    60_000,
  );
});

describe('a record without cases', () => {
  it('takes the rules in use', async () => {
    const database = await createDatabase();
    try {
      const records = await database.records();
      expect(await computedBy(records)).toBe('NOTHING_COMPUTED');
      await rememberRules(records);
      await importSeeds(importerOn(await database.unitOfWork()));
      expect(await computedBy(records)).toBe('THESE_RULES');
      await database.owner.query(`UPDATE computed_by SET fingerprint = 'another'`);
      expect(await computedBy(records)).toBe('OTHER_RULES');
      await rememberRules(records);
      expect(await computedBy(records)).toBe('THESE_RULES');
      expect((await database.owner.query('SELECT FROM computed_by')).rowCount).toBe(1);
    } finally {
      await database.drop();
    }
  }, 60_000);

  it('hides by what it was computed from anonymous readers', async () => {
    const database = await createDatabase();
    try {
      await expect(database.as('vigil_public').query('SELECT fingerprint FROM computed_by')).rejects.toThrow(
        /permission denied/,
      );
    } finally {
      await database.drop();
    }
  });
});
