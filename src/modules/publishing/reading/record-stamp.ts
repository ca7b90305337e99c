import { Inject, Injectable } from '@nestjs/common';
import { STATEMENT_RUNNER, type StatementRunner } from '../../../platform/graphql/planner/operation-reader.js';

/** How far the public part of the record had gone when something was read from it. */
export interface Stamp {
  /** Last position of the change feed. */
  readonly position: number;
  /** When all that is computed was computed anew last, by other rules perhaps; the change feed has no entry for it. */
  readonly computed: string;
}

const HEAD = `SELECT json_build_object(
  'position', coalesce((SELECT c.position FROM record_change c ORDER BY c.position DESC LIMIT 1), 0),
  'computed', coalesce((SELECT b.computed_at::text FROM computed_by b), '')) AS data`;

/** Whether what was read at a stamp holds at another one whatever it is about. */
export const isUpTo = (stamp: Stamp, now: Stamp): boolean =>
  stamp.computed === now.computed && stamp.position >= now.position;

/** More changes than this are not looked at one by one: everything counts as touched. */
const MOST_CHANGES = 2_000;

/**
 * What changed, and the cases and campaigns that show it without being named by the change: those of the person, those
 * that name the prison, the court, the article or the source, the one that a case was brought into. So an answer that
 * says which case it is of is made again even for what it did not show before, as a prison that was hidden.
 */
const SINCE = `WITH entry AS MATERIALIZED (
  SELECT c.fact_type, c.fact_id, c.case_id, c.prisoner_id FROM record_change c WHERE c.position > $1::bigint
  ORDER BY c.position LIMIT ${String(MOST_CHANGES)}
), touched AS (
  SELECT unnest(ARRAY[e.fact_id, e.case_id, e.prisoner_id]) AS id FROM entry e
  UNION SELECT c.id FROM entry e JOIN case_file c ON c.prisoner_id = e.prisoner_id WHERE e.case_id IS NULL
  UNION SELECT p.case_id FROM entry e JOIN custody_period p ON p.facility_id = e.fact_id WHERE e.fact_type = 'FACILITY'
  UNION SELECT v.case_id FROM entry e JOIN verdict v ON v.court_id = e.fact_id WHERE e.fact_type = 'COURT'
  UNION SELECT l.case_id FROM entry e JOIN news_link l ON l.item_id = e.fact_id WHERE e.fact_type = 'NEWS_ITEM'
  UNION SELECT l.item_id FROM entry e JOIN news_link l ON l.id = e.fact_id WHERE e.fact_type = 'NEWS_LINK'
  UNION SELECT i.case_id FROM entry e JOIN campaign_case i ON i.campaign_id = e.fact_id WHERE e.fact_type = 'CAMPAIGN'
  UNION SELECT i.campaign_id FROM entry e JOIN campaign_case i ON i.id = e.fact_id WHERE e.fact_type = 'CAMPAIGN_CASE'
  UNION SELECT unnest(ARRAY[f.id, f.case_id, f.prisoner_id]) FROM entry e JOIN citation s ON s.source_id = e.fact_id
    JOIN fact f ON f.id = s.fact_id WHERE e.fact_type = 'SOURCE'
)
SELECT json_build_object('count', (SELECT count(*) FROM entry), 'ids', coalesce((SELECT json_agg(t.id) FROM touched t
  WHERE t.id IS NOT NULL), '[]'::json)) AS data`;

interface Since {
  readonly count: number;
  readonly ids: readonly string[];
}

/** Tells how far the record has gone and what changed since, as an anonymous reader may know it. */
@Injectable()
export class RecordStamps {
  private running: Promise<Stamp> | undefined;
  private next: Promise<Stamp> | undefined;

  constructor(@Inject(STATEMENT_RUNNER) private readonly runner: StatementRunner) {}

  /**
   * The stamp of a moment after the call: requests that come while the database is asked share the question that is
   * asked next, for the answer on its way may be older than they are.
   */
  async current(): Promise<Stamp> {
    if (this.running === undefined) return this.ask();
    this.next ??= this.running.then(
      async () => this.ask(),
      async () => this.ask(),
    );
    return this.next;
  }

  /**
   * Ids of facts that changed behind a position of the change feed, and of the cases, people and campaigns they are shown
   * with; undefined: too many to say.
   */
  async changedSince(position: number): Promise<ReadonlySet<string> | undefined> {
    const statement = { name: 'publishing-since', text: SINCE, values: [position], clearance: 'PUBLIC' as const };
    const { count, ids } = (await this.runner.run(statement)) as Since;
    return count < MOST_CHANGES ? new Set(ids) : undefined;
  }

  private async ask(): Promise<Stamp> {
    this.next = undefined;
    const asked = this.runner
      .run({ name: 'publishing-head', text: HEAD, values: [], clearance: 'PUBLIC' })
      .then((head) => head as Stamp)
      .finally(() => {
        if (this.running === asked) this.running = undefined;
      });
    this.running = asked;
    return asked;
  }
}
