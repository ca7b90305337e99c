import { VigilError } from '../../platform/errors/index.js';

/** What is wrong with one value of an input, said to whoever sent it. */
export interface Problem {
  /** Where: `grantedOn`, `names[2].value`. */
  readonly path: string;
  /** What to do about it, in a few words, to be read after the path: `is required`. */
  readonly message: string;
}

/** A refused input with everything that is wrong with it, so that one round of corrections is enough. */
export class InvalidRecord extends VigilError {
  constructor(readonly problems: readonly Problem[]) {
    super('BAD_USER_INPUT', {
      ...(problems[0] === undefined ? {} : { field: problems[0].path }),
      detail: problems.map(({ path, message }) => `${path} ${message}`).join('; '),
    });
  }
}
