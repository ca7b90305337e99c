import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { GraphQLContext } from '../../platform/graphql/apollo/graphql-context.js';
import { localId } from '../../platform/graphql/connection/index.js';
import type { Clearance } from '../../platform/graphql/planner/clearance.js';
import { Wakes } from '../../platform/live/index.js';
import { placeOf } from './event-cursor.js';
import { EventReader, type EventInfo } from './event-reader.js';
import { EventStream } from './event-stream.js';
import { FeedTail } from './feed-tail.js';
import { Feeds } from './feeds.service.js';
import type { MilestoneLiveArgs } from './live-args.js';
import type { Feed, LiveEvent } from './live-event.js';
import { Subscribers } from './subscribers.service.js';

/** What one subscriber asked for. */
interface Asked {
  readonly args: MilestoneLiveArgs;
  readonly info: EventInfo;
  readonly context: GraphQLContext;
}

type Told = Readonly<Record<string, object>>;

/** Events as they happen, each with the rights that its subscriber has when it is told. */
@Injectable()
export class LiveEvents implements OnModuleDestroy {
  private readonly tails = new Map<string, FeedTail>();
  private unwake: (() => void) | undefined;

  constructor(
    private readonly feeds: Feeds,
    private readonly reader: EventReader,
    private readonly wakes: Wakes,
    private readonly subscribers: Subscribers,
  ) {}

  /** @throws VigilError BAD_USER_INPUT */
  async subscribe(feed: Feed, { args, info, context }: Asked): Promise<AsyncIterableIterator<Told>> {
    const wants = wantedBy(args);
    const after = args.after === null || args.after === undefined ? undefined : placeOf(feed, args.after);
    const clearance = await this.subscribers.clearanceOf(context);
    const isStill = await this.subscribers.standingOf(context);
    const stream: EventStream<Told> = await EventStream.of({
      tail: this.tail(feed, clearance),
      page: async (place) => this.feeds.page(feed, clearance, place),
      after,
      wants,
      tell: async (event) => {
        if (!(await isStill())) {
          await stream.return();
          return undefined;
        }
        const data = await this.reader.read(info, { feed, event, clearance });
        return data === undefined ? undefined : { [feed]: data };
      },
    });
    return stream;
  }

  async onModuleDestroy(): Promise<void> {
    this.unwake?.();
    await this.wakes.close();
  }

  private tail(feed: Feed, clearance: Clearance): FeedTail {
    this.unwake ??= this.wakes.onWake(() => {
      for (const tail of this.tails.values()) tail.wake();
    });
    const key = `${feed}:${clearance}`;
    const tail = this.tails.get(key) ?? new FeedTail(this.feeds, feed, clearance);
    this.tails.set(key, tail);
    return tail;
  }
}

function wantedBy({ case: ofCase, kinds }: MilestoneLiveArgs): (event: LiveEvent) => boolean {
  const caseId = ofCase === null || ofCase === undefined ? undefined : localId('Case', ofCase, 'case');
  const wanted = kinds === null || kinds === undefined ? undefined : new Set<string>(kinds);
  return (event) =>
    (caseId === undefined || event.caseId === caseId) &&
    (wanted === undefined || wanted.has(event.milestoneKind ?? ''));
}
