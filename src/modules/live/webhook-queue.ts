import type { Clearance } from '../../platform/graphql/planner/clearance.js';
import type { Feeds } from './feeds.service.js';
import { isAfter, type Feed, type LiveEvent, type Place } from './live-event.js';
import type { WebhookEvent } from './webhook.enum.js';
import type { Places, WebhookRow } from './webhook-store.js';

export const FEED_OF: Readonly<Record<WebhookEvent, Feed>> = {
  CASE_CHANGED: 'caseChanged',
  NEWS_LINKED: 'newsLinked',
  MILESTONE_REACHED: 'milestoneReached',
};

/** An event whose turn it is. */
export interface NextEvent {
  readonly feed: Feed;
  readonly event: LiveEvent;
}

interface Stretch {
  readonly events: LiveEvent[];
  upTo: Place;
}

/** What an address is still to be told, feeds merged by time, each in its order. */
export class WebhookQueue {
  private readonly stretches = new Map<Feed, Stretch>();

  constructor(
    private readonly feeds: Feeds,
    private readonly hook: WebhookRow,
  ) {}

  get clearance(): Clearance {
    return this.hook.audience;
  }

  /** The next event, which stays the next until `pass`; undefined: everything was told. */
  async next(): Promise<NextEvent | undefined> {
    const heads: NextEvent[] = [];
    for (const name of this.hook.events) {
      const feed = FEED_OF[name];
      const event = await this.headOf(feed);
      if (event !== undefined) heads.push({ feed, event });
    }
    return heads.sort((one, other) => (one.event.at < other.event.at ? -1 : Number(one.event.at > other.event.at)))[0];
  }

  /** The place of the feed behind an event that was told or passed over. */
  pass({ feed, event }: NextEvent): Partial<Places> {
    const stretch = this.stretches.get(feed);
    stretch?.events.shift();
    const isLast = stretch?.events.length === 0;
    return { [feed]: isLast ? stretch.upTo : { position: event.position, id: event.id } };
  }

  /** Where the feeds stand that have nothing more to tell: what was looked at for nothing is not looked at again. */
  ends(): Partial<Places> {
    return Object.fromEntries([...this.stretches].map(([feed, { upTo }]) => [feed, upTo]));
  }

  private async headOf(feed: Feed): Promise<LiveEvent | undefined> {
    const stretch = this.stretches.get(feed) ?? { events: [], upTo: this.hook.places[feed] };
    this.stretches.set(feed, stretch);
    while (stretch.events.length === 0) {
      const page = await this.feeds.page(feed, this.clearance, stretch.upTo);
      if (!isAfter(page.upTo, stretch.upTo)) return undefined;
      stretch.upTo = page.upTo;
      stretch.events.push(...page.events.filter(({ caseId }) => this.hook.caseIds?.includes(caseId) ?? true));
    }
    return stretch.events[0];
  }
}
