import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { VigilError } from '../../platform/errors/index.js';
import { IDENTITY_SETTINGS, type IdentitySettings } from '../identity/index.js';
import { PersonKeys } from './person-keys.service.js';
import { KINDS, tableOf } from './protected-kind.enum.js';
import { versionsOf, type ProtectedRow } from './protected-rows.js';
import { openContent } from './sealed-content.js';

/** A record as it was asked for. */
export type Asked = Pick<ProtectedRow, 'kind' | 'visibility' | 'prisonerId'> & {
  readonly personId: string | undefined;
  /** The content as JSON. */
  readonly content: string;
};

/**
 * Lets a request that is repeated with its Idempotency-Key find the record it made. Answers are not kept for it, nor a
 * hash of what was asked, which could be guessed at: the id of the record follows from the key.
 */
@Injectable()
export class RepeatedAdditions {
  constructor(
    @Inject(IDENTITY_SETTINGS) private readonly settings: IdentitySettings,
    private readonly keys: PersonKeys,
  ) {}

  /** The id that a record gets which this account asks for under this key: a UUID of version 8. */
  idFor(accountId: string, key: string): string {
    const mac = createHmac('sha256', this.settings.sealingKey()).update(`addProtectedRecord|${accountId}|${key}`);
    const hex = mac.digest('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  }

  /**
   * Whether the record was made before, by the very same request.
   * @throws VigilError IDEMPOTENCY_KEY_REUSED by another one | NOT_FOUND where it was erased since
   */
  async isKnown(tx: EntityManager, id: string, asked: Asked): Promise<boolean> {
    const [first] = await versionsOf(tx, KINDS, 'id', id);
    if (first === undefined) return false;
    const key = (await this.keys.open(tx, [first.keyId])).get(first.keyId);
    if (key === undefined) throw new VigilError('NOT_FOUND');
    const content = JSON.stringify(openContent(key, [tableOf(first.kind), id], first.sealed));
    const isSame =
      content === asked.content &&
      first.kind === asked.kind &&
      first.visibility === asked.visibility &&
      first.prisonerId === asked.prisonerId &&
      (asked.personId === undefined || asked.personId === first.keyId);
    if (!isSame) throw new VigilError('IDEMPOTENCY_KEY_REUSED', { field: 'Idempotency-Key' });
    return true;
  }
}
