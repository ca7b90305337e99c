import type { Row } from './row-set.js';

/** What synthetic records are known by. */
export const CAMPAIGN_SLUG = 'synthetic';
export const PUBLISHER = 'Synthetic data for measuring';
export const NOTICE = 'Invented by a program to measure speed. No such person, court or document exists.';
/** The .example domain is reserved, so that no link leads anywhere. */
export const SITE = 'https://synthetic.example';

const PREFIX = 'synthetic';
/** LIKE pattern of the external ids of all synthetic records. */
export const ANY_SYNTHETIC = `${PREFIX}:%`;

/** External id of a synthetic record, e.g. `synthetic:1:000123:charge:2` for seed 1. */
export const externalId = (seed: number, ...path: readonly (string | number)[]): string =>
  [PREFIX, seed, ...path].join(':');

/** LIKE pattern of the external ids of one seed. */
export const externalIdsOf = (seed: number): string => `${PREFIX}:${String(seed)}:%`;

export const caseLabel = (ordinal: number): string => String(ordinal).padStart(6, '0');

/** The columns every record has. */
export function recordColumns(id: string, external: string, visibility: 'PUBLIC' | 'STAFF', verified: boolean): Row {
  return { id, visibility, verification: verified ? 'VERIFIED' : 'UNVERIFIED', external_id: external };
}
