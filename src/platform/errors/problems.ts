/** Every way in which one value of an input can be wrong. */
export const PROBLEM_CODES = [
  /** A value that must be given is not, or is null. */
  'REQUIRED',
  /** The value is not of the form that the message names. */
  'INVALID',
  /** No field of this input. */
  'UNKNOWN_FIELD',
  /** Contradicts another value of the same input or of the record. */
  'INCONSISTENT',
  /** Names something that is not on record. */
  'NOT_FOUND',
  /** Names something of another person or case. */
  'OF_ANOTHER',
  /** Somebody else has it already. */
  'TAKEN',
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** What is wrong with one value of an input, said to whoever sent it. */
export interface Problem {
  /** Where: `grantedOn`, `names[2].value`. */
  readonly path: string;
  /** What to do about it, in a few words, to be read after the path: `is required`. */
  readonly message: string;
  /** INVALID if left out. */
  readonly code?: ProblemCode;
}

/** Problems one level up: `value` becomes `names[2].value`. */
export function problemsUnder(path: string, problems: readonly Problem[]): readonly Problem[] {
  return problems.map((problem) => ({ ...problem, path: `${path}.${problem.path}` }));
}

/** One field of a fact that two people changed: as it was for both, as the other left it, as this input wants it. */
export interface FieldConflict {
  readonly field: string;
  readonly base: string | null;
  readonly theirs: string | null;
  readonly yours: string | null;
}

/** A correction of a version that is not the present one any more. */
export interface Conflict {
  /** The present version. */
  readonly version: number;
  readonly fields: readonly FieldConflict[];
}
