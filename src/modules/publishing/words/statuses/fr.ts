import type { CaseStatus } from '../../../../domain/vocabulary/index.js';

/** French. */
export const fr: Readonly<Record<CaseStatus, string>> = {
  AT_LIBERTY_CHARGED: 'En liberté, sous le coup d’une inculpation',
  ADMINISTRATIVE_DETENTION: 'En détention administrative',
  PRETRIAL_DETENTION: 'En détention avant le procès',
  HOUSE_ARREST: 'En résidence surveillée',
  ON_TRIAL: 'Procès en cours',
  AWAITING_APPEAL: 'Jugement rendu, pas encore définitif',
  SERVING: 'Purge sa peine en détention',
  RESTRICTED_LIBERTY: 'Purge une peine de restriction de liberté',
  TERM_ELAPSED_UNCONFIRMED: 'La peine calculée est terminée ; aucune libération n’est enregistrée',
  RELEASED: 'Libération',
  DIED_IN_CUSTODY: 'Décès en détention',
  UNKNOWN: 'Situation actuelle inconnue',
};
