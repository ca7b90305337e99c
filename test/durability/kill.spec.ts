import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addressOf, startProcess, type ServiceProcess } from '../e2e/support/service-process.js';

const ROUNDS = 10;
const WRITERS = 4;

const RECORD = `mutation ($input: RecordAwardInput!) { recordAward(input: $input) { id version name } }`;
const AWARDS = `query ($slug: String!) { prisoner(slug: $slug) { awards { id name version } history(first: 100) { totalCount } } }`;

const DOCUMENT = {
  format: 'vigil-record/1',
  document: 'kill-test',
  visibility: 'PUBLIC',
  prisoner: { key: 'person', slug: 'anna-example', name: 'Anna Example' },
};

interface Sent {
  readonly name: string;
  readonly key: string;
  /** The id it was acknowledged with; undefined: no answer came. */
  id?: string;
}

/** The service on its own embedded database, killed and started again. */
class Subject {
  readonly dataDir = mkdtempSync(join(tmpdir(), 'vigil-kill-'));
  readonly sent: Sent[] = [];
  token = '';
  prisonerId = '';
  private service: ServiceProcess | undefined;
  private url = '';
  private count = 0;

  async prepare(): Promise<void> {
    chmodSync(this.dataDir, 0o755);
    const file = join(this.dataDir, 'document.json');
    writeFileSync(file, JSON.stringify(DOCUMENT));
    await this.start();
    await this.command('import', file);
    await this.command(
      'user',
      'add',
      '--email',
      'e@example.org',
      '--name',
      'E.',
      '--role',
      'EDITOR',
      '--password-stdin',
    );
    const days = ['--days', '1', '--scope', 'WRITE'];
    this.token = (await this.command('token', 'create', '--email', 'e@example.org', ...days)).trim();
    const answer = await this.ask('{ prisoner(slug: "anna-example") { id } }', {});
    this.prisonerId = (answer as { prisoner: { id: string } }).prisoner.id;
  }

  async command(...args: string[]): Promise<string> {
    const process = startProcess('src/cli/main', args, { DATA_DIR: this.dataDir }, PASSWORD);
    const code = await process.ended;
    if (code !== 0) throw new Error(`${args.join(' ')}: ${process.errors()}`);
    return process.output();
  }

  async start(): Promise<void> {
    this.service = startProcess('src/main', [], { DATA_DIR: this.dataDir, LOG_LEVEL: 'error' });
    this.url = await addressOf(this.service);
  }

  killService(): void {
    this.service?.child.kill('SIGKILL');
  }

  killDatabase(): void {
    const [pid] = readFileSync(join(this.dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
    process.kill(Number(pid), 'SIGKILL');
  }

  async stop(): Promise<void> {
    this.service?.child.kill('SIGTERM');
    await this.service?.ended;
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  async ask(query: string, variables: object, headers: Readonly<Record<string, string>> = {}): Promise<unknown> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.token}`, ...headers },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(8_000),
    });
    const { data, errors } = (await response.json()) as { data?: unknown; errors?: readonly object[] };
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return data;
  }

  /** Sends one award; whoever got no answer does not know whether it was written. */
  async send(one: Sent): Promise<void> {
    const input = { prisonerId: this.prisonerId, name: one.name, awardedBy: 'A jury' };
    const data = await this.ask(RECORD, { input }, { 'idempotency-key': one.key });
    one.id = (data as { recordAward: { id: string } }).recordAward.id;
  }

  /** Writes from several sides until the switch is off. */
  async writeUntil(isOver: () => boolean): Promise<void> {
    const writer = async (): Promise<void> => {
      while (!isOver()) {
        this.count += 1;
        const one: Sent = { name: `Award ${String(this.count)}`, key: `key-${String(this.count)}` };
        this.sent.push(one);
        await this.send(one).catch(async () => pause(20));
      }
    };
    await Promise.all(Array.from({ length: WRITERS }, writer));
  }

  /** Waits for so many more answers. */
  async acknowledged(more: number): Promise<void> {
    const answered = (): number => this.sent.filter(({ id }) => id !== undefined).length;
    const before = answered();
    for (let waited = 0; answered() < before + more && waited < 15_000; waited += 10) await pause(10);
  }

  /** Sends again what got no answer, under the same keys. */
  async sendAgain(): Promise<void> {
    for (const one of this.sent.filter(({ id }) => id === undefined)) await retried(async () => this.send(one));
  }

  /** What is on record now, by name. */
  async recorded(): Promise<ReadonlyMap<string, readonly { readonly id: string; readonly version: number }[]>> {
    const data = await retried(async () => this.ask(AWARDS, { slug: 'anna-example' }));
    const { awards } = (data as { prisoner: { awards: { id: string; name: string; version: number }[] } }).prisoner;
    const byName = new Map<string, { readonly id: string; readonly version: number }[]>();
    for (const award of awards) byName.set(award.name, [...(byName.get(award.name) ?? []), award]);
    return byName;
  }
}

const PASSWORD = 'correct horse battery staple';

async function retried<T>(work: () => Promise<T>): Promise<T> {
  for (let waited = 0; ; waited += 100) {
    try {
      return await work();
    } catch (error) {
      if (waited > 15_000) throw error;
      await pause(100);
    }
  }
}

describe('kill -9 in the middle of writes', () => {
  const subject = new Subject();

  beforeAll(async () => subject.prepare(), 60_000);
  afterAll(async () => subject.stop());

  /** Lets `kill` strike while writers write, and what comes after it bring the service back. */
  async function round(kill: () => void, recover: () => Promise<void>): Promise<void> {
    let over = false;
    const writing = subject.writeUntil(() => over);
    // Only in the middle of writes that go through is there something to lose.
    await subject.acknowledged(2);
    await pause(Math.random() * 200);
    kill();
    await pause(50);
    over = true;
    await writing;
    await recover();
  }

  async function expectAllOnce(): Promise<void> {
    const acknowledged = subject.sent.filter(({ id }) => id !== undefined);
    expect(acknowledged.length).toBeGreaterThanOrEqual(2 * ROUNDS);
    const before = await subject.recorded();
    for (const { name, id } of acknowledged)
      expect([name, before.get(name)]).toEqual([name, [{ id, name, version: 1 }]]);
    await subject.sendAgain();
    const after = await subject.recorded();
    expect(after.size).toBe(subject.sent.length);
    for (const { name, id } of subject.sent)
      expect([name, after.get(name)]).toEqual([name, [{ id, name, version: 1 }]]);
  }

  it(`of the service, ${String(ROUNDS)} times, loses nothing that was acknowledged and writes nothing twice`, async () => {
    for (let count = 0; count < ROUNDS; count += 1) {
      await round(
        () => {
          subject.killService();
        },
        async () => subject.start(),
      );
    }
    await expectAllOnce();
  }, 300_000);

  it(`of the database, ${String(ROUNDS)} times, neither, and the service comes back by itself`, async () => {
    for (let count = 0; count < ROUNDS; count += 1) {
      await round(
        () => {
          subject.killDatabase();
        },
        async () => {
          await subject.recorded();
        },
      );
    }
    await expectAllOnce();
  }, 300_000);

  it('leaves a chain that verifies, with a revision for each award', async () => {
    expect(await subject.command('verify-history')).toMatch(/are as written/);
    const data = await subject.ask(AWARDS, { slug: 'anna-example' });
    const { awards, history } = (data as { prisoner: { awards: object[]; history: { totalCount: number } } }).prisoner;
    expect(history.totalCount).toBe(awards.length + 1);
  }, 60_000);
});
