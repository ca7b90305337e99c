import type { MigrationInterface, QueryRunner } from 'typeorm';
import { LOCALISED, recordTable, SLUG, type Definition } from './ddl.js';

const OF_CASE = { case_id: 'case_file' };

const TABLES: Readonly<Record<string, Definition>> = {
  award: {
    columns: [
      'prisoner_id uuid NOT NULL',
      'case_id uuid',
      'name text NOT NULL',
      'awarded_by text NOT NULL',
      'granted_on*',
      'presented_on*',
      'presented_by text',
      'accepted_by text',
      'accepted_as text',
      'place text',
    ],
    references: { prisoner_id: 'prisoner', ...OF_CASE },
    indexes: ['prisoner_id,granted_on_earliest', 'case_id,granted_on_earliest'],
  },
  recognition: {
    columns: [
      'case_id uuid NOT NULL',
      'organisation text NOT NULL',
      'status recognition_status NOT NULL',
      'recognised_on*',
      `criteria text[] NOT NULL DEFAULT '{}'`,
      'document text',
    ],
    references: OF_CASE,
    indexes: ['case_id,recognised_on_earliest'],
  },
  campaign: {
    columns: [
      'slug text NOT NULL',
      'title jsonb NOT NULL',
      'about jsonb',
      `organisations text[] NOT NULL DEFAULT '{}'`,
    ],
    unique: ['slug'],
    checks: { slug: SLUG, title: LOCALISED('title'), about: LOCALISED('about') },
  },
  campaign_case: {
    columns: ['campaign_id uuid NOT NULL', 'case_id uuid NOT NULL'],
    references: { campaign_id: 'campaign', ...OF_CASE },
    unique: ['campaign_id,case_id'],
  },
  source: {
    columns: [
      'title text NOT NULL',
      'publisher text',
      'url text',
      'archived_url text',
      'published_on*',
      'language text',
    ],
    indexes: ['url'],
  },
  citation: {
    columns: [
      'fact_id uuid NOT NULL',
      'source_id uuid NOT NULL',
      `stance stance NOT NULL DEFAULT 'SUPPORTS'`,
      'field text',
      'stated_value text',
      'locator text',
      `confidence confidence NOT NULL DEFAULT 'MEDIUM'`,
    ],
    references: { fact_id: 'fact', source_id: 'source' },
  },
  news_item: {
    columns: [
      'title text NOT NULL',
      'summary text',
      'url text NOT NULL',
      'published_at timestamptz',
      'language text',
      'publisher text',
      'image_url text',
      'archived_url text',
    ],
    unique: ['url'],
    indexes: ['published_at,id'],
  },
  news_link: {
    columns: [
      'item_id uuid NOT NULL',
      'case_id uuid NOT NULL',
      `state news_link_state NOT NULL DEFAULT 'SUGGESTED'`,
      'score double precision NOT NULL DEFAULT 0',
      `evidence jsonb NOT NULL DEFAULT '[]'`,
      'decided_at timestamptz',
    ],
    references: { item_id: 'news_item', ...OF_CASE },
    unique: ['item_id,case_id'],
    checks: { evidence: `jsonb_typeof(evidence) = 'array'` },
  },
};

/** What the world says and does: awards, recognitions, campaigns, sources and what each says of a fact, news. */
export class AdvocacySourcesNews1795430000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, definition] of Object.entries(TABLES)) {
      for (const statement of recordTable(table, definition)) {
        await runner.query(statement);
      }
    }
    await runner.query(`CREATE INDEX ix_news_item_title_trgm ON news_item USING gin (title gin_trgm_ops)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(TABLES).reverse()) {
      await runner.query(`DROP TABLE ${table}`);
    }
  }
}
