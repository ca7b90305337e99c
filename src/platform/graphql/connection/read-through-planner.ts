import { VigilError } from '../../errors/index.js';

/**
 * Body of every field that the planner reads: its value comes with the operation's one statement, so this never runs.
 * The arguments stand in the signature only because the schema is made from it.
 */
export function readThroughPlanner(...declaredArguments: readonly unknown[]): never {
  throw new VigilError(
    'INTERNAL',
    {},
    { cause: new Error(`A planned field was resolved (${String(declaredArguments.length)})`) },
  );
}
