import { Pool, types } from 'pg';
import { OLDEST_MAJOR } from './binaries.js';

/** The database cannot be used as it is; the message says what to change. */
export class UnfitDatabaseError extends Error {
  override readonly name = 'UnfitDatabaseError';
}

export type Role = 'vigil_public' | 'vigil_researcher' | 'vigil_staff' | 'vigil_service';

/** Calendar days stay text: a JavaScript Date would move them with the time zone. */
export const PARSERS = {
  getTypeParser: ((oid, format): unknown =>
    oid === types.builtins.DATE
      ? (value: unknown): unknown => value
      : types.getTypeParser(oid, format)) as typeof types.getTypeParser,
};

const COMMON = ['timezone=UTC', 'jit=off', 'idle_in_transaction_session_timeout=60000'];
const READER = ['statement_timeout=5000', 'default_transaction_read_only=on'];
const BY_ROLE: Readonly<Record<Role, readonly string[]>> = {
  vigil_public: READER,
  vigil_researcher: READER,
  vigil_staff: READER,
  vigil_service: ['lock_timeout=10000'],
};

/** Start-up options that make every session of a pool act as `role`, whatever its login may do besides. */
export const sessionOptions = (role?: Role): string =>
  [...(role === undefined ? [] : [`role=${role}`, ...BY_ROLE[role]]), ...COMMON]
    .map((option) => `-c ${option}`)
    .join(' ');

/** Waiting longer for a connection than this is an outage, and answered as one. */
export const CONNECT_TIMEOUT_MS = 3_000;

/** Pool of sessions that act as `role`. Losing an idle connection is no event: the next query opens another. */
export function openPool(url: string, role: Role, max = 10): Pool {
  const pool = new Pool({
    connectionString: url,
    options: sessionOptions(role),
    max,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: role,
    types: PARSERS,
  });
  pool.on('error', () => undefined);
  return pool;
}

type Query = (sql: string) => Promise<unknown>;

const MUST_BE_ON = ['fsync', 'full_page_writes', 'synchronous_commit'];

/**
 * Refuses a server that is too old or that may lose what it acknowledged.
 * @throws UnfitDatabaseError
 */
export async function requireFit(query: Query): Promise<void> {
  const settings = MUST_BE_ON.map((name) => `current_setting('${name}') AS ${name}`).join(', ');
  const [row] = (await query(
    `SELECT current_setting('server_version_num')::int / 10000 AS major, ${settings}`,
  )) as Record<string, unknown>[];
  const major = Number(row?.['major']);
  if (major < OLDEST_MAJOR) {
    throw new UnfitDatabaseError(
      `PostgreSQL ${String(major)} is too old: version ${String(OLDEST_MAJOR)} or later is needed`,
    );
  }
  const off = MUST_BE_ON.find((name) => row?.[name] === 'off');
  if (off !== undefined) {
    throw new UnfitDatabaseError(`${off} is off: an acknowledged write could be lost. Switch it on in postgresql.conf`);
  }
}
