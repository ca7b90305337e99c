import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.js';

/** The embedded server cannot run; the message says what to change. */
export class EmbeddedServerError extends Error {
  override readonly name = 'EmbeddedServerError';
}

export const SUPERUSER = 'vigil';

/** PostgreSQL refuses to run as root: then it runs as nobody. */
const NOBODY = { uid: 65534, gid: 65534 } as const;

export const runsAs = (): { readonly uid?: number; readonly gid?: number } => (process.getuid?.() === 0 ? NOBODY : {});

const run = promisify(execFile);

/** Where the embedded server keeps what in DATA_DIR. */
export class EmbeddedFiles {
  readonly cluster: string;
  readonly log: string;
  readonly startLock: string;
  private readonly passwordFile: string;

  constructor(readonly dataDir: string) {
    this.cluster = join(dataDir, 'postgres');
    this.log = join(dataDir, 'postgres.log');
    this.startLock = join(dataDir, 'postgres.starting');
    this.passwordFile = join(dataDir, 'postgres.password');
  }

  /** Makes the folder; its name may be entered by the server's user, its files stay closed. */
  prepare(): void {
    mkdirSync(this.dataDir, { recursive: true });
    chmodSync(this.dataDir, statSync(this.dataDir).mode | 0o111);
    if (existsSync(this.log) && statSync(this.log).size > 10_000_000) {
      renameSync(this.log, `${this.log}.1`);
    }
  }

  /** Major version the database was made with; undefined: there is none yet. */
  get major(): number | undefined {
    const file = join(this.cluster, 'PG_VERSION');
    return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : undefined;
  }

  get password(): string {
    try {
      return readFileSync(this.passwordFile, 'utf8').trim();
    } catch (error) {
      throw new EmbeddedServerError(`the password of the embedded database cannot be read: ${this.passwordFile}`, {
        cause: error,
      });
    }
  }

  /** Of a running server, from its lock file: process, port, and whether it takes connections. */
  running(): { readonly pid: number; readonly port: number; readonly ready: boolean } | undefined {
    try {
      const lines = readFileSync(join(this.cluster, 'postmaster.pid'), 'utf8').split('\n');
      return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
    } catch {
      return undefined;
    }
  }

  lastWords(): string {
    const lines = existsSync(this.log) ? readFileSync(this.log, 'utf8').trimEnd().split('\n') : [];
    return lines.slice(-3).join(' | ');
  }

  /** Creates the database cluster, aside and then under its name, so that an interrupted attempt leaves nothing. */
  async create(binaries: Binaries): Promise<void> {
    this.requireReach(binaries);
    const unfinished = `${this.cluster}.new`;
    const passwordForInit = `${unfinished}.password`;
    const password = randomBytes(24).toString('base64url');
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(unfinished, { mode: 0o700 });
    writeFileSync(this.passwordFile, `${password}\n`, { mode: 0o600 });
    writeFileSync(passwordForInit, `${password}\n`, { mode: 0o600 });
    const { uid, gid } = runsAs();
    if (uid !== undefined && gid !== undefined) {
      chownSync(unfinished, uid, gid);
      chownSync(passwordForInit, uid, gid);
    }
    try {
      await initialise(binaries, unfinished, passwordForInit);
      renameSync(unfinished, this.cluster);
    } finally {
      rmSync(passwordForInit, { force: true });
    }
  }

  /** As root, the server's user must be able to enter every folder above its files. */
  requireReach(binaries: Binaries): void {
    if (runsAs().uid === undefined) {
      return;
    }
    for (const start of [this.dataDir, binaries.folder]) {
      for (let folder = start; folder !== dirname(folder); folder = dirname(folder)) {
        if ((statSync(folder).mode & 0o001) === 0) {
          throw new EmbeddedServerError(
            `started as root, the database runs as user nobody, who may not enter ${folder}: ` +
              `run as another user, or set DATA_DIR (and keep the program) outside it, or chmod o+x ${folder}`,
          );
        }
      }
    }
  }
}

async function initialise(binaries: Binaries, folder: string, passwordFile: string): Promise<void> {
  const options = ['-D', folder, '-U', SUPERUSER, '-E', 'UTF8', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`];
  const locales = [['--locale=C.UTF-8'], ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']];
  let reason: unknown;
  for (const locale of locales) {
    try {
      await run(join(binaries.folder, 'initdb'), [...options, ...locale], { ...runsAs(), cwd: folder });
      return;
    } catch (error) {
      reason = error;
    }
  }
  const said = (reason as { stderr?: string }).stderr?.trim() ?? String(reason);
  throw new EmbeddedServerError(`the database could not be created in ${folder}: ${said}`, { cause: reason });
}
