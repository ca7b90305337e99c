import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { IDENTITY_SETTINGS, seal, unseal, type IdentitySettings } from '../identity/index.js';
import { newSecret, secretBytes } from './webhook-signing.js';
import type { WebhookRow } from './webhook-store.js';

/** Sealed keys as they are kept. */
export type SealedKeys = Pick<WebhookRow, 'secret' | 'earlierSecret' | 'earlierUntil'>;

interface MadeKeys {
  readonly keys: SealedKeys;
  /** The secret, where it was made here: its owner is told once. */
  readonly made: string | null;
}

type Field = 'secret' | 'earlier_secret';

/** So long a secret that was replaced signs beside the new one. */
const EARLIER_MS = 24 * 60 * 60_000;

/** Under what events are signed. The database knows the keys sealed only. */
@Injectable()
export class WebhookKeys {
  constructor(
    @Inject(IDENTITY_SETTINGS) private readonly settings: IdentitySettings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Keys of a new address; `given` is a secret of its own. */
  first(id: string, given: string | null): MadeKeys {
    const made = newSecret();
    const secret = this.seal(id, 'secret', secretBytes(given ?? made));
    return { keys: { secret, earlierSecret: null, earlierUntil: null }, made: given === null ? made : null };
  }

  /** Keys after a change to another secret; the one before counts for a while. */
  next({ id, secret }: WebhookRow, given: string | null): MadeKeys {
    const { keys, made } = this.first(id, given);
    const before = secret === null ? null : this.unseal(id, 'secret', secret);
    const earlierSecret = before === null ? null : this.seal(id, 'earlier_secret', before);
    const earlierUntil = new Date(this.clock.now().getTime() + EARLIER_MS);
    return { keys: { ...keys, earlierSecret, earlierUntil }, made };
  }

  /** Those that sign now, the newest first. */
  of({ id, secret, earlierSecret, earlierUntil }: WebhookRow): readonly Buffer[] {
    const keys = secret === null ? [] : [this.unseal(id, 'secret', secret)];
    const isEarlierGood = earlierSecret !== null && earlierUntil !== null && earlierUntil > this.clock.now();
    return isEarlierGood ? [...keys, this.unseal(id, 'earlier_secret', earlierSecret)] : keys;
  }

  private seal(id: string, field: Field, key: Buffer): Buffer {
    return seal(this.settings.sealingKey(), { table: 'webhook', id, field }, key);
  }

  private unseal(id: string, field: Field, sealed: Buffer): Buffer {
    return unseal(this.settings.sealingKey(), { table: 'webhook', id, field }, sealed);
  }
}
