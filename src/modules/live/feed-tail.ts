import type { Clearance } from '../../platform/graphql/planner/clearance.js';
import type { Feeds } from './feeds.service.js';
import { isAfter, type Feed, type LiveEvent, type Place } from './live-event.js';

type Listener = (events: readonly LiveEvent[]) => void;

/** The end of a feed as one clearance sees it, read once for all who follow it. */
export class FeedTail {
  private readonly listeners = new Set<Listener>();
  private place: Place | undefined;
  private reading = false;
  private again = false;

  constructor(
    private readonly feeds: Feeds,
    private readonly feed: Feed,
    private readonly clearance: Clearance,
  ) {}

  /** Tells of every event behind the end of the feed, once it is known where that is. Returns how to stop. */
  follow(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.place = undefined;
    };
  }

  /** Everything behind this place is told to those who follow by now. */
  async standing(): Promise<Place> {
    if (this.place !== undefined) return this.place;
    const head = await this.feeds.head(this.feed, this.clearance);
    // Somebody else may have begun meanwhile, who must not miss what lies between.
    this.place ??= head;
    return this.place;
  }

  /** There may be more. A look that fails is made up for by the next. */
  wake(): void {
    if (this.listeners.size === 0) return;
    if (this.reading) {
      this.again = true;
      return;
    }
    this.reading = true;
    void this.readOn()
      .catch(() => undefined)
      .finally(() => {
        this.reading = false;
        if (!this.again) return;
        this.again = false;
        this.wake();
      });
  }

  private async readOn(): Promise<void> {
    let place = await this.standing();
    for (;;) {
      const page = await this.feeds.page(this.feed, this.clearance, place);
      if (!isAfter(page.upTo, place)) return;
      place = page.upTo;
      this.place = place;
      for (const listener of this.listeners) listener(page.events);
    }
  }
}
