import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTriggers, dropTriggers } from './1795430000007-history.migration.js';
import { replaceAsOfView } from './1795430000008-as-of.migration.js';
import { CASE_TIMELINE, TERM_LENGTH } from './1795430000011-read-views.migration.js';
import { replacePastOfView } from './1795430000016-projection-history.migration.js';
import { PUBLIC_ROLE, RECORD_TABLES, RESEARCHER_ROLE, SERVICE_ROLE, STAFF_ROLE } from './catalogue.js';

const READERS = [SERVICE_ROLE, PUBLIC_ROLE, RESEARCHER_ROLE, STAFF_ROLE].join(', ');

const ITEM = RECORD_TABLES.filter(({ name }) => name === 'news_item');

/** The past of articles, and of what is only there with them; what reads another comes after it. */
const PAST = RECORD_TABLES.filter(({ name }) => ['news_item', 'news_link'].includes(name));

const TIMELINE_BEFORE = CASE_TIMELINE.replace(TERM_LENGTH, `${TERM_LENGTH}, 'upTo', s.term_up_to`);

const BY_MOMENT = `to_char(i.published_at at time zone 'UTC', 'YYYY-MM-DD'), (i.published_at at time zone 'UTC')::date`;
const DAY = `coalesce((i.published_at at time zone 'UTC')::date, i.published_on)`;
const BY_DAY = `to_char(${DAY}::timestamp, 'YYYY-MM-DD'), ${DAY}`;

// Versions are hashed: one that names a day could not be proven without the column.
const REFUSE_IF_USED = `
DO $$
BEGIN
  IF EXISTS (SELECT FROM history.news_item WHERE published_on IS NOT NULL) THEN
    RAISE EXCEPTION 'the record holds facts that only this migration can store: going back would lose them'
      USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
END $$`;

/** The list of days as it is now, and in the past. */
async function replaceTimeline(runner: QueryRunner, definition: string): Promise<void> {
  await runner.query(definition);
  await replacePastOfView(runner, 'case_timeline');
}

/** Articles of which only the day is known. */
export class NewsDays1795430000026 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of ITEM) {
      await dropTriggers(runner, table.name);
      await runner.query(`ALTER TABLE public.news_item ADD COLUMN published_on date,
        ADD CONSTRAINT ck_news_item_published_at CHECK (published_at IS NULL OR published_on IS NULL)`);
      await runner.query(`ALTER TABLE history.news_item ADD COLUMN published_on date`);
      await createTriggers(runner, table);
      await replaceAsOfView(runner, table);
    }
    await replaceTimeline(runner, TIMELINE_BEFORE.replace(BY_MOMENT, BY_DAY));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(REFUSE_IF_USED);
    await runner.query(`DROP VIEW as_of.case_timeline`);
    await runner.query(TIMELINE_BEFORE);
    for (const { name } of PAST.toReversed()) await runner.query(`DROP VIEW as_of.${name}`);
    for (const table of ITEM) {
      await dropTriggers(runner, table.name);
      await runner.query(`ALTER TABLE public.news_item DROP COLUMN published_on`);
      await runner.query(`ALTER TABLE history.news_item DROP COLUMN published_on`);
      await createTriggers(runner, table);
    }
    for (const table of PAST) {
      await replaceAsOfView(runner, table);
      await runner.query(`GRANT SELECT ON as_of.${table.name} TO ${READERS}`);
    }
    await replacePastOfView(runner, 'case_timeline');
  }
}
