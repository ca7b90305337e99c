import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Command } from 'commander';
import { addDatabaseCommands } from '../../src/cli/database.commands.js';
import { CommandFailure } from '../../src/command-failure.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { insertRow, revise } from '../support/rows.js';

interface Ended {
  readonly output: string;
  /** What it says where it fails. */
  readonly failure: string | undefined;
}

// Computes every hash of the chain again, as somebody who owns the database could.
const REHASH = `DO $$
DECLARE r revision; last bytea := '\\x';
BEGIN
  FOR r IN SELECT * FROM revision ORDER BY seq LOOP
    r.previous_hash := last;
    r.digest := coalesce((SELECT history.roll('\\x'::bytea, v.row_hash ORDER BY v.version_seq) FROM history.version v
      WHERE v.revision_id = r.id), '\\x');
    last := history.revision_hash(r);
    UPDATE revision SET previous_hash = r.previous_hash, digest = r.digest, hash = last WHERE id = r.id;
  END LOOP;
END $$`;

const LAST = `(SELECT id FROM revision ORDER BY seq DESC LIMIT 1)`;

/** The same with another first digit of the hash. */
const otherDigit = (found: string): string => `${found.slice(0, -1)}${found.endsWith('0') ? '1' : '0'}`;

describe('the signed head of the chain', () => {
  let database: TestDatabase;
  let folder: string;
  beforeEach(async () => {
    database = await createDatabase();
    folder = mkdtempSync(join(tmpdir(), 'vigil-head-'));
    Object.assign(process.env, { DATA_DIR: join(folder, 'data'), DATABASE_URL: database.url });
    for (const marker of ['first', 'second', 'third']) {
      await revise(database.as('vigil_service'), async (client) => insertRow(client, 'court', marker, {}));
    }
  }, 60_000);
  afterEach(async () => {
    delete process.env['DATA_DIR'];
    delete process.env['DATABASE_URL'];
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function cli(...args: readonly string[]): Promise<Ended> {
    const program = new Command().exitOverride();
    addDatabaseCommands(program);
    const written = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
    try {
      await program.parseAsync(['node', 'vigil', ...args]);
      return { output: written.mock.calls.map(([chunk]) => String(chunk)).join(''), failure: undefined };
    } catch (error) {
      if (!(error instanceof CommandFailure)) throw error;
      return { output: '', failure: error.message };
    } finally {
      written.mockRestore();
    }
  }

  async function exported(): Promise<string> {
    const file = join(folder, 'heads.jsonl');
    const { output } = await cli('export-head');
    writeFileSync(file, output, { flag: 'a' });
    return file;
  }

  const tamper = async (...statements: readonly string[]): Promise<void> => {
    const client = await database.owner.connect();
    await client.query('SET session_replication_role = replica');
    await client.query(`SET timezone = 'UTC'`);
    for (const statement of statements) await client.query(statement);
    client.release(true);
  };

  it('is one line that names the last revision, signed under a key that only its owner reads', async () => {
    const { output } = await cli('export-head');
    expect(output.split('\n')).toHaveLength(2);
    const { rows } = await database.owner.query(`SELECT encode(hash, 'hex') AS hash FROM revision WHERE seq = 3`);
    expect(JSON.parse(output)).toMatchObject({ seq: 3, revisions: 3, ...(rows[0] as object) });
    expect(statSync(join(folder, 'data/head-signing.key')).mode & 0o777).toBe(0o600);
    const { output: key } = await cli('export-head', '--public-key');
    expect(key).toMatch(/^-----BEGIN PUBLIC KEY-----/);
    expect(key + output).not.toContain('PRIVATE');
  });

  it('is found in the chain later, by whoever has the public key', async () => {
    const file = await exported();
    const pem = join(folder, 'key.pem');
    writeFileSync(pem, (await cli('export-head', '--public-key')).output);
    await revise(database.as('vigil_service'), async (client) => insertRow(client, 'court', 'fourth', {}));
    await exported();
    const { output } = await cli('verify-history', '--head', file, '--key', pem);
    expect(output).toMatch(/^2 exported heads are in the chain\n/);
  });

  it.each([
    {
      what: 'a row, with every hash made to fit',
      statements: [
        `UPDATE court SET place = 'forged' WHERE name ->> 'en' ~ 'first'`,
        `UPDATE history.court h SET place = 'forged' WHERE name ->> 'en' ~ 'first'`,
        `UPDATE history.court h SET row_hash =
          sha256(convert_to(jsonb_strip_nulls(to_jsonb(h) - ARRAY['seq_to', 'current_visibility', 'row_hash'])::text, 'UTF8'))`,
        REHASH,
      ],
      says: 'the past was rewritten',
    },
    {
      what: 'the author, with every hash made to fit',
      statements: [`UPDATE revision SET actor = 'x' WHERE seq = 2`, REHASH],
      says: 'the past was rewritten',
    },
    {
      what: 'the end of the chain, cut off',
      statements: [
        `DELETE FROM court WHERE updated_revision_id = ${LAST}`,
        `DELETE FROM history.court WHERE revision_id = ${LAST}`,
        `DELETE FROM revision WHERE id = ${LAST}`,
      ],
      says: 'the end was cut off',
    },
    { what: 'a row alone', statements: [`UPDATE history.court SET place = 'forged'`], says: 'the history is broken' },
  ])('shows a change of $what', async ({ statements, says }) => {
    const file = await exported();
    expect((await cli('verify-history', '--head', file)).failure).toBeUndefined();
    await tamper(...statements);
    expect((await cli('verify-history', '--head', file)).failure).toContain(says);
    const { failure } = await cli('verify-history');
    expect(failure === undefined).toBe(says !== 'the history is broken');
  });

  it.each([
    { what: 'another hash', from: /"hash":"./, to: otherDigit, says: 'signature does not fit' },
    { what: 'another key', from: /"keyId":"..../, to: '"keyId":"0000', says: 'give its public key with --key' },
    { what: 'no form', from: /^\{/, to: '[', says: 'is no head' },
    { what: 'nothing in it', from: /^.*\n$/, to: '', says: 'holds no head' },
  ])('is refused with $what', async ({ from, to, says }) => {
    const file = await exported();
    const before = readFileSync(file, 'utf8');
    const changed = before.replace(from, to as string);
    expect(changed).not.toBe(before);
    writeFileSync(file, changed);
    expect((await cli('verify-history', '--head', file)).failure).toContain(says);
  });

  it('needs a key that only its owner reads', async () => {
    await exported();
    chmodSync(join(folder, 'data/head-signing.key'), 0o644);
    expect((await cli('export-head')).failure).toMatch(/chmod 600/);
  });
});
