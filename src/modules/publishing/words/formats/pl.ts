import type { Phrase } from './en.js';

/** Polish. */
export const pl: Readonly<Record<Phrase, string>> = {
  'feed.title': '{title} · co się wydarzyło',
  'feed.about': 'Co się wydarzyło w tej sprawie, od najnowszych: odnotowane fakty, osiągnięte progi kary, artykuły.',
  'feed.all': 'Co się wydarzyło we wszystkich sprawach',
  'feed.all.about': 'Co się wydarzyło w odnotowanych sprawach, od najnowszych: fakty, osiągnięte progi kary, artykuły.',

  'calendar.title': '{title} · progi kary',
  'calendar.about': 'Progi kary obliczone na podstawie odnotowanych faktów. Przy każdym podano uzasadnienie.',
  'calendar.all': 'Progi kary, wszystkie sprawy',
  'calendar.all.about':
    'Progi kary we wszystkich sprawach, od ostatniego miesiąca do roku naprzód, obliczone na podstawie odnotowanych faktów. Przy każdym podano uzasadnienie.',
  'calendar.range': 'Odnotowane fakty nie pozwalają wskazać jednego dnia: {date}.',

  'of.person': '{name}: {title}',
  'date.known': 'Data: {date}',
  'date.asKnown': 'Data, o ile jest znana: {date}',
  'date.span': '{from} – {to}',
  'date.since': 'od: {from}',
  computed: 'Obliczono na podstawie odnotowanych faktów, nikt tego nie ogłosił.',
  'news.read': 'Przeczytaj artykuł',
  'news.readAt': 'Przeczytaj artykuł: {publisher}',
  'timeline.all': 'Wszystkie sprawy: ostatnie wydarzenia i najbliższe progi kary',

  'drawing.title': '{title} · oś czasu',
  'drawing.about': 'Okresy pozbawienia wolności, decyzje sądów i progi kary na osi czasu: {from} – {to}.',
  'drawing.empty': 'Nie odnotowano niczego z datą.',
  'drawing.all': 'Wszystkie sprawy: pozbawienie wolności w czasie',
  'drawing.all.about': 'Okresy pozbawienia wolności, jeden wiersz na sprawę, od {from} do {to}.',
  'drawing.more':
    '{count, plural, one {Jeszcze # sprawa w rejestrze} few {Jeszcze # sprawy w rejestrze} many {Jeszcze # spraw w rejestrze} other {Jeszcze # sprawy w rejestrze}}',
  'drawing.today': 'Dziś',
  'drawing.begin': 'Początek uwięzienia',
  'legend.held': 'Pozbawienie wolności',
  'legend.perhaps': 'Uwięzienie, dni niepewne',
  'legend.rest': 'Reszta kary',
  'legend.open': 'Koniec kary nie jest znany',
  'legend.reached': 'Próg osiągnięty',
  'legend.ahead': 'Próg przed nami',
  'legend.range': 'Między tymi dniami',

  'fact.daysHeld': '{count, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}} uwięzienia',
  'fact.daysLeft':
    '{count, plural, one {pozostał # dzień} few {pozostały # dni} many {pozostało # dni} other {pozostało # dnia}}',
  'card.served': 'Odbyto {share} kary',
  'card.next': 'Dalej: {title}',
  'card.held': 'Sprawy, w których dziś ktoś jest uwięziony: {count, number}',
  'card.cases':
    '{count, plural, one {# odnotowana sprawa} few {# odnotowane sprawy} many {# odnotowanych spraw} other {# odnotowanej sprawy}}',
};
