import type { CaseStatus } from '../../../../domain/vocabulary/index.js';

/** Persian. */
export const fa: Readonly<Record<CaseStatus, string>> = {
  AT_LIBERTY_CHARGED: 'متهم و خارج از بازداشت',
  ADMINISTRATIVE_DETENTION: 'در بازداشت اداری',
  PRETRIAL_DETENTION: 'در بازداشت پیش از محاکمه',
  HOUSE_ARREST: 'در حبس خانگی',
  ON_TRIAL: 'در حال محاکمه',
  AWAITING_APPEAL: 'حکم صادر شده و هنوز قطعی نیست',
  SERVING: 'در حال تحمل حبس',
  RESTRICTED_LIBERTY: 'در حال گذراندن مجازات محدودیت آزادی',
  TERM_ELAPSED_UNCONFIRMED: 'پایان محاسبه‌شده محکومیت گذشته و آزادی ثبت نشده است',
  RELEASED: 'آزادی',
  DIED_IN_CUSTODY: 'مرگ در بازداشت',
  UNKNOWN: 'وضعیت کنونی نامعلوم',
};
