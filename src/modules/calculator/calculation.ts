import { evaluate, viewOn, workOf, type CaseFacts, type TimelineView } from '../../domain/sentence/index.js';
import type { FieldWork } from '../../platform/graphql/apollo/worked-fields.js';
import { ruleBook } from '../rules/index.js';
import type { CaseFactsInput } from './case-facts.input.js';
import { checkFacts } from './fact-problems.js';
import { factsOf } from './facts-of-input.js';
import { yearsOfAnswer } from './size-of-answer.js';

/**
 * Costs by what was measured, so that an operation at `LIMITS.cost` (50,000) takes less than 250 ms: 5 µs for each. A
 * step of work as `workOf` counts them takes 2 to 18 µs. The answer takes as long: its milestones are about three a year,
 * and every change is explained for every sentence.
 */
const COST_OF_CALL = 600;
const COST_OF_YEAR = 110;
const COST_OF_EXPLANATION = 40;
const COST_OF_WORK = 3;

/** The facts as the engine takes them, or a refusal that says what to mend. */
function readFacts(input: CaseFactsInput): CaseFacts {
  checkFacts(input);
  return factsOf(input);
}

function costOfFacts(input: CaseFactsInput): number {
  const facts = readFacts(input);
  const explained = facts.changes.length * facts.sentences.length;
  const answer = COST_OF_YEAR * yearsOfAnswer(facts) + COST_OF_EXPLANATION * explained;
  return COST_OF_CALL + answer + COST_OF_WORK * workOf(facts, ruleBook());
}

/** What calculateSentence costs; the same facts under several aliases are looked at once. */
export const CALCULATION: FieldWork = {
  costOf: ({ facts }) => {
    const input = facts as CaseFactsInput;
    const cost = known.get(input) ?? costOfFacts(input);
    known.set(input, cost);
    return cost;
  },
};

const known = new WeakMap<CaseFactsInput, number>();

/** What the facts say on a day (YYYY-MM-DD). Throws VigilError BAD_USER_INPUT with everything that is wrong. */
export function calculateOn(input: CaseFactsInput, on: string): TimelineView {
  return viewOn(evaluate(readFacts(input), ruleBook()), on);
}
