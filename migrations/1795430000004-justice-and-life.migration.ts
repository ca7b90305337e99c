import type { MigrationInterface, QueryRunner } from 'typeorm';
import { recordTable, type Definition } from './ddl.js';

const OF_CASE = { case_id: 'case_file' };

export const EFFECTS = ['setTerm', 'reduceBy', 'addTerm', 'addDays', 'multiplyBy', 'capAt', 'release'];
/** A change has one of these effects, or none. */
export const ONE_EFFECT =
  `effect IS NULL OR (jsonb_typeof(effect) = 'object' AND effect - ARRAY[${EFFECTS.map((key) => `'${key}'`).join(', ')}] = '{}' AND ` +
  `num_nonnulls(${EFFECTS.map((key) => `effect -> '${key}'`).join(', ')}) = 1)`;

const TABLES: Readonly<Record<string, Definition>> = {
  charge: {
    columns: [
      'case_id uuid NOT NULL',
      'code text NOT NULL',
      'article text NOT NULL',
      'part text',
      'title text',
      'brought_on*',
      `outcome charge_outcome NOT NULL DEFAULT 'PENDING'`,
    ],
    references: OF_CASE,
    indexes: ['case_id,brought_on_earliest', 'article'],
  },
  verdict: {
    columns: [
      'case_id uuid NOT NULL',
      'instance instance NOT NULL',
      'court_id uuid',
      `judges text[] NOT NULL DEFAULT '{}'`,
      'decided_on*',
      'in_force_on*',
      'outcome verdict_outcome NOT NULL',
    ],
    references: { ...OF_CASE, court_id: 'court' },
    indexes: ['case_id,decided_on_earliest'],
  },
  sentence: {
    columns: [
      'case_id uuid NOT NULL',
      'verdict_id uuid',
      'kind penalty_kind NOT NULL',
      'term_kind term_kind',
      'term_years integer NOT NULL DEFAULT 0',
      'term_months integer NOT NULL DEFAULT 0',
      'term_weeks integer NOT NULL DEFAULT 0',
      'term_days integer NOT NULL DEFAULT 0',
      'imposed_on*',
      'in_force_on*',
      'regime text',
      'gravity text',
      `flags text[] NOT NULL DEFAULT '{}'`,
      `mode sentence_mode NOT NULL DEFAULT 'CONCURRENT'`,
      'consecutive_to_id uuid',
      'amount numeric',
      'currency text',
      'note text',
    ],
    references: { ...OF_CASE, verdict_id: 'verdict', consecutive_to_id: 'sentence' },
    checks: {
      term_years: 'term_years >= 0 AND term_months >= 0 AND term_weeks >= 0 AND term_days >= 0',
      consecutive_to_id: 'consecutive_to_id <> id',
    },
    indexes: ['case_id,imposed_on_earliest'],
  },
  sentence_change: {
    columns: [
      'case_id uuid NOT NULL',
      'kind change_kind NOT NULL',
      'decided_on*',
      'description text',
      'effect jsonb',
      `sentence_ids uuid[] NOT NULL DEFAULT '{}'`,
    ],
    references: OF_CASE,
    checks: { effect: ONE_EFFECT },
    indexes: ['case_id,decided_on_earliest'],
  },
  obligation: {
    columns: [
      'case_id uuid NOT NULL',
      'kind obligation_kind NOT NULL',
      'amount numeric',
      'currency text',
      'imposed_on*',
      'paid_on*',
      'paid_by text',
      'note text',
    ],
    references: OF_CASE,
    indexes: ['case_id,imposed_on_earliest'],
  },
  letter: {
    columns: [
      'prisoner_id uuid NOT NULL',
      'case_id uuid',
      'direction letter_direction NOT NULL',
      `kind letter_kind NOT NULL DEFAULT 'LETTER'`,
      'written_on*',
      'sent_on*',
      'received_on*',
      'place text',
      'counterparty text',
      'language text',
      'excerpt text',
      'in_reply_to_id uuid',
      `delivery letter_delivery NOT NULL DEFAULT 'UNKNOWN'`,
    ],
    references: { prisoner_id: 'prisoner', ...OF_CASE, in_reply_to_id: 'letter' },
    checks: { in_reply_to_id: 'in_reply_to_id <> id' },
    indexes: ['case_id,written_on_earliest', 'prisoner_id,written_on_earliest'],
  },
  condition_report: {
    columns: [
      'case_id uuid NOT NULL',
      'kind condition_kind NOT NULL',
      'observed_on*',
      'description text NOT NULL',
      'amount numeric',
      'currency text',
      'per text',
    ],
    references: OF_CASE,
    indexes: ['case_id,observed_on_earliest'],
  },
};

/** What courts decided, and life in prison: charges, verdicts, sentences and their changes, debts, letters, conditions. */
export class JusticeAndLife1795430000004 implements MigrationInterface {
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
