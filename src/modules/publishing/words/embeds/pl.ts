import type { Phrase } from './en.js';

/** Polish. */
export const pl: Readonly<Record<Phrase, string>> = {
  'status.AT_LIBERTY_CHARGED': 'Pod zarzutami, na wolności',
  'status.ADMINISTRATIVE_DETENTION': 'W areszcie administracyjnym',
  'status.PRETRIAL_DETENTION': 'W areszcie przed procesem',
  'status.HOUSE_ARREST': 'W areszcie domowym',
  'status.ON_TRIAL': 'Trwa proces',
  'status.AWAITING_APPEAL': 'Wyrok zapadł, ale nie jest jeszcze prawomocny',
  'status.SERVING': 'Odbywa karę w więzieniu',
  'status.RESTRICTED_LIBERTY': 'Odbywa karę ograniczenia wolności',
  'status.TERM_ELAPSED_UNCONFIRMED': 'Obliczony termin kary minął, zwolnienia nie odnotowano',
  'status.RELEASED': 'Zwolnienie',
  'status.DIED_IN_CUSTODY': 'Śmierć w więzieniu',
  'status.UNKNOWN': 'Obecna sytuacja nieznana',
  'status.dated': '{status}: {date}',

  'progress.label': 'Odbyta część kary',
  'progress.held': '{held, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}} w więzieniu',
  'progress.running':
    '{held, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}} w więzieniu; odbyto {share} kary, {left, plural, one {pozostał # dzień} few {pozostały # dni} many {pozostało # dni} other {pozostało # dnia}}',
  'progress.stopped':
    '{held, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}} w więzieniu; odbyto {share} kary (na dzień {date})',

  next: 'Najbliższa ważna data',
  past: 'Do dziś',
  ahead: 'Przed nami',
  today: 'Dziś, {date}',
  empty: 'Brak wpisów.',
  'mark.computed': 'obliczono',
  'mark.NEWS': 'w mediach',
  'mark.AWARD': 'wyróżnienie',

  more: '{count, plural, one {Jeszcze # wpis} few {Jeszcze # wpisy} many {Jeszcze # wpisów} other {Jeszcze # wpisu}} na stronie sprawy',
  open: 'Otwórz stronę sprawy',
  source: 'Źródło: {sources}, stan na {date}',
  newWindow: 'otwiera się w nowym oknie',

  frame: 'Chronologia sprawy: {name}',
  'missing.title': 'Nic tu nie ma',
  'missing.text': 'Pod tą nazwą nie ma nic publicznego.',
};
