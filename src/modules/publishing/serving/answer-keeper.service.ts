import { Inject, Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { CLOCK, type Clock } from '../../../platform/clock/index.js';
import { PublicReader } from '../reading/public-reader.js';
import { Reading, type Sources } from '../reading/reading.js';
import { RecordStamps, type Stamp } from '../reading/record-stamp.js';
import type { Language } from '../words/languages.js';
import { keep, sizeOf, type KeptAnswer } from './kept-answer.js';
import type { Order } from './publication.js';

const MOST_BYTES = 96 * 1024 * 1024;

/**
 * Keeps answers for as long as they are true: until the day changes, or the public record changes in what an answer was
 * made from. The record is asked at every request how far it has gone, so an answer that is no longer true is never given,
 * whichever process wrote the change.
 */
@Injectable()
export class AnswerKeeper {
  private readonly kept = new LRUCache<string, KeptAnswer>({ maxSize: MOST_BYTES, sizeCalculation: sizeOf });
  private readonly making = new Map<string, Promise<KeptAnswer | undefined>>();

  constructor(
    private readonly reader: PublicReader,
    private readonly stamps: RecordStamps,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The answer as of now; undefined: nothing is there. */
  async answer(order: Order, language: Language): Promise<KeptAnswer | undefined> {
    const key = `${language} ${order.key}`;
    const day = this.clock.today();
    const stamp = await this.stamps.current();
    const kept = this.kept.get(key);
    if (kept?.day === day && (await this.isStillTrue(kept, stamp))) {
      if (kept.stamp < stamp) this.kept.set(key, { ...kept, stamp });
      return kept;
    }
    return this.makeOnce(`${key} ${day} ${String(stamp)}`, async () => {
      const made = await this.make(order, new Reading(this.reader, language, day), stamp);
      if (made?.status === 200) this.kept.set(key, made);
      else this.kept.delete(key);
      return made;
    });
  }

  /** Everything is made anew from here on: for whoever measures what keeping saves, or compares with what was kept. */
  forget(): void {
    this.kept.clear();
  }

  private async isStillTrue({ stamp, sources }: KeptAnswer, now: Stamp): Promise<boolean> {
    if (stamp >= now) return true;
    if (sources.everything) return false;
    const changed = await this.stamps.changedSince(stamp);
    return changed !== undefined && !touches(changed, sources);
  }

  private async make(order: Order, reading: Reading, stamp: Stamp): Promise<KeptAnswer | undefined> {
    const publication = await order.make(reading);
    if (publication === undefined) return undefined;
    return keep(publication, { sources: reading.sources, day: reading.today, stamp });
  }

  /** Requests for the same answer wait for one making of it. */
  private async makeOnce(key: string, make: () => Promise<KeptAnswer | undefined>): Promise<KeptAnswer | undefined> {
    const under = this.making.get(key);
    if (under !== undefined) return under;
    const made = make().finally(() => this.making.delete(key));
    this.making.set(key, made);
    return made;
  }
}

const touches = (changed: ReadonlySet<string>, { ids }: Sources): boolean => {
  for (const id of changed) if (ids.has(id)) return true;
  return false;
};
