import type { CaseStatus } from '../../../../domain/vocabulary/index.js';

/** Belarusian. */
export const be: Readonly<Record<CaseStatus, string>> = {
  AT_LIBERTY_CHARGED: 'Пад абвінавачаннем, на волі',
  ADMINISTRATIVE_DETENTION: 'Пад адміністрацыйным арыштам',
  PRETRIAL_DETENTION: 'Пад вартай да суда',
  HOUSE_ARREST: 'Пад хатнім арыштам',
  ON_TRIAL: 'Ідзе суд',
  AWAITING_APPEAL: 'Прысуд вынесены, але яшчэ не ўступіў у сілу',
  SERVING: 'Адбывае пакаранне ў зняволенні',
  RESTRICTED_LIBERTY: 'Адбывае абмежаванне волі',
  TERM_ELAPSED_UNCONFIRMED: 'Вылічаны тэрмін скончыўся, вызваленне не запісана',
  RELEASED: 'Вызваленне',
  DIED_IN_CUSTODY: 'Смерць у зняволенні',
  UNKNOWN: 'Цяперашні стан невядомы',
};
