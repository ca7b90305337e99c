import type { ReasonPhrase } from './reasons.en.js';

/** Belarusian. */
export const be: Readonly<Record<ReasonPhrase, string>> = {
  reason: 'Паводле правіла «{code}».',
  'reason.SHARE_OF_TERM': '{numerator}/{denominator} тэрміну: {term}.',
  'reason.SHARE_IN_DAYS':
    '{days, plural, one {# дзень} few {# дні} many {# дзён} other {# дня}} з {total}, якія тэрмін займае ад {from}.',
  'reason.SHARE_IN_MONTHS':
    '{months, plural, one {# месяц} few {# месяцы} many {# месяцаў} other {# месяца}} па календары ад {from} да {to}.',
  'reason.DISCIPLINE_DAYS':
    'Дададзена за дысцыпліну: {days, plural, one {# дзень} few {# дні} many {# дзён} other {# дня}}.',
  'reason.MOVED_EARLIER':
    'Зняволенне, якое лічыцца інакш або да тэрміну, набліжае гэты дзень: {days, plural, one {# дзень} few {# дні} many {# дзён} other {# дня}} раней.',
  'reason.MOVED_LATER':
    'Час па-за зняволеннем, або зняволенне, якое лічыцца меней, аддаляе гэты дзень: {days, plural, one {# дзень} few {# дні} many {# дзён} other {# дня}} пазней.',
  'reason.RATE_APPLIED':
    'Каэфіцыент {ratio}: {source}, надзейнасць {confidence, select, HIGH {высокая} MEDIUM {сярэдняя} other {нізкая}} ({rule}).',
  'reason.PASSED_BEFORE_CHANGE': 'Гэты дзень мінуў да змены тэрміну і застаецца, якім быў.',
  'reason.MONTH_TOO_SHORT': 'Месяц карацейшы за гэты дзень; па іншым чытанні гэта {other}.',
  'reason.TERM_COMPLETE': 'Тэрмін ({term}) ад {from} заканчваецца {to}.',
  'reason.CHAIN_AS_ONE': 'Паслядоўныя пакаранні ({count}) лічацца адным тэрмінам.',
  'reason.LATEST_OF_SEVERAL': 'З тэрмінаў, што ідуць адначасова ({count}), гэты заканчваецца апошнім.',
  'reason.CONVERTED':
    'Рашэнне ад {on} замяніла рэшту іншым пакараннем; па календары канец перайшоў з {before} на {after}.',
  'reason.SUPERSEDED': 'Да рашэння ад {on} канец быў {before}; гэта больш не дзейнічае.',
  'reason.OFFICIAL_END': 'Дата канца, якую называюць улады.',
  'reason.DAYS_BEFORE_END':
    'За {count, plural, one {# дзень} few {# дні} many {# дзён} other {# дня}} да чаканага канца, {end}.',
  'reason.RELEASED': 'Вызвалены {on}.',
  'reason.DIED': 'Смерць у зняволенні {on}.',
  'reason.RANGE_OF_DAYS': 'Тое, што запісана, пакідае прамежак дзён.',
  'reason.CANCELLED': 'Адменена: зняволенне скончылася {on}.',
  'reason.CONDITIONAL_RELEASE': 'Умоўнае вызваленне {on}: тэрмін працягваецца.',
  'reason.DAYS_HELD':
    '{count, plural, one {# дзень} few {# дні} many {# дзён} other {# дня}} у зняволенні ад {from}{interrupted, select, yes {, без дзён на волі} other {}}{undated, plural, =0 {} other {; сюды ўваходзяць ранейшыя дні, вядомыя толькі лікам: #}}.',
  'reason.YEARS_HELD':
    '{count, plural, one {# год} few {# гады} many {# гадоў} other {# года}} у зняволенні ад {from}; дні на волі не лічацца.',
  'reason.ARREST_ANNIVERSARY': 'Гадавіна ({count}) арышту {of}.',
  'reason.VERDICT_ANNIVERSARY': 'Гадавіна ({count}) прысуду {of}.',
  'reason.RULE':
    '{source}, надзейнасць {confidence, select, HIGH {высокая} MEDIUM {сярэдняя} other {нізкая}} ({rule}).',
  'reason.RULE_FROM': 'Правіла дзейнічае з {on}.',
  'reason.GRAVITY_UNKNOWN': 'Цяжкасць злачынства не запісана: дзень ляжыць паміж найменшай і найбольшай доляй.',
  'reason.BARRED': 'Забаронена статусам «{flag}».',
  'reason.DAYS_OFF':
    '{perYear} дзён скідкі за кожны год тэрміну ({term}): за {days, plural, one {# дзень} few {# дні} many {# дзён} other {# дня}} да канца.',
  'reason.AT_LEAST_MONTHS':
    'Трэба адбыць не менш за {months, plural, one {# месяц} few {# месяцы} many {# месяцаў} other {# месяца}}.',
  'reason.LIFE_REVIEW':
    'Пажыццёвы тэрмін пераглядаецца праз {years, plural, one {# год} few {# гады} many {# гадоў} other {# года}}: {source}, надзейнасць {confidence, select, HIGH {высокая} MEDIUM {сярэдняя} other {нізкая}} ({rule}).',
};
