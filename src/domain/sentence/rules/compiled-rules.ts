import { type DayNumber, NEVER, toDayNumber } from '../../calendar/index.js';
import { CustodyKind } from '../../vocabulary/index.js';
import { TWELFTHS, parseRatio } from '../ratio.js';
import { type RatioRow, type RuleSet } from './rule-set.js';

/** A row with its dates as day numbers and its ratio in twelfths. */
export interface CompiledRatio {
  readonly row: RatioRow;
  /** First and last day of custody that it covers. */
  readonly from: DayNumber;
  readonly until: DayNumber;
  readonly runningOn: DayNumber;
  /** Equal unless the ratio has to be asked for. */
  readonly low: number;
  readonly high: number;
}

/** A rule set made ready for calculating: nothing in it is parsed twice. */
export interface CompiledRules {
  readonly ratiosOf: ReadonlyMap<CustodyKind, readonly CompiledRatio[]>;
  /** Days on which a row begins to cover custody, or no longer does, in order. */
  readonly turns: readonly DayNumber[];
}

const compiled = new WeakMap<RuleSet, CompiledRules>();

/** The compiled form of a rule set, made once. */
export function compiledRules(rules: RuleSet): CompiledRules {
  const known = compiled.get(rules);
  if (known !== undefined) return known;
  const ratios = rules.ratios.map(compile);
  const ratiosOf = new Map(
    Object.values(CustodyKind).map((kind) => [kind, ratios.filter(({ row }) => row.kinds.includes(kind))]),
  );
  const turns = ratios.flatMap(({ from, until }) => [from, until + 1]).filter((day) => Number.isFinite(day));
  const made = { ratiosOf, turns: [...new Set(turns)].sort((a, b) => a - b) };
  compiled.set(rules, made);
  return made;
}

function compile(row: RatioRow): CompiledRatio {
  const [low, high] = row.ratio === null ? (row.between ?? ['0', '1']) : [row.ratio, row.ratio];
  return {
    row,
    from: dayOr(row.from, -NEVER),
    until: dayOr(row.until, NEVER),
    runningOn: dayOr(row.runningOn, -NEVER),
    low: parseRatio(low) ?? TWELFTHS,
    high: parseRatio(high) ?? TWELFTHS,
  };
}

function dayOr(date: string | undefined, otherwise: number): DayNumber {
  return date === undefined ? otherwise : toDayNumber(date);
}
