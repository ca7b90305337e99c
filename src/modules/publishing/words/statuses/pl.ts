import type { CaseStatus } from '../../../../domain/vocabulary/index.js';

/** Polish. */
export const pl: Readonly<Record<CaseStatus, string>> = {
  AT_LIBERTY_CHARGED: 'Pod zarzutami, na wolności',
  ADMINISTRATIVE_DETENTION: 'W areszcie administracyjnym',
  PRETRIAL_DETENTION: 'W areszcie przed procesem',
  HOUSE_ARREST: 'W areszcie domowym',
  ON_TRIAL: 'Trwa proces',
  AWAITING_APPEAL: 'Wyrok zapadł, ale nie jest jeszcze prawomocny',
  SERVING: 'Odbywa karę w więzieniu',
  RESTRICTED_LIBERTY: 'Odbywa karę ograniczenia wolności',
  TERM_ELAPSED_UNCONFIRMED: 'Obliczony termin kary minął, zwolnienia nie odnotowano',
  RELEASED: 'Zwolnienie',
  DIED_IN_CUSTODY: 'Śmierć w więzieniu',
  UNKNOWN: 'Obecna sytuacja nieznana',
};
