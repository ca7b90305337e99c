import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import type { Actor } from '../identity/index.js';

/** What somebody is about to be shown. */
export interface SealedRead {
  readonly actor: Actor;
  readonly at: Date;
  readonly purpose: 'OPENED' | 'EXPORTED';
  /** Type by its name in the schema, and the uuid. */
  readonly subject: readonly [type: string, id: string];
  /** Whose data it is; null: of several people. */
  readonly personId: string | null;
  readonly reason: string;
}

/** Goes before what is shown, in the same transaction: nothing is shown that was not written down. */
export async function noteRead(tx: EntityManager, read: SealedRead): Promise<void> {
  const { actor, at, purpose, subject, personId, reason } = read;
  await tx.query(
    `INSERT INTO sealed_read (id, at, account_id, actor, purpose, subject_type, subject_id, key_id, reason)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [uuidv7(), at, actor.accountId, actor.displayName, purpose, ...subject, personId, reason],
  );
}
