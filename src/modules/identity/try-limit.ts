import { createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { AddressLimit } from '../../platform/http/index.js';

const TRIES_PER_MINUTE = 5;
const WINDOW_SECONDS = 60;

/** Counts tries to get in, by address and by account, whether it exists or not. Neither is kept in clear. */
@Injectable()
export class TryLimit {
  private readonly addresses = new AddressLimit(TRIES_PER_MINUTE);
  private readonly accounts = new RateLimiterMemory({ points: TRIES_PER_MINUTE, duration: WINDOW_SECONDS });
  private readonly key = randomBytes(32);

  /** Takes a try and returns 0, or returns the seconds (1 to 60) until there may be another. */
  async take(address: string, email?: string): Promise<number> {
    const seconds = await this.addresses.take(address);
    return seconds > 0 || email === undefined ? seconds : this.takeOfAccount(email);
  }

  private async takeOfAccount(email: string): Promise<number> {
    try {
      await this.accounts.consume(createHmac('sha256', this.key).update(email).digest('base64url'));
      return 0;
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
    }
  }
}
