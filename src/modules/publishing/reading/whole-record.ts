import { LRUCache } from 'lru-cache';
import { isUpTo, type Stamp } from './record-stamp.js';
import { Turns } from './turns.js';

/** Each takes the one thread of the process for long: more at once would be no sooner done. */
const AT_ONCE = 2;
/** Who would wait behind more than these gives up before. */
const MOST_WAITING = 24;

/** Each language has its own; each is small beside what it was chosen from. */
const MOST_KEPT = 14;

/** As of when a reading is wanted. */
interface Moment {
  /** YYYY-MM-DD, UTC. */
  readonly day: string;
  readonly stamp: Stamp;
}

interface KeptReading extends Moment {
  readonly read: Promise<unknown>;
}

/**
 * Readings of the whole record, which are long work: few are made at a time, and what several answers are made from is
 * read once for all of them. Like answers they are kept for as long as they are true.
 */
export class WholeRecord {
  private readonly kept = new LRUCache<string, KeptReading>({ max: MOST_KEPT });
  private readonly turns = new Turns(AT_ONCE, MOST_WAITING);

  /** What was read under this name on that day, at that stamp or later; else what is read now. */
  async once<T>(name: string, { day, stamp }: Moment, read: () => Promise<T>): Promise<T> {
    const kept = this.kept.get(name);
    if (kept?.day === day && isUpTo(kept.stamp, stamp)) return kept.read as Promise<T>;
    const made = this.turns.take(read);
    const keeping = { day, stamp, read: made };
    this.kept.set(name, keeping);
    try {
      return await made;
    } catch (error) {
      if (this.kept.peek(name) === keeping) this.kept.delete(name);
      throw error;
    }
  }

  /** Does long work when it is its turn. */
  async inTurn<T>(work: () => Promise<T>): Promise<T> {
    return this.turns.take(work);
  }

  forget(): void {
    this.kept.clear();
  }
}
