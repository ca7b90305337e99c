import type { Phrase } from './en.js';

/** French. */
export const fr: Readonly<Record<Phrase, string>> = {
  'status.dated': '{status} : {date}',

  'progress.label': 'Part de la peine purgée',

  next: 'Prochaine étape',
  past: 'Jusqu’à présent',
  ahead: 'À venir',
  today: 'Aujourd’hui, {date}',
  empty: 'Aucune entrée à afficher.',
  'mark.computed': 'date calculée',
  'mark.NEWS': 'dans la presse',
  'mark.AWARD': 'distinction',

  more: '{count, plural, one {# autre entrée} other {# autres entrées}} sur la page de l’affaire',
  open: 'Ouvrir la page de l’affaire',
  source: 'Source : {sources}, au {date}',
  newWindow: 's’ouvre dans une nouvelle fenêtre',

  frame: 'Chronologie de l’affaire : {name}',
  'missing.title': 'Rien ici',
  'missing.text': 'Rien de public n’est enregistré sous ce nom.',
};
