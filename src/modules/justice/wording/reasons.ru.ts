import type { ReasonPhrase } from './reasons.en.js';

/** Russian. */
export const ru: Readonly<Record<ReasonPhrase, string>> = {
  reason: 'По правилу «{code}».',
  'reason.SHARE_OF_TERM': '{numerator}/{denominator} срока: {term}.',
  'reason.SHARE_IN_DAYS':
    '{days, plural, one {# день} few {# дня} many {# дней} other {# дня}} из {total}, которые срок занимает с {from}.',
  'reason.SHARE_IN_MONTHS':
    '{months, plural, one {# месяц} few {# месяца} many {# месяцев} other {# месяца}} по календарю с {from} по {to}.',
  'reason.DISCIPLINE_DAYS':
    'Добавлено за дисциплину: {days, plural, one {# день} few {# дня} many {# дней} other {# дня}}.',
  'reason.MOVED_EARLIER':
    'Заключение, которое считается иначе или до срока, приближает этот день: {days, plural, one {# день} few {# дня} many {# дней} other {# дня}} раньше.',
  'reason.MOVED_LATER':
    'Время вне заключения, или заключение, которое считается меньше, отодвигает этот день: {days, plural, one {# день} few {# дня} many {# дней} other {# дня}} позже.',
  'reason.RATE_APPLIED':
    'Коэффициент {ratio}: {source}, надёжность {confidence, select, HIGH {высокая} MEDIUM {средняя} other {низкая}} ({rule}).',
  'reason.PASSED_BEFORE_CHANGE': 'Этот день прошёл до изменения срока и остаётся прежним.',
  'reason.MONTH_TOO_SHORT': 'Месяц короче этого дня; по другому прочтению это {other}.',
  'reason.TERM_COMPLETE': 'Срок ({term}) с {from} кончается {to}.',
  'reason.CHAIN_AS_ONE': 'Последовательные наказания ({count}) считаются одним сроком.',
  'reason.LATEST_OF_SEVERAL': 'Из сроков, идущих одновременно ({count}), этот кончается последним.',
  'reason.CONVERTED':
    'Решение от {on} заменило остаток другим наказанием; по календарю конец перешёл с {before} на {after}.',
  'reason.SUPERSEDED': 'До решения от {on} конец был {before}; это больше не действует.',
  'reason.OFFICIAL_END': 'Дата конца, которую называют власти.',
  'reason.DAYS_BEFORE_END':
    'За {count, plural, one {# день} few {# дня} many {# дней} other {# дня}} до ожидаемого конца, {end}.',
  'reason.RELEASED': 'Освобождение {on}.',
  'reason.DIED': 'Смерть в заключении {on}.',
  'reason.RANGE_OF_DAYS': 'То, что записано, оставляет промежуток дней.',
  'reason.CANCELLED': 'Отменено: заключение кончилось {on}.',
  'reason.CONDITIONAL_RELEASE': 'Условное освобождение {on}: срок продолжается.',
  'reason.DAYS_HELD':
    '{count, plural, one {# день} few {# дня} many {# дней} other {# дня}} в заключении с {from}{interrupted, select, yes {, без дней на свободе} other {}}{undated, plural, =0 {} other {; сюда входят более ранние дни, известные только числом: #}}.',
  'reason.YEARS_HELD':
    '{count, plural, one {# год} few {# года} many {# лет} other {# года}} в заключении с {from}; дни на свободе не считаются.',
  'reason.ARREST_ANNIVERSARY': 'Годовщина ({count}) ареста {of}.',
  'reason.VERDICT_ANNIVERSARY': 'Годовщина ({count}) приговора {of}.',
  'reason.RULE': '{source}, надёжность {confidence, select, HIGH {высокая} MEDIUM {средняя} other {низкая}} ({rule}).',
  'reason.RULE_FROM': 'Правило действует с {on}.',
  'reason.GRAVITY_UNKNOWN': 'Тяжесть преступления не записана: день лежит между наименьшей и наибольшей долей.',
  'reason.BARRED': 'Запрещено статусом «{flag}».',
  'reason.DAYS_OFF':
    '{perYear} дней скидки за каждый год срока ({term}): за {days, plural, one {# день} few {# дня} many {# дней} other {# дня}} до конца.',
  'reason.AT_LEAST_MONTHS':
    'Нужно отбыть не менее {months, plural, one {# месяц} few {# месяца} many {# месяцев} other {# месяца}}.',
  'reason.LIFE_REVIEW':
    'Пожизненный срок пересматривается через {years, plural, one {# год} few {# года} many {# лет} other {# года}}: {source}, надёжность {confidence, select, HIGH {высокая} MEDIUM {средняя} other {низкая}} ({rule}).',
};
