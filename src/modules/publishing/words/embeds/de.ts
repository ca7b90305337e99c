import type { Phrase } from './en.js';

/** German. */
export const de: Readonly<Record<Phrase, string>> = {
  'status.AT_LIBERTY_CHARGED': 'Unter Anklage, auf freiem Fuß',
  'status.ADMINISTRATIVE_DETENTION': 'In Administrativhaft',
  'status.PRETRIAL_DETENTION': 'In Haft vor dem Prozess',
  'status.HOUSE_ARREST': 'Unter Hausarrest',
  'status.ON_TRIAL': 'Vor Gericht',
  'status.AWAITING_APPEAL': 'Verurteilt, das Urteil ist noch nicht rechtskräftig',
  'status.SERVING': 'Verbüßt eine Strafe in Haft',
  'status.RESTRICTED_LIBERTY': 'Verbüßt eine Strafe der Freiheitsbeschränkung',
  'status.TERM_ELAPSED_UNCONFIRMED': 'Die berechnete Strafe ist zu Ende; eine Freilassung ist nicht verzeichnet',
  'status.RELEASED': 'Freigelassen',
  'status.DIED_IN_CUSTODY': 'In Haft gestorben',
  'status.UNKNOWN': 'Gegenwärtige Lage nicht bekannt',
  'status.dated': '{status}: {date}',

  'progress.label': 'Verbüßter Teil der Strafe',
  'progress.held': '{held, plural, one {# Tag} other {# Tage}} in Haft',
  'progress.running':
    '{held, plural, one {# Tag} other {# Tage}} in Haft; {share} der Strafe verbüßt, noch {left, plural, one {# Tag} other {# Tage}}',
  'progress.stopped': '{held, plural, one {# Tag} other {# Tage}} in Haft; {share} der Strafe verbüßt bis {date}',

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

  frame: 'Chronologie des Falls: {name}',
  'missing.title': 'Hier ist nichts',
  'missing.text': 'Unter diesem Namen ist nichts Öffentliches verzeichnet.',
};
