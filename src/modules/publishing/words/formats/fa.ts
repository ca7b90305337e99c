import type { Phrase } from './en.js';

/** Persian. A noun after a number stays in the singular, so nothing is chosen by the number. */
export const fa: Readonly<Record<Phrase, string>> = {
  'feed.title': '{title} · آنچه رخ داد',
  'feed.about': 'آنچه در این پرونده رخ داد، از تازه‌ترین: واقعیت‌های ثبت‌شده، نقطه‌های عطف محکومیت، مقاله‌ها.',
  'feed.all': 'آنچه در همه پرونده‌ها رخ داد',
  'feed.all.about': 'آنچه در پرونده‌های ثبت‌شده رخ داد، از تازه‌ترین: واقعیت‌ها، نقطه‌های عطف محکومیت، مقاله‌ها.',

  'calendar.title': '{title} · نقطه‌های عطف محکومیت',
  'calendar.about': 'نقطه‌های عطف محکومیت که از واقعیت‌های ثبت‌شده محاسبه شده است. دلیل هر یک آمده است.',
  'calendar.all': 'نقطه‌های عطف محکومیت در همه پرونده‌ها',
  'calendar.all.about':
    'نقطه‌های عطف محکومیت در همه پرونده‌ها از یک ماه پیش تا یک سال آینده که از واقعیت‌های ثبت‌شده محاسبه شده است. دلیل هر یک آمده است.',
  'calendar.range': 'واقعیت‌های ثبت‌شده روز مشخصی را تعیین نمی‌کند: {date}.',

  'calendar.either': 'وقتی ماه کوتاه‌تر است، دو شیوهٔ شمارش به کار می‌رود: {date}.',
  'of.person': '{name}: {title}',
  'date.known': 'تاریخ: {date}',
  'date.asKnown': 'تاریخ، تا آنجا که معلوم است: {date}',
  'date.span': 'از {from} تا {to}',
  'date.since': 'از {from}',
  computed: 'از واقعیت‌های ثبت‌شده محاسبه شده و کسی آن را اعلام نکرده است.',
  'news.read': 'خواندن مقاله',
  'news.readAt': 'خواندن مقاله در {publisher}',
  'timeline.all': 'همه پرونده‌ها: آخرین رویدادها و نقطه‌های عطف پیش رو',

  'drawing.title': '{title} · گاه‌شمار',
  'drawing.about': 'دوره‌های بازداشت، آرای دادگاه‌ها و نقطه‌های عطف محکومیت بر گاه‌شمار، از {from} تا {to}.',
  'drawing.empty': 'چیزی با تاریخ ثبت نشده است.',
  'drawing.all': 'همه پرونده‌ها: دوره‌های بازداشت',
  'drawing.all.about': 'دوره‌های بازداشت، هر پرونده در یک سطر، از {from} تا {to}.',
  'drawing.more': '{count, number} پرونده دیگر ثبت شده است',
  'drawing.today': 'امروز',
  'drawing.begin': 'آغاز بازداشت',
  'legend.held': 'در بازداشت',
  'legend.perhaps': 'در بازداشت، روزها قطعی نیست',
  'legend.rest': 'باقی‌مانده محکومیت',
  'legend.open': 'پایان محکومیت معلوم نیست',
  'legend.reached': 'نقطه عطف گذشته',
  'legend.ahead': 'نقطه عطف پیش رو',
  'legend.range': 'میان این روزها',

  'card.next': 'پیش رو: {title}',
  'card.held': 'پرونده‌هایی که امروز کسی در آن‌ها در بازداشت است: {count, number}',
  'card.cases': '{count, number} پرونده ثبت‌شده',
};
