import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { DataSource } from 'typeorm';
import { readSeedDocuments } from '../modules/intake/index.js';
import { ruleBook, rulesFingerprint } from '../modules/rules/index.js';
import { computedBy } from '../modules/timeline/index.js';
import { OTHER_RULES_FIX } from '../known-rules.js';
import { asOwner } from '../open-database.js';
import type { Configuration } from '../platform/config/index.js';
import { pendingMigrations, requireFit } from '../platform/database/index.js';
import { SEEDS_FOLDER } from '../seeds.js';

/** One line of the doctor. `fix` says what to do, where there is something to do. */
export interface Finding {
  readonly state: 'OK' | 'WARN' | 'FAIL';
  readonly what: string;
  readonly found: string;
  readonly fix?: string;
}

type Check = () => Promise<Finding>;

const OLDEST_NODE = [20, 19] as const;
const GIB = 1024 ** 3;
const LEAST_FREE_BYTES = GIB;
const FINGERPRINT_SHOWN = 12;
const ROLES = ['vigil_public', 'vigil_researcher', 'vigil_staff', 'vigil_service'] as const;

const ok = (what: string, found: string): Finding => ({ state: 'OK', what, found });
const fail = (what: string, found: string, fix: string): Finding => ({ state: 'FAIL', what, found, fix });
const warn = (what: string, found: string, fix: string): Finding => ({ state: 'WARN', what, found, fix });
const messageOf = (error: unknown): string => {
  if (error instanceof AggregateError) return messageOf(error.errors[0]);
  return error instanceof Error ? error.message : String(error);
};

/** A check that cannot be made is a finding too. */
async function attempt(what: string, fix: string, check: Check): Promise<Finding> {
  try {
    return await check();
  } catch (error) {
    return fail(what, messageOf(error), fix);
  }
}

function checkNode(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  const isNewEnough = major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
  const found = `Node ${process.versions.node}`;
  return isNewEnough ? ok('runtime', found) : fail('runtime', found, `install Node ${OLDEST_NODE.join('.')} or later`);
}

/** Free space where DATA_DIR is or would be made. */
async function checkDisk(folder: string): Promise<Finding> {
  const disk = await statfs(folder).catch(() => undefined);
  if (disk === undefined) return checkDisk(dirname(folder));
  const free = disk.bavail * disk.bsize;
  const found = `${(free / GIB).toFixed(1)} GiB free at ${folder}`;
  return free >= LEAST_FREE_BYTES ? ok('disk', found) : warn('disk', found, 'make room, or move DATA_DIR');
}

async function checkSeeds(): Promise<Finding> {
  const documents = await readSeedDocuments(SEEDS_FOLDER);
  return ok('seeds', `${String(documents.length)} documents can be read`);
}

function checkRules(): Finding {
  const book = ruleBook();
  const fingerprint = rulesFingerprint(book).slice(0, FINGERPRINT_SHOWN);
  return ok('rules', `${String(book.all().length)} rule sets are sound, fingerprint ${fingerprint}`);
}

async function checkVersion(owner: DataSource): Promise<Finding> {
  const [row] = await owner.query<{ version: string }[]>(`SELECT current_setting('server_version') AS version`);
  return ok('database', `PostgreSQL ${row?.version ?? 'of an unknown version'} answers`);
}

async function checkDurability(owner: DataSource): Promise<Finding> {
  await requireFit(async (sql) => owner.query(sql));
  return ok('durability', 'version, fsync, full_page_writes and synchronous_commit are as they have to be');
}

async function checkMigrations(owner: DataSource): Promise<Finding> {
  const pending = await pendingMigrations(owner);
  const found = `${String(pending.length)} migrations to be run`;
  return pending.length === 0 ? ok('schema', 'up to date') : warn('schema', found, 'npm run cli -- migrate');
}

async function checkRoles(owner: DataSource): Promise<Finding> {
  const rows = await owner.query<{ name: string; member: boolean }[]>(
    `SELECT rolname AS name, pg_has_role(current_user, oid, 'MEMBER') AS member FROM pg_roles WHERE rolname = ANY($1)`,
    [ROLES],
  );
  const missing = ROLES.filter((role) => !rows.some(({ name, member }) => name === role && member));
  if (missing.length === 0) return ok('roles', ROLES.join(', '));
  const fix = 'npm run cli -- migrate, as a login that may create roles or is a member of them';
  return fail('roles', `not there, or not ours to use: ${missing.join(', ')}`, fix);
}

/** A case without a projection is in no list and has no milestones; what differs otherwise only `recompute` sees. */
async function checkProjections(owner: DataSource): Promise<Finding> {
  const [row] = await owner.query<{ missing: string }[]>(
    `SELECT count(*) AS missing FROM case_file f WHERE f.visibility = 'PUBLIC' AND NOT EXISTS
       (SELECT FROM case_projection p WHERE p.case_id = f.id AND p.audience = 'PUBLIC')`,
  );
  const missing = Number(row?.missing ?? 0);
  if (missing === 0) return ok('projections', 'every public case has one; recompute --check compares them in full');
  return fail('projections', `${String(missing)} public cases have none`, 'npm run cli -- recompute');
}

async function checkComputedBy(owner: DataSource): Promise<Finding> {
  const by = await computedBy(owner);
  if (by === 'OTHER_RULES') return fail('computed by', 'other rules or another engine than in use', OTHER_RULES_FIX);
  return ok('computed by', by === 'THESE_RULES' ? 'the rules and the engine in use' : 'nothing is computed yet');
}

function checksOfDatabase(owner: DataSource): readonly (readonly [what: string, fix: string, check: Check])[] {
  return [
    ['database', 'look into the log of the database', async () => checkVersion(owner)],
    ['durability', 'switch the setting on in postgresql.conf', async () => checkDurability(owner)],
    ['schema', 'npm run cli -- migrate', async () => checkMigrations(owner)],
    ['projections', 'npm run cli -- migrate', async () => checkProjections(owner)],
    ['computed by', 'mend what is said of the rules, then npm run cli -- migrate', async () => checkComputedBy(owner)],
    ['roles', 'npm run cli -- migrate', async () => checkRoles(owner)],
  ];
}

async function diagnoseDatabase(configuration: Configuration): Promise<Finding[]> {
  const fix =
    configuration.DATABASE_URL === undefined
      ? 'see postgres.log in DATA_DIR'
      : 'check DATABASE_URL, and that the server is up and lets this machine in';
  try {
    return await asOwner(configuration, async (owner) => {
      const findings: Finding[] = [];
      for (const [what, remedy, check] of checksOfDatabase(owner)) findings.push(await attempt(what, remedy, check));
      return findings;
    });
  } catch (error) {
    return [fail('database', messageOf(error), fix)];
  }
}

/** Looks at everything the service needs, and changes nothing but that an embedded database is there afterwards. */
export async function diagnose(configuration: Configuration): Promise<Finding[]> {
  return [
    checkNode(),
    await attempt('disk', 'set DATA_DIR to a folder that can be written', async () =>
      checkDisk(configuration.DATA_DIR),
    ),
    await attempt('seeds', 'restore the folder seeds/ of the package', checkSeeds),
    await attempt('rules', 'mend the files named, or restore the folder rules/ of the package', async () =>
      Promise.resolve(checkRules()),
    ),
    ...(await diagnoseDatabase(configuration)),
  ];
}
