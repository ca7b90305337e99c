import type { Phrase } from './en.js';

/** Russian. */
export const ru: Readonly<Record<Phrase, string>> = {
  'feed.title': '{title} · что произошло',
  'feed.about': 'Что произошло в этом деле, сначала последнее: записанные факты, достигнутые рубежи срока, статьи.',
  'feed.all': 'Что произошло во всех делах',
  'feed.all.about': 'Что произошло в записанных делах, сначала последнее: факты, достигнутые рубежи срока, статьи.',

  'calendar.title': '{title} · рубежи срока',
  'calendar.about': 'Рубежи срока, вычисленные по записанным фактам. При каждом названы основания.',
  'calendar.all': 'Рубежи сроков во всех делах',
  'calendar.all.about':
    'Рубежи сроков во всех делах за прошедший месяц и на год вперёд, вычисленные по записанным фактам. При каждом названы основания.',
  'calendar.range': 'Записанные факты не позволяют назвать один день: {date}.',

  'of.person': '{name}: {title}',
  'date.known': 'Дата: {date}',
  'date.asKnown': 'Дата, насколько она известна: {date}',
  'date.span': '{from} – {to}',
  'date.since': 'с {from}',
  computed: 'Вычислено по записанным фактам, никем не объявлялось.',
  'news.read': 'Читать статью',
  'news.readAt': 'Читать статью: {publisher}',
  'timeline.all': 'Все дела: последние события и ближайшие рубежи сроков',

  'drawing.title': '{title} · хронология',
  'drawing.about': 'Периоды заключения, решения судов и рубежи срока на линии времени: {from} – {to}.',
  'drawing.empty': 'Ничего с датой не записано.',
  'drawing.all': 'Все дела: время в заключении',
  'drawing.all.about': 'Время в заключении по делам, каждое отдельной строкой, с {from} по {to}.',
  'drawing.more':
    '{count, plural, one {Ещё # дело в базе} few {Ещё # дела в базе} many {Ещё # дел в базе} other {Ещё # дела в базе}}',
  'drawing.today': 'Сегодня',
  'drawing.begin': 'Начало заключения',
  'legend.held': 'В заключении',
  'legend.perhaps': 'В заключении, дни точно не известны',
  'legend.rest': 'Остаток срока',
  'legend.open': 'Конец срока неизвестен',
  'legend.reached': 'Рубеж достигнут',
  'legend.ahead': 'Рубеж впереди',
  'legend.range': 'Между этими днями',

  'fact.daysHeld': '{count, plural, one {# день} few {# дня} many {# дней} other {# дня}} в заключении',
  'fact.daysLeft':
    '{count, plural, one {остался # день} few {осталось # дня} many {осталось # дней} other {осталось # дня}}',
  'card.served': 'Отбыто {share} срока',
  'card.next': 'Далее: {title}',
  'card.held': 'Дел, по которым сегодня держат в заключении: {count, number}',
  'card.cases':
    '{count, plural, one {# записанное дело} few {# записанных дела} many {# записанных дел} other {# записанного дела}}',
};
