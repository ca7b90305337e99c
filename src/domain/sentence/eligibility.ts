import { type DayNumber, comparableLength, shiftMonths, toDayNumber, NEVER } from '../calendar/index.js';
import { type LegalState } from '../vocabulary/index.js';
import { type Candidate } from './candidate.js';
import { type ChainRun, dayOfNeed, type Found } from './chain-run.js';
import { type Chain } from './chains.js';
import { type CornerResult } from './corner-result.js';
import { reportedDay } from './day-text.js';
import { type Reason } from './outcome.js';
import { type Fraction } from './ratio.js';
import { reason, ruleReference, shareReasons } from './reasons.js';
import { type EligibilityRow, type LifeRow, type TermLimits } from './rules/index.js';
import { layTerm, lengthOfParts } from './term-layout.js';
import { reportedFrom } from './term-milestones.js';
import { type VersionRun, acrossVersions, shareDayOf } from './version-run.js';

const KINDS = ['PAROLE_ELIGIBLE', 'MILDER_PUNISHMENT_ELIGIBLE'] as const;
/** A year of law where days are given for parts of one. */
const DAYS_OF_YEAR = 365;

/** From when the law lets a prisoner ask for parole or a milder punishment, and the first review of a life term. */
export function eligibilityMilestones(result: CornerResult): Candidate[] {
  const run = result.final.main;
  if (run === null) return [];
  if (run.chain.kind === 'LIFE') return lifeReview(run, result);
  if (result.final.endless || run.chain.kind !== 'FIXED') return [];
  return KINDS.flatMap((kind) => eligibility(kind, run, result));
}

function eligibility(kind: EligibilityRow['kind'], run: ChainRun, result: CornerResult): Candidate[] {
  const rows = result.context.read.rules.eligibility.filter((row) => row.kind === kind && fits(row, run));
  const [first] = rows;
  if (first === undefined) return [];
  const unknownGravity = run.chain.gravity === null && rows.some((row) => row.gravity !== undefined);
  if (unknownGravity) result.context.warnings.assumed('GRAVITY_UNKNOWN', { kind, sentence: run.chain.ids[0] ?? '' });
  const found = unknownGravity ? extremes(rows, result) : dated(rows, result);
  return found === null ? [] : [candidate(found, { kind, run, unknownGravity }, result)];
}

function fits(row: EligibilityRow, { chain, imposed }: ChainRun): boolean {
  if (row.penalties !== undefined && !row.penalties.includes(chain.penalty)) return false;
  if (row.imposedFrom !== undefined && (imposed === null || imposed < toDayNumber(row.imposedFrom))) return false;
  if (row.imposedBefore !== undefined && imposed !== null && imposed >= toDayNumber(row.imposedBefore)) return false;
  return fitsLength(row, chain) && fitsOffence(row, chain);
}

function fitsOffence(row: EligibilityRow, chain: Chain): boolean {
  if (row.withFlag !== undefined && !chain.flags.includes(row.withFlag)) return false;
  if (row.withoutFlag !== undefined && chain.flags.includes(row.withoutFlag)) return false;
  return row.gravity === undefined || chain.gravity === null || row.gravity.includes(chain.gravity);
}

/** Whether the term of a chain is within the limits of a row; one without a length is within no limits. */
export function fitsLength(limits: TermLimits, chain: Chain): boolean {
  const { least, most } = bounds(limits);
  if (least === 0 && most === NEVER) return true;
  const length = lengthOfParts(chain.parts);
  return chain.kind === 'FIXED' && least <= length && length <= most;
}

/** Lengths are whole numbers, so "over" is "at least one more". */
function bounds(limits: TermLimits): { readonly least: number; readonly most: number } {
  const least = Math.max(lengthOf(limits.termFromMonths) ?? 0, (lengthOf(limits.termOverMonths) ?? -1) + 1);
  const most = Math.min((lengthOf(limits.termUnderMonths) ?? NEVER) - 1, lengthOf(limits.termUpToMonths) ?? NEVER);
  return { least, most };
}

function lengthOf(months: number | undefined): number | undefined {
  return months === undefined ? undefined : comparableLength({ months, days: 0 });
}

interface Eligible {
  readonly row: EligibilityRow;
  readonly from: Found;
  readonly to: Found;
}

/** The weight of the offence is not on record, so any of the rules may be the one. */
function extremes(rows: readonly EligibilityRow[], result: CornerResult): Eligible | null {
  return rows.reduce<Eligible | null>((span, row) => {
    const found = dayOf(row, result);
    if (found === null) return span;
    if (span === null) return { row, from: found, to: found };
    if (found.day < span.from.day) return { ...span, row, from: found };
    return found.day > span.to.day ? { ...span, to: found } : span;
  }, null);
}

/** The first row, unless it is an amendment that came into force after the day of the row it replaced. */
function dated(rows: readonly EligibilityRow[], result: CornerResult): Eligible | null {
  const [row, ...older] = rows;
  if (row === undefined) return null;
  const found = dayOf(row, result);
  if (found === null) return null;
  if (row.validFrom === undefined) return { row, from: found, to: found };
  const inForce = boundaryOf(toDayNumber(row.validFrom), result);
  const before = dated(older, result);
  if ((before?.from.day ?? NEVER) < inForce) return before;
  const day = { ...found, day: Math.max(found.day, inForce) };
  return { row, from: day, to: day };
}

/** The boundary that is reported as this day: nobody is eligible by a rule on the day before it takes force. */
function boundaryOf(day: DayNumber, { context }: CornerResult): DayNumber {
  return 2 * day - reportedDay(day, context.read.conventions);
}

function dayOf(row: EligibilityRow, result: CornerResult): Found | null {
  return acrossVersions(result.versions, (versionRun: VersionRun) => {
    const run = versionRun.main;
    if (run?.chain.kind !== 'FIXED') return null;
    const found = foundBy(row, run, { versionRun, result });
    const least = minimumDay(row.minimumMonths ?? 0, run, result);
    return least > found.day ? { ...found, day: least, alternative: null } : found;
  });
}

interface Place {
  readonly versionRun: VersionRun;
  readonly result: CornerResult;
}

function foundBy(row: EligibilityRow, run: ChainRun, { versionRun, result }: Place): Found {
  const { context } = result;
  if (row.daysOffPerYear === undefined) return shareDayOf(run, shareOf(row), { versionRun, context });
  const required = Math.max(0, run.laid.day - run.anchor - daysOff(row, run));
  const day = dayOfNeed(run, required, context.read);
  return { day, alternative: null, run, share: null, version: versionRun.version, history: false, added: 0 };
}

/** A row without a share stands for the whole term. */
function shareOf({ fraction: [numerator, denominator] = [1, 1] }: EligibilityRow): Fraction {
  return { numerator, denominator };
}

function daysOff({ daysOffPerYear = 0 }: EligibilityRow, { anchor, laid }: ChainRun): number {
  let years = Math.floor((laid.day - anchor) / DAYS_OF_YEAR);
  while (years > 0 && shiftMonths(anchor, years * 12).day > laid.day) years -= 1;
  const rest = laid.day - shiftMonths(anchor, years * 12).day;
  return daysOffPerYear * years + Math.floor((daysOffPerYear * rest) / DAYS_OF_YEAR);
}

function minimumDay(months: number, run: ChainRun, { context }: CornerResult): DayNumber {
  if (months === 0) return -NEVER;
  const laid = layTerm(run.anchor, [{ unit: 'MONTHS', count: months, share: null }], context.read.conventions);
  return dayOfNeed(run, Math.min(laid.day, run.laid.day) - run.anchor, context.read);
}

interface Asked {
  readonly kind: EligibilityRow['kind'];
  readonly run: ChainRun;
  readonly unknownGravity: boolean;
}

function candidate(found: Eligible, asked: Asked, result: CornerResult): Candidate {
  const { row } = found;
  const { kind, run, unknownGravity } = asked;
  const report = (day: DayNumber): DayNumber => reportedFrom(day, run.anchor, result);
  const blocker = row.blockedBy?.find((flag) => run.chain.flags.includes(flag));
  const share = unknownGravity ? undefined : row.fraction;
  return {
    kind,
    numerator: share?.[0] ?? null,
    denominator: share?.[1] ?? null,
    count: null,
    day: report(found.from.day),
    lastDay: result.final.incomplete ? NEVER : report(found.to.day),
    alternative: found.from.alternative === null ? null : report(found.from.alternative),
    legal: legalState(row, blocker, unknownGravity),
    rule: unknownGravity ? null : row.row,
    reasons: () => eligibilityReasons(found, { ...asked, blocker }, result),
  };
}

function legalState(row: EligibilityRow | LifeRow, blocker: string | undefined, unknownGravity: boolean): LegalState {
  if (blocker !== undefined) return 'BLOCKED';
  return unknownGravity || row.confidence === 'LOW' ? 'RULE_UNCONFIRMED' : 'ELIGIBLE_BY_LAW';
}

function eligibilityReasons(
  { row, from }: Eligible,
  { run, unknownGravity, blocker }: Asked & { readonly blocker: string | undefined },
  result: CornerResult,
): Reason[] {
  const { rules } = result.context.read;
  const { source, confidence, daysOffPerYear, minimumMonths } = row;
  const reasons = [reason('RULE', { source, confidence, rule: ruleReference(rules, row.row) })];
  if (unknownGravity) reasons.push(reason('GRAVITY_UNKNOWN'));
  if (blocker !== undefined) reasons.push(reason('BARRED', { flag: blocker }));
  if (row.validFrom !== undefined) reasons.push(reason('RULE_FROM', { on: row.validFrom }));
  if (daysOffPerYear !== undefined) {
    reasons.push(reason('DAYS_OFF', { perYear: daysOffPerYear, days: daysOff(row, run), term: run.chain.parts }));
  }
  if (minimumMonths !== undefined) reasons.push(reason('AT_LEAST_MONTHS', { months: minimumMonths }));
  reasons.push(...shareReasons(from, row.fraction ?? null, rules));
  return reasons;
}

function lifeReview(run: ChainRun, result: CornerResult): Candidate[] {
  const { rules, conventions } = result.context.read;
  const row: LifeRow | undefined = rules.life.find(
    (candidateRow) => candidateRow.withFlag === undefined || run.chain.flags.includes(candidateRow.withFlag),
  );
  if (row === undefined) return [];
  const { years, source, confidence } = row;
  const blocker = row.blockedBy?.find((flag) => run.chain.flags.includes(flag));
  const laid = layTerm(run.anchor, [{ unit: 'MONTHS', count: years * 12, share: null }], conventions);
  const day = reportedFrom(dayOfNeed(run, laid.day - run.anchor, result.context.read), run.anchor, result);
  const why = { years, source, confidence, rule: ruleReference(rules, row.row) };
  return [
    {
      kind: 'LIFE_REVIEW',
      numerator: null,
      denominator: null,
      count: years,
      day,
      lastDay: day,
      alternative: null,
      legal: legalState(row, blocker, false),
      reasons: () => [
        reason('LIFE_REVIEW', why),
        ...(blocker === undefined ? [] : [reason('BARRED', { flag: blocker })]),
      ],
    },
  ];
}
