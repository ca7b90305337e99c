import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTriggers, createTwin } from './1795430000007-history.migration.js';
import { replaceAsOfView, replaceChangeViews } from './1795430000008-as-of.migration.js';
import { protectRecord } from './1795430000009-access.migration.js';
import { replaceVerifiedTables } from './1795430000010-verification.migration.js';
import { admitStaff, CLEARED_ROLES } from './1795430000015-clearance.migration.js';
import { replaceFeed } from './1795430000019-change-feed.migration.js';
import {
  NAME_BLOCK,
  PUBLIC_ROLE,
  RECORD_TABLES,
  SERVICE_ROLE,
  SETTLED_RECORD_TABLES,
  type RecordTable,
} from './catalogue.js';
import { recordTable, type Definition } from './ddl.js';

const BLOCK: Definition = {
  columns: ['prisoner_id uuid NOT NULL', 'text text NOT NULL', 'item_id uuid', 'reason text'],
  references: { prisoner_id: 'prisoner' },
  checks: { text: `text <> ''` },
};

const TABLES = [
  // What the matcher knows of each person, public or not, and the keys under which an article finds them.
  `CREATE TABLE name_profile (
    prisoner_id uuid NOT NULL,
    keys text[] NOT NULL,
    givens text[] NOT NULL,
    facts jsonb NOT NULL,
    public_facts jsonb,
    tables_version text NOT NULL,
    CONSTRAINT pk_name_profile PRIMARY KEY (prisoner_id),
    CONSTRAINT fk_name_profile_prisoner_id FOREIGN KEY (prisoner_id) REFERENCES prisoner (id) ON DELETE CASCADE
  )`,
  // Entries that wait in a pending list would be read through by every article.
  `CREATE INDEX ix_name_profile_keys ON name_profile USING gin (keys, givens) WITH (fastupdate = off)`,
  `CREATE INDEX ix_name_profile_tables_version ON name_profile (tables_version)`,
  // How many people have each key: a surname of many is looked up together with a given name.
  `CREATE TABLE name_key (
    key text NOT NULL,
    people integer NOT NULL,
    CONSTRAINT pk_name_key PRIMARY KEY (key)
  )`,
  // The keys of articles, so that a new name finds the articles that were there before it.
  `CREATE TABLE news_item_keys (
    item_id uuid NOT NULL,
    keys text[] NOT NULL,
    tables_version text NOT NULL,
    CONSTRAINT pk_news_item_keys PRIMARY KEY (item_id),
    CONSTRAINT fk_news_item_keys_item_id FOREIGN KEY (item_id) REFERENCES news_item (id) ON DELETE CASCADE
  )`,
  `CREATE INDEX ix_news_item_keys_keys ON news_item_keys USING gin (keys) WITH (fastupdate = off)`,
  // Why an article was linked, as far as each audience may know: derived, and so without versions of its own.
  `CREATE TABLE link_evidence (
    link_id uuid NOT NULL,
    audience visibility NOT NULL,
    score double precision NOT NULL,
    evidence jsonb NOT NULL,
    CONSTRAINT pk_link_evidence PRIMARY KEY (link_id, audience),
    CONSTRAINT ck_link_evidence_evidence CHECK (jsonb_typeof(evidence) = 'array'),
    CONSTRAINT fk_link_evidence_link_id FOREIGN KEY (link_id) REFERENCES news_link (id) ON DELETE CASCADE
  )`,
  // Work over all articles or all people, and how far it is.
  `CREATE TABLE linking_run (
    id uuid NOT NULL,
    kind text NOT NULL,
    tables_version text NOT NULL,
    requested_by text NOT NULL,
    total integer NOT NULL,
    done integer NOT NULL DEFAULT 0,
    failed integer NOT NULL DEFAULT 0,
    last_id uuid,
    started_at timestamptz NOT NULL,
    worked_at timestamptz NOT NULL,
    finished_at timestamptz,
    CONSTRAINT pk_linking_run PRIMARY KEY (id),
    CONSTRAINT ck_linking_run_kind CHECK (kind IN ('ARTICLES', 'PEOPLE'))
  )`,
  `CREATE UNIQUE INDEX ix_linking_run_kind ON linking_run (kind) WHERE finished_at IS NULL`,
  `CREATE INDEX ix_linking_run_kind_started_at ON linking_run (kind, started_at)`,
];

const GRANTS: Readonly<Record<string, string>> = {
  name_profile: 'SELECT, INSERT, UPDATE, DELETE',
  name_key: 'SELECT',
  news_item_keys: 'SELECT, INSERT, UPDATE, DELETE',
  link_evidence: 'SELECT, INSERT, UPDATE, DELETE',
  linking_run: 'SELECT, INSERT, UPDATE',
};

const changed = (old: string, now: string): string => `
CREATE FUNCTION history.count_name_keys_${old === '' ? 'inserted' : now === '' ? 'deleted' : 'updated'}() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO public.name_key AS k (key, people)
  SELECT c.key, sum(c.step) FROM (${[old, now].filter((part) => part !== '').join(' UNION ALL ')}) c
  GROUP BY c.key HAVING sum(c.step) <> 0 ORDER BY c.key
  ON CONFLICT (key) DO UPDATE SET people = k.people + EXCLUDED.people;
  ${old === '' ? '' : 'DELETE FROM public.name_key k USING (SELECT DISTINCT unnest(o.keys) AS key FROM old_rows o) c WHERE k.key = c.key AND k.people <= 0;'}
  RETURN NULL;
END $$`;

const OLD = 'SELECT DISTINCT o.prisoner_id, unnest(o.keys) AS key, -1 AS step FROM old_rows o';
const NEW = 'SELECT DISTINCT n.prisoner_id, unnest(n.keys) AS key, 1 AS step FROM new_rows n';

const COUNTING = [
  changed('', NEW),
  changed(OLD, NEW),
  changed(OLD, ''),
  `CREATE TRIGGER count_keys_inserted AFTER INSERT ON name_profile REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION history.count_name_keys_inserted()`,
  `CREATE TRIGGER count_keys_updated AFTER UPDATE ON name_profile REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION history.count_name_keys_updated()`,
  `CREATE TRIGGER count_keys_deleted AFTER DELETE ON name_profile REFERENCING OLD TABLE AS old_rows
    FOR EACH STATEMENT EXECUTE FUNCTION history.count_name_keys_deleted()`,
  `REVOKE ALL ON FUNCTION history.count_name_keys_inserted(), history.count_name_keys_updated(),
    history.count_name_keys_deleted() FROM PUBLIC`,
];

const READERS = [{ role: PUBLIC_ROLE, sees: 'PUBLIC', policy: 'public_reads' }, ...CLEARED_ROLES];

const EVIDENCE_SEEN = [
  ...READERS.flatMap(({ role, sees, policy }) => [
    `CREATE POLICY ${policy} ON link_evidence FOR SELECT TO ${role}
      USING (audience <= '${sees}' AND (SELECT true FROM public.news_link l WHERE l.id = link_id))`,
    `GRANT SELECT ON link_evidence TO ${role}`,
  ]),
  // What speaks for a link is told as it is known today, of the past too: it has no past that could give away a name.
  `CREATE VIEW as_of.link_evidence WITH (security_invoker) AS SELECT e.* FROM public.link_evidence e`,
  `GRANT SELECT ON as_of.link_evidence TO ${[...READERS.map(({ role }) => role), SERVICE_ROLE].join(', ')}`,
];

const open = (tables: readonly RecordTable[]): readonly RecordTable[] =>
  tables.filter(({ restricted }) => restricted === undefined);

// Versions are hashed: a record that used the table could not be proven without it.
const REFUSE_IF_USED = `
DO $$
BEGIN
  IF EXISTS (SELECT FROM history.name_block) THEN
    RAISE EXCEPTION 'the record holds facts that only this migration can store: going back would lose them'
      USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
END $$`;

async function addBlocks(runner: QueryRunner): Promise<void> {
  for (const statement of recordTable(NAME_BLOCK.name, BLOCK)) await runner.query(statement);
  await createTwin(runner, NAME_BLOCK);
  await createTriggers(runner, NAME_BLOCK);
  await replaceAsOfView(runner, NAME_BLOCK);
  await protectRecord(runner, NAME_BLOCK);
  await admitStaff(runner, NAME_BLOCK);
}

async function listTables(runner: QueryRunner, tables: readonly RecordTable[]): Promise<void> {
  await replaceChangeViews(runner, tables);
  await replaceVerifiedTables(runner, tables);
  await replaceFeed(runner, open(tables));
}

/** How articles find cases: what is known of names, why a link was proposed, and what staff said is nobody's name. */
export class Linking1795430000024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
    await addBlocks(runner);
    await listTables(runner, RECORD_TABLES);
    for (const [table, privileges] of Object.entries(GRANTS)) {
      await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await runner.query(`CREATE POLICY service_all ON ${table} TO ${SERVICE_ROLE} USING (true) WITH CHECK (true)`);
      await runner.query(`GRANT ${privileges} ON ${table} TO ${SERVICE_ROLE}`);
    }
    for (const statement of [...COUNTING, ...EVIDENCE_SEEN]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(REFUSE_IF_USED);
    await listTables(runner, SETTLED_RECORD_TABLES);
    await runner.query(`DROP VIEW as_of.link_evidence, as_of.name_block`);
    await runner.query(`DROP TABLE history.name_block, name_block`);
    for (const table of Object.keys(GRANTS).reverse()) await runner.query(`DROP TABLE ${table}`);
    await runner.query(`DROP FUNCTION history.count_name_keys_inserted(), history.count_name_keys_updated(),
      history.count_name_keys_deleted()`);
  }
}
