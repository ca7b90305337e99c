import { ERROR_TABLE, type ErrorCode } from './codes.js';
import type { Conflict, Problem } from './problems.js';

export interface ErrorDetails {
  /** Path of the input at fault, e.g. `filter.and[0].expectedEnd.from`. */
  readonly field?: string;
  /** Public text that names the fix; the table's message stands in where there is none. */
  readonly detail?: string;
  /** Everything that is wrong with an input, where it is more than one value or its code matters. */
  readonly problems?: readonly Problem[];
  /** Of CONFLICT: what stands against the correction, field by field. */
  readonly conflict?: Conflict;
}

/** A refusal that may be shown to the client as it is. Anything else that is thrown is shown as INTERNAL. */
export class VigilError extends Error {
  override readonly name = 'VigilError';
  readonly field: string | undefined;
  readonly problems: readonly Problem[];
  readonly conflict: Conflict | undefined;

  constructor(
    readonly code: ErrorCode,
    details: ErrorDetails = {},
    options?: ErrorOptions,
  ) {
    super(details.detail ?? ERROR_TABLE[code].message, options);
    this.field = details.field;
    this.problems = details.problems ?? [];
    this.conflict = details.conflict;
  }

  get status(): number {
    return ERROR_TABLE[this.code].status;
  }
}
