import { type CaseFacts, evaluate, type Outcome } from '../../src/domain/sentence/index.js';
import { ruleBook } from '../../src/modules/rules/index.js';

/** Calculates a case by the rule sets that are shipped. */
export function calculate(facts: CaseFacts): Outcome {
  return evaluate(facts, ruleBook());
}
