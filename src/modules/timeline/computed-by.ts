import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { ENGINE_VERSION } from '../../domain/sentence/index.js';
import { ruleBook, rulesFingerprint } from '../rules/index.js';

/** Version of what this module itself derives from facts and outcomes: raised when the same ones would give other rows. */
const DERIVATION_VERSION = '4';

/** By what the record is computed: these rules, by other ones or unknown ones, or nothing is on record yet. */
export type ComputedBy = 'THESE_RULES' | 'OTHER_RULES' | 'NOTHING_COMPUTED';

/** SHA-256 in hex of everything that decides what is derived from given facts: the rule sets, the engine, this module. */
function derivationFingerprint(): string {
  const parts = [rulesFingerprint(ruleBook()), ENGINE_VERSION, DERIVATION_VERSION];
  return createHash('sha256').update(parts.join('\n')).digest('hex');
}

/** What the stored projections were computed by, compared with what they would be computed by now. Reads only. */
export async function computedBy(records: Pick<DataSource, 'query'>): Promise<ComputedBy> {
  const [row] = await records.query<{ same: boolean; empty: boolean }[]>(
    `SELECT EXISTS (SELECT FROM computed_by WHERE fingerprint = $1) AS same, NOT EXISTS (SELECT FROM case_file) AS empty`,
    [derivationFingerprint()],
  );
  if (row?.empty === true) return 'NOTHING_COMPUTED';
  return row?.same === true ? 'THESE_RULES' : 'OTHER_RULES';
}

/** Remembers that everything stored is computed by the rules in use now. */
export async function rememberRules(records: Pick<DataSource, 'query'>): Promise<void> {
  await records.query(
    `INSERT INTO computed_by (fingerprint, computed_at) VALUES ($1, now())
     ON CONFLICT (singleton) DO UPDATE SET fingerprint = excluded.fingerprint, computed_at = excluded.computed_at`,
    [derivationFingerprint()],
  );
}
