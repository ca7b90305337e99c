import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SERVICE_ROLE } from './catalogue.js';

const TABLES = [
  // What staff want to be read, how it went last, and when it is asked again.
  `CREATE TABLE feed (
    id uuid NOT NULL,
    url text NOT NULL,
    title text NOT NULL,
    publisher text,
    language text,
    interval_minutes integer NOT NULL,
    auto_confirm boolean NOT NULL DEFAULT false,
    paused boolean NOT NULL DEFAULT false,
    version integer NOT NULL DEFAULT 1,
    added_at timestamptz NOT NULL,
    added_by_id uuid NOT NULL,
    added_by text NOT NULL,
    removed_at timestamptz,
    polled_at timestamptz,
    succeeded_at timestamptz,
    failed_at timestamptz,
    error_code text,
    error_text text,
    failures integer NOT NULL DEFAULT 0,
    etag text,
    last_modified text,
    next_poll_at timestamptz NOT NULL,
    CONSTRAINT pk_feed PRIMARY KEY (id),
    CONSTRAINT ck_feed_interval_minutes CHECK (interval_minutes BETWEEN 5 AND 10080),
    CONSTRAINT ck_feed_version CHECK (version >= 1),
    CONSTRAINT ck_feed_error_code CHECK ((error_code IS NULL) = (error_text IS NULL)),
    CONSTRAINT fk_feed_added_by_id FOREIGN KEY (added_by_id) REFERENCES account (id)
  )`,
  // A feed that was removed may be added again.
  `CREATE UNIQUE INDEX uq_feed_url ON feed (url) WHERE (removed_at IS NULL)`,
  `CREATE INDEX ix_feed_next_poll_at ON feed (next_poll_at)`,
  `CREATE INDEX ix_feed_added_by_id ON feed (added_by_id)`,
  // Who did what to a feed; added to, never changed.
  `CREATE TABLE feed_event (
    id uuid NOT NULL,
    feed_id uuid NOT NULL,
    at timestamptz NOT NULL,
    kind text NOT NULL,
    account_id uuid NOT NULL,
    actor text NOT NULL,
    reason text,
    changes jsonb NOT NULL DEFAULT '[]',
    CONSTRAINT pk_feed_event PRIMARY KEY (id),
    CONSTRAINT ck_feed_event_kind CHECK (kind IN ('ADDED', 'CORRECTED', 'PAUSED', 'RESUMED', 'REMOVED', 'POLL_ASKED')),
    CONSTRAINT fk_feed_event_feed_id FOREIGN KEY (feed_id) REFERENCES feed (id),
    CONSTRAINT fk_feed_event_account_id FOREIGN KEY (account_id) REFERENCES account (id)
  )`,
  `CREATE INDEX ix_feed_event_feed_id_at ON feed_event (feed_id, at)`,
  `CREATE INDEX ix_feed_event_account_id ON feed_event (account_id)`,
  // What feeds gave, as they wrote it, and the article on record that it is. Outlives the article: what staff took off
  // the record does not come back with the next poll.
  `CREATE TABLE feed_item (
    id uuid NOT NULL,
    feed_id uuid NOT NULL,
    item_id uuid NOT NULL,
    repeats text,
    guid text,
    original_url text NOT NULL,
    url text NOT NULL,
    text_hash bytea,
    published_text text,
    published_at timestamptz,
    published_on date,
    language text,
    language_confidence double precision NOT NULL,
    read_at timestamptz NOT NULL,
    CONSTRAINT pk_feed_item PRIMARY KEY (id),
    CONSTRAINT uq_feed_item_feed_id_url UNIQUE (feed_id, url),
    CONSTRAINT ck_feed_item_repeats CHECK (repeats IN ('URL', 'TEXT', 'TITLE')),
    CONSTRAINT ck_feed_item_published_at CHECK (published_at IS NULL OR published_on IS NULL),
    CONSTRAINT fk_feed_item_feed_id FOREIGN KEY (feed_id) REFERENCES feed (id)
  )`,
  `CREATE INDEX ix_feed_item_item_id ON feed_item (item_id)`,
  `CREATE INDEX ix_feed_item_url ON feed_item (url)`,
  `CREATE INDEX ix_feed_item_text_hash ON feed_item (text_hash)`,
];

const GRANTS: Readonly<Record<string, string>> = {
  feed: 'SELECT, INSERT, UPDATE',
  feed_event: 'SELECT, INSERT',
  feed_item: 'SELECT, INSERT',
};

/** Feeds that staff register, and what was read of them. For the service alone: no reader has a grant. */
export class Feeds1795430000023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
    for (const [table, privileges] of Object.entries(GRANTS)) {
      await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await runner.query(`CREATE POLICY service_all ON ${table} TO ${SERVICE_ROLE} USING (true) WITH CHECK (true)`);
      await runner.query(`GRANT ${privileges} ON ${table} TO ${SERVICE_ROLE}`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(GRANTS).reverse()) await runner.query(`DROP TABLE ${table}`);
  }
}
