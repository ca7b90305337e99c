import type { CustodyKind } from '../../../../domain/vocabulary/index.js';

/** On a ground of its own, so that it can be read on light pages and on dark ones. Every text has a contrast of 4.5 or more. */
export const GROUND = '#fbfaf6';
export const INK = '#1c2430';
export const MUTED = '#566070';
export const LINE = '#c9cdd3';
export const REST = '#e4e0d6';
export const ACCENT = '#a3341f';

/** Shades of one colour: the stricter the custody, the darker. */
export const CUSTODY: Readonly<Record<CustodyKind, string>> = {
  POLICE: '#8a3a2c',
  ADMINISTRATIVE: '#8a3a2c',
  REMAND: '#b5604c',
  PRISON: '#7a2415',
  HOUSE_ARREST: '#cf9a80',
  RESTRICTED_LIBERTY: '#cf9a80',
  PSYCHIATRIC: '#7a2415',
  ABROAD: '#b5604c',
};
