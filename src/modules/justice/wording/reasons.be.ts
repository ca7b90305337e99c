import type { ReasonPhrase } from './reasons.en.js';

/** Belarusian. */
export const be: Readonly<Record<ReasonPhrase, string>> = {
  reason: 'Паводле правіла «{code}».',
  'reason.SHARE_OF_TERM': '{numerator}/{denominator} тэрміну ({term}).',
  'reason.SHARE_IN_DAYS':
    '{days, plural, one {# дзень} few {# дні} many {# дзён} other {# дня}} з {total, plural, one {# дня, які} few {# дзён, якія} many {# дзён, якія} other {# дня, які}} тэрмін займае ад {from}.',
  'reason.SHARE_IN_MONTHS':
    '{months, plural, one {# месяц} few {# месяцы} many {# месяцаў} other {# месяца}} паводле календара ад {from} да {to}.',
  'reason.DISCIPLINE_DAYS':
    'Дададзена за парушэнні дысцыпліны: {days, plural, one {# дзень} few {# дні} many {# дзён} other {# дня}}.',
  'reason.MOVED_EARLIER':
    'Зняволенне, якое залічваецца паводле іншага каэфіцыента або было да пачатку тэрміну, набліжае гэты дзень на {days, plural, one {# дзень} few {# дні} many {# дзён} other {# дня}}.',
  'reason.MOVED_LATER':
    'Час па-за зняволеннем або зняволенне, якое залічваецца ў меншым памеры, аддаляе гэты дзень на {days, plural, one {# дзень} few {# дні} many {# дзён} other {# дня}}.',
  'reason.RATE_APPLIED':
    'Каэфіцыент {ratio}: {source}, надзейнасць {confidence, select, HIGH {высокая} MEDIUM {сярэдняя} other {нізкая}} ({rule}).',
  'reason.PASSED_BEFORE_CHANGE': 'Гэты дзень надышоў да змены тэрміну і застаецца ранейшым.',
  'reason.MONTH_TOO_SHORT': 'У месяцы няма такога чысла; паводле іншага прачытання гэта {other}.',
  'reason.TERM_COMPLETE': 'Тэрмін ({term}), калі лічыць ад {from}, завершаны {to}.',
  'reason.CHAIN_AS_ONE': 'Паслядоўныя пакаранні ({count}) лічацца адным тэрмінам.',
  'reason.LATEST_OF_SEVERAL': 'З тэрмінаў, што ідуць адначасова ({count}), гэты заканчваецца апошнім.',
  'reason.CONVERTED':
    'Рашэнне ад {on} замяніла рэшту іншым пакараннем; паводле календара канец перайшоў з {before} на {after}.',
  'reason.SUPERSEDED': 'Да рашэння ад {on} канец прыпадаў на {before}; гэта больш не дзейнічае.',
  'reason.OFFICIAL_END': 'Дата канца, якую называюць улады.',
  'reason.DAYS_BEFORE_END':
    'За {count, plural, one {# дзень} few {# дні} many {# дзён} other {# дня}} да чаканага канца, {end}.',
  'reason.RELEASED': 'Вызваленне {on}.',
  'reason.DIED': 'Смерць у зняволенні {on}.',
  'reason.RANGE_OF_DAYS': 'Запісанае не вызначае аднаго дня, а пакідае прамежак.',
  'reason.CANCELLED': 'Адменена: зняволенне скончылася {on}.',
  'reason.CONDITIONAL_RELEASE': 'Умоўнае вызваленне {on}: тэрмін працягваецца.',
  'reason.DAYS_HELD':
    '{count, plural, one {Споўніўся # дзень у} few {Споўнілася # дні ў} many {Споўнілася # дзён у} other {Споўнілася # дня ў}} зняволенні, калі лічыць ад {from}{interrupted, select, yes {, без дзён на волі} other {}}{undated, plural, =0 {} other {; сюды ўваходзяць ранейшыя дні, вядомыя толькі лікам: #}}.',
  'reason.YEARS_HELD':
    '{count, plural, one {Споўніўся # год у} few {Споўнілася # гады ў} many {Споўнілася # гадоў у} other {Споўнілася # года ў}} зняволенні, калі лічыць ад {from}; дні на волі не лічацца{undated, plural, =0 {} other {; сюды ўваходзяць ранейшыя дні, вядомыя толькі лікам: #}}.',
  'reason.ARREST_ANNIVERSARY': '{count}-я гадавіна арышту {of}.',
  'reason.VERDICT_ANNIVERSARY': '{count}-я гадавіна прысуду {of}.',
  'reason.RULE':
    '{source}, надзейнасць {confidence, select, HIGH {высокая} MEDIUM {сярэдняя} other {нізкая}} ({rule}).',
  'reason.RULE_FROM': 'Правіла дзейнічае з {on}.',
  'reason.GRAVITY_UNKNOWN': 'Цяжкасць злачынства не запісана: дзень ляжыць паміж найменшай і найбольшай доляй.',
  'reason.BARRED': 'Забаронена статусам «{flag}».',
  'reason.DAYS_OFF':
    '{perYear, plural, one {# дзень} few {# дні} many {# дзён} other {# дня}} скідкі за кожны год тэрміну ({term}): за {days, plural, one {# дзень} few {# дні} many {# дзён} other {# дня}} да канца.',
  'reason.AT_LEAST_MONTHS':
    'Трэба адбыць не менш за {months, plural, one {# месяц} few {# месяцы} many {# месяцаў} other {# месяца}}.',
  'reason.LIFE_REVIEW':
    'Пажыццёвы тэрмін пераглядаецца праз {years, plural, one {# год} few {# гады} many {# гадоў} other {# года}}: {source}, надзейнасць {confidence, select, HIGH {высокая} MEDIUM {сярэдняя} other {нізкая}} ({rule}).',
};
