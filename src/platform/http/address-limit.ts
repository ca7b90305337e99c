import { createHmac, randomBytes } from 'node:crypto';
import ipaddr from 'ipaddr.js';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

const WINDOW_SECONDS = 60;

/** IPv6 groups of 16 bits that name a network of 64 bits: one subscriber has all addresses under it. */
const NETWORK_GROUPS = 4;

/** The address, or for IPv6 its /64: whoever has one address of a /64 has all of them. */
export function networkOf(address: string | undefined): string {
  if (address === undefined || !ipaddr.isValid(address)) return 'unknown';
  const parsed = ipaddr.process(address);
  if (parsed instanceof ipaddr.IPv6) return parsed.parts.slice(0, NETWORK_GROUPS).join(':');
  return parsed.toString();
}

/**
 * Counts what each client address takes in a minute that begins with its first taking. No address is kept: counts
 * stand under a keyed hash, and the key dies with the process.
 */
export class AddressLimit {
  private readonly key = randomBytes(32);
  private readonly limiter: RateLimiterMemory | undefined;

  /** @param perMinute how much one address may take in a minute; 0: any amount */
  constructor(readonly perMinute: number) {
    if (perMinute > 0) this.limiter = new RateLimiterMemory({ points: perMinute, duration: WINDOW_SECONDS });
  }

  /** Takes `points` and returns 0, or takes nothing and returns the seconds (1 to 60) until there may be enough. */
  async take(address: string | undefined, points = 1): Promise<number> {
    if (this.limiter === undefined) return 0;
    const name = createHmac('sha256', this.key).update(networkOf(address)).digest('base64url');
    try {
      await this.limiter.consume(name, points);
      return 0;
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      // What was refused was not answered, so it must not use up what smaller requests may still take.
      await this.limiter.reward(name, points);
      return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
    }
  }
}
