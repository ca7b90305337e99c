import { localDateOf } from '../../domain/calendar/index.js';

/** The service's one clock. Days are those of UTC, so that one answer holds for every reader. */
export interface Clock {
  now(): Date;
  /** YYYY-MM-DD in UTC. */
  today(): string;
}

export const CLOCK = Symbol('Clock');

export const systemClock: Clock = {
  now: () => new Date(),
  today: () => localDateOf(new Date()),
};
