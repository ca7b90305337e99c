import type { Phrase } from './en.js';

/** Belarusian. */
export const be: Readonly<Record<Phrase, string>> = {
  and: '{first}; {second}',
  about: 'прыблізна {text}',
  days: '{held, plural, one {# дзень у} few {# дні ў} many {# дзён у} other {# дня ў}} {where}',
  'days.atLeast': 'не менш за {held, plural, one {# дзень у} few {# дні ў} many {# дзён у} other {# дня ў}} {where}',
  'days.atMost': 'не больш за {most, plural, one {# дзень у} few {# дні ў} many {# дзён у} other {# дня ў}} {where}',
  'days.between':
    'ад {least, number} да {most, plural, one {# дня ў} few {# дзён у} many {# дзён у} other {# дня ў}} {where}',
  'days.of': 'адбыта {held, number} з {total, plural, one {# дня} few {# дзён} many {# дзён} other {# дня}}',
  'where.custody': 'зняволенні',
  'where.any': 'зняволенні, пад хатнім арыштам ці з абмежаваннем волі',
  'note.assumed': 'улічаны і дні, пра зняволенне ў якія запісу няма',
  share: 'адбыта {share} тэрміну',
  'share.credited': 'з улікам залікаў адбыта {share} тэрміну',
  'share.between': 'адбыта ад {least} да {most} тэрміну',
  left: '{left, plural, one {застаўся # дзень} few {засталося # дні} many {засталося # дзён} other {засталося # дня}}',
  'left.between':
    'засталося ад {least, number} да {most, plural, one {# дня} few {# дзён} many {# дзён} other {# дня}}',
  'left.atMost': 'засталося не больш за {left, plural, one {# дзень} few {# дні} many {# дзён} other {# дня}}',
  over: 'вылічаны тэрмін скончыўся',
  'until.RELEASE': 'падлічана да вызвалення {date}',
  'until.RELEASE.about': 'падлічана да вызвалення: {date}',
  'until.DEATH': 'падлічана да смерці {date}',
  'until.DEATH.about': 'падлічана да смерці: {date}',
  since: 'У зняволенні з {date}',
  'since.about': 'Першы дзень цяперашняга зняволення: {date}',
};
