import type { MigrationInterface, QueryRunner } from 'typeorm';
import { COUNTRY, LOCALISED, recordTable, SLUG, type Definition } from './ddl.js';

const OF_PRISONER = { prisoner_id: 'prisoner' };
const OF_CASE = { case_id: 'case_file' };

const TABLES: Readonly<Record<string, Definition>> = {
  prisoner: {
    columns: [
      'slug text NOT NULL',
      'sort_name text NOT NULL',
      `gender gender NOT NULL DEFAULT 'UNKNOWN'`,
      'birth*',
      'death*',
      `citizenships text[] NOT NULL DEFAULT '{}'`,
      `occupations text[] NOT NULL DEFAULT '{}'`,
    ],
    unique: ['slug'],
    checks: { slug: SLUG, sort_name: `sort_name <> ''` },
    indexes: ['sort_name,id', 'recorded_at,id', 'birth_earliest,id'],
  },
  person_name: {
    columns: [
      'prisoner_id uuid NOT NULL',
      'value text NOT NULL',
      `kind name_kind NOT NULL DEFAULT 'COMMON'`,
      'script text NOT NULL',
      'locale text',
      'preferred boolean NOT NULL DEFAULT false',
      'position integer NOT NULL DEFAULT 0',
    ],
    references: OF_PRISONER,
    checks: { value: `value <> ''`, script: `script ~ '^[A-Z][a-z]{3}$'` },
    indexes: ['prisoner_id,position'],
  },
  affiliation: {
    columns: [
      'prisoner_id uuid NOT NULL',
      'organisation text NOT NULL',
      'role text',
      'from_on*',
      'to_on*',
      'position integer NOT NULL DEFAULT 0',
    ],
    references: OF_PRISONER,
    indexes: ['prisoner_id,position'],
  },
  relative: {
    columns: ['prisoner_id uuid NOT NULL', 'key_id uuid NOT NULL', 'sealed bytea NOT NULL'],
    references: OF_PRISONER,
  },
  facility: {
    columns: [
      'name jsonb NOT NULL',
      'kind text',
      'country text NOT NULL',
      'place text',
      'postal_address text',
      'mail_rules text',
    ],
    checks: { name: LOCALISED('name'), country: COUNTRY },
  },
  court: {
    columns: ['name jsonb NOT NULL', 'country text NOT NULL', 'place text'],
    checks: { name: LOCALISED('name'), country: COUNTRY },
  },
  case_file: {
    columns: [
      'slug text NOT NULL',
      'prisoner_id uuid NOT NULL',
      'title jsonb NOT NULL',
      'summary jsonb',
      'country text NOT NULL',
      'jurisdiction text NOT NULL',
      'official_end_on*',
      'added_days integer NOT NULL DEFAULT 0',
    ],
    references: OF_PRISONER,
    unique: ['slug'],
    checks: {
      slug: SLUG,
      title: LOCALISED('title'),
      summary: LOCALISED('summary'),
      country: COUNTRY,
    },
    indexes: ['recorded_at,id', 'country,id'],
  },
  custody_period: {
    columns: [
      'case_id uuid NOT NULL',
      'kind custody_kind NOT NULL',
      'facility_id uuid',
      'from_on*',
      'to_on*',
      'ratio text',
    ],
    references: { ...OF_CASE, facility_id: 'facility' },
    indexes: ['case_id,from_on_earliest'],
  },
  absence: {
    columns: [
      'case_id uuid NOT NULL',
      'kind absence_kind NOT NULL',
      'from_on*',
      'to_on*',
      'days integer',
      'applies_from date',
    ],
    references: OF_CASE,
    checks: { days: 'days >= 0' },
    indexes: ['case_id,from_on_earliest'],
  },
  release: {
    columns: ['case_id uuid NOT NULL', 'released_on*', 'ground release_ground NOT NULL', 'conditions text'],
    references: OF_CASE,
    indexes: ['case_id,released_on_earliest'],
  },
  case_event: {
    columns: [
      'case_id uuid NOT NULL',
      'kind event_kind NOT NULL',
      'happened_on*',
      'title jsonb NOT NULL',
      'description jsonb',
      'place text',
    ],
    references: OF_CASE,
    checks: { title: LOCALISED('title'), description: LOCALISED('description') },
    indexes: ['case_id,happened_on_earliest'],
  },
};

/** People, and what happened to them: prisoners with their names, cases, custody, absence, release, events. */
export class PeopleAndCases1795430000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, definition] of Object.entries(TABLES)) {
      for (const statement of recordTable(table, definition)) {
        await runner.query(statement);
      }
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(TABLES).reverse()) {
      await runner.query(`DROP TABLE ${table}`);
    }
  }
}
