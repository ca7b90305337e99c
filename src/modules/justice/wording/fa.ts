import type { Phrase } from './en.js';

/** Persian. A noun after a number stays in the singular, so nothing is chosen by the number. */
export const fa: Readonly<Record<Phrase, string>> = {
  'milestone.FRACTION': '{numerator, number}⁄{denominator, number} مدت محکومیت',
  'milestone.FRACTION.1/2': 'نیمی از مدت محکومیت',
  'milestone.FRACTION.1/3': 'یک‌سوم مدت محکومیت',
  'milestone.FRACTION.2/3': 'دوسوم مدت محکومیت',
  'milestone.FRACTION.1/4': 'یک‌چهارم مدت محکومیت',
  'milestone.FRACTION.3/4': 'سه‌چهارم مدت محکومیت',
  'milestone.DAYS_HELD': '{count, number} روز در بازداشت',
  'milestone.YEARS_HELD': '{count, number} سال در بازداشت',
  'milestone.DAYS_LEFT': '{count, number} روز تا پایان مدت محکومیت',
  'milestone.ARREST_ANNIVERSARY': '{count, number} سال پس از دستگیری',
  'milestone.VERDICT_ANNIVERSARY': '{count, number} سال پس از صدور حکم',
  'milestone.PAROLE_ELIGIBLE': 'آزادی مشروط قابل درخواست است',
  'milestone.MILDER_PUNISHMENT_ELIGIBLE': 'مجازات خفیف‌تر قابل درخواست است',
  'milestone.LIFE_REVIEW': 'حبس ابد قابل بازنگری است',
  'milestone.EXPECTED_END': 'پایان مدت محکومیت',
  'milestone.RELEASED': 'آزادی',
  'milestone.RELEASED.DEATH': 'مرگ در بازداشت',

  'term.RANGE': '{least} تا {most}',
  'term.AT_LEAST': 'دست‌کم {least}',
  'term.LIFE': 'ابد',
  'term.INDEFINITE': 'بدون پایان معین',
  'term.DEATH': 'اعدام',
  'term.UNKNOWN': 'مدت نامعلوم',
  'term.and': '{before} و {part}',
  'term.years': '{count, number} سال',
  'term.months': '{count, number} ماه',
  'term.weeks': '{count, number} هفته',
  'term.days': '{count, number} روز',
};
