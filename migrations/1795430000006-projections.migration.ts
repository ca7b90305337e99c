import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  `CREATE TABLE case_projection (
    case_id uuid NOT NULL,
    audience visibility NOT NULL,
    facts jsonb NOT NULL,
    arrested_on date,
    verdict_on date,
    effective_start date,
    expected_end_earliest date,
    expected_end_latest date,
    held datemultirange NOT NULL DEFAULT '{}',
    search_text text NOT NULL DEFAULT '',
    latest_news_at timestamptz,
    CONSTRAINT pk_case_projection PRIMARY KEY (case_id, audience),
    CONSTRAINT fk_case_projection_case_id FOREIGN KEY (case_id) REFERENCES case_file (id) ON DELETE CASCADE
  )`,
  `CREATE TABLE milestone (
    case_id uuid NOT NULL,
    audience visibility NOT NULL,
    ordinal integer NOT NULL,
    kind milestone_kind NOT NULL,
    numerator integer,
    denominator integer,
    count integer,
    earliest date,
    latest date,
    cancelled boolean NOT NULL DEFAULT false,
    CONSTRAINT pk_milestone PRIMARY KEY (case_id, audience, ordinal),
    CONSTRAINT fk_milestone_case_id FOREIGN KEY (case_id) REFERENCES case_file (id) ON DELETE CASCADE
  )`,
  `CREATE TABLE case_status (
    case_id uuid NOT NULL,
    audience visibility NOT NULL,
    status custody_status NOT NULL,
    during daterange NOT NULL,
    CONSTRAINT pk_case_status PRIMARY KEY (case_id, audience, during),
    CONSTRAINT ck_case_status_during CHECK (NOT isempty(during)),
    CONSTRAINT ex_case_status_during EXCLUDE USING gist (case_id WITH =, audience WITH =, during WITH &&),
    CONSTRAINT fk_case_status_case_id FOREIGN KEY (case_id) REFERENCES case_file (id) ON DELETE CASCADE
  )`,
  `CREATE TABLE prisoner_projection (
    prisoner_id uuid NOT NULL,
    audience visibility NOT NULL,
    search_text text NOT NULL DEFAULT '',
    held datemultirange NOT NULL DEFAULT '{}',
    first_arrest_on date,
    CONSTRAINT pk_prisoner_projection PRIMARY KEY (prisoner_id, audience),
    CONSTRAINT fk_prisoner_projection_prisoner_id FOREIGN KEY (prisoner_id) REFERENCES prisoner (id) ON DELETE CASCADE
  )`,
];

const CASE_ORDER = ['arrested_on', 'verdict_on', 'expected_end_earliest', 'latest_news_at'];

const INDEXES = [
  ...CASE_ORDER.map(
    (column) => `CREATE INDEX ix_case_projection_audience_${column}_case_id
      ON case_projection (audience, ${column}, case_id)`,
  ),
  `CREATE INDEX ix_case_projection_search_trgm ON case_projection USING gin (search_text gin_trgm_ops)`,
  `CREATE INDEX ix_case_projection_held ON case_projection USING gist (held)`,
  `CREATE INDEX ix_milestone_audience_kind_earliest ON milestone (audience, kind, earliest)`,
  `CREATE INDEX ix_milestone_audience_earliest_case_id ON milestone (audience, earliest, case_id)`,
  `CREATE INDEX ix_case_status_during ON case_status USING gist (audience, status, during)`,
  `CREATE INDEX ix_prisoner_projection_audience_first_arrest_on_prisoner_id
    ON prisoner_projection (audience, first_arrest_on, prisoner_id)`,
  `CREATE INDEX ix_prisoner_projection_search_trgm ON prisoner_projection USING gin (search_text gin_trgm_ops)`,
  `CREATE INDEX ix_prisoner_projection_held ON prisoner_projection USING gist (held)`,
];

/** What is computed from the facts, kept for reading: one row or set of rows per audience, rebuilt at will. */
export class Projections1795430000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...INDEXES]) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['prisoner_projection', 'case_status', 'milestone', 'case_projection']) {
      await runner.query(`DROP TABLE ${table}`);
    }
  }
}
