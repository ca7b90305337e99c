import type { CaseStatus } from '../../../../domain/vocabulary/index.js';

/** Russian. */
export const ru: Readonly<Record<CaseStatus, string>> = {
  AT_LIBERTY_CHARGED: 'Под обвинением, на свободе',
  ADMINISTRATIVE_DETENTION: 'Под административным арестом',
  PRETRIAL_DETENTION: 'Под стражей до суда',
  HOUSE_ARREST: 'Под домашним арестом',
  ON_TRIAL: 'Идёт суд',
  AWAITING_APPEAL: 'Приговор вынесен, но ещё не вступил в силу',
  SERVING: 'Отбывает наказание в заключении',
  RESTRICTED_LIBERTY: 'Отбывает ограничение свободы',
  TERM_ELAPSED_UNCONFIRMED: 'Вычисленный срок истёк, об освобождении записи нет',
  RELEASED: 'Освобождение',
  DIED_IN_CUSTODY: 'Смерть в заключении',
  UNKNOWN: 'Нынешнее положение неизвестно',
};
