import { VigilError, type Problem } from '../../platform/errors/index.js';

/** A refused input with everything that is wrong with it, so that one round of corrections is enough. */
export class InvalidRecord extends VigilError {
  constructor(problems: readonly Problem[]) {
    super('BAD_USER_INPUT', {
      ...(problems[0] === undefined ? {} : { field: problems[0].path }),
      detail: problems.map(({ path, message }) => `${path} ${message}`).join('; '),
      problems,
    });
  }
}
