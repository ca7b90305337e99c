export const RecognitionStatus = {
  POLITICAL_PRISONER: 'POLITICAL_PRISONER',
  PRISONER_OF_CONSCIENCE: 'PRISONER_OF_CONSCIENCE',
  ARBITRARY_DETENTION: 'ARBITRARY_DETENTION',
  EX_POST: 'EX_POST',
  WITHDRAWN: 'WITHDRAWN',
} as const;
export type RecognitionStatus = (typeof RecognitionStatus)[keyof typeof RecognitionStatus];
