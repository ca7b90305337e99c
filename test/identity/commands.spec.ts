import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runCommand, spawnCommand, type Ended } from '../e2e/support/command.js';
import { addressOf, startProcess, type ServiceProcess } from '../e2e/support/service-process.js';
import { bearer, PASSWORD, SIGN_IN } from './identity-app.js';

const EMAIL = 'desk@example.org';
const SET_UP_CODE = /([0-9a-f]{8}-){3}[0-9a-f]{8}/;

describe('commands beside a running service, on its embedded database', () => {
  let dataDir: string;
  let service: ServiceProcess;
  let url: string;

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'vigil-commands-'));
    service = startProcess('src/main', [], { DATA_DIR: dataDir });
    url = await addressOf(service);
  }, 60_000);
  afterAll(async () => {
    service.child.kill('SIGTERM');
    await service.ended;
    rmSync(dataDir, { recursive: true, force: true });
  }, 60_000);

  const env = (): Record<string, string> => ({ DATA_DIR: dataDir });
  const cli = async (args: readonly string[], input = ''): Promise<Ended> => runCommand(args, env(), input);
  const spawned = async (args: readonly string[], input = ''): Promise<Ended> => spawnCommand(args, env(), input);

  async function ask(query: string, variables: object, headers: Record<string, string> = {}): Promise<string> {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return response.text();
  }

  const signIn = async (password: string): Promise<string> => ask(SIGN_IN, { email: EMAIL, password });
  const user = (name: string, ...rest: string[]): string[] => ['user', name, '--email', EMAIL, ...rest];

  it('the service offers a set-up code once, in the message of a line of its own', () => {
    const offers = service
      .errors()
      .split('\n')
      .filter((line) => SET_UP_CODE.test(line));
    expect(offers).toHaveLength(1);
    const { msg, ...rest } = JSON.parse(offers[0] ?? '{}') as { msg: string };
    expect(msg).toMatch(SET_UP_CODE);
    expect(JSON.stringify(rest)).not.toMatch(SET_UP_CODE);
    expect(service.output()).not.toMatch(SET_UP_CODE);
  });

  it('refuse what cannot be, in one line that says why', async () => {
    const add = user('add', '--name', 'The Desk', '--password-stdin', '--role');
    for (const [args, input, said] of [
      [[...add, 'KING'], PASSWORD, /KING is none of RESEARCHER/],
      [[...add, 'EDITOR'], 'short', /12 to 256/],
      [['user', 'disable', '--email', 'nobody@example.org'], '', /no account with this address/],
      [['token', 'create', '--email', EMAIL, '--days', '400'], '', /1 to 365/],
      [['token', 'create', '--email', EMAIL, '--days', '1', '--scope', 'ALL'], '', /READ, WRITE/],
    ] as const) {
      const { code, output, errors } = await cli(args, input);
      expect({ args, code, output }).toEqual({ args, code: 1, output: '' });
      expect(errors).toMatch(said);
      expect(errors.trimEnd().split('\n')).toHaveLength(1);
    }
  }, 120_000);

  it('add, list, reset and disable accounts that the service knows at once', async () => {
    const added = await spawned(
      user('add', '--name', 'The Desk', '--role', 'researcher', '--password-stdin'),
      `${PASSWORD}\n`,
    );
    expect(added).toMatchObject({ code: 0, output: `${EMAIL} is RESEARCHER\n` });
    expect(await signIn(PASSWORD)).toContain('"token":"');
    const again = await cli(user('add', '--name', 'The Desk', '--role', 'EDITOR', '--password-stdin'), PASSWORD);
    expect([again.code, again.errors]).toEqual([1, expect.stringContaining('an account with this address')]);
    expect((await cli(['user', 'list'])).output).toMatch(
      /^desk@example\.org +RESEARCHER +no second factor +The Desk\n$/,
    );
    expect((await cli(user('reset', '--password-stdin'), 'a password from the desk')).code).toBe(0);
    expect(await signIn(PASSWORD)).toContain('UNAUTHENTICATED');
    expect(await signIn('a password from the desk')).toContain('"token":"');
    expect((await cli(user('disable'))).code).toBe(0);
    expect(await signIn('a password from the desk')).toContain('UNAUTHENTICATED');
    expect((await cli(user('enable'))).code).toBe(0);
    for (const secret of [PASSWORD, 'a password from the desk']) expect(service.errors()).not.toContain(secret);
  }, 120_000);

  it('make, list and revoke tokens', async () => {
    const made = await spawned(['token', 'create', '--email', EMAIL, '--days', '30', '--name', 'nightly']);
    expect([made.code, made.errors]).toEqual([0, '']);
    expect(made.output).toMatch(/^vigil_[\w-]{43}\n$/);
    const token = made.output.trim();
    const viewer = async (): Promise<string> => ask('{ viewer { email } }', {}, bearer(token));
    expect(await viewer()).toBe(`{"data":{"viewer":{"email":"${EMAIL}"}}}\n`);
    const { output } = await cli(['token', 'list']);
    expect(output).toMatch(/^[0-9a-f-]{36} {2}desk@example\.org {2}READ {2}VALID {2}.* {2}nightly\n$/);
    expect(output).not.toContain(token);
    expect((await cli(['token', 'revoke', output.slice(0, 36)])).code).toBe(0);
    expect(await viewer()).toBe('{"data":{"viewer":null}}\n');
  }, 60_000);

  it('change roles, but not of the last administrator, and show what happened', async () => {
    const role = async (name: string): Promise<Ended> => cli(user('role', '--role', name));
    expect(await role('admin')).toMatchObject({
      code: 0,
      output: `${EMAIL} is ADMIN, its sessions have ended; the next sign-in sets up a second factor\n`,
    });
    for (const refused of [await role('EDITOR'), await cli(user('disable'))]) {
      expect([refused.code, refused.errors]).toEqual([1, expect.stringContaining('last ADMIN')]);
    }
    expect((await role('KING')).errors).toMatch(/KING is none of RESEARCHER/);
    await ask(SIGN_IN, { email: 'canary@example.org', password: PASSWORD });
    const { output } = await cli(user('log', '--last', '3'));
    expect(output).toMatch(
      /^\S+Z {2}ROLE_CHANGED +RESEARCHER to ADMIN\n\S+Z {2}TOKEN_REVOKED\n\S+Z {2}TOKEN_CREATED\n$/,
    );
    const all = await cli(['user', 'log', '--last', '2', '--json']);
    expect(JSON.parse(all.output)).toEqual([
      { at: expect.any(String), kind: 'SIGN_IN_FAILED', email: null, by: null, detail: null },
      expect.objectContaining({ kind: 'ROLE_CHANGED', email: EMAIL, detail: 'RESEARCHER to ADMIN' }),
    ]);
    expect((await cli(['user', 'log'])).output).not.toContain('canary');
    expect((await cli(['user', 'log', '--email', 'nobody@example.org'])).errors).toMatch(/no account/);
    expect((await cli(user('log', '--last', '0'))).errors).toMatch(/1 to 999999/);
  }, 120_000);

  it('explain themselves', async () => {
    for (const [args, said] of [
      [['user', 'add', '--help'], '--password-stdin'],
      [['token', 'create', '--help'], 'not shown again'],
    ] as const) {
      const { code, output } = await cli(args);
      expect(code).toBe(0);
      expect(output).toContain(said);
    }
  }, 60_000);

  it('and a service that finds an account offers no code', async () => {
    const next = startProcess('src/main', [], { DATA_DIR: dataDir });
    await addressOf(next);
    next.child.kill('SIGTERM');
    expect(await next.ended).toBe(0);
    expect(next.errors()).not.toMatch(SET_UP_CODE);
  }, 60_000);
});
