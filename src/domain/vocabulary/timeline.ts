export const TimelineKind = {
  CUSTODY: 'CUSTODY',
  CHARGE: 'CHARGE',
  VERDICT: 'VERDICT',
  SENTENCE: 'SENTENCE',
  SENTENCE_CHANGE: 'SENTENCE_CHANGE',
  RELEASE: 'RELEASE',
  MILESTONE: 'MILESTONE',
  AWARD: 'AWARD',
  LETTER: 'LETTER',
  CONDITION: 'CONDITION',
  RECOGNITION: 'RECOGNITION',
  OBLIGATION: 'OBLIGATION',
  EVENT: 'EVENT',
  NEWS: 'NEWS',
} as const;
export type TimelineKind = (typeof TimelineKind)[keyof typeof TimelineKind];
