import type { Phrase } from './en.js';

/** Polish. */
export const pl: Readonly<Record<Phrase, string>> = {
  'status.dated': '{status}: {date}',

  'progress.label': 'Odbyta część kary',

  next: 'Najbliższy kamień milowy',
  past: 'Do dziś',
  ahead: 'Przed nami',
  today: 'Dziś, {date}',
  empty: 'Brak wpisów.',
  'mark.computed': 'data obliczona',
  'mark.NEWS': 'w mediach',
  'mark.AWARD': 'nagroda',

  more: '{count, plural, one {Jeszcze # wpis} few {Jeszcze # wpisy} many {Jeszcze # wpisów} other {Jeszcze # wpisu}} na stronie sprawy',
  open: 'Otwórz stronę sprawy',
  source: 'Źródło: {sources}, stan na {date}',
  newWindow: 'otwiera się w nowym oknie',

  frame: 'Oś czasu sprawy: {name}',
  'missing.title': 'Nic tu nie ma',
  'missing.text': 'Pod tą nazwą nie zarejestrowano nic publicznego.',
};
