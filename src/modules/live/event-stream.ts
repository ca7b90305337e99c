import { isAfter, type FeedPage, type LiveEvent, type Place } from './live-event.js';

/** The end of a feed, which tells of what is new in it. */
interface Tail {
  follow(listener: (events: readonly LiveEvent[]) => void): () => void;
  /** Everything behind this place is told to those who follow by now. */
  standing(): Promise<Place>;
}

export interface StreamParts<T> {
  readonly tail: Tail;
  /** What stands in the feed behind a place. */
  readonly page: (place: Place) => Promise<FeedPage>;
  /** Where to begin; undefined: with what is still to come. */
  readonly after: Place | undefined;
  readonly wants: (event: LiveEvent) => boolean;
  /** What is told of an event; undefined: nothing. */
  readonly tell: (event: LiveEvent) => Promise<T | undefined>;
}

/** Events that wait for a slow reader; what is more is read again from the feed when it is its turn. */
const MOST_WAITING = 100;

/** The events of a feed for one subscriber, in order and without gaps: first from the feed itself, then as they come. */
export class EventStream<T> implements AsyncIterableIterator<T> {
  private waiting: LiveEvent[] = [];
  /** The feed has to be read: events that come meanwhile are in it. */
  private behind = false;
  private missed = false;
  private ended = false;
  private wake: (() => void) | undefined;

  private constructor(
    private readonly parts: StreamParts<T>,
    private readonly unfollow: () => void,
    private told: Place,
    private readTo = told,
  ) {}

  /** What happens from the moment when this resolves is told. */
  static async of<T>(parts: StreamParts<T>): Promise<EventStream<T>> {
    const early: LiveEvent[] = [];
    let offer = (events: readonly LiveEvent[]): void => {
      early.push(...events);
    };
    const unfollow = parts.tail.follow((events) => {
      offer(events);
    });
    const standing = await parts.tail.standing();
    const stream = new EventStream(parts, unfollow, parts.after ?? standing);
    stream.behind = parts.after !== undefined || early.length > 0;
    offer = (events): void => {
      stream.offer(events);
    };
    return stream;
  }

  async next(): Promise<IteratorResult<T>> {
    while (!this.ended) {
      const event = await this.nextEvent();
      const told = event === undefined ? undefined : await this.parts.tell(event);
      if (told !== undefined && !this.isEnded()) return { value: told, done: false };
    }
    return { value: undefined, done: true };
  }

  async return(): Promise<IteratorResult<T>> {
    this.ended = true;
    this.unfollow();
    this.waiting = [];
    this.wake?.();
    return Promise.resolve({ value: undefined, done: true });
  }

  async throw(error: unknown): Promise<IteratorResult<T>> {
    await this.return();
    throw error;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** A question of its own: it may have become so while something was awaited. */
  private isEnded(): boolean {
    return this.ended;
  }

  private async nextEvent(): Promise<LiveEvent | undefined> {
    const first = this.waiting.shift();
    if (first !== undefined) {
      if (!isAfter(first, this.told)) return undefined;
      this.told = first;
      return first;
    }
    if (this.behind) await this.readOn();
    else await this.woken();
    return undefined;
  }

  private async woken(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.wake = resolve;
    });
    this.wake = undefined;
  }

  private async readOn(): Promise<void> {
    this.missed = false;
    const page = await this.parts.page(this.readTo);
    if (!isAfter(page.upTo, this.readTo) && !this.hasMissed()) this.behind = false;
    this.readTo = page.upTo;
    this.waiting = page.events.filter(this.parts.wants);
  }

  private hasMissed(): boolean {
    return this.missed;
  }

  private offer(events: readonly LiveEvent[]): void {
    const wanted = events.filter(this.parts.wants);
    if (wanted.length === 0) return;
    if (this.behind) {
      this.missed = true;
      return;
    }
    if (this.waiting.length + wanted.length > MOST_WAITING) {
      this.readTo = this.waiting.at(-1) ?? this.told;
      this.behind = true;
    } else {
      this.waiting.push(...wanted);
    }
    this.wake?.();
  }
}
