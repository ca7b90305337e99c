import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { VigilError } from '../../platform/errors/index.js';
import { CaseFactsInput } from './case-facts.input.js';
import { MOST } from './input-checks.js';
import type { SentenceChangeInput } from './sentence-change.input.js';

/** What is wrong with one value: `facts.custody.0.days may not be negative`. */
interface Problem {
  readonly path: string;
  readonly message: string;
}

const ROOT = 'facts';

/** Problems told in one refusal; a client that sends more mistakes than these sends the same one again and again. */
const MOST_TOLD = 50;

const EFFECTS = ['setTerm', 'reduceBy', 'addTerm', 'addDays', 'multiplyBy', 'capAt', 'convertTo'] as const;

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** How many effects a change has. A release on conditions is one effect, however it is spelt. */
function effectsOf(change: SentenceChangeInput): number {
  const releases = change.release === true || change.conditional === true ? 1 : 0;
  return EFFECTS.filter((effect) => isGiven(change[effect])).length + releases;
}

function effectProblem(change: SentenceChangeInput): string | null {
  const effects = effectsOf(change);
  if (effects > 1) return `must have exactly one effect, not ${String(effects)}`;
  if (isGiven(change.convertRatio) && !isGiven(change.convertTo)) return 'has convertRatio without convertTo';
  return effects === 0 && change.kind !== 'REVOKED' ? 'must have exactly one effect, not 0' : null;
}

function effectProblems(changes: readonly SentenceChangeInput[]): Problem[] {
  return changes.flatMap((change, index) => {
    const message = effectProblem(change);
    return message === null ? [] : [{ path: `${ROOT}.changes.${String(index)}`, message }];
  });
}

function flat(error: ValidationError, parent: string): Problem[] {
  const path = `${parent}.${error.property}`;
  const own = Object.values(error.constraints ?? {}).map((message) => ({ path, message }));
  return [...own, ...(error.children ?? []).flatMap((child) => flat(child, path))];
}

/** The same facts with no list longer than what shows that it is too long: what is past that is not worth a look. */
function cutShort(facts: CaseFactsInput): CaseFactsInput {
  const entries = Object.entries(facts).map(([name, value]: [string, unknown]) => [
    name,
    Array.isArray(value) ? value.slice(0, MOST.entries + 1) : value,
  ]);
  return plainToInstance(CaseFactsInput, Object.fromEntries(entries));
}

/** Everything about the shape of the facts that the client has to mend; contradictions are the engine's to tell. */
function problemsOf(given: CaseFactsInput): readonly Problem[] {
  const facts = cutShort(given);
  const errors = validateSync(facts, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
  return [...errors.flatMap((error) => flat(error, ROOT)), ...effectProblems(facts.changes ?? [])];
}

/** @throws VigilError BAD_USER_INPUT with every problem and its path; `field` is the first of them. */
export function checkFacts(given: CaseFactsInput): void {
  const problems = problemsOf(given);
  const [first] = problems;
  if (first === undefined) return;
  const told = problems.slice(0, MOST_TOLD).map(({ path, message }) => `${path} ${message}`);
  const more = problems.length > MOST_TOLD ? [`and ${String(problems.length - MOST_TOLD)} more`] : [];
  throw new VigilError('BAD_USER_INPUT', { field: first.path, detail: [...told, ...more].join('; ') });
}
