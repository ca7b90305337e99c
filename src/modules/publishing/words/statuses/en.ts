import type { CaseStatus } from '../../../../domain/vocabulary/index.js';

/** English, the language the others are translated from. */
export const en: Readonly<Record<CaseStatus, string>> = {
  AT_LIBERTY_CHARGED: 'Charged, at liberty',
  ADMINISTRATIVE_DETENTION: 'In administrative detention',
  PRETRIAL_DETENTION: 'In custody before trial',
  HOUSE_ARREST: 'Under house arrest',
  ON_TRIAL: 'On trial',
  AWAITING_APPEAL: 'Sentenced, the verdict not yet in force',
  SERVING: 'Serving a sentence in custody',
  RESTRICTED_LIBERTY: 'Serving a sentence of restricted liberty',
  TERM_ELAPSED_UNCONFIRMED: 'The computed term has ended; no release is on record',
  RELEASED: 'Released',
  DIED_IN_CUSTODY: 'Died in custody',
  UNKNOWN: 'Present state not known',
};
