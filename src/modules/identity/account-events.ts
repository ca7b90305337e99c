import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';

export type EventKind =
  | 'CREATED'
  | 'RESET'
  | 'DISABLED'
  | 'ENABLED'
  | 'ROLE_CHANGED'
  | 'SIGNED_IN'
  | 'SIGNED_IN_TO_ENROL'
  | 'SIGN_IN_FAILED'
  | 'SECOND_FACTOR_FAILED'
  | 'TRIES_REFUSED'
  | 'SIGNED_OUT_EVERYWHERE'
  | 'REAUTHENTICATED'
  | 'REAUTHENTICATION_FAILED'
  | 'PASSWORD_CHANGED'
  | 'PASSWORD_CHANGE_FAILED'
  | 'TOTP_ENROLLED'
  | 'TOTP_ENROLMENT_FAILED'
  | 'TOKEN_CREATED'
  | 'TOKEN_REVOKED';

export interface AccountEvent {
  /** null: somebody tried an address that no account has. */
  readonly accountId: string | null;
  readonly at: Date;
  readonly kind: EventKind;
  /** Another account that did it; left out: whoever the account is of, or the command line. */
  readonly actorId?: string | undefined;
  /** What changed. No address and no secret. */
  readonly detail?: string;
}

/** Notes what happened to an account, in the transaction in which it happens. */
export async function noteEvent(tx: EntityManager, event: AccountEvent): Promise<void> {
  const { accountId, at, kind, actorId = null, detail = null } = event;
  await tx.query(
    `INSERT INTO account_event (id, account_id, at, kind, actor_id, detail) VALUES ($1, $2, $3, $4, $5, $6)`,
    [uuidv7(), accountId, at, kind, actorId, detail],
  );
}

/**
 * Notes what was tried with an address: of the account that has it, or of none. The same statement writes the same row
 * for both, so how long it takes does not tell which it was.
 */
export async function noteEventOfAddress(
  tx: EntityManager,
  email: string,
  { at, kind, detail }: Pick<AccountEvent, 'at' | 'kind'> & { readonly detail?: string | undefined },
): Promise<void> {
  await tx.query(
    `INSERT INTO account_event (id, account_id, at, kind, detail)
     VALUES ($1, (SELECT id FROM account WHERE email = $2), $3, $4, $5)`,
    [uuidv7(), email, at, kind, detail ?? null],
  );
}
