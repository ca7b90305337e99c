import { setImmediate } from 'node:timers/promises';

const LONGEST_MS = 8;

/** Work of many steps that lets others have their turn in between. */
export class Breath {
  private since = performance.now();

  async take(): Promise<void> {
    if (performance.now() - this.since < LONGEST_MS) return;
    await setImmediate();
    this.since = performance.now();
  }
}
