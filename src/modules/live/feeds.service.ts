import { Inject, Injectable } from '@nestjs/common';
import type { Clearance } from '../../platform/graphql/planner/clearance.js';
import { STATEMENT_RUNNER, type StatementRunner } from '../../platform/graphql/planner/operation-reader.js';
import { FEED_STATEMENTS } from './feed-sql.js';
import { behind, type Feed, type FeedPage, type LiveEvent, type Place } from './live-event.js';

/** The feeds of events, each read with the rights of the reader. */
@Injectable()
export class Feeds {
  constructor(@Inject(STATEMENT_RUNNER) private readonly runner: StatementRunner) {}

  /** What stands behind a place. */
  async page(feed: Feed, clearance: Clearance, place: Place): Promise<FeedPage> {
    const { page: text } = FEED_STATEMENTS[feed];
    const values = [place.position, place.id];
    const page = await this.runner.run({ name: `live-${feed}`, text, values, clearance });
    const { upTo, events } = page as { upTo: number; events: LiveEvent[] };
    return { upTo: upTo > place.position || events.length > 0 ? behind(upTo) : place, events };
  }

  /** Where a feed ends. */
  async head(feed: Feed, clearance: Clearance): Promise<Place> {
    const { head: text } = FEED_STATEMENTS[feed];
    return behind(Number(await this.runner.run({ name: `live-${feed}-head`, text, values: [], clearance })));
  }
}
