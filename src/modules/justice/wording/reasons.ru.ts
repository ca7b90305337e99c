import type { ReasonPhrase } from './reasons.en.js';

/** Russian. */
export const ru: Readonly<Record<ReasonPhrase, string>> = {
  reason: 'По правилу «{code}».',
  'reason.SHARE_OF_TERM': '{numerator}/{denominator} срока ({term}).',
  'reason.SHARE_IN_DAYS':
    '{days, plural, one {# день} few {# дня} many {# дней} other {# дня}} из {total, plural, one {# дня, который} few {# дней, которые} many {# дней, которые} other {# дня, который}} срок занимает с {from}.',
  'reason.SHARE_IN_MONTHS':
    '{months, plural, one {# месяц} few {# месяца} many {# месяцев} other {# месяца}} по календарю от {from} до {to}.',
  'reason.DISCIPLINE_DAYS':
    'Добавлено за нарушения дисциплины: {days, plural, one {# день} few {# дня} many {# дней} other {# дня}}.',
  'reason.MOVED_EARLIER':
    'Заключение, которое засчитывается по другому коэффициенту или было до начала срока, приближает этот день на {days, plural, one {# день} few {# дня} many {# дней} other {# дня}}.',
  'reason.MOVED_LATER':
    'Время вне заключения или заключение, которое засчитывается в меньшем размере, отодвигает этот день на {days, plural, one {# день} few {# дня} many {# дней} other {# дня}}.',
  'reason.RATE_APPLIED':
    'Коэффициент {ratio}: {source}, надёжность {confidence, select, HIGH {высокая} MEDIUM {средняя} other {низкая}} ({rule}).',
  'reason.PASSED_BEFORE_CHANGE': 'Этот день наступил до изменения срока и остаётся прежним.',
  'reason.MONTH_TOO_SHORT': 'В месяце нет такого числа; по другому прочтению это {other}.',
  'reason.TERM_COMPLETE': 'Срок ({term}), считая с {from}, завершён {to}.',
  'reason.CHAIN_AS_ONE': 'Последовательные наказания ({count}) считаются одним сроком.',
  'reason.LATEST_OF_SEVERAL': 'Из сроков, идущих одновременно ({count}), этот кончается последним.',
  'reason.CONVERTED':
    'Решение от {on} заменило остаток другим наказанием; по календарю конец перешёл с {before} на {after}.',
  'reason.SUPERSEDED': 'До решения от {on} конец приходился на {before}; это больше не действует.',
  'reason.OFFICIAL_END': 'Дата конца, которую называют власти.',
  'reason.DAYS_BEFORE_END':
    'За {count, plural, one {# день} few {# дня} many {# дней} other {# дня}} до ожидаемого конца, {end}.',
  'reason.RELEASED': 'Освобождение {on}.',
  'reason.DIED': 'Смерть в заключении {on}.',
  'reason.RANGE_OF_DAYS': 'Внесённое не определяет одного дня, а оставляет промежуток.',
  'reason.CANCELLED': 'Отменено: заключение закончилось {on}.',
  'reason.CONDITIONAL_RELEASE': 'Условное освобождение {on}: срок продолжается.',
  'reason.DAYS_HELD':
    '{count, plural, one {Исполнился # день} few {Исполнилось # дня} many {Исполнилось # дней} other {Исполнилось # дня}} в заключении, считая с {from}{interrupted, select, yes {, без дней на свободе} other {}}{undated, plural, =0 {} other {; сюда входят более ранние дни, известные только числом: #}}.',
  'reason.YEARS_HELD':
    '{count, plural, one {Исполнился # год} few {Исполнилось # года} many {Исполнилось # лет} other {Исполнилось # года}} в заключении, считая с {from}; дни на свободе не считаются{undated, plural, =0 {} other {; сюда входят более ранние дни, известные только числом: #}}.',
  'reason.ARREST_ANNIVERSARY': '{count}-я годовщина ареста {of}.',
  'reason.VERDICT_ANNIVERSARY': '{count}-я годовщина приговора {of}.',
  'reason.RULE': '{source}, надёжность {confidence, select, HIGH {высокая} MEDIUM {средняя} other {низкая}} ({rule}).',
  'reason.RULE_FROM': 'Правило действует с {on}.',
  'reason.GRAVITY_UNKNOWN': 'Тяжесть преступления не внесена: день лежит между наименьшей и наибольшей долей.',
  'reason.BARRED': 'Запрещено статусом «{flag}».',
  'reason.DAYS_OFF':
    '{perYear, plural, one {# день} few {# дня} many {# дней} other {# дня}} скидки за каждый год срока ({term}): за {days, plural, one {# день} few {# дня} many {# дней} other {# дня}} до конца.',
  'reason.AT_LEAST_MONTHS':
    'Нужно отбыть не менее {months, plural, one {# месяца} few {# месяцев} many {# месяцев} other {# месяца}}.',
  'reason.LIFE_REVIEW':
    'Пожизненный срок пересматривается через {years, plural, one {# год} few {# года} many {# лет} other {# года}}: {source}, надёжность {confidence, select, HIGH {высокая} MEDIUM {средняя} other {низкая}} ({rule}).',
};
