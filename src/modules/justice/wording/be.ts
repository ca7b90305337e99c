import type { Phrase } from './en.js';

/** Belarusian. */
export const be: Readonly<Record<Phrase, string>> = {
  'milestone.FRACTION': '{numerator}/{denominator} тэрміну',
  'milestone.FRACTION.1/2': 'Палова тэрміну',
  'milestone.FRACTION.1/3': 'Трэць тэрміну',
  'milestone.FRACTION.2/3': 'Дзве трэці тэрміну',
  'milestone.FRACTION.1/4': 'Чвэрць тэрміну',
  'milestone.FRACTION.3/4': 'Тры чвэрці тэрміну',
  'milestone.DAYS_HELD': '{count, plural, one {# дзень у} few {# дні ў} many {# дзён у} other {# дня ў}} зняволенні',
  'milestone.YEARS_HELD': '{count, plural, one {# год у} few {# гады ў} many {# гадоў у} other {# года ў}} зняволенні',
  'milestone.DAYS_LEFT': '{count, plural, one {# дзень} few {# дні} many {# дзён} other {# дня}} да канца тэрміну',
  'milestone.ARREST_ANNIVERSARY':
    '{count, plural, one {# год} few {# гады} many {# гадоў} other {# года}} з дня арышту',
  'milestone.VERDICT_ANNIVERSARY':
    '{count, plural, one {# год} few {# гады} many {# гадоў} other {# года}} з дня прысуду',
  'milestone.PAROLE_ELIGIBLE': 'Можна прасіць пра ўмоўна-датэрміновае вызваленне',
  'milestone.MILDER_PUNISHMENT_ELIGIBLE': 'Можна прасіць пра мякчэйшае пакаранне',
  'milestone.LIFE_REVIEW': 'Пажыццёвы тэрмін можа быць перагледжаны',
  'milestone.EXPECTED_END': 'Канец тэрміну',
  'milestone.RELEASED': 'Вызваленне',
  'milestone.RELEASED.DEATH': 'Смерць у зняволенні',

  'term.RANGE': '{least} – {most}',
  'term.AT_LEAST': 'мінімум {least}',
  'term.LIFE': 'пажыццёва',
  'term.INDEFINITE': 'без вызначанага канца',
  'term.DEATH': 'смяротнае пакаранне',
  'term.UNKNOWN': 'невядомы тэрмін',
  'term.and': '{before} {part}',
  'term.plus': '{before}; {part}',
  'term.multiplied': '{length}, памножана на {numerator}/{denominator}',
  'term.years': '{count, plural, one {# год} few {# гады} many {# гадоў} other {# года}}',
  'term.months': '{count, plural, one {# месяц} few {# месяцы} many {# месяцаў} other {# месяца}}',
  'term.weeks': '{count, plural, one {# тыдзень} few {# тыдні} many {# тыдняў} other {# тыдня}}',
  'term.days': '{count, plural, one {# дзень} few {# дні} many {# дзён} other {# дня}}',
};
