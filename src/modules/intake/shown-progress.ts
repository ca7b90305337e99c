/**
 * Lets others see how far something is, and never holds it up or ends it: where the last count is still being written,
 * or cannot be, the next one does.
 */
export class ShownProgress {
  private last: Promise<void> | undefined;

  constructor(private readonly write: (done: number) => Promise<void>) {}

  report(done: number): void {
    if (this.last !== undefined) return;
    this.last = this.write(done)
      .catch(() => undefined)
      .finally(() => {
        this.last = undefined;
      });
  }

  /** Nothing is done after all. */
  async reset(): Promise<void> {
    await this.last;
    this.report(0);
    await this.last;
  }
}
