/** A feed as it is told of. */
export interface FeedRow {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly language: string | null;
  readonly intervalMinutes: number;
  readonly autoConfirm: boolean;
  readonly paused: boolean;
  readonly version: number;
  readonly addedAt: Date;
  readonly addedBy: string;
  readonly removedAt: Date | null;
  readonly polledAt: Date | null;
  readonly succeededAt: Date | null;
  readonly failedAt: Date | null;
  readonly errorCode: string | null;
  readonly errorText: string | null;
  readonly failures: number;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly nextPollAt: Date;
}

export const FEED_COLUMNS = `f.id, f.url, f.title, f.publisher, f.language, f.interval_minutes AS "intervalMinutes",
  f.auto_confirm AS "autoConfirm", f.paused, f.version, f.added_at AS "addedAt", f.added_by AS "addedBy",
  f.removed_at AS "removedAt", f.polled_at AS "polledAt", f.succeeded_at AS "succeededAt", f.failed_at AS "failedAt",
  f.error_code AS "errorCode", f.error_text AS "errorText", f.failures, f.etag, f.last_modified AS "lastModified",
  f.next_poll_at AS "nextPollAt"`;
