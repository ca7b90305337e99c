import { ChangeKind } from '../vocabulary/index.js';
import { type CaseFacts, type ChangeFact } from './facts.js';
import { parseFraction } from './ratio.js';
import { CUSTODIAL, readTerm } from './reading-sentences.js';
import { list, textOf, wholeNumber, wordOf } from './reading-values.js';
import { readSpan } from './span.js';
import { type Warnings } from './warnings.js';
import { type Effect, type ReadChange } from './read-facts.js';

const MAX_ADDED_DAYS = 36_525;
const NO_EFFECT: Effect = { kind: 'NONE' };

/** Reads the changes in date order, each with exactly one effect. */
export function readChanges(facts: CaseFacts, warnings: Warnings): ReadChange[] {
  const read: ReadChange[] = [];
  for (const [index, fact] of list(facts.changes, 'changes', warnings).entries()) {
    const id = textOf(fact.id) ?? `change ${String(index + 1)}`;
    const on = readSpan(fact.on, { fact: id, field: 'on' }, warnings);
    if (on === null) continue;
    const named = Array.isArray(fact.sentences) ? fact.sentences.filter((s: unknown) => typeof s === 'string') : [];
    const sentences = named.length === 0 ? null : named;
    const kind = wordOf(fact.kind, ChangeKind, ChangeKind.REPLACED);
    read.push({ id, kind, on, effect: readEffect(fact, id, warnings), sentences });
  }
  return read.sort((a, b) => a.on.lo - b.on.lo);
}

function readEffect(fact: ChangeFact, id: string, warnings: Warnings): Effect {
  const effects = [
    termEffect('SET', fact.setTerm),
    termEffect('REDUCE', fact.reduceBy),
    termEffect('ADD', fact.addTerm),
    termEffect('CAP', fact.capAt),
    () => addDaysEffect(fact.addDays, id, warnings),
    () => multiplyEffect(fact.multiplyBy, id, warnings),
    () => convertEffect(fact, id, warnings),
    () => (fact.release === true ? ({ kind: 'RELEASE' } as const) : null),
    () => (fact.conditional === true ? ({ kind: 'CONDITIONAL' } as const) : null),
  ]
    .map((effect) => effect(id, warnings))
    .filter((effect) => effect !== null);
  if (effects.length > 1) warnings.invalid('SEVERAL_EFFECTS', { fact: id, used: effects[0]?.kind ?? '' });
  return effects[0] ?? defaultEffect(fact, id, warnings);
}

const EFFECTS = ['setTerm', 'reduceBy', 'addTerm', 'capAt', 'addDays', 'multiplyBy', 'convertTo'] as const;

function defaultEffect(fact: ChangeFact, id: string, warnings: Warnings): Effect {
  if (fact.kind === ChangeKind.REVOKED) return { kind: 'REMOVE' };
  // An effect that cannot be read was warned of as such.
  const unreadable = EFFECTS.some((effect) => fact[effect] !== undefined && (fact[effect] as unknown) !== null);
  if (!unreadable) warnings.assumed('CHANGE_WITHOUT_EFFECT', { fact: id });
  return NO_EFFECT;
}

function termEffect(
  kind: 'SET' | 'REDUCE' | 'ADD' | 'CAP',
  term: ChangeFact['setTerm'],
): (id: string, warnings: Warnings) => Effect | null {
  return (id, warnings) => {
    const read = readTerm(term, id, warnings);
    return read === null ? null : { kind, term: read };
  };
}

function addDaysEffect(value: unknown, id: string, warnings: Warnings): Effect | null {
  if (value === undefined || value === null) return null;
  const days = wholeNumber(value, -MAX_ADDED_DAYS, MAX_ADDED_DAYS);
  if (days === null) warnings.invalid('DAYS_INVALID', { fact: id, field: 'addDays' });
  return days === null ? null : { kind: 'ADD_DAYS', days };
}

function convertEffect(fact: ChangeFact, id: string, warnings: Warnings): Effect | null {
  if (fact.convertTo === undefined || (fact.convertTo as unknown) === null) return null;
  const given: unknown = fact.convertRatio ?? '1';
  const by = parseFraction(given);
  const usable = by !== null && by.numerator > 0 && by.numerator <= 10 * by.denominator;
  if (usable && CUSTODIAL.has(fact.convertTo)) return { kind: 'CONVERT', penalty: fact.convertTo, by };
  warnings.invalid('CONVERSION_INVALID', { fact: id });
  return null;
}

function multiplyEffect(value: unknown, id: string, warnings: Warnings): Effect | null {
  if (textOf(value) === null) return null;
  const by = parseFraction(value);
  // A multiplier is what is left of the term; more than ten times it is a typing error.
  const usable = by !== null && by.numerator <= 10 * by.denominator;
  if (!usable) warnings.invalid('MULTIPLIER_INVALID', { fact: id });
  return usable ? { kind: 'MULTIPLY', by } : null;
}
