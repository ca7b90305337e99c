import { toDayNumber, NEVER } from '../calendar/index.js';
import { type Chain } from './chains.js';
import { type CornerResult } from './corner-result.js';
import { fitsLength } from './eligibility.js';
import { type ReadCase } from './read-facts.js';
import { ruleReference } from './reasons.js';
import { type OrderRow } from './rules/index.js';
import { type Warnings } from './warnings.js';

const GENERAL = new Set<string>(['AMNESTY', 'PARDON', 'COMMUTATION']);

/** Tells of collective decisions that fell into the term and that no change on record answers. */
export function warnOfOrders({ context, final, end }: CornerResult, warnings: Warnings): void {
  const { read, exit } = context;
  const run = final.main;
  if (run === null) return;
  const term = { from: run.imposed ?? run.anchor, to: Math.min(end ?? NEVER, exit?.on.lo ?? NEVER) };
  for (const order of read.rules.orders) {
    if (!concerns(order, run.chain) || !fellInto(term, toDayNumber(order.on), read)) continue;
    warnings.assumed('ORDER_MAY_APPLY', paramsOf(order, read));
  }
}

/** A share of a term is left only of a term that has a length. */
function concerns(order: OrderRow, chain: Chain): boolean {
  return fitsLength(order, chain) && (order.multiplyBy === undefined || chain.kind === 'FIXED');
}

function fellInto(term: { readonly from: number; readonly to: number }, on: number, read: ReadCase): boolean {
  return term.from <= on && on < term.to && !isAnswered(on, read);
}

function isAnswered(on: number, { changes }: ReadCase): boolean {
  return changes.some((change) => GENERAL.has(change.kind) && change.on.lo <= on && on <= change.on.hi);
}

function paramsOf({ row, on, source, multiplyBy = '' }: OrderRow, { rules }: ReadCase): Record<string, string> {
  return { rule: ruleReference(rules, row), on, source, leaves: multiplyBy };
}
