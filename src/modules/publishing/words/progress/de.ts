import type { Phrase } from './en.js';

/** German. */
export const de: Readonly<Record<Phrase, string>> = {
  and: '{first}; {second}',
  about: 'etwa {text}',
  days: '{held, plural, one {# Tag} other {# Tage}} {where}',
  'days.atLeast': 'mindestens {held, plural, one {# Tag} other {# Tage}} {where}',
  'days.atMost': 'höchstens {most, plural, one {# Tag} other {# Tage}} {where}',
  'days.between': '{least, number} bis {most, number} Tage {where}',
  'days.of': '{held, number} von {total, plural, one {# Tag} other {# Tagen}} verbüßt',
  'where.custody': 'in Haft',
  'where.any': 'in Haft, Hausarrest oder eingeschränkter Freiheit',
  'note.assumed': 'auch Tage gezählt, für die keine Haft verzeichnet ist',
  share: '{share} der Strafe verbüßt',
  'share.credited': '{share} der Strafe verbüßt, angerechnete Tage mitgezählt',
  'share.between': 'zwischen {least} und {most} der Strafe verbüßt',
  left: 'noch {left, plural, one {# Tag} other {# Tage}}',
  'left.between': 'noch {least, number} bis {most, number} Tage',
  'left.atMost': 'noch höchstens {left, plural, one {# Tag} other {# Tage}}',
  over: 'die berechnete Strafzeit ist abgelaufen',
  'until.RELEASE': 'gezählt bis zur Freilassung am {date}',
  'until.RELEASE.about': 'gezählt bis zur Freilassung: {date}',
  'until.DEATH': 'gezählt bis zum Tod am {date}',
  'until.DEATH.about': 'gezählt bis zum Tod: {date}',
  since: 'In Haft seit dem {date}',
  'since.about': 'Erster Tag der jetzigen Haft: {date}',
};
