import type { Phrase } from './en.js';

/** Persian. A noun after a number stays in the singular, so nothing is chosen by the number. */
export const fa: Readonly<Record<Phrase, string>> = {
  'status.dated': '{status}: {date}',

  'progress.label': 'بخش سپری‌شده محکومیت',

  next: 'نقطه عطف بعدی',
  past: 'تا امروز',
  ahead: 'پیش رو',
  today: 'امروز، {date}',
  empty: 'موردی برای نمایش نیست.',
  'mark.computed': 'محاسبه‌شده',
  'mark.NEWS': 'در رسانه‌ها',
  'mark.AWARD': 'جایزه',

  more: '{count, number} مورد دیگر در صفحه پرونده',
  open: 'باز کردن صفحه پرونده',
  source: 'منبع: {sources}، تا تاریخ {date}',
  newWindow: 'در پنجره تازه باز می‌شود',

  frame: 'گاه‌شمار پرونده: {name}',
  'missing.title': 'اینجا چیزی نیست',
  'missing.text': 'زیر این نام چیزی به‌صورت عمومی ثبت نشده است.',
};
