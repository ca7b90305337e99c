/** What happened, as its reader saw it: something came into sight, changed, or is not there for the reader any more. */
export const LiveOperation = { CREATE: 'CREATE', CORRECT: 'CORRECT', WITHDRAW: 'WITHDRAW' } as const;
export type LiveOperation = (typeof LiveOperation)[keyof typeof LiveOperation];

/** Feeds of events, by the names of their subscriptions. */
export type Feed = 'caseChanged' | 'newsLinked' | 'milestoneReached';

/** A fact that an event is about, by the name of its table. */
export interface TouchedFact {
  readonly type: string;
  readonly id: string;
  readonly operation: LiveOperation;
}

/** Where an event stands in its feed. One entry of the record's feed may make several events, told apart by their ids. */
export interface Place {
  readonly position: number;
  readonly id: string;
}

/** An event as one clearance may know it, without what is read for it when it is told. */
export interface LiveEvent extends Place {
  readonly operation: LiveOperation;
  readonly at: string;
  readonly caseId: string;
  readonly revisionId: string | null;
  readonly linkId: string | null;
  readonly milestoneId: string | null;
  readonly milestoneKind: string | null;
  readonly reachedOn: string | null;
  readonly facts: readonly TouchedFact[];
}

/** A stretch of a feed, events in order. */
export interface FeedPage {
  /** Everything up to here was looked at; where the page begins, if there is nothing more. */
  readonly upTo: Place;
  readonly events: readonly LiveEvent[];
}

const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** Behind everything of a position. */
export const behind = (position: number): Place => ({ position, id: LAST_ID });

export const isAfter = (one: Place, other: Place): boolean =>
  one.position === other.position ? one.id > other.id : one.position > other.position;
