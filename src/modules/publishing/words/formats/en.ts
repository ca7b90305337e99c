/** English, the language the others are translated from. ICU message syntax. */
export const en = {
  'feed.title': '{title} · what happened',
  'feed.about': 'What happened in this case, latest first: facts on record, milestones reached, articles.',
  'feed.all': 'What happened, in all cases',
  'feed.all.about': 'What happened in the cases on record, latest first: facts, milestones reached, articles.',

  'calendar.title': '{title} · milestones',
  'calendar.about': 'Milestones of the sentence, computed from the facts on record. Each gives its reasons.',
  'calendar.all': 'Milestones, all cases',
  'calendar.all.about':
    'Milestones of all cases from a month ago to a year ahead, computed from the facts on record. Each gives its reasons.',
  'calendar.range': 'The facts on record do not settle one day: {date}.',

  'calendar.either': 'Where a month is too short, two ways of counting are in use: {date}.',
  'of.person': '{name}: {title}',
  'date.known': 'Date: {date}',
  'date.asKnown': 'Date, as far as it is known: {date}',
  'date.span': '{from} – {to}',
  'date.since': 'since {from}',
  computed: 'Computed from the facts on record, not announced by anybody.',
  'news.read': 'Read the article',
  'news.readAt': 'Read the article at {publisher}',
  'timeline.all': 'All cases: latest events and next milestones',

  'drawing.title': '{title} · timeline',
  'drawing.about': 'Stretches of custody, decisions of courts and milestones on a line of time from {from} to {to}.',
  'drawing.empty': 'Nothing with a date is on record.',
  'drawing.all': 'All cases: custody over time',
  'drawing.all.about': 'Stretches of custody of the cases, one line for each, from {from} to {to}.',
  'drawing.more': '{count, plural, one {# more case is on record} other {# more cases are on record}}',
  'drawing.today': 'Today',
  'drawing.begin': 'Custody begins',
  'legend.held': 'In custody',
  'legend.perhaps': 'In custody, days not certain',
  'legend.rest': 'Rest of the term',
  'legend.open': 'No end of the term is known',
  'legend.reached': 'Milestone reached',
  'legend.ahead': 'Milestone ahead',
  'legend.range': 'Between these days',

  'card.next': 'Next: {title}',
  'card.held': 'Cases of custody today: {count, number}',
  'card.cases': '{count, plural, one {# case on record} other {# cases on record}}',
} as const;

export type Phrase = keyof typeof en;
