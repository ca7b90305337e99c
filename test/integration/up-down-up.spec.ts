import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MIGRATIONS } from '../../migrations/index.js';
import { createDataSource, migrate, pendingMigrations } from '../../src/platform/database/index.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import type { DataSource } from 'typeorm';

/** Everything the catalogue knows of our schemas, one line each. */
const CATALOGUE = `
  WITH ours AS (SELECT oid, nspname FROM pg_namespace WHERE nspname IN ('public', 'history', 'as_of', 'jobs'))
  SELECT format('schema %s %s', nspname, nspacl) AS line FROM pg_namespace JOIN ours USING (oid, nspname)
  UNION ALL SELECT format('relation %s %s %s rls=%s %s', n.nspname, c.relname, c.relkind, c.relrowsecurity, c.relacl)
    FROM pg_class c JOIN ours n ON n.oid = c.relnamespace
  UNION ALL SELECT format('column %s.%s %s %s null=%s %s %s', a.attrelid::regclass, a.attnum, a.attname,
      format_type(a.atttypid, a.atttypmod), NOT a.attnotnull, pg_get_expr(d.adbin, d.adrelid), a.attacl)
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN ours n ON n.oid = c.relnamespace
    LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum WHERE a.attnum > 0 AND c.relkind IN ('r', 'v')
  UNION ALL SELECT format('constraint %s %s %s', conrelid::regclass, conname, pg_get_constraintdef(k.oid))
    FROM pg_constraint k JOIN ours n ON n.oid = k.connamespace
  UNION ALL SELECT format('index %s', pg_get_indexdef(indexrelid))
    FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN ours n ON n.oid = c.relnamespace
  UNION ALL SELECT format('function %s %s %s', p.oid::regprocedure, p.proacl, CASE WHEN p.prokind = 'f' THEN pg_get_functiondef(p.oid) END)
    FROM pg_proc p JOIN ours n ON n.oid = p.pronamespace
    WHERE NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
  UNION ALL SELECT format('trigger %s', pg_get_triggerdef(t.oid)) FROM pg_trigger t WHERE NOT tgisinternal
  UNION ALL SELECT format('policy %s %s %s %s', polrelid::regclass, polname, polroles::regrole[], pg_get_expr(polqual, polrelid))
    FROM pg_policy
  UNION ALL SELECT format('enum %s %s', enumtypid::regtype, enumlabel) FROM pg_enum
  UNION ALL SELECT format('view %s %s', c.oid::regclass, pg_get_viewdef(c.oid)) FROM pg_class c
    JOIN ours n ON n.oid = c.relnamespace WHERE c.relkind = 'v'
  UNION ALL SELECT format('extension %s', extname) FROM pg_extension
  UNION ALL SELECT format('default %s %s', defaclobjtype, defaclacl) FROM pg_default_acl
  ORDER BY 1`;

describe('migrations', () => {
  let database: TestDatabase;
  let owner: DataSource;
  beforeAll(async () => {
    database = await createDatabase({ empty: true });
    owner = await createDataSource(database.url, { entities: [], migrations: MIGRATIONS }).initialize();
  });
  afterAll(async () => {
    await owner.destroy();
    await database.drop();
  });

  const catalogue = async (): Promise<string[]> =>
    (await owner.query<{ line: string }[]>(CATALOGUE))
      .map(({ line }) => line)
      .filter((line) => !line.includes('relation public migration'));

  it('run up, down to nothing, and up to the very same', async () => {
    const names = MIGRATIONS.map(({ name }) => name);
    expect(await pendingMigrations(owner)).toEqual(names);
    const empty = await catalogue();
    expect(await migrate(owner)).toEqual(names);
    expect(await pendingMigrations(owner)).toEqual([]);
    const full = await catalogue();
    for (const name of names) {
      expect(name).toBeDefined();
      await owner.undoLastMigration();
    }
    const bookkeeping = /\b(pk_)?migration(_id_seq)?\b/;
    const unchanged = (line: string): boolean => !bookkeeping.test(line) && !line.startsWith('schema ');
    expect((await catalogue()).filter(unchanged)).toEqual(empty.filter(unchanged));
    expect(await migrate(owner)).toEqual(names);
    expect(await catalogue()).toEqual(full);
    expect(await migrate(owner)).toEqual([]);
  }, 60_000);

  it('give every constraint, index and trigger a name that says what it is of', async () => {
    const rows = await owner.query<{ name: string }[]>(
      `SELECT conname AS name FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
         JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname IN ('public', 'history') AND c.relname <> 'migration' AND contype NOT IN ('n', 't')
       UNION ALL SELECT indexname FROM pg_indexes WHERE schemaname IN ('public', 'history') AND tablename <> 'migration'`,
    );
    expect(rows.filter(({ name }) => !/^(pk|uq|fk|ck|ix|ex)_[a-z_]+$/.test(name))).toEqual([]);
    expect(rows.length).toBeGreaterThan(300);
  });

  it('give every foreign key an index, but those to revisions, which are never deleted', async () => {
    const rows = await owner.query<{ name: string }[]>(
      `SELECT k.conname AS name FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
       WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace AND k.confrelid <> 'revision'::regclass
         AND NOT EXISTS (SELECT FROM pg_index i WHERE i.indrelid = k.conrelid AND i.indkey[0] = k.conkey[1])`,
    );
    expect(rows).toEqual([]);
  });

  it('let every function set its search path, and nobody call one who was not named', async () => {
    const rows = await owner.query<{ name: string }[]>(
      `SELECT p.oid::regprocedure::text AS name FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
       WHERE n.nspname IN ('public', 'history', 'as_of')
         AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
         AND (p.prokind = 'f' AND coalesce(p.proconfig::text, '') !~ 'search_path'
           OR EXISTS (SELECT FROM aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) WHERE grantee = 0))`,
    );
    expect(rows).toEqual([]);
  });
});
