import type { MigrationInterface, QueryRunner } from 'typeorm';
import { EFFECTS, ONE_EFFECT } from './1795430000004-justice-and-life.migration.js';
import { createTriggers, createTwin, dropTriggers } from './1795430000007-history.migration.js';
import { replaceAsOfView, replaceChangeViews } from './1795430000008-as-of.migration.js';
import { protectRecord } from './1795430000009-access.migration.js';
import { replaceVerifiedTables } from './1795430000010-verification.migration.js';
import { CASE_TIMELINE, TERM_LENGTH } from './1795430000011-read-views.migration.js';
import {
  EARLIER_RECORD_TABLES as RECORD_TABLES,
  FIRST_RECORD_TABLES,
  PUBLIC_ROLE,
  REPORTED_MILESTONE,
  SERVICE_ROLE,
  type RecordTable,
} from './catalogue.js';
import { recordTable, type Definition } from './ddl.js';
import { ENUM_TYPES } from './enum-types.js';

const FRACTION_KINDS = `'FRACTION', 'PAROLE_ELIGIBLE', 'MILDER_PUNISHMENT_ELIGIBLE'`;
const COUNTING_KINDS = `'DAYS_HELD', 'YEARS_HELD', 'DAYS_LEFT', 'ARREST_ANNIVERSARY', 'VERDICT_ANNIVERSARY'`;

const REPORTED: Definition = {
  columns: [
    'case_id uuid NOT NULL',
    'kind milestone_kind NOT NULL',
    'numerator integer',
    'denominator integer',
    'count integer',
    'reported_on*',
  ],
  references: { case_id: 'case_file' },
  checks: {
    numerator: `num_nonnulls(numerator, denominator) <> 1 AND (numerator IS NULL OR kind IN (${FRACTION_KINDS}))
      AND (kind <> 'FRACTION' OR numerator IS NOT NULL) AND 0 < numerator AND numerator < denominator`,
    count: `(count IS NOT NULL) = (kind IN (${COUNTING_KINDS})) AND 0 < count`,
  },
  indexes: ['case_id,reported_on_earliest'],
};

const CHANGED: readonly RecordTable[] = FIRST_RECORD_TABLES.filter(({ name }) =>
  ['case_file', 'sentence'].includes(name),
);

// The new kind is compared as text: a value cannot be named in the transaction that adds it to its type.
const UP_TO = `term_up_to IS NULL OR (coalesce(term_kind::text, '') = 'RANGE' AND jsonb_typeof(term_up_to) = 'object'
  AND term_up_to ?& ARRAY['years', 'months', 'weeks', 'days']
  AND term_up_to - ARRAY['years', 'months', 'weeks', 'days'] = '{}')`;

const ALL_EFFECTS = [...EFFECTS, 'convertTo', 'conditional'];
const ONE_OF_ALL_EFFECTS = `effect IS NULL OR (jsonb_typeof(effect) = 'object'
  AND effect - ARRAY[${[...ALL_EFFECTS, 'convertRatio'].map((key) => `'${key}'`).join(', ')}] = '{}'
  AND num_nonnulls(${ALL_EFFECTS.map((key) => `effect -> '${key}'`).join(', ')}) = 1
  AND (effect -> 'convertRatio' IS NULL OR effect -> 'convertTo' IS NOT NULL))`;

const EFFECT_CHECK = (rule: string): string =>
  `ALTER TABLE sentence_change DROP CONSTRAINT ck_sentence_change_effect,
    ADD CONSTRAINT ck_sentence_change_effect CHECK (${rule})`;

const TRIAL = ['trial_began_on text', 'trial_began_on_earliest date', 'trial_began_on_latest date'];

const COLUMNS = [
  `ALTER TYPE term_kind ADD VALUE 'RANGE' AFTER 'FIXED'`,
  ...['public', 'history'].flatMap((schema) => [
    `ALTER TABLE ${schema}.sentence ADD COLUMN term_up_to jsonb`,
    `ALTER TABLE ${schema}.case_file ${TRIAL.map((column) => `ADD COLUMN ${column}`).join(', ')}`,
  ]),
  `ALTER TABLE sentence ADD CONSTRAINT ck_sentence_term_up_to CHECK (${UP_TO})`,
  `ALTER TABLE case_file ADD CONSTRAINT ck_case_file_trial_began_on
    CHECK (trial_began_on_earliest <= trial_began_on_latest AND (trial_began_on IS NOT NULL
      OR (trial_began_on_earliest IS NULL AND trial_began_on_latest IS NULL)))`,
  EFFECT_CHECK(ONE_OF_ALL_EFFECTS),
];

// Versions are hashed: a record that used what is taken away could not be proven any more.
const REFUSE_IF_USED = `
DO $$
BEGIN
  IF EXISTS (SELECT FROM history.reported_milestone) OR EXISTS (SELECT FROM history.case_file WHERE trial_began_on IS NOT NULL)
    OR EXISTS (SELECT FROM history.sentence WHERE term_kind = 'RANGE')
    OR EXISTS (SELECT FROM history.sentence_change
      WHERE effect -> 'convertTo' IS NOT NULL OR effect -> 'conditional' IS NOT NULL) THEN
    RAISE EXCEPTION 'the record holds facts that only this migration can store: going back would lose them'
      USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
END $$`;

const WITHOUT_COLUMNS = [
  EFFECT_CHECK(ONE_EFFECT),
  `ALTER TABLE sentence DROP CONSTRAINT ck_sentence_term_up_to`,
  `ALTER TYPE term_kind RENAME TO term_kind_with_range`,
  `CREATE TYPE term_kind AS ENUM (${(ENUM_TYPES['term_kind'] ?? []).map((value) => `'${value}'`).join(', ')})`,
  ...['public', 'history'].flatMap((schema) => [
    `ALTER TABLE ${schema}.sentence DROP COLUMN term_up_to,
      ALTER COLUMN term_kind TYPE term_kind USING term_kind::text::term_kind`,
    `ALTER TABLE ${schema}.case_file ${['', '_earliest', '_latest'].map((end) => `DROP COLUMN trial_began_on${end}`).join(', ')}`,
  ]),
  `DROP TYPE term_kind_with_range`,
];

/** What the engine learnt to take: ranges, conversions, the day of the trial, and what sources say of milestones. */
export class EngineFacts1795430000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...COLUMNS, ...recordTable(REPORTED_MILESTONE.name, REPORTED)]) {
      await runner.query(statement);
    }
    await createTwin(runner, REPORTED_MILESTONE);
    await createTriggers(runner, REPORTED_MILESTONE);
    await replaceAsOfView(runner, REPORTED_MILESTONE);
    await protectRecord(runner, REPORTED_MILESTONE);
    for (const table of CHANGED) {
      await dropTriggers(runner, table.name);
      await createTriggers(runner, table);
      await replaceAsOfView(runner, table);
    }
    await replaceChangeViews(runner, RECORD_TABLES);
    await replaceVerifiedTables(runner, RECORD_TABLES);
    await runner.query(CASE_TIMELINE.replace(TERM_LENGTH, `${TERM_LENGTH}, 'upTo', s.term_up_to`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(REFUSE_IF_USED);
    await runner.query(`DROP VIEW case_timeline`);
    for (const { name } of RECORD_TABLES.toReversed()) {
      await runner.query(`DROP VIEW as_of.${name}`);
    }
    for (const { name } of CHANGED) {
      await dropTriggers(runner, name);
    }
    for (const statement of WITHOUT_COLUMNS) {
      await runner.query(statement);
    }
    await replaceVerifiedTables(runner, FIRST_RECORD_TABLES);
    await replaceChangeViews(runner, FIRST_RECORD_TABLES);
    await runner.query(`DROP TABLE history.${REPORTED_MILESTONE.name}`);
    await runner.query(`DROP TABLE ${REPORTED_MILESTONE.name}`);
    await restore(runner);
  }
}

/** The views and triggers as they were before this migration. */
async function restore(runner: QueryRunner): Promise<void> {
  for (const table of CHANGED) {
    await createTriggers(runner, table);
  }
  for (const table of FIRST_RECORD_TABLES) {
    const readers = table.restricted === undefined ? `${PUBLIC_ROLE}, ${SERVICE_ROLE}` : SERVICE_ROLE;
    await replaceAsOfView(runner, table);
    await runner.query(`GRANT SELECT ON as_of.${table.name} TO ${readers}`);
  }
  await runner.query(CASE_TIMELINE);
  await runner.query(`GRANT SELECT ON case_timeline TO ${PUBLIC_ROLE}, ${SERVICE_ROLE}`);
}
