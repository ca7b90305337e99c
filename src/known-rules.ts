import { CommandFailure } from './command-failure.js';
import { computedBy, rememberRules } from './modules/timeline/index.js';
import type { Database } from './platform/database/index.js';

/** What to do where the stored days were computed by other rules. */
export const OTHER_RULES_FIX =
  'npm run cli -- recompute --dry-run shows what changes, npm run cli -- recompute applies it';

/**
 * Nothing is served or written by rules that the stored days were not computed by: they change only when somebody says so.
 * A record without cases takes the rules in use.
 * @throws CommandFailure where cases were computed by other rules, or it is not known by which
 */
export async function requireKnownRules({ records }: Pick<Database, 'records'>): Promise<void> {
  const by = await computedBy(records);
  if (by === 'NOTHING_COMPUTED') await rememberRules(records);
  if (by === 'OTHER_RULES') {
    throw new CommandFailure(
      `what is stored was computed by other rules or another engine than those in use; ${OTHER_RULES_FIX}`,
    );
  }
}
