import { type DayNumber, NEVER } from '../calendar/index.js';
import { TermKind } from '../vocabulary/index.js';
import { type CornerContext } from './chain-clock.js';
import { type ChainRun, type Found, dayOfNeed, runChain } from './chain-run.js';
import { chainsOf } from './chains.js';
import { Imprecise, early } from './corners.js';
import { type Fraction } from './ratio.js';
import { type TermPart, layShare } from './term-layout.js';
import { type TermVersion, isRetroactive } from './term-versions.js';

/** One version of the sentences run at one corner. */
export interface VersionRun {
  readonly version: TermVersion;
  /** The day the change was decided; for the sentences as imposed, that day or -Infinity. */
  readonly from: DayNumber;
  readonly runs: readonly ChainRun[];
  /** The chain that ends last. */
  readonly main: ChainRun | null;
  /** A term of life, an indefinite term or death: there is no end and no share of it. */
  readonly endless: boolean;
  /** A term is unknown: the others are only a lower bound. */
  readonly incomplete: boolean;
}

/** Runs one version of the sentences. */
export function runVersion(version: TermVersion, context: CornerContext): VersionRun {
  const chains = chainsOf(version.sentences, context.corner, context.warnings);
  const runs = chains.map((chain) => runChain(chain, context)).filter((run) => run !== null);
  if (runs.length < chains.length) context.warnings.invalid('NO_START');
  const fixed = runs.filter((run) => run.chain.kind === TermKind.FIXED);
  const unbounded = runs.find(({ chain: { kind } }) => kind !== TermKind.FIXED && kind !== TermKind.UNKNOWN);
  const main = unbounded ?? latestOf(fixed) ?? runs[0] ?? null;
  const decided = version.change === null ? (main?.imposed ?? null) : changeDay(version, context.corner);
  return {
    version,
    from: decided ?? -NEVER,
    runs,
    main,
    endless: unbounded !== undefined,
    incomplete: runs.some((run) => run.chain.kind === TermKind.UNKNOWN),
  };
}

function changeDay(version: TermVersion, corner: number): DayNumber | null {
  return version.change === null ? null : early(version.change.on, corner, Imprecise.CHANGED);
}

function latestOf(runs: readonly ChainRun[]): ChainRun | undefined {
  let latest: ChainRun | undefined;
  for (const run of runs) if (latest === undefined || run.end > latest.end) latest = run;
  return latest;
}

const NO_PARTS: readonly TermPart[] = [];

/** The day on which a share of the term is served under one version: of several chains the latest day. */
export function shareDay(versionRun: VersionRun, share: Fraction, context: CornerContext): Found | null {
  if (versionRun.endless) return null;
  let latest: Found | null = null;
  for (const run of versionRun.runs) {
    if (run.chain.kind !== TermKind.FIXED) continue;
    const found = shareDayOf(run, share, { versionRun, context });
    if (latest === null || found.day > latest.day) latest = found;
  }
  return latest;
}

/** The same for one chain. Shares, eligibilities and reports ask for the same ones. */
export function shareDayOf(run: ChainRun, share: Fraction, at: Place): Found {
  for (const known of run.found) {
    if (known.numerator === share.numerator && known.denominator === share.denominator) return known.found;
  }
  const found = findShare(run, share, at);
  run.found.push({ numerator: share.numerator, denominator: share.denominator, found });
  return found;
}

interface Place {
  readonly versionRun: VersionRun;
  readonly context: CornerContext;
}

function findShare(run: ChainRun, share: Fraction, { versionRun, context }: Place): Found {
  const { read } = context;
  // What was converted has no months any more.
  const parts = run.conversions.length === 0 ? run.chain.parts : NO_PARTS;
  const laid = layShare(run.anchor, { parts, end: run.laid }, share, read.conventions);
  const { version, main } = versionRun;
  // Disciplinary days move the shares of a term, never past the end of all the terms that run beside it.
  const lastEnd = main?.chain.kind === TermKind.FIXED ? Math.max(main.end, run.end) : run.end;
  const withAdded = (day: DayNumber): DayNumber => {
    const plain = dayOfNeed(run, day - run.anchor, read);
    if (version.addedDays === 0) return plain;
    const moved = dayOfNeed(run, Math.max(day - run.anchor + version.addedDays, 0), read);
    return Math.min(moved, Math.max(lastEnd, plain));
  };
  return {
    day: withAdded(laid.day),
    alternative: laid.alternative === null ? null : withAdded(laid.alternative),
    run,
    share: laid,
    version,
    history: false,
    added: version.addedDays,
  };
}

/**
 * The day that stands after all changes. A day that had passed under the term then in force is history and survives a
 * later cut. A corrected judgment counts from the start; any other change can bring a day forward only to its own date.
 */
export function acrossVersions(
  versions: readonly VersionRun[],
  find: (version: VersionRun) => Found | null,
): Found | null {
  const imposed = versions[0]?.from ?? -NEVER;
  return versions.reduce<Found | null>(
    (standing, version) =>
      standing !== null && hasPassed(standing.day, version, imposed)
        ? { ...standing, history: true }
        : notBeforeChange(find(version), version),
    null,
  );
}

function hasPassed(day: DayNumber, next: VersionRun, imposed: DayNumber): boolean {
  // A day before the sentence was only ever counted back, so a corrected judgment counts it anew.
  return day < next.from && (day >= imposed || !isRetroactive(next.version.change));
}

function notBeforeChange(found: Found | null, { version, from }: VersionRun): Found | null {
  if (found === null || version.change === null || isRetroactive(version.change) || found.day >= from) return found;
  return { ...found, day: from, alternative: null };
}

/** The end after all changes: of the last version, but a cut ends a term no earlier than the day it was decided. */
export function finalEnd(versions: readonly VersionRun[]): DayNumber | null {
  return versions.reduce<DayNumber | null>((before, { version, from, main }) => {
    const own = main?.end ?? null;
    if (own === null || before === null || version.change === null || isRetroactive(version.change)) return own;
    // A term that was over before the change, or is by it, ended on the earlier of the two days.
    return Math.max(own, Math.min(before, from));
  }, null);
}
