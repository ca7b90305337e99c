import { LRUCache } from 'lru-cache';
import { sizeOf, type KeptAnswer } from './kept-answer.js';

const MEGABYTE = 1024 * 1024;
const MOST_PLAIN_BYTES = 80 * MEGABYTE;
const MOST_CHOSEN_BYTES = 16 * MEGABYTE;

const answers = (maxSize: number): LRUCache<string, KeptAnswer> =>
  new LRUCache<string, KeptAnswer>({ maxSize, sizeCalculation: sizeOf });

/**
 * Answers by their keys, the least used go first. Those whose address has options of the reader's share a small part of
 * their own: however many different ones somebody asks for, the pages that everybody asks for stay.
 */
export class KeptAnswers {
  private readonly plain = answers(MOST_PLAIN_BYTES);
  private readonly chosen = answers(MOST_CHOSEN_BYTES);

  get(key: string, isChosen: boolean): KeptAnswer | undefined {
    const plain = this.plain.get(key);
    if (plain !== undefined) return plain;
    const chosen = this.chosen.get(key);
    // Options that mean nothing, as those that count visitors, may have come with it first.
    if (chosen !== undefined && !isChosen) this.set(key, chosen, false);
    return chosen;
  }

  set(key: string, answer: KeptAnswer, isChosen: boolean): void {
    if (isChosen && !this.plain.has(key)) {
      this.chosen.set(key, answer);
      return;
    }
    this.chosen.delete(key);
    this.plain.set(key, answer);
  }

  delete(key: string): void {
    this.plain.delete(key);
    this.chosen.delete(key);
  }

  clear(): void {
    this.plain.clear();
    this.chosen.clear();
  }
}
