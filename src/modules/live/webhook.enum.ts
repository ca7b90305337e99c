import { registerEnumType } from '@nestjs/graphql';

export const WebhookEvent = {
  CASE_CHANGED: 'CASE_CHANGED',
  NEWS_LINKED: 'NEWS_LINKED',
  MILESTONE_REACHED: 'MILESTONE_REACHED',
} as const;
export type WebhookEvent = (typeof WebhookEvent)[keyof typeof WebhookEvent];

registerEnumType(WebhookEvent, {
  name: 'WebhookEvent',
  description: 'What an address may be told of.',
  valuesMap: {
    CASE_CHANGED: { description: '`case.changed`, as `Subscription.caseChanged`.' },
    NEWS_LINKED: { description: '`news.linked`, as `Subscription.newsLinked`.' },
    MILESTONE_REACHED: { description: '`milestone.reached`, as `Subscription.milestoneReached`.' },
  },
});

export const WebhookAudience = { PUBLIC: 'PUBLIC', STAFF: 'STAFF' } as const;
export type WebhookAudience = (typeof WebhookAudience)[keyof typeof WebhookAudience];

registerEnumType(WebhookAudience, {
  name: 'WebhookAudience',
  description: 'With whose eyes the record is read for an address.',
  valuesMap: {
    PUBLIC: { description: 'What anybody may see.' },
    STAFF: { description: 'What staff see. Over https only, and for those alone who may know it.' },
  },
});

export const WebhookState = { ACTIVE: 'ACTIVE', PAUSED: 'PAUSED', REMOVED: 'REMOVED' } as const;
export type WebhookState = (typeof WebhookState)[keyof typeof WebhookState];

registerEnumType(WebhookState, {
  name: 'WebhookState',
  description: 'Whether an address is told anything.',
  valuesMap: {
    ACTIVE: { description: 'It is told of everything in turn.' },
    PAUSED: {
      description: 'It rests, by staff or because it took nothing for a day; then it goes on where it stopped.',
    },
    REMOVED: { description: 'It is told nothing any more, by staff or because it answered 410. Its log stays.' },
  },
});
