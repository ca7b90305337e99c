import { randomBytes, randomInt } from 'node:crypto';
import { generateSync } from 'otplib';
import { createApp } from '../../src/create-app.js';
import { groundOn, recordOn } from '../../src/features.js';
import {
  Accounts,
  ApiTokens,
  SecondFactor,
  Sessions,
  SetUp,
  type StaffRole,
} from '../../src/modules/identity/index.js';
import type { Clock } from '../../src/platform/clock/index.js';
import { Database } from '../../src/platform/database/index.js';
import { JobTasks } from '../../src/platform/jobs/index.js';
import { createLogger } from '../../src/platform/logging/index.js';
import { RECORD_SCHEMA } from '../../src/record-schema.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { testJobs, type TestJobs } from '../support/jobs.js';
import { LOCAL_SERVERS } from '../support/outbound.js';

type Headers = Readonly<Record<string, string>>;

export interface Answer {
  readonly status: number;
  readonly headers: globalThis.Headers;
  readonly data: Readonly<Record<string, unknown>> | null | undefined;
  readonly codes: readonly unknown[];
  readonly messages: readonly string[];
  readonly text: string;
}

/** A clock that is moved by hand. */
export class HandClock implements Clock {
  private at = new Date('2026-11-23T12:00:00Z').getTime();

  now(): Date {
    return new Date(this.at);
  }

  today(): string {
    return this.now().toISOString().slice(0, 10);
  }

  forward(milliseconds: number): void {
    this.at += milliseconds;
  }
}

export const MINUTE = 60_000;
export const PASSWORD = 'correct horse battery staple';

export interface Person {
  readonly id: string;
  readonly email: string;
  /** The code that counts now, where they have a second factor. */
  readonly code: () => string;
}

export interface IdentityApp {
  readonly url: string;
  readonly clock: HandClock;
  readonly clone: TestDatabase;
  readonly accounts: Accounts;
  readonly tokens: ApiTokens;
  readonly setUps: SetUp;
  readonly jobs: TestJobs;
  /** Everything that was logged, from the finest level up. */
  readonly log: () => string;
  /** Asks from a new address each time, unless the headers name one. */
  readonly ask: (query: string, variables?: object, headers?: Headers) => Promise<Answer>;
  /** An account; from EDITOR up with a confirmed second factor, unless told otherwise. */
  person(role: StaffRole, options?: { readonly enrolled?: boolean }): Promise<Person>;
  /** The token of a new session that was opened without signing in: tries are counted. */
  openSession(person: Person): Promise<string>;
  /** The token of a new session. */
  signIn(person: Person): Promise<string>;
  close(): Promise<void>;
}

export const SIGN_IN = `mutation ($email: String!, $password: String!, $code: String) {
  signIn(email: $email, password: $password, code: $code) { token expiresAt viewer { id email displayName role } }
}`;

export const bearer = (token: string): Headers => ({ authorization: `Bearer ${token}` });

const addressOfItsOwn = (): string => `10.${[0, 0, 0].map(() => String(randomInt(1, 255))).join('.')}`;

async function askAt(url: string, body: object, headers: Headers): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      'x-forwarded-for': addressOfItsOwn(),
      ...headers,
    },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  const { data, errors = [] } = JSON.parse(text) as {
    data?: Record<string, unknown> | null;
    errors?: { message: string; extensions: { code: unknown } }[];
  };
  return {
    status: response.status,
    headers: response.headers,
    data,
    codes: errors.map(({ extensions }) => extensions.code),
    messages: errors.map(({ message }) => message),
    text,
  };
}

interface Parts {
  readonly accounts: Accounts;
  readonly secondFactor: SecondFactor;
  readonly clock: HandClock;
}

/** The code that an authenticator application shows at this moment, for a secret in base 32. */
export const codeAt = (secret: string, at: Date): string =>
  generateSync({ secret, epoch: Math.floor(at.getTime() / 1000) });

let people = 0;

async function makePerson(
  { accounts, secondFactor, clock }: Parts,
  role: StaffRole,
  enrolled: boolean,
): Promise<Person> {
  people += 1;
  const email = `person${String(people)}@example.org`;
  const { id } = await accounts.add({ email, name: `Person ${String(people)}`, role, password: PASSWORD });
  if (!enrolled) return { id, email, code: () => '' };
  const { secret } = await secondFactor.begin({ id, email });
  const code = (): string => codeAt(secret, clock.now());
  await secondFactor.confirm(id, code());
  // The code that confirmed is used up.
  clock.forward(MINUTE / 2);
  return { id, email, code };
}

/** The whole service on a database of its own, with a clock that is moved by hand. */
export async function createIdentityApp(publicUrl = 'https://record.example.org'): Promise<IdentityApp> {
  const clone = await createDatabase();
  const database = await Database.open({ url: clone.url, dataDir: '', schema: RECORD_SCHEMA });
  const clock = new HandClock();
  const lines: string[] = [];
  const key = randomBytes(32);
  const app = await createApp({
    logger: createLogger('trace', { write: (line: string) => void lines.push(line) }),
    isReady: async () => database.isReady(),
    limits: { requestsPerMinute: 0, calculationsPerMinute: 0, trustedHops: 1 },
    ...recordOn({ ...groundOn(database, clock, { publicUrl, sealingKey: () => key }), outbound: LOCAL_SERVERS }),
  });
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  const get = <T>(type: new (...args: never[]) => T): T => app.get(type, { strict: false });
  const parts = { accounts: get(Accounts), secondFactor: get(SecondFactor), clock };
  const ask: IdentityApp['ask'] = async (query, variables = {}, headers = {}) =>
    askAt(url, { query, variables }, headers);
  return {
    url,
    clock,
    clone,
    accounts: parts.accounts,
    tokens: get(ApiTokens),
    setUps: get(SetUp),
    jobs: testJobs({ url: clone.url, tasks: get(JobTasks), clock }),
    log: () => lines.join(''),
    ask,
    person: async (role, { enrolled = role !== 'RESEARCHER' } = {}) => makePerson(parts, role, enrolled),
    openSession: async ({ email }) => (await get(Sessions).open(await parts.accounts.require(email), 'FULL')).token,
    signIn: async ({ email, code }) => {
      clock.forward(MINUTE / 2);
      const { data, text } = await ask(SIGN_IN, { email, password: PASSWORD, code: code() });
      const payload = data?.['signIn'] as { token: string } | undefined;
      if (payload === undefined) throw new Error(`No sign-in: ${text}`);
      return payload.token;
    },
    close: async () => {
      await app.close();
      await database.close();
      await clone.drop();
    },
  };
}
