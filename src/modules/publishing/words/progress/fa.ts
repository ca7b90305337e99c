import type { Phrase } from './en.js';

/** Persian. */
export const fa: Readonly<Record<Phrase, string>> = {
  and: '{first}؛ {second}',
  about: 'حدوداً {text}',
  days: '{held, number} روز {where}',
  'days.atLeast': 'دست‌کم {held, number} روز {where}',
  'days.atMost': 'حداکثر {most, number} روز {where}',
  'days.between': 'بین {least, number} تا {most, number} روز {where}',
  'days.of': '{held, number} روز از {total, number} روز سپری شده است',
  'where.custody': 'در بازداشت',
  'where.any': 'در بازداشت، حبس خانگی یا محدودیت آزادی',
  'note.assumed': 'با احتساب روزهایی که بازداشت در آن‌ها ثبت نشده است',
  share: '{share} از مدت محکومیت سپری شده است',
  'share.credited': 'با روزهای احتساب‌شده، {share} از مدت محکومیت سپری شده است',
  'share.between': 'بین {least} تا {most} از مدت محکومیت سپری شده است',
  left: '{left, number} روز مانده است',
  'left.between': 'بین {least, number} تا {most, number} روز مانده است',
  'left.atMost': 'حداکثر {left, number} روز مانده است',
  over: 'مدت محاسبه‌شده محکومیت به پایان رسیده است',
  'until.RELEASE': 'محاسبه‌شده تا آزادی در {date}',
  'until.RELEASE.about': 'محاسبه‌شده تا آزادی: {date}',
  'until.DEATH': 'محاسبه‌شده تا درگذشت در {date}',
  'until.DEATH.about': 'محاسبه‌شده تا درگذشت: {date}',
  since: 'در بازداشت از {date}',
  'since.about': 'نخستین روز بازداشت کنونی: {date}',
};
