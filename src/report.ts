import { CommandFailure } from './command-failure.js';
import { RuleSetsError } from './modules/rules/index.js';
import { ConfigurationError } from './platform/config/index.js';
import { EmbeddedServerError, NoPostgresError, UnfitDatabaseError } from './platform/database/index.js';
import { VigilError } from './platform/errors/index.js';

/** Failures that a person can mend; their message says how. */
const EXPECTED = [
  CommandFailure,
  ConfigurationError,
  EmbeddedServerError,
  NoPostgresError,
  RuleSetsError,
  UnfitDatabaseError,
  VigilError,
] as const;

function textOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (!EXPECTED.some((kind) => error instanceof kind)) return error.stack ?? error.message;
  const cause = error.cause instanceof Error && error.cause.message !== '' ? ` (${error.cause.message})` : '';
  return `${error.message}${cause}`;
}

/** Ends the process with status 1: what a person can mend in words, the stack for what nobody expected. */
export function reportAndExit(error: unknown): never {
  process.stderr.write(`vigil: ${textOf(error)}\n`);
  process.exit(1);
}
