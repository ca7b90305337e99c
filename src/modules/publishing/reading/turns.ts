import { VigilError } from '../../../platform/errors/index.js';

/** Lets so many work at once; the others wait in the order in which they came, and no more of them than there is room for. */
export class Turns {
  private working = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly atOnce: number,
    private readonly mostWaiting: number,
  ) {}

  /** @throws VigilError TIMEOUT where too many wait already */
  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.working < this.atOnce) this.working += 1;
    else await this.turn();
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next === undefined) this.working -= 1;
      else next();
    }
  }

  private async turn(): Promise<void> {
    if (this.waiting.length >= this.mostWaiting) {
      throw new VigilError('TIMEOUT', { detail: 'Too many long answers are being made just now; try again soon.' });
    }
    await new Promise<void>((resolve) => this.waiting.push(resolve));
  }
}
