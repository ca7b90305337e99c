import { addDays } from '../../../../domain/calendar/index.js';
import { TimelineKind } from '../../../../domain/vocabulary/index.js';
import type { StatementRunner } from '../../../../platform/graphql/planner/operation-reader.js';
import type { Reading } from '../../reading/reading.js';
import { EPOCH } from './case-record.js';
import { firstDayOf } from './happenings.js';
import { readLastChanges } from './last-changes.js';
import { LatestFacts, type FoundFact } from './latest-facts.js';
import { COMPUTED, milestoneOfRecord, readMilestones, readReached, type RecordHappening } from './record-happenings.js';

/** How far calendars and timelines look ahead. */
export const DAYS_AHEAD = 366;
const MOST_AHEAD = 50;

/** What timelines and feeds of all cases are made from, whichever kinds are wanted. */
interface LatestOfRecord {
  readonly facts: LatestFacts;
  readonly reached: readonly RecordHappening[];
  readonly ahead: readonly RecordHappening[];
  readonly changed: Date;
}

interface Wanted {
  readonly reading: Reading;
  readonly runner: StatementRunner;
  readonly kinds: readonly TimelineKind[];
}

interface Latest {
  /** What has happened, in any order. */
  readonly past: readonly RecordHappening[];
  /** The next milestones. */
  readonly ahead: readonly RecordHappening[];
  /** When the public record changed last. */
  readonly changed: Date;
}

async function readAll({ reading, runner }: Wanted, enough: number): Promise<LatestOfRecord> {
  const { today } = reading;
  const facts = await LatestFacts.find(runner, { today, enough });
  const reached = await readReached(reading, enough);
  const window = { from: addDays(today, 1), to: addDays(today, DAYS_AHEAD), kinds: COMPUTED };
  const ahead = await readMilestones(reading, window, MOST_AHEAD);
  const changes = await readLastChanges(runner);
  return {
    facts,
    reached,
    ahead: ahead.map((milestone) => milestoneOfRecord(milestone, reading)),
    changed: new Date([...changes.values()].toSorted().at(-1) ?? EPOCH),
  };
}

/** Either a fact of which no more is known yet, or a milestone. */
interface Candidate {
  /** Day and id: later ones go first, what begins on the same day in an order that does not change. */
  readonly place: string;
  readonly fact?: FoundFact;
  readonly milestone?: RecordHappening;
}

function candidatesIn({ facts, reached }: LatestOfRecord, kinds: readonly TimelineKind[]): Candidate[] {
  const wanted = facts.found.filter(({ kind }) => kinds.includes(kind));
  const milestones = kinds.includes(TimelineKind.MILESTONE) ? reached : [];
  return [
    ...wanted.map((fact) => ({ place: `${fact.on} ${fact.id}`, fact })),
    ...milestones.map((milestone) => {
      const { happening } = milestone;
      return { place: `${firstDayOf(happening)} ${happening.id}`, milestone };
    }),
  ];
}

/**
 * What happened last in all cases and what is next, of the kinds that are wanted. Of every kind as many are found as are
 * enough alone, in one search for all who ask, so that kinds are chosen in whatever way without another search.
 */
export async function readLatest(wanted: Wanted, enough: number): Promise<Latest> {
  const { reading, kinds } = wanted;
  const latest = await reading.once('latest', async () => readAll(wanted, enough));
  const chosen = candidatesIn(latest, kinds)
    .sort((a, b) => (a.place < b.place ? 1 : -1))
    .slice(0, enough);
  const facts = chosen.flatMap(({ fact }) => fact ?? []);
  const milestones = chosen.flatMap(({ milestone }) => milestone ?? []);
  return {
    past: [...(await latest.facts.tell(reading, facts)), ...milestones],
    ahead: kinds.includes(TimelineKind.MILESTONE) ? latest.ahead : [],
    changed: latest.changed,
  };
}
