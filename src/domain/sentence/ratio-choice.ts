import { type DayNumber, toDayNumber } from '../calendar/index.js';
import { type CustodyKind } from '../vocabulary/index.js';
import { type Chain } from './chains.js';
import { Imprecise } from './corners.js';
import { TWELFTHS, parseRatio } from './ratio.js';
import { type RatioRow, type RuleSet } from './rules/index.js';
import { type Warnings } from './warnings.js';

export interface RatioQuestion {
  readonly kind: CustodyKind;
  readonly phase: 'BEFORE_FORCE' | 'IN_FORCE';
  readonly chain: Chain;
  /** The last day on which the term can still have been running. */
  readonly runningUntil: DayNumber;
  readonly corner: number;
}

export interface ChosenRatio {
  readonly twelfths: number;
  readonly row: RatioRow | null;
}

/** What a day of such custody is worth by the rule set: the first row that fits. */
export function chooseRatio(rules: RuleSet, question: RatioQuestion, warnings: Warnings): ChosenRatio {
  const { kind, chain } = question;
  for (const row of rules.ratios) {
    if (!fits(row, question)) continue;
    if (row.regimes !== undefined && chain.regime === null) {
      // A better rate may apply, but only to a regime that the record does not name.
      if (row.ratio !== '1') warnings.assumed('REGIME_UNKNOWN', { rule: row.row, sentence: chain.ids[0] ?? '' });
      continue;
    }
    return chosen(row, question, warnings);
  }
  warnings.assumed('NO_RATIO_RULE', { kind: typeof kind === 'string' ? kind : '' });
  return { twelfths: TWELFTHS, row: null };
}

function fits(row: RatioRow, { kind, phase, chain, runningUntil }: RatioQuestion): boolean {
  if (!row.kinds.includes(kind) || (row.phase !== undefined && row.phase !== phase)) return false;
  if (row.runningOn !== undefined && runningUntil < toDayNumber(row.runningOn)) return false;
  return fitsSentence(row, chain);
}

function fitsSentence(row: RatioRow, chain: Chain): boolean {
  if (row.penalties !== undefined && !row.penalties.includes(chain.penalty)) return false;
  if (row.withFlag !== undefined && !chain.flags.includes(row.withFlag)) return false;
  return row.regimes === undefined || chain.regime === null || row.regimes.includes(chain.regime);
}

function chosen(row: RatioRow, question: RatioQuestion, warnings: Warnings): ChosenRatio {
  if (row.ratio !== null) return { twelfths: parseRatio(row.ratio) ?? TWELFTHS, row };
  const [low, high] = row.between ?? ['0', '1'];
  warnings.assumed('RATIO_ASKED', { kind: question.kind, rule: row.row, low, high });
  const side = (question.corner & Imprecise.ASKED_RATIO) === 0 ? high : low;
  return { twelfths: parseRatio(side) ?? TWELFTHS, row };
}
