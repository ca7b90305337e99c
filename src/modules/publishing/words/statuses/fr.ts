import type { CaseStatus } from '../../../../domain/vocabulary/index.js';

/** French. */
export const fr: Readonly<Record<CaseStatus, string>> = {
  AT_LIBERTY_CHARGED: 'En liberté, sous le coup d’une inculpation',
  ADMINISTRATIVE_DETENTION: 'En détention administrative',
  PRETRIAL_DETENTION: 'En détention provisoire, avant le procès',
  HOUSE_ARREST: 'Assignation à résidence',
  ON_TRIAL: 'Procès en cours',
  AWAITING_APPEAL: 'Jugement rendu, pas encore définitif',
  SERVING: 'Purge sa peine en détention',
  RESTRICTED_LIBERTY: 'Purge une peine de liberté restreinte',
  TERM_ELAPSED_UNCONFIRMED: 'La peine calculée est terminée ; aucune libération n’est enregistrée',
  RELEASED: 'Libération',
  DIED_IN_CUSTODY: 'Mort en détention',
  UNKNOWN: 'Situation actuelle inconnue',
};
