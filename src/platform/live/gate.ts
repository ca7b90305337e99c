import { createHmac, randomBytes } from 'node:crypto';
import { VigilError } from '../errors/index.js';
import { networkOf } from '../http/index.js';
import type { LiveLimits } from './limits.js';

type Most = Pick<LiveLimits, 'connections' | 'connectionsOfAddress'>;

/** Counts open connections. No address is kept: counts stand under a keyed hash, and the key dies with the process. */
export class Gate {
  private readonly key = randomBytes(32);
  private readonly byAddress = new Map<string, number>();
  private open = 0;

  constructor(private readonly most: Most) {}

  /** Lets one more in and returns how it leaves. @throws VigilError TOO_MANY_REQUESTS */
  enter(address: string | undefined): () => void {
    const name = createHmac('sha256', this.key).update(networkOf(address)).digest('base64url');
    const ofAddress = this.byAddress.get(name) ?? 0;
    if (ofAddress >= this.most.connectionsOfAddress) {
      const most = String(this.most.connectionsOfAddress);
      throw new VigilError('TOO_MANY_REQUESTS', { detail: `One address may keep ${most} connections open.` });
    }
    if (this.open >= this.most.connections) {
      throw new VigilError('TOO_MANY_REQUESTS', { detail: 'All connections for subscriptions are taken; try again.' });
    }
    this.open += 1;
    this.byAddress.set(name, ofAddress + 1);
    let left = false;
    return () => {
      if (left) return;
      left = true;
      this.leave(name);
    };
  }

  private leave(name: string): void {
    this.open -= 1;
    const rest = (this.byAddress.get(name) ?? 1) - 1;
    if (rest === 0) this.byAddress.delete(name);
    else this.byAddress.set(name, rest);
  }
}
