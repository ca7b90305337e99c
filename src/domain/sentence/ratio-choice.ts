import { type DayNumber, NEVER } from '../calendar/index.js';
import { type CustodyKind, type PenaltyKind } from '../vocabulary/index.js';
import { type Chain } from './chains.js';
import { Imprecise } from './corners.js';
import { TWELFTHS } from './ratio.js';
import { type CompiledRatio, type RatioRow, type RuleSet, compiledRules } from './rules/index.js';
import { type Warnings } from './warnings.js';

export interface RatioQuestion {
  readonly kind: CustodyKind;
  readonly phase: 'BEFORE_FORCE' | 'IN_FORCE';
  readonly chain: Chain;
  /** What is being served, which a conversion may have changed. */
  readonly penalty: PenaltyKind;
  /** The first day of the custody; null where only a number of days is known. */
  readonly from: DayNumber | null;
  /** The last day on which the term can still have been running. */
  readonly runningUntil: DayNumber;
  readonly corner: number;
}

export interface ChosenRatio {
  readonly twelfths: number;
  readonly row: RatioRow | null;
}

const NONE: readonly CompiledRatio[] = [];

/** What a day of such custody is worth by the rule set: the first row that fits. */
export function chooseRatio(rules: RuleSet, question: RatioQuestion, warnings: Warnings): ChosenRatio {
  const { kind } = question;
  for (const candidate of compiledRules(rules).ratiosOf.get(kind) ?? NONE) {
    if (!fits(candidate, question) || !isKnownToFit(candidate.row, question.chain, warnings)) continue;
    return chosen(candidate, question, warnings);
  }
  warnings.assumed('NO_RATIO_RULE', { kind: typeof kind === 'string' ? kind : '' });
  return { twelfths: TWELFTHS, row: null };
}

function fits(candidate: CompiledRatio, question: RatioQuestion): boolean {
  const { row, runningOn } = candidate;
  if (row.phase !== undefined && row.phase !== question.phase) return false;
  if (question.runningUntil < runningOn || !covers(candidate, question.from)) return false;
  if (row.penalties !== undefined && !row.penalties.includes(question.penalty)) return false;
  const { flags } = question.chain;
  if (row.withFlag !== undefined && !flags.includes(row.withFlag)) return false;
  return row.withoutFlag === undefined || !flags.includes(row.withoutFlag);
}

/** Days without a date are covered only by rows that cover every day. */
function covers({ from, until }: CompiledRatio, day: DayNumber | null): boolean {
  if (day === null) return from === -NEVER && until === NEVER;
  return from <= day && day <= until;
}

/** A better rate may apply to a regime or a gravity that the record does not name; it is told of and not used. */
function isKnownToFit(row: RatioRow, chain: Chain, warnings: Warnings): boolean {
  if (row.regimes !== undefined && (chain.regime === null || !row.regimes.includes(chain.regime))) {
    if (chain.regime === null) warnOfUnknown('REGIME_UNKNOWN', row, { chain, warnings });
    return false;
  }
  if (row.gravity !== undefined && (chain.gravity === null || !row.gravity.includes(chain.gravity))) {
    if (chain.gravity === null) warnOfUnknown('RATE_GRAVITY_UNKNOWN', row, { chain, warnings });
    return false;
  }
  return true;
}

function warnOfUnknown(
  code: string,
  row: RatioRow,
  { chain, warnings }: { readonly chain: Chain; readonly warnings: Warnings },
): void {
  if (row.ratio !== '1') warnings.assumed(code, { rule: row.row, sentence: chain.ids[0] ?? '' });
}

function chosen({ row, low, high }: CompiledRatio, question: RatioQuestion, warnings: Warnings): ChosenRatio {
  if (row.ratio !== null) return { twelfths: low, row };
  const [least, most] = row.between ?? ['0', '1'];
  warnings.assumed('RATIO_ASKED', { kind: question.kind, rule: row.row, low: least, high: most });
  return { twelfths: (question.corner & Imprecise.ASKED_RATIO) === 0 ? high : low, row };
}
