/** Errors that a person can mend, by their names; their message says how. */
const EXPECTED = new Set([
  'CommandFailure',
  'ConfigurationError',
  'EmbeddedServerError',
  'NoPostgresError',
  'UnfitDatabaseError',
  'VigilError',
  'InvalidRecord',
]);

function textOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (!EXPECTED.has(error.name)) return error.stack ?? error.message;
  const cause = error.cause instanceof Error && error.cause.message !== '' ? ` (${error.cause.message})` : '';
  return `${error.message}${cause}`;
}

/** Ends the process with status 1: one line for what a person can mend, the stack for what nobody expected. */
export function reportAndExit(error: unknown): never {
  process.stderr.write(`vigil: ${textOf(error)}\n`);
  process.exit(1);
}
