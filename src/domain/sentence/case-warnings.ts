import { NEVER } from '../calendar/index.js';
import { type CornerResult, type Preparation } from './corner-result.js';
import { dateText } from './day-text.js';
import { warnOfOrders } from './orders.js';
import { type DayRange } from './estimate.js';
import { type Span } from './span.js';
import { type Warnings } from './warnings.js';
import { type ReadCase, type ReadSentence } from './read-facts.js';

/** Findings about the case as a whole: facts that contradict each other, and what was taken for granted. */
export function warnOfCase(
  preparation: Preparation,
  results: readonly [CornerResult, ...CornerResult[]],
  computed: DayRange | null,
): void {
  const [first] = results;
  const { warnings, read } = preparation;
  warnOfTerms(first, warnings);
  warnOfExit(preparation, first);
  warnOfProjection(preparation, first);
  for (const result of results) warnOfOrders(result, warnings);
  warnOfForce(read, warnings);
  warnOfEarlyChanges(read, warnings);
  if (read.officialEnd !== null && computed !== null) warnOfOfficialEnd(read.officialEnd, computed, warnings);
  if (first.endAlternative !== null) warnings.assumed('MONTH_TOO_SHORT');
}

function warnOfOfficialEnd(official: Span, computed: DayRange, warnings: Warnings): void {
  if (official.hi >= computed.lo && official.lo <= computed.hi) return;
  warnings.inconsistent('OFFICIAL_END_DIFFERS', {
    official: dateText(official.lo),
    computed: dateText(computed.lo),
    days: official.lo - computed.lo,
  });
}

function warnOfForce({ sentences }: ReadCase, warnings: Warnings): void {
  for (const { id, imposed, inForce } of sentences) {
    if (imposed === null || inForce === null || inForce.openHigh || imposed.openLow) continue;
    if (inForce.hi < imposed.lo) warnings.invalid('FORCE_BEFORE_SENTENCE', { fact: id });
  }
}

function warnOfEarlyChanges({ changes, sentences }: ReadCase, warnings: Warnings): void {
  for (const change of changes) {
    const changed = sentences.filter(({ id }) => change.sentences?.includes(id) ?? true);
    const tooEarly = ({ imposed }: ReadSentence): boolean =>
      imposed !== null && !imposed.openLow && !change.on.openHigh && change.on.hi < imposed.lo;
    if (changed.length > 0 && changed.every(tooEarly)) {
      warnings.inconsistent('CHANGE_BEFORE_SENTENCE', { fact: change.id, sentence: changed[0]?.id ?? '' });
    }
  }
}

function warnOfTerms({ final }: CornerResult, warnings: Warnings): void {
  for (const { chain } of final.runs) {
    if (chain.kind === 'UNKNOWN') warnings.add('UNSUPPORTED', 'TERM_UNKNOWN', { sentence: chain.ids[0] ?? '' });
  }
}

function warnOfExit({ exit, runs, read, warnings }: Preparation, first: CornerResult): void {
  const start = runs[0]?.start.lo ?? first.start;
  const early = [read.release, exit].find((one) => one !== null && start !== null && one.on.hi < start);
  if (early !== null && early !== undefined) warnings.invalid('RELEASE_BEFORE_CUSTODY', { fact: early.id });
  if (exit === null) return;
  // The last day of a stay may be the very day of the release.
  for (const { id } of runs.filter(({ to }) => to !== null && to.lo > exit.on.hi)) {
    warnings.inconsistent('CUSTODY_AFTER_RELEASE', { fact: id, release: exit.id });
  }
  warnOfDeath(read, warnings);
}

function warnOfDeath({ release, death }: ReadCase, warnings: Warnings): void {
  if (release !== null && death !== null && death.hi < release.on.lo) {
    warnings.inconsistent('DEATH_BEFORE_RELEASE', { fact: release.id });
  }
}

function warnOfProjection({ exit, runs, warnings }: Preparation, { final, end }: CornerResult): void {
  const tail = final.main?.clock.parts.at(-1);
  if (tail === undefined || tail.basis === 'RECORDED' || runs.length === 0) return;
  const params = { from: dateText(tail.from) };
  if (exit !== null) {
    if (exit.on.lo > tail.from) warnings.assumed('CUSTODY_CONTINUES', params);
  } else if ((end ?? NEVER) > tail.from) {
    warnings.assumed(tail.basis === 'ASSUMED' ? 'CUSTODY_CONTINUES' : 'CUSTODY_END_UNEXPLAINED', params);
  }
}
