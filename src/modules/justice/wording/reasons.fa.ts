import type { ReasonPhrase } from './reasons.en.js';

/** Persian. */
export const fa: Readonly<Record<ReasonPhrase, string>> = {
  reason: 'بر پایه قاعده «{code}».',
  'reason.SHARE_OF_TERM': '{numerator, number}⁄{denominator, number} مدت محکومیت ({term}).',
  'reason.SHARE_IN_DAYS': '{days, number} روز از {total, number} روزی که مدت محکومیت از {from} می‌گیرد.',
  'reason.SHARE_IN_MONTHS': '{months, number} ماه تقویمی از {from} تا {to}.',
  'reason.DISCIPLINE_DAYS': '{days, number} روز به سبب تخلف انضباطی افزوده شد.',
  'reason.MOVED_EARLIER':
    'بازداشتی که با ضریب دیگری حساب می‌شود یا پیش از آغاز مدت محکومیت بوده، این روز را {days, number} روز جلو می‌آورد.',
  'reason.MOVED_LATER':
    'زمان بیرون از بازداشت یا بازداشتی که کمتر حساب می‌شود، این روز را {days, number} روز عقب می‌برد.',
  'reason.RATE_APPLIED':
    'ضریب {ratio}: {source}، اطمینان {confidence, select, HIGH {زیاد} MEDIUM {متوسط} other {کم}} ({rule}).',
  'reason.PASSED_BEFORE_CHANGE': 'این روز پیش از تغییر مدت محکومیت گذشته بود و همان که بود می‌ماند.',
  'reason.MONTH_TOO_SHORT': 'این ماه چنین روزی ندارد؛ بنا بر خوانشی دیگر {other} است.',
  'reason.TERM_COMPLETE': 'مدت محکومیت ({term})، از {from}، در {to} کامل می‌شود.',
  'reason.CHAIN_AS_ONE': '{count, number} مجازات پیاپی یک مدت به شمار آمد.',
  'reason.LATEST_OF_SEVERAL': 'از {count, number} مدتی که هم‌زمان می‌گذرد، این یکی دیرتر از همه پایان می‌یابد.',
  'reason.CONVERTED':
    'تصمیم {on} باقی‌مانده را به مجازاتی دیگر تبدیل کرد؛ بر پایه تقویم پایان از {before} به {after} رسید.',
  'reason.SUPERSEDED': 'پیش از تصمیم {on} پایان {before} بود؛ این دیگر معتبر نیست.',
  'reason.OFFICIAL_END': 'تاریخ پایانی که مقام‌ها اعلام می‌کنند.',
  'reason.DAYS_BEFORE_END': '{count, number} روز پیش از پایان مورد انتظار، {end}.',
  'reason.RELEASED': 'آزادی در {on}.',
  'reason.DIED': 'مرگ در بازداشت در {on}.',
  'reason.RANGE_OF_DAYS': 'داده‌های ثبت‌شده یک روز را معین نمی‌کند و بازه‌ای باقی می‌گذارد.',
  'reason.CANCELLED': 'منتفی شد: بازداشت در {on} پایان یافت.',
  'reason.CONDITIONAL_RELEASE': 'آزادی با قید و شرط در {on}: مدت محکومیت همچنان می‌گذرد.',
  'reason.DAYS_HELD':
    '{count, number} روز بازداشت از {from} کامل شد{interrupted, select, yes {، بدون روزهای آزادی} other {}}{undated, plural, =0 {} other {؛ با احتساب # روز بازداشت پیشین که فقط شمار آن معلوم است}}.',
  'reason.YEARS_HELD':
    '{count, number} سال بازداشت از {from} کامل شد؛ روزهای آزادی حساب نمی‌شود{undated, plural, =0 {} other {؛ با احتساب # روز بازداشت پیشین که فقط شمار آن معلوم است}}.',
  'reason.ARREST_ANNIVERSARY':
    '{count, plural, =1 {نخستین} =2 {دومین} =3 {سومین} =30 {سی‌امین} other {#‌مین}} سالگرد دستگیری در {of}.',
  'reason.VERDICT_ANNIVERSARY':
    '{count, plural, =1 {نخستین} =2 {دومین} =3 {سومین} =30 {سی‌امین} other {#‌مین}} سالگرد حکم {of}.',
  'reason.RULE': '{source}، اطمینان {confidence, select, HIGH {زیاد} MEDIUM {متوسط} other {کم}} ({rule}).',
  'reason.RULE_FROM': 'این قاعده از {on} اجرا می‌شود.',
  'reason.GRAVITY_UNKNOWN': 'درجه جرم ثبت نشده است: این روز میان کمترین و بیشترین سهم است.',
  'reason.BARRED': 'به سبب وضعیت «{flag}» ممکن نیست.',
  'reason.DAYS_OFF': '{perYear, number} روز تخفیف برای هر سال محکومیت ({term}): {days, number} روز پیش از پایان آن.',
  'reason.AT_LEAST_MONTHS': 'دست‌کم {months, number} ماه باید سپری شده باشد.',
  'reason.LIFE_REVIEW':
    'حبس ابد پس از {years, number} سال بازنگری می‌شود: {source}، اطمینان {confidence, select, HIGH {زیاد} MEDIUM {متوسط} other {کم}} ({rule}).',
};
