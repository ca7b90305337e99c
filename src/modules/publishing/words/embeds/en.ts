/** English, the language the others are translated from. ICU message syntax. */
export const en = {
  'status.dated': '{status}: {date}',

  'progress.label': 'Share of the term served',

  next: 'Next milestone',
  past: 'So far',
  ahead: 'Ahead',
  today: 'Today, {date}',
  empty: 'No entries to show.',
  'mark.computed': 'computed',
  'mark.NEWS': 'in the news',
  'mark.AWARD': 'award',

  more: '{count, plural, one {# more entry} other {# more entries}} on the page of the case',
  open: 'Open the page of the case',
  source: 'Source: {sources}, as of {date}',
  newWindow: 'opens in a new window',

  frame: 'Case timeline: {name}',
  'missing.title': 'Nothing here',
  'missing.text': 'Nothing public is recorded under this name.',
} as const;

export type Phrase = keyof typeof en;
