import { setTimeout as sleep } from 'node:timers/promises';

const MOST_HOSTS = 1_000;

/** Keeps requests of this process to one host apart, in the order in which they were asked for. */
export class HostGap {
  private readonly freeAt = new Map<string, number>();

  constructor(private readonly gapMs: number) {}

  /** Waits until it is the caller's turn at this host. */
  async turn(host: string): Promise<void> {
    if (this.gapMs === 0) return;
    const now = performance.now();
    const at = Math.max(now, this.freeAt.get(host) ?? 0);
    this.freeAt.set(host, at + this.gapMs);
    if (this.freeAt.size > MOST_HOSTS) this.forget(now);
    if (at > now) await sleep(at - now);
  }

  private forget(now: number): void {
    for (const [host, at] of this.freeAt) if (at <= now) this.freeAt.delete(host);
  }
}
