import { ENGINE_VERSION } from '../../domain/sentence/index.js';
import type { Moment } from '../../platform/graphql/planner/moment.js';
import { ruleBook, rulesFingerprint } from '../rules/index.js';

const SHOWN_OF_HASH = 16;

let fingerprint: string | undefined;

/** One line by which somebody else finds the same answer again. `publicUrl` is where the service is reached. */
export function citationOf({ at, revision }: Moment, publicUrl: string): string {
  fingerprint ??= rulesFingerprint(ruleBook()).slice(0, SHOWN_OF_HASH);
  return (
    `Vigil, ${new URL(publicUrl).host}, as known at ${at}: revision ${revision.seq} ` +
    `(${revision.hash.slice(0, SHOWN_OF_HASH)}), arithmetic ${ENGINE_VERSION}, rules ${fingerprint}`
  );
}
