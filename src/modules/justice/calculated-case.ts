import { evaluate, viewOn, type CaseFacts, type Outcome, type TimelineView } from '../../domain/sentence/index.js';
import { ruleBook } from '../rules/index.js';
import { withGlobalIds } from './fact-ids.js';

const KEPT = 2_000;

interface Calculated {
  readonly outcome: Outcome;
  /** The view asked for last: nearly every question is about today. */
  view?: TimelineView;
}

/** Outcomes by the JSON of their facts, the least recently used first; the same facts always give the same outcome. */
const calculated = new Map<string, Calculated>();

function calculate(facts: string): Calculated {
  const known = calculated.get(facts);
  const one = known ?? { outcome: outcomeOf(JSON.parse(facts) as CaseFacts) };
  calculated.delete(facts);
  calculated.set(facts, one);
  const oldest = calculated.size > KEPT ? calculated.keys().next().value : undefined;
  if (oldest !== undefined) calculated.delete(oldest);
  return one;
}

function outcomeOf(facts: CaseFacts): Outcome {
  return withGlobalIds(evaluate(facts, ruleBook()), facts);
}

/** What the facts, as JSON text of `CaseFacts`, say on a day (YYYY-MM-DD). */
export function calculatedOn(facts: string, on: string): TimelineView {
  const one = calculate(facts);
  if (one.view?.on !== on) one.view = viewOn(one.outcome, on);
  return one.view;
}
