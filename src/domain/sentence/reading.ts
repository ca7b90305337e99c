import { ReleaseGround } from '../vocabulary/index.js';
import { withOverrides } from './conventions.js';
import { type CaseFacts } from './facts.js';
import { readChanges } from './reading-changes.js';
import { readAbsences, readCustody } from './reading-custody.js';
import { readReported } from './reading-reported.js';
import { readSentences, warnOfReferences } from './reading-sentences.js';
import { isObject, list, textOf, wordOf } from './reading-values.js';
import { readSpan } from './span.js';
import { type RuleBook, type RuleSet } from './rules/index.js';
import { type Warnings } from './warnings.js';
import { type ReadCase, type ReadChange, type ReadCharge, type ReadRelease, type ReadVerdict } from './read-facts.js';

const MAX_ADDED_DAYS = 36_525;

const NO_FACTS: CaseFacts = {
  jurisdiction: '',
  custody: [],
  absences: [],
  sentences: [],
  changes: [],
  verdicts: [],
  charges: [],
};

/** Reads the facts of a case. Never throws; what cannot be used becomes a warning. */
export function readCase(given: CaseFacts, book: RuleBook, warnings: Warnings): ReadCase {
  const facts = isObject(given) ? given : NO_FACTS;
  if (facts === NO_FACTS) warnings.invalid('FACTS_INVALID');
  const rules = rulesFor(facts, book, warnings);
  const { conventions, refused } = withOverrides(rules.conventions, facts.conventions);
  for (const knob of refused) warnings.invalid('CONVENTION_INVALID', { knob });
  const absences = readAbsences(facts, warnings);
  const sentences = readSentences(facts, warnings);
  warnOfReferences(sentences, warnings);
  const changes = readChanges(facts, warnings);
  return {
    rules,
    conventions,
    ...readCustody(facts, warnings),
    absences: absences.dated,
    bareAbsenceDays: absences.bareDays,
    sentences,
    changes,
    verdicts: readVerdicts(facts, warnings),
    charges: readCharges(facts, warnings),
    addedDays: readAddedDays(facts.addedDays, warnings),
    trial: readSpan(facts.trial, { fact: 'case', field: 'trial' }, warnings),
    reported: readReported(facts, warnings),
    release: readRelease(facts, changes, warnings),
    officialEnd: readSpan(facts.officialEnd, { fact: 'case', field: 'officialEnd' }, warnings),
    death: readSpan(facts.death, { fact: 'case', field: 'death' }, warnings),
  };
}

function rulesFor(facts: CaseFacts, book: RuleBook, warnings: Warnings): RuleSet {
  const found = book.get(facts.jurisdiction);
  if (found !== undefined) return found;
  warnings.add('UNSUPPORTED', 'JURISDICTION_UNKNOWN', { jurisdiction: textOf(facts.jurisdiction) ?? '' });
  return book.fallback;
}

function readVerdicts(facts: CaseFacts, warnings: Warnings): ReadVerdict[] {
  const read: ReadVerdict[] = [];
  for (const [index, fact] of list(facts.verdicts, 'verdicts', warnings).entries()) {
    const id = textOf(fact.id) ?? `verdict ${String(index + 1)}`;
    const on = readSpan(fact.on, { fact: id, field: 'on' }, warnings);
    const inForce = readSpan(fact.inForceOn, { fact: id, field: 'inForceOn' }, warnings);
    if (on !== null) read.push({ instance: fact.instance, outcome: fact.outcome, on, inForce });
  }
  return read.sort((a, b) => a.on.lo - b.on.lo);
}

function readCharges(facts: CaseFacts, warnings: Warnings): ReadCharge[] {
  return list(facts.charges, 'charges', warnings).map((fact, index) => ({
    brought: readSpan(
      fact.broughtOn,
      { fact: textOf(fact.id) ?? `charge ${String(index + 1)}`, field: 'broughtOn' },
      warnings,
    ),
    outcome: fact.outcome,
  }));
}

function readAddedDays(value: unknown, warnings: Warnings): number {
  if (value === undefined || value === null) return 0;
  if (Number.isInteger(value) && Math.abs(value as number) <= MAX_ADDED_DAYS) return value as number;
  warnings.invalid('DAYS_INVALID', { fact: 'case', field: 'addedDays' });
  return 0;
}

const GROUND_OF_CHANGE: Readonly<Partial<Record<ReadChange['kind'], ReleaseGround>>> = {
  AMNESTY: 'AMNESTY',
  PARDON: 'PARDON',
  COMMUTATION: 'COMMUTATION',
};

function readRelease(facts: CaseFacts, changes: readonly ReadChange[], warnings: Warnings): ReadRelease | null {
  const fact = facts.release;
  if (isObject(fact)) {
    const id = textOf(fact.id) ?? 'release';
    const on = readSpan(fact.on, { fact: id, field: 'on' }, warnings);
    const ground = wordOf(fact.ground, ReleaseGround, ReleaseGround.UNKNOWN);
    if (on !== null) return { id, on, ground, conditional: false };
  }
  const change = changes.find(({ effect }) => effect.kind === 'RELEASE' || effect.kind === 'CONDITIONAL');
  if (change === undefined) return null;
  const conditional = change.effect.kind === 'CONDITIONAL';
  const ground = GROUND_OF_CHANGE[change.kind] ?? (conditional ? ReleaseGround.PAROLE : ReleaseGround.OTHER);
  return { id: change.id, on: change.on, ground, conditional };
}
