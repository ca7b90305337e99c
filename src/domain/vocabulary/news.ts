export const NewsLinkState = {
  SUGGESTED: 'SUGGESTED',
  CONFIRMED: 'CONFIRMED',
  REJECTED: 'REJECTED',
  AUTO_CONFIRMED: 'AUTO_CONFIRMED',
} as const;
export type NewsLinkState = (typeof NewsLinkState)[keyof typeof NewsLinkState];
