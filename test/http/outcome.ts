import { FetchFailure, type Fetched } from '../../src/platform/http/index.js';

const textOf = (fetched: Fetched): string =>
  fetched.status === 'OK' ? new TextDecoder().decode(fetched.body) : fetched.status;

/** What a fetch fails with, or its text where it does not. */
export const outcome = async (work: Promise<Fetched>): Promise<string> =>
  work.then(textOf, (error: unknown) => (error instanceof FetchFailure ? error.reason : String(error)));
