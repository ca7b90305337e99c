import type { Phrase } from './en.js';

/** Polish. */
export const pl: Readonly<Record<Phrase, string>> = {
  'status.dated': '{status}: {date}',

  'progress.label': 'Odbyta część kary',
  'progress.held': '{held, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}} w więzieniu',
  'progress.running':
    '{held, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}} w więzieniu; odbyto {share} kary, {left, plural, one {pozostał # dzień} few {pozostały # dni} many {pozostało # dni} other {pozostało # dnia}}',
  'progress.stopped':
    '{held, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}} w więzieniu; odbyto {share} kary (na dzień {date})',

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
