import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../../platform/clock/index.js';
import { PublicReader } from '../reading/public-reader.js';
import { Reading, type Sources } from '../reading/reading.js';
import { isUpTo, RecordStamps, type Stamp } from '../reading/record-stamp.js';
import { WholeRecord } from '../reading/whole-record.js';
import type { Language } from '../words/languages.js';
import { keep, type KeptAnswer } from './kept-answer.js';
import { KeptAnswers } from './kept-answers.js';
import type { Order } from './publication.js';

/** When an answer is made, and in which language. */
interface Making {
  readonly language: Language;
  /** YYYY-MM-DD, UTC. */
  readonly day: string;
  readonly stamp: Stamp;
}

/**
 * Keeps answers for as long as they are true: until the day changes, or the public record changes in what an answer was
 * made from. The record is asked at every request how far it has gone, so an answer that is no longer true is never given,
 * whichever process wrote the change.
 */
@Injectable()
export class AnswerKeeper {
  private readonly kept = new KeptAnswers();
  private readonly whole = new WholeRecord();
  private readonly making = new Map<string, Promise<KeptAnswer | undefined>>();

  constructor(
    private readonly reader: PublicReader,
    private readonly stamps: RecordStamps,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The answer as of now; undefined: nothing is there. */
  async answer(order: Order, language: Language): Promise<KeptAnswer | undefined> {
    const { isChosen = false } = order;
    const key = `${language} ${order.key}`;
    const day = this.clock.today();
    const stamp = await this.stamps.current();
    const kept = this.kept.get(key, isChosen);
    if (kept?.day === day && (await this.isStillTrue(kept, stamp))) {
      if (!isUpTo(kept.stamp, stamp)) this.kept.set(key, { ...kept, stamp }, isChosen);
      return kept;
    }
    return this.makeOnce(`${key} ${day} ${String(stamp.position)} ${stamp.computed}`, async () => {
      const made = await this.make(order, { language, day, stamp });
      // What was read behind midnight is of another day than what was read before.
      if (this.clock.today() !== day) return this.answer(order, language);
      if (made?.status === 200) this.kept.set(key, made, isChosen);
      else this.kept.delete(key);
      return made;
    });
  }

  /** Everything is made anew from here on: for whoever measures what keeping saves, or compares with what was kept. */
  forget(): void {
    this.kept.clear();
    this.whole.forget();
  }

  private async isStillTrue({ stamp, sources }: KeptAnswer, now: Stamp): Promise<boolean> {
    if (isUpTo(stamp, now)) return true;
    if (sources.everything || stamp.computed !== now.computed) return false;
    const changed = await this.stamps.changedSince(stamp.position);
    return changed !== undefined && !touches(changed, sources);
  }

  private async make(order: Order, { language, day, stamp }: Making): Promise<KeptAnswer | undefined> {
    const reading = new Reading(this.reader, language, day, {
      once: async (name, read) => this.whole.once(name, { day, stamp }, read),
      inTurn: async (work) => this.whole.inTurn(work),
    });
    const publication = await order.make(reading);
    if (publication === undefined) return undefined;
    return keep(publication, { sources: reading.sources, day, stamp });
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
