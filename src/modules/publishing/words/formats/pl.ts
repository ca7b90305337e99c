import type { Phrase } from './en.js';

/** Polish. */
export const pl: Readonly<Record<Phrase, string>> = {
  'feed.title': '{title} · co się wydarzyło',
  'feed.about':
    'Co się wydarzyło w tej sprawie, od najnowszych: zarejestrowane fakty, osiągnięte kamienie milowe, artykuły.',
  'feed.all': 'Co się wydarzyło we wszystkich sprawach',
  'feed.all.about':
    'Co się wydarzyło w zarejestrowanych sprawach, od najnowszych: fakty, osiągnięte kamienie milowe, artykuły.',

  'calendar.title': '{title} · kamienie milowe kary',
  'calendar.about':
    'Kamienie milowe kary obliczone na podstawie zarejestrowanych faktów. Przy każdym podano uzasadnienie.',
  'calendar.all': 'Kamienie milowe kary, wszystkie sprawy',
  'calendar.all.about':
    'Kamienie milowe kary we wszystkich sprawach, od ostatniego miesiąca do roku naprzód, obliczone na podstawie zarejestrowanych faktów. Przy każdym podano uzasadnienie.',
  'calendar.range': 'Zarejestrowane fakty nie pozwalają wskazać jednego dnia: {date}.',

  'calendar.either': 'Gdy miesiąc jest za krótki, stosuje się dwa sposoby liczenia: {date}.',
  'of.person': '{name}: {title}',
  'date.known': 'Data: {date}',
  'date.asKnown': 'Data, o ile jest znana: {date}',
  'date.span': '{from} – {to}',
  'date.since': 'początek: {from}',
  computed: 'Obliczono na podstawie zarejestrowanych faktów, nikt tego nie ogłosił.',
  'news.read': 'Przeczytaj artykuł',
  'news.readAt': 'Przeczytaj artykuł: {publisher}',
  'timeline.all': 'Wszystkie sprawy: ostatnie wydarzenia i najbliższe kamienie milowe',

  'drawing.title': '{title} · oś czasu',
  'drawing.about': 'Okresy pozbawienia wolności, orzeczenia sądów i kamienie milowe kary na osi czasu: {from} – {to}.',
  'drawing.empty': 'Nie zarejestrowano niczego z datą.',
  'drawing.all': 'Wszystkie sprawy: pozbawienie wolności w czasie',
  'drawing.all.about': 'Okresy pozbawienia wolności, jeden wiersz na sprawę, od {from} do {to}.',
  'drawing.more':
    '{count, plural, one {Jeszcze # sprawa w rejestrze} few {Jeszcze # sprawy w rejestrze} many {Jeszcze # spraw w rejestrze} other {Jeszcze # sprawy w rejestrze}}',
  'drawing.today': 'Dziś',
  'drawing.begin': 'Początek uwięzienia',
  'legend.held': 'Pozbawienie wolności',
  'legend.perhaps': 'Pozbawienie wolności, dni niepewne',
  'legend.rest': 'Reszta kary',
  'legend.open': 'Koniec kary nie jest znany',
  'legend.reached': 'Kamień milowy osiągnięty',
  'legend.ahead': 'Kamień milowy przed nami',
  'legend.range': 'Między tymi dniami',

  'card.next': 'Dalej: {title}',
  'card.held': 'Sprawy, w których dziś ktoś jest uwięziony: {count, number}',
  'card.cases':
    '{count, plural, one {# zarejestrowana sprawa} few {# zarejestrowane sprawy} many {# zarejestrowanych spraw} other {# zarejestrowanej sprawy}}',
};
