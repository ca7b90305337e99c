import { createHash } from 'node:crypto';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';

/** Time stamp in the ids of synthetic rows: fixed, because the same seed must give the same ids. */
const FIRST_ID_AT = 1_767_225_600_000;

/** Repeatable draws: the same path (seed and whatever else names the thing drawn for) always gives the same sequence. */
export class Random {
  private readonly generator;

  constructor(...path: readonly (string | number)[]) {
    const digest = createHash('sha256').update(path.join(':')).digest();
    this.generator = xoroshiro128plusFromState([0, 4, 8, 12].map((offset) => digest.readInt32LE(offset)));
  }

  /** A whole number between the two, both included. */
  int(from: number, to: number): number {
    return uniformInt(this.generator, from, to);
  }

  /** True so many times in a hundred. */
  chance(percent: number): boolean {
    return this.int(1, 100) <= percent;
  }

  pick<T>(list: readonly [T, ...T[]]): T {
    return list[this.int(0, list.length - 1)] ?? list[0];
  }

  /** A UUIDv7; ids with a higher `ordinal` sort after those with a lower one. */
  uuid(ordinal: number): string {
    const time = (FIRST_ID_AT + ordinal).toString(16).padStart(12, '0');
    const [a, b, c] = [this.word(), this.word(), this.word()];
    const variant = this.pick(['8', '9', 'a', 'b']);
    return `${time.slice(0, 8)}-${time.slice(8)}-7${a.slice(0, 3)}-${variant}${a.slice(3, 6)}-${b}${c.slice(0, 4)}`;
  }

  private word(): string {
    return (this.generator.next() >>> 0).toString(16).padStart(8, '0');
  }
}
