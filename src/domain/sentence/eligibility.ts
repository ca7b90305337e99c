import { type DayNumber, toDayNumber } from '../calendar/index.js';
import { type LegalState } from '../vocabulary/index.js';
import { type Candidate } from './candidate.js';
import { type ChainRun, dayOfNeed } from './chain-run.js';
import { type Chain } from './chains.js';
import { type CornerResult } from './corner-result.js';
import { ruleReference, shareReasons } from './reasons.js';
import { type EligibilityRow, type LifeRow } from './rules/index.js';
import { layTerm } from './term-layout.js';
import { reportedFrom } from './term-milestones.js';
import { type Found, type VersionRun, acrossVersions, shareDayOf } from './version-run.js';

const KINDS = ['PAROLE_ELIGIBLE', 'MILDER_PUNISHMENT_ELIGIBLE'] as const;

/** From when the law lets a prisoner ask for parole or a milder punishment, and the first review of a life term. */
export function eligibilityMilestones(result: CornerResult): Candidate[] {
  const run = result.final.main;
  if (run === null) return [];
  if (run.chain.kind === 'LIFE') return lifeReview(run, result);
  if (result.final.endless || run.chain.kind !== 'FIXED') return [];
  return KINDS.flatMap((kind) => eligibility(kind, run, result));
}

function eligibility(kind: EligibilityRow['kind'], run: ChainRun, result: CornerResult): Candidate[] {
  const rows = result.context.read.rules.eligibility.filter((row) => row.kind === kind && fits(row, run.chain));
  const unknownGravity = run.chain.gravity === null && rows.some((row) => row.gravity !== undefined);
  const first = rows[0];
  if (first === undefined) return [];
  if (unknownGravity) result.context.warnings.assumed('GRAVITY_UNKNOWN', { kind, sentence: run.chain.ids[0] ?? '' });
  const found = unknownGravity ? extremes(rows, result) : dated(rows, result);
  return found === null ? [] : [candidate(found, { kind, run, unknownGravity }, result)];
}

function fits(row: EligibilityRow, chain: Chain): boolean {
  if (row.withFlag !== undefined && !chain.flags.includes(row.withFlag)) return false;
  return row.gravity === undefined || chain.gravity === null || row.gravity.includes(chain.gravity);
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
  const inForce = toDayNumber(row.validFrom);
  const before = dated(older, result);
  if ((before?.from.day ?? Number.POSITIVE_INFINITY) < inForce) return before;
  const day = { ...found, day: Math.max(found.day, inForce) };
  return { row, from: day, to: day };
}

function dayOf(row: EligibilityRow, result: CornerResult): Found | null {
  const [numerator, denominator] = row.fraction ?? [1, 1];
  return acrossVersions(result.versions, (versionRun: VersionRun) => {
    const run = versionRun.main;
    if (run?.chain.kind !== 'FIXED') return null;
    const found = shareDayOf(run, { numerator, denominator }, { versionRun, context: result.context });
    const least = minimumDay(row.minimumMonths ?? 0, run, result);
    return least > found.day ? { ...found, day: least, alternative: null } : found;
  });
}

function minimumDay(months: number, run: ChainRun, { context }: CornerResult): DayNumber {
  if (months === 0) return Number.NEGATIVE_INFINITY;
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
  const { rules } = result.context.read;
  const { kind, run, unknownGravity } = asked;
  const report = (day: DayNumber): DayNumber => reportedFrom(day, run.anchor, result);
  const blocker = row.blockedBy?.find((flag) => run.chain.flags.includes(flag));
  const legal: LegalState =
    blocker !== undefined
      ? 'BLOCKED'
      : unknownGravity || row.confidence === 'LOW'
        ? 'RULE_UNCONFIRMED'
        : 'ELIGIBLE_BY_LAW';
  return {
    kind,
    numerator: unknownGravity ? null : (row.fraction?.[0] ?? 1),
    denominator: unknownGravity ? null : (row.fraction?.[1] ?? 1),
    count: null,
    day: report(found.from.day),
    lastDay: result.final.incomplete ? Number.POSITIVE_INFINITY : report(found.to.day),
    alternative: found.from.alternative === null ? null : report(found.from.alternative),
    legal,
    reasons: () => [
      `${row.source}, confidence ${row.confidence} (${ruleReference(rules, row.row)}).`,
      ...(unknownGravity
        ? ['The gravity of the offence is not on record: the day lies between the lowest and the highest share.']
        : []),
      ...(blocker === undefined ? [] : [`Barred by the status "${blocker}".`]),
      ...shareReasons(found.from, `${String(row.fraction?.[0] ?? 1)}/${String(row.fraction?.[1] ?? 1)}`),
    ],
  };
}

function lifeReview(run: ChainRun, result: CornerResult): Candidate[] {
  const { rules, conventions } = result.context.read;
  const row: LifeRow | undefined = rules.life.find(
    (candidateRow) => candidateRow.withFlag === undefined || run.chain.flags.includes(candidateRow.withFlag),
  );
  if (row === undefined) return [];
  const laid = layTerm(run.anchor, [{ unit: 'MONTHS', count: row.years * 12, share: null }], conventions);
  const day = reportedFrom(dayOfNeed(run, laid.day - run.anchor, result.context.read), run.anchor, result);
  return [
    {
      kind: 'LIFE_REVIEW',
      numerator: null,
      denominator: null,
      count: row.years,
      day,
      lastDay: day,
      alternative: null,
      legal: row.confidence === 'LOW' ? 'RULE_UNCONFIRMED' : 'ELIGIBLE_BY_LAW',
      reasons: () => [
        `${row.source}: a life term is reviewed after ${String(row.years)} years, confidence ${row.confidence} (${ruleReference(rules, row.row)}).`,
      ],
    },
  ];
}
