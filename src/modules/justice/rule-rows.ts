import {
  type EligibilityRow,
  type LifeRow,
  type OrderRow,
  type RatioRow,
  type RuleSet,
  type RuleSource,
  type TermLimits,
} from '../../domain/sentence/index.js';
import { RuleKind, type Rule, type RuleSource as ShownSource } from './rule.model.js';

type Cited = Pick<RatioRow, 'row' | 'source' | 'confidence' | 'note'>;
/** A condition by its name; alternatives are a list, and what is undefined is no condition. */
type Condition = readonly [name: string, value: string | number | readonly string[] | undefined];

/** The rules of a set as clients see them: ratios, eligibilities, life terms, orders, each in the order they are tried. */
export function rulesOf({ ratios, eligibility, life, orders }: RuleSet): Rule[] {
  return [...ratios.map(ofRatio), ...eligibility.map(ofEligibility), ...life.map(ofLife), ...orders.map(ofOrder)];
}

/** A source with everything that it does not say as null. */
export function sourceOf({ title, url, note }: RuleSource): ShownSource {
  return { title, url: url ?? null, note: note ?? null };
}

/** A rule of that kind; what is not said of it is null. */
function ruleOf(kind: RuleKind, { row, source, confidence, note }: Cited, said: Partial<Rule>): Rule {
  return {
    row,
    kind,
    ratio: null,
    ratioLow: null,
    ratioHigh: null,
    numerator: null,
    denominator: null,
    daysOffPerYear: null,
    years: null,
    minimumMonths: null,
    multiplyBy: null,
    validFrom: null,
    conditions: [],
    source,
    confidence,
    note: note ?? null,
    ...said,
  };
}

function conditions(...all: readonly Condition[]): string[] {
  return all.flatMap(([name, value]) => {
    if (value === undefined) return [];
    return [`${name}${typeof value === 'object' ? value.join('|') : String(value)}`];
  });
}

function limitsOf(row: TermLimits): readonly Condition[] {
  return [
    ['termMonths>=', row.termFromMonths],
    ['termMonths>', row.termOverMonths],
    ['termMonths<', row.termUnderMonths],
    ['termMonths<=', row.termUpToMonths],
  ];
}

function ofRatio(row: RatioRow): Rule {
  return ruleOf(RuleKind.RATIO, row, {
    ratio: row.ratio,
    ratioLow: row.between?.[0] ?? null,
    ratioHigh: row.between?.[1] ?? null,
    conditions: conditions(
      ['custody=', row.kinds],
      ['phase=', row.phase],
      ['penalty=', row.penalties],
      ['regime=', row.regimes],
      ['gravity=', row.gravity],
      ['flag=', row.withFlag],
      ['flag!=', row.withoutFlag],
      ['runningOn=', row.runningOn],
      ['from=', row.from],
      ['until=', row.until],
      ['wholeDays=', row.wholeDays === true ? 'up' : undefined],
    ),
  });
}

function ofEligibility(row: EligibilityRow): Rule {
  return ruleOf(row.kind, row, {
    numerator: row.fraction?.[0] ?? null,
    denominator: row.fraction?.[1] ?? null,
    daysOffPerYear: row.daysOffPerYear ?? null,
    minimumMonths: row.minimumMonths ?? null,
    validFrom: row.validFrom ?? null,
    conditions: conditions(
      ['gravity=', row.gravity],
      ['flag=', row.withFlag],
      ['flag!=', row.withoutFlag],
      ['penalty=', row.penalties],
      ['imposed>=', row.imposedFrom],
      ['imposed<', row.imposedBefore],
      ...limitsOf(row),
      ['blockedBy=', row.blockedBy],
    ),
  });
}

function ofLife(row: LifeRow): Rule {
  return ruleOf(RuleKind.LIFE_REVIEW, row, {
    years: row.years,
    conditions: conditions(['flag=', row.withFlag], ['blockedBy=', row.blockedBy]),
  });
}

function ofOrder(row: OrderRow): Rule {
  return ruleOf(RuleKind.COLLECTIVE_ORDER, row, {
    multiplyBy: row.multiplyBy ?? null,
    validFrom: row.on,
    conditions: conditions(['order=', row.kind], ...limitsOf(row)),
  });
}
