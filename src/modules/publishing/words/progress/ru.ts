import type { Phrase } from './en.js';

/** Russian. */
export const ru: Readonly<Record<Phrase, string>> = {
  and: '{first}; {second}',
  about: 'приблизительно {text}',
  days: '{held, plural, one {# день} few {# дня} many {# дней} other {# дня}} {where}',
  'days.atLeast': 'не менее {held, plural, one {# дня} few {# дней} many {# дней} other {# дня}} {where}',
  'days.atMost': 'не более {most, plural, one {# дня} few {# дней} many {# дней} other {# дня}} {where}',
  'days.between': 'от {least, number} до {most, plural, one {# дня} few {# дней} many {# дней} other {# дня}} {where}',
  'days.of': 'отбыто {held, number} из {total, plural, one {# дня} few {# дней} many {# дней} other {# дня}}',
  'where.custody': 'в заключении',
  'where.any': 'в заключении, под домашним арестом или с ограничением свободы',
  'note.assumed': 'учтены и дни, о заключении в которые записи нет',
  share: 'отбыто {share} срока',
  'share.credited': 'с учётом зачётов отбыто {share} срока',
  'share.between': 'отбыто от {least} до {most} срока',
  left: '{left, plural, one {остался # день} few {осталось # дня} many {осталось # дней} other {осталось # дня}}',
  'left.between': 'осталось от {least, number} до {most, plural, one {# дня} few {# дней} many {# дней} other {# дня}}',
  'left.atMost': 'осталось не более {left, plural, one {# дня} few {# дней} many {# дней} other {# дня}}',
  over: 'вычисленный срок истёк',
  'until.RELEASE': 'подсчитано до освобождения {date}',
  'until.RELEASE.about': 'подсчитано до освобождения: {date}',
  'until.DEATH': 'подсчитано до смерти {date}',
  'until.DEATH.about': 'подсчитано до смерти: {date}',
  since: 'В заключении с {date}',
  'since.about': 'Первый день нынешнего заключения: {date}',
};
