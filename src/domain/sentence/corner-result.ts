import { type DayNumber, NEVER } from '../calendar/index.js';
import { type CornerContext } from './chain-clock.js';
import { concreteCustody } from './concrete-custody.js';
import { Imprecise } from './corners.js';
import { type Exit, type RunSegment } from './custody-runs.js';
import { type HeldTime, heldTime } from './held.js';
import { type TermVersion } from './term-versions.js';
import { type VersionRun, finalEnd, runVersion } from './version-run.js';
import { type Warnings } from './warnings.js';
import { type ReadCase } from './read-facts.js';

/** What is known before any corner is chosen. */
export interface Preparation {
  readonly read: ReadCase;
  readonly runs: readonly RunSegment[];
  readonly exit: Exit | null;
  /** As imposed, and after each change; with terms that lie between two lengths at their least, and at their most. */
  readonly least: Versions;
  readonly most: Versions;
  readonly warnings: Warnings;
}

function runVersions(
  { least, most }: Preparation,
  context: CornerContext,
): readonly [asImposed: VersionRun, all: readonly VersionRun[]] {
  const [imposed, ...changed] = (context.corner & Imprecise.TERM) === 0 ? least : most;
  const asImposed = runVersion(imposed, context);
  return [asImposed, [asImposed, ...changed.map((version) => runVersion(version, context))]];
}

type Versions = readonly [TermVersion, ...TermVersion[]];

/** One corner calculated. */
export interface CornerResult {
  readonly context: CornerContext;
  readonly versions: readonly VersionRun[];
  readonly final: VersionRun;
  readonly held: HeldTime;
  /** First counted day. */
  readonly start: DayNumber | null;
  /** End after all changes; null without a term or with a term that has no end. */
  readonly end: DayNumber | null;
  readonly endAlternative: DayNumber | null;
}

/** Calculates one corner. */
export function calculateCorner(preparation: Preparation, corner: number): CornerResult {
  const { read, exit, warnings } = preparation;
  const custody = concreteCustody(preparation.runs, read.absences, corner);
  const context: CornerContext = { read, exit, custody, corner, warnings };
  const [asImposed, versions] = runVersions(preparation, context);
  const final = versions.at(-1) ?? asImposed;
  const lastMain = versions.findLast((version) => version.main !== null)?.main ?? null;
  const held = heldTime(lastMain, context);
  const end = finalEnd(versions);
  const main = final.main;
  return {
    context,
    versions,
    final,
    held,
    start: main?.anchor ?? held.arrest,
    end: end === NEVER && final.endless ? null : end,
    endAlternative: main !== null && main.end === end ? main.endAlternative : null,
  };
}
