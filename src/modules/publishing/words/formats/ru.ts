import type { Phrase } from './en.js';

/** Russian. */
export const ru: Readonly<Record<Phrase, string>> = {
  'feed.title': '{title} · что произошло',
  'feed.about': 'Что произошло в этом деле, сначала последнее: внесённые факты, достигнутые вехи, статьи.',
  'feed.all': 'Что произошло во всех делах',
  'feed.all.about': 'Что произошло в внесённых делах, сначала последнее: факты, достигнутые вехи, статьи.',

  'calendar.title': '{title} · вехи срока',
  'calendar.about': 'Вехи срока, вычисленные по внесённым фактам. При каждой названы основания.',
  'calendar.all': 'Вехи сроков во всех делах',
  'calendar.all.about':
    'Вехи сроков во всех делах за прошедший месяц и на год вперёд, вычисленные по внесённым фактам. При каждой названы основания.',
  'calendar.range': 'Внесённые факты не позволяют назвать один день: {date}.',

  'of.person': '{name}: {title}',
  'date.known': 'Дата: {date}',
  'date.asKnown': 'Дата, насколько она известна: {date}',
  'date.span': '{from} – {to}',
  'date.since': 'начало: {from}',
  computed: 'Вычислено по внесённым фактам, никем не объявлялось.',
  'news.read': 'Читать статью',
  'news.readAt': 'Читать статью: {publisher}',
  'timeline.all': 'Все дела: последние события и ближайшие вехи',

  'drawing.title': '{title} · хронология',
  'drawing.about': 'Периоды заключения, решения судов и вехи срока на линии времени: {from} – {to}.',
  'drawing.empty': 'Ничего с датой не внесено.',
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
  'legend.reached': 'Достигнутая веха',
  'legend.ahead': 'Веха впереди',
  'legend.range': 'Между этими днями',

  'fact.daysHeld': '{count, plural, one {# день} few {# дня} many {# дней} other {# дня}} в заключении',
  'fact.daysLeft':
    '{count, plural, one {остался # день} few {осталось # дня} many {осталось # дней} other {осталось # дня}}',
  'card.served': 'Отбыто {share} срока',
  'card.next': 'Далее: {title}',
  'card.held': 'Дел, по которым сегодня держат в заключении: {count, number}',
  'card.cases':
    '{count, plural, one {# внесённое дело} few {# внесённых дела} many {# внесённых дел} other {# внесённого дела}}',
};
