import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import type { Feed, Place } from './live-event.js';
import type { WebhookAudience, WebhookEvent, WebhookState } from './webhook.enum.js';

export type Places = Readonly<Record<Feed, Place>>;

/** An address as it is kept. */
export interface WebhookRow {
  readonly id: string;
  readonly version: number;
  readonly url: string;
  /** Sealed; null once it is removed. */
  readonly secret: Buffer | null;
  readonly earlierSecret: Buffer | null;
  readonly earlierUntil: Date | null;
  readonly events: readonly WebhookEvent[];
  readonly caseIds: readonly string[] | null;
  readonly audience: WebhookAudience;
  readonly state: WebhookState;
  readonly note: string | null;
  readonly createdAt: Date;
  readonly places: Places;
  readonly failures: number;
  readonly retryAt: Date | null;
}

export type NewWebhook = Pick<WebhookRow, 'id' | 'url' | 'secret' | 'events' | 'caseIds' | 'audience'> & {
  readonly places: Partial<Places>;
};

/** What staff may change of it. */
export type WebhookChange = Pick<
  WebhookRow,
  'url' | 'secret' | 'earlierSecret' | 'earlierUntil' | 'events' | 'caseIds' | 'audience'
> & { readonly places: Partial<Places> };

/** One try. */
export interface DeliveryRow {
  readonly id: string;
  readonly eventId: string;
  readonly event: string;
  readonly operation: string | null;
  readonly attempt: number;
  readonly at: Date;
  readonly status: number | null;
  readonly failure: string | null;
  readonly response: string | null;
  readonly nextAt: Date | null;
}

/** What became of an event that was the next. */
export type Progress = Pick<WebhookRow, 'failures' | 'retryAt'> & { readonly places: Partial<Places> };

const COLUMNS = `w.id, w.version, w.url, w.secret, w.earlier_secret AS "earlierSecret", w.earlier_until AS "earlierUntil",
  w.events, w.case_ids AS "caseIds", w.audience, w.state, w.note, w.created_at AS "createdAt", w.places, w.failures,
  w.retry_at AS "retryAt"`;

/** What is kept of addresses and of what they were told. Readers of the record see none of it. */
@Injectable()
export class WebhookStore {
  constructor(
    private readonly work: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async transaction<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.work.withoutRevision(work);
  }

  async add(accountId: string, hook: NewWebhook): Promise<void> {
    const { id, url, secret, events, caseIds, audience, places } = hook;
    await this.transaction(async (tx) =>
      tx.query<unknown>(
        `INSERT INTO webhook (id, url, secret, events, case_ids, audience, account_id, created_at, places)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [id, url, secret, events, caseIds, audience, accountId, this.clock.now(), JSON.stringify(places)],
      ),
    );
  }

  async byId(id: string): Promise<WebhookRow | undefined> {
    const [row] = await this.transaction(async (tx) =>
      tx.query<WebhookRow[]>(`SELECT ${COLUMNS} FROM webhook w WHERE w.id = $1`, [id]),
    );
    return row;
  }

  /** All that there are or were, oldest first. */
  async list(): Promise<readonly WebhookRow[]> {
    return this.transaction(async (tx) =>
      tx.query<WebhookRow[]>(`SELECT ${COLUMNS} FROM webhook w ORDER BY w.created_at, w.id`),
    );
  }

  /** Those that are told anything, apart from those that wait for another try after `now`. */
  async due(tx: EntityManager, now: Date): Promise<readonly string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT id FROM webhook WHERE state = 'ACTIVE' AND (retry_at IS NULL OR retry_at <= $1) ORDER BY id`,
      [now],
    );
    return rows.map(({ id }) => id);
  }

  /** False where it is not of that version any more. */
  async change(id: string, version: number, change: WebhookChange): Promise<boolean> {
    return this.transaction(async (tx) => {
      const [, changed] = await tx.query<[unknown, number]>(
        `UPDATE webhook SET version = version + 1, url = $3, secret = $4, earlier_secret = $5, earlier_until = $6,
           events = $7, case_ids = $8, audience = $9, places = places || $10::jsonb
         WHERE id = $1 AND version = $2 AND state <> 'REMOVED'`,
        [
          id,
          version,
          change.url,
          change.secret,
          change.earlierSecret,
          change.earlierUntil,
          change.events,
          change.caseIds,
          change.audience,
          JSON.stringify(change.places),
        ],
      );
      return changed === 1;
    });
  }

  /** Lets it go on, rest or go for good; `note` says why where it was not staff who said so. */
  async setState(tx: EntityManager, id: string, state: WebhookState, note: string | null): Promise<void> {
    await tx.query(
      `UPDATE webhook SET state = $2, note = $3, version = version + 1, failures = 0, retry_at = NULL,
         secret = CASE WHEN $2 = 'REMOVED' THEN NULL ELSE secret END,
         earlier_secret = CASE WHEN $2 = 'REMOVED' THEN NULL ELSE earlier_secret END
       WHERE id = $1 AND state <> 'REMOVED'`,
      [id, state, note],
    );
  }

  async advance(tx: EntityManager, id: string, { places, failures, retryAt }: Progress): Promise<void> {
    await tx.query(`UPDATE webhook SET places = places || $2::jsonb, failures = $3, retry_at = $4 WHERE id = $1`, [
      id,
      JSON.stringify(places),
      failures,
      retryAt,
    ]);
  }

  async log(tx: EntityManager, webhookId: string, row: DeliveryRow): Promise<void> {
    await tx.query(
      `INSERT INTO webhook_delivery
         (id, webhook_id, event_id, event, operation, attempt, at, status, failure, response, next_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        row.id,
        webhookId,
        row.eventId,
        row.event,
        row.operation,
        row.attempt,
        row.at,
        row.status,
        row.failure,
        row.response,
        row.nextAt,
      ],
    );
  }

  /** Latest first. */
  async deliveries(webhookId: string, first: number, after: string | null): Promise<readonly DeliveryRow[]> {
    return this.transaction(async (tx) =>
      tx.query<DeliveryRow[]>(
        `SELECT id, event_id AS "eventId", event, operation, attempt, at, status, failure, response, next_at AS "nextAt"
         FROM webhook_delivery WHERE webhook_id = $1 AND ($3::uuid IS NULL OR id < $3) ORDER BY id DESC LIMIT $2`,
        [webhookId, first, after],
      ),
    );
  }

  /** Those of the ids that no case has. */
  async unknownCases(ids: readonly string[]): Promise<readonly string[]> {
    const rows = await this.transaction(async (tx) =>
      tx.query<{ id: string }[]>(
        `SELECT i.id FROM unnest($1::uuid[]) i(id) WHERE NOT EXISTS (SELECT FROM case_file c WHERE c.id = i.id)`,
        [ids],
      ),
    );
    return rows.map(({ id }) => id);
  }

  async forgetDeliveries(tx: EntityManager, before: Date): Promise<void> {
    await tx.query(`DELETE FROM webhook_delivery WHERE at < $1`, [before]);
  }
}
