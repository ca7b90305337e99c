import type { CaseStatus } from '../../../../domain/vocabulary/index.js';

/** German. */
export const de: Readonly<Record<CaseStatus, string>> = {
  AT_LIBERTY_CHARGED: 'Unter Anklage, auf freiem Fuß',
  ADMINISTRATIVE_DETENTION: 'In Administrativhaft',
  PRETRIAL_DETENTION: 'In Untersuchungshaft vor dem Prozess',
  HOUSE_ARREST: 'Unter Hausarrest',
  ON_TRIAL: 'Vor Gericht',
  AWAITING_APPEAL: 'Verurteilt, das Urteil ist noch nicht rechtskräftig',
  SERVING: 'Verbüßt eine Strafe in Haft',
  RESTRICTED_LIBERTY: 'Verbüßt eine Strafe der Freiheitsbeschränkung',
  TERM_ELAPSED_UNCONFIRMED: 'Die berechnete Strafe ist zu Ende; eine Freilassung ist nicht verzeichnet',
  RELEASED: 'Freigelassen',
  DIED_IN_CUSTODY: 'In Haft gestorben',
  UNKNOWN: 'Gegenwärtige Lage nicht bekannt',
};
