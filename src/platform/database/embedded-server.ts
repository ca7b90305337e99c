import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { findBinaries, type Binaries } from './binaries.js';
import { EmbeddedFiles, EmbeddedServerError, runsAs, SUPERUSER } from './embedded-files.js';

export interface EmbeddedServerOptions {
  /** Folder of the database, its password, its log. */
  readonly dataDir: string;
  /** Database to be there after the start. */
  readonly database?: string;
  /** Instead of those found on this machine. */
  readonly binaries?: Binaries;
  readonly onEvent?: (message: string) => void;
}

const DURABLE = ['fsync=on', 'full_page_writes=on', 'synchronous_commit=on'];
const TUNED = ['max_connections=60', 'wal_compression=on', 'max_wal_size=2GB', 'random_page_cost=1.1', 'timezone=UTC'];
const LOCAL = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'logging_collector=off'];

/** Orphans of a killed server hold its memory for a while; a new one is tried until then. */
const ORPHANS_MS = 20_000;
/** Replaying the log after a crash takes its time. */
const RECOVERY_MS = 120_000;
const LONGEST_BACK_OFF_MS = 5_000;

// Every process that uses the server shares this lock; who can have it alone is the last, and stops the server.
const USERS_LOCK = `hashtextextended('vigil.embedded.users', 0)`;

/** A PostgreSQL of our own in DATA_DIR: started, or found running and adopted, started again when it dies, stopped with us. */
export class EmbeddedServer {
  private readonly files: EmbeddedFiles;
  private readonly database: string;
  private readonly say: (message: string) => void;
  private port = 0;
  private user: Client | undefined;
  private stopping = false;
  private recovery: Promise<void> = Promise.resolve();

  private constructor(private readonly options: EmbeddedServerOptions) {
    this.files = new EmbeddedFiles(options.dataDir);
    this.database = options.database ?? 'vigil';
    this.say = options.onEvent ?? ((): void => undefined);
  }

  /**
   * Returns when the server takes connections and the database is there.
   * @throws EmbeddedServerError | NoPostgresError
   */
  static async start(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
    const server = new EmbeddedServer(options);
    server.files.prepare();
    await server.alone(async () => {
      if (!(await server.adopt())) {
        if (server.files.major === undefined) {
          await server.files.create(server.binaries());
        }
        await server.launch(await freePort());
      }
      await server.createDatabase();
    });
    return server;
  }

  /** Address of the database for its owner; the port holds for as long as this process lives. */
  get url(): string {
    return this.urlOf(this.database);
  }

  /** Address of another database of the same server. */
  urlOf(database: string): string {
    return `postgresql://${SUPERUSER}:${this.files.password}@127.0.0.1:${String(this.port)}/${database}`;
  }

  /** Stops the server, unless another process uses it still. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.recovery;
    const user = this.user;
    if (user === undefined) {
      return;
    }
    const last = await this.isLastUser(user);
    await user.end();
    const running = this.files.running();
    if (last && running !== undefined) {
      process.kill(running.pid, 'SIGINT');
      await this.until(() => this.files.running() === undefined, 30_000);
      this.say('embedded database stopped');
    }
  }

  /** Goes without stopping the server: whoever comes next finds it running. */
  async leave(): Promise<void> {
    this.stopping = true;
    await this.recovery;
    await this.user?.end();
  }

  private binaries(): Binaries {
    return this.options.binaries ?? findBinaries(this.files.major);
  }

  /** Connects to the server that the lock file tells of; false: there is none that answers. */
  private async adopt(): Promise<boolean> {
    const running = this.files.running();
    if (running?.ready !== true || (this.port !== 0 && running.port !== this.port)) {
      return false;
    }
    const known = this.port;
    this.port = running.port;
    try {
      await this.use();
      this.say(`embedded database found on port ${String(this.port)}`);
      return true;
    } catch {
      // A lock file that outlived its server.
      this.port = known;
      return false;
    }
  }

  private async launch(port: number): Promise<void> {
    const binaries = this.binaries();
    this.files.requireReach(binaries);
    this.port = port;
    const deadline = Date.now() + ORPHANS_MS;
    do {
      if (await this.launchOnce(binaries)) {
        this.say(`embedded database started on port ${String(port)}`);
        return;
      }
      await pause(200);
    } while (Date.now() < deadline && !this.stopping);
    throw new EmbeddedServerError(`the embedded database does not start: ${this.files.lastWords()}`);
  }

  private async launchOnce(binaries: Binaries): Promise<boolean> {
    const log = openSync(this.files.log, 'a', 0o600);
    const settings = [...DURABLE, ...TUNED, ...LOCAL, `port=${String(this.port)}`].flatMap((setting) => [
      '-c',
      setting,
    ]);
    // In a session of its own: Ctrl-C reaches the service alone, which stops the server when it has drained.
    const child = spawn(join(binaries.folder, 'postgres'), ['-D', this.files.cluster, ...settings], {
      ...runsAs(),
      cwd: this.files.cluster,
      detached: true,
      stdio: ['ignore', log, log],
    });
    closeSync(log);
    const state = { exited: false };
    child.once('exit', () => {
      state.exited = true;
    });
    child.once('error', (error) => {
      state.exited = true;
      this.say(`embedded database: ${error.message}`);
    });
    child.unref();
    const ready = (): boolean => this.files.running()?.pid === child.pid && this.files.running()?.ready === true;
    await this.until(() => state.exited || ready(), RECOVERY_MS);
    if (state.exited) {
      return false;
    }
    await this.use();
    return true;
  }

  /** Holds a connection: it marks this process as a user of the server and ends when the server does. */
  private async use(): Promise<void> {
    const user = new Client({
      connectionString: this.urlOf('postgres'),
      connectionTimeoutMillis: 3_000,
      keepAlive: true,
    });
    user.on('error', () => undefined);
    await user.connect();
    await user.query(`SELECT pg_advisory_lock_shared(${USERS_LOCK})`);
    this.user = user;
    user.once('end', () => {
      if (this.user === user && !this.stopping) {
        this.user = undefined;
        this.recovery = this.recover();
      }
    });
  }

  /** Brings the server back on its old port, waiting longer after each failure. */
  private async recover(): Promise<void> {
    for (let wait = 100; !this.isStopping(); wait = Math.min(wait * 2, LONGEST_BACK_OFF_MS)) {
      this.say('embedded database is gone, starting it again');
      try {
        if (!(await this.adopt())) {
          await this.launch(this.port);
        }
        return;
      } catch (error) {
        this.say(error instanceof Error ? error.message : String(error));
        await pause(wait);
      }
    }
  }

  private isStopping(): boolean {
    return this.stopping;
  }

  private async isLastUser(user: Client): Promise<boolean> {
    try {
      await user.query(`SELECT pg_advisory_unlock_shared(${USERS_LOCK})`);
      const { rows } = await user.query<{ alone: boolean }>(`SELECT pg_try_advisory_lock(${USERS_LOCK}) AS alone`);
      return rows[0]?.alone === true;
    } catch {
      return true;
    }
  }

  private async createDatabase(): Promise<void> {
    const found = await this.user?.query('SELECT FROM pg_database WHERE datname = $1', [this.database]);
    if (found?.rowCount === 0) {
      await this.user?.query(`CREATE DATABASE "${this.database}" TEMPLATE template0`);
    }
  }

  /** Of processes that start on one folder at the same time, one works and the others wait. */
  private async alone(work: () => Promise<void>): Promise<void> {
    await this.until(() => this.takeStartLock(), RECOVERY_MS);
    try {
      await work();
    } finally {
      rmSync(this.files.startLock, { force: true });
    }
  }

  private takeStartLock(): boolean {
    try {
      writeFileSync(this.files.startLock, String(process.pid), { flag: 'wx', mode: 0o600 });
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
        throw error;
      }
      if (!isAlive(readPid(this.files.startLock))) {
        rmSync(this.files.startLock, { force: true });
      }
      return false;
    }
  }

  private async until(done: () => boolean, limitMs: number): Promise<void> {
    const deadline = Date.now() + limitMs;
    while (!done()) {
      await pause(25);
      if (Date.now() > deadline) {
        throw new EmbeddedServerError(`the embedded database did not answer in time: ${this.files.lastWords()}`);
      }
    }
  }
}

function readPid(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return 0;
  }
}

/** A lock without a number was being written that moment: its holder counts as alive. */
function isAlive(pid: number): boolean {
  if (pid === 0) {
    return true;
  }
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => {
        resolve(port);
      });
    });
  });
}
