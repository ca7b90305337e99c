import type { Phrase } from './en.js';

/** German. */
export const de: Readonly<Record<Phrase, string>> = {
  'status.dated': '{status}: {date}',

  'progress.label': 'Verbüßter Teil der Strafe',

  next: 'Nächste Wegmarke',
  past: 'Bisher',
  ahead: 'Bevorstehend',
  today: 'Heute, {date}',
  empty: 'Keine Einträge.',
  'mark.computed': 'berechnet',
  'mark.NEWS': 'in den Medien',
  'mark.AWARD': 'Auszeichnung',

  more: '{count, plural, one {# weiterer Eintrag} other {# weitere Einträge}} auf der Seite des Falls',
  open: 'Seite des Falls öffnen',
  source: 'Quelle: {sources}, Stand: {date}',
  newWindow: 'öffnet in einem neuen Fenster',

  frame: 'Zeitleiste des Falls: {name}',
  'missing.title': 'Hier ist nichts',
  'missing.text': 'Unter diesem Namen ist nichts Öffentliches verzeichnet.',
};
