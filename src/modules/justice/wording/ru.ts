import type { Phrase } from './en.js';

/** Russian. */
export const ru: Readonly<Record<Phrase, string>> = {
  'milestone.FRACTION': '{numerator}/{denominator} срока',
  'milestone.FRACTION.1/2': 'Половина срока',
  'milestone.FRACTION.1/3': 'Треть срока',
  'milestone.FRACTION.2/3': 'Две трети срока',
  'milestone.FRACTION.1/4': 'Четверть срока',
  'milestone.FRACTION.3/4': 'Три четверти срока',
  'milestone.DAYS_HELD': '{count, plural, one {# день} few {# дня} many {# дней} other {# дня}} в заключении',
  'milestone.YEARS_HELD': '{count, plural, one {# год} few {# года} many {# лет} other {# года}} в заключении',
  'milestone.DAYS_LEFT': '{count, plural, one {# день} few {# дня} many {# дней} other {# дня}} до конца срока',
  'milestone.ARREST_ANNIVERSARY': '{count, plural, one {# год} few {# года} many {# лет} other {# года}} со дня ареста',
  'milestone.VERDICT_ANNIVERSARY':
    '{count, plural, one {# год} few {# года} many {# лет} other {# года}} со дня приговора',
  'milestone.PAROLE_ELIGIBLE': 'Можно просить об условно-досрочном освобождении',
  'milestone.MILDER_PUNISHMENT_ELIGIBLE': 'Можно просить о более мягком наказании',
  'milestone.LIFE_REVIEW': 'Пожизненный срок может быть пересмотрен',
  'milestone.EXPECTED_END': 'Конец срока',
  'milestone.RELEASED': 'Освобождение',
  'milestone.RELEASED.DEATH': 'Смерть в заключении',

  'term.RANGE': '{least} – {most}',
  'term.AT_LEAST': 'минимум {least}',
  'term.LIFE': 'пожизненно',
  'term.INDEFINITE': 'без установленного конца',
  'term.DEATH': 'смертная казнь',
  'term.UNKNOWN': 'неизвестный срок',
  'term.and': '{before} {part}',
  'term.plus': '{before}; {part}',
  'term.multiplied': '{length}, умножено на {numerator}/{denominator}',
  'term.years': '{count, plural, one {# год} few {# года} many {# лет} other {# года}}',
  'term.months': '{count, plural, one {# месяц} few {# месяца} many {# месяцев} other {# месяца}}',
  'term.weeks': '{count, plural, one {# неделя} few {# недели} many {# недель} other {# недели}}',
  'term.days': '{count, plural, one {# день} few {# дня} many {# дней} other {# дня}}',
};
