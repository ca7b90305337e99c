import { Inject, Injectable } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import type { Clearance } from '../../platform/graphql/planner/clearance.js';
import { col, join, raw, render, sql, type Fragment } from '../../platform/graphql/planner/fragment.js';
import { planContext, type PlanOptions } from '../../platform/graphql/planner/operation-plan.js';
import { STATEMENT_RUNNER, type StatementRunner } from '../../platform/graphql/planner/operation-reader.js';
import { Planner } from '../../platform/graphql/planner/planner.js';
import { ReadRegistry } from '../../platform/graphql/planner/registry.js';
import { eventCursor } from './event-cursor.js';
import { Lanes } from './lanes.js';
import type { Feed, LiveEvent } from './live-event.js';

/** Of a field of `Subscription`: what is selected of its event. */
export type EventInfo = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues' | 'fieldNodes'>;

export interface ToldEvent {
  readonly feed: Feed;
  readonly event: LiveEvent;
  readonly clearance: Clearance;
}

const TYPES: Readonly<Record<Feed, string>> = {
  caseChanged: 'CaseChanged',
  newsLinked: 'NewsLinked',
  milestoneReached: 'MilestoneReached',
};

/** Events that are read at once: subscribers must not keep the connections that requests wait for. */
const AT_ONCE = 3;

/** The event as a row, under the alias. */
function rowOf(feed: Feed, event: LiveEvent): Fragment {
  const columns = [
    sql`${event.id}::uuid as id`,
    sql`${eventCursor(feed, event)}::text as cursor`,
    sql`${event.operation}::text as operation`,
    sql`${event.at}::text as at`,
    sql`${event.caseId}::uuid as case_id`,
    sql`${event.revisionId}::uuid as revision_id`,
    sql`${event.linkId}::uuid as link_id`,
    sql`${event.milestoneId}::uuid as milestone_id`,
    sql`${event.reachedOn}::date as reached_on`,
    sql`${JSON.stringify(event.facts)}::json as facts`,
  ];
  return sql`(select ${join(columns, ', ')})`;
}

/** What an event may be told under. What went since the feed was read is not told: an entry further on says that it went. */
function stillTrue(feed: Feed, { operation }: LiveEvent, alias: string): Fragment {
  const caseIsSeen = sql`exists (select from case_file c where c.id = ${col(alias, 'case_id')})`;
  if (feed === 'caseChanged') return operation === 'WITHDRAW' ? sql`true` : caseIsSeen;
  if (feed === 'milestoneReached') {
    return sql`${caseIsSeen} and exists (select from case_milestone m where m.id = ${col(alias, 'milestone_id')})`;
  }
  if (operation === 'WITHDRAW') return sql`(${col(alias, 'link_id')} is null or ${caseIsSeen})`;
  return sql`exists (select from news_link l where l.id = ${col(alias, 'link_id')})`;
}

/** Reads what is asked of an event by the planner, with the rights that its reader has at that moment. */
@Injectable()
export class EventReader {
  private readonly registry = ReadRegistry.fromDeclarations();
  private readonly lanes = new Lanes(AT_ONCE);

  constructor(
    @Inject(STATEMENT_RUNNER) private readonly runner: StatementRunner,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The event as JSON under the response keys; undefined: it may not be told (any more). */
  async read(info: EventInfo, { feed, event, clearance }: ToldEvent): Promise<object | undefined> {
    const { text, values } = this.plan(info, feed, event);
    const data = await this.lanes.take(async () =>
      this.runner.run({ name: undefined, text, values: [...values], clearance }),
    );
    return typeof data === 'object' && data !== null ? data : undefined;
  }

  private plan(info: EventInfo, feed: Feed, event: LiveEvent): { text: string; values: unknown[] } {
    const options: PlanOptions = { registry: this.registry, schema: 'public', today: this.clock.today() };
    const document = { schema: info.schema, fragments: info.fragments, variables: info.variableValues };
    const planner = new Planner(options.registry, document, planContext(options));
    const type = this.registry.get(TYPES[feed]);
    if (type === undefined) throw new Error(`${TYPES[feed]} is not read from the database`);
    const alias = planner.context.alias();
    const object = planner.object(
      type,
      alias,
      info.fieldNodes.map((node) => node.selectionSet),
    );
    return render(
      sql`select ${object} as data from ${rowOf(feed, event)} ${raw(alias)} where ${stillTrue(feed, event, alias)}`,
    );
  }
}
