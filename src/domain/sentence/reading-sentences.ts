import { type MonthsAndDays, comparableLength, toMonthsAndDays } from '../calendar/index.js';
import { PenaltyKind, SentenceMode, TermKind } from '../vocabulary/index.js';
import { type CaseFacts, type SentenceFact, type Term, type TermLength } from './facts.js';
import { isObject, list, textOf, wholeNumber, wordOf } from './reading-values.js';
import { normaliseGravity, normaliseRegime } from './rules/index.js';
import { readSpan } from './span.js';
import { type Warnings } from './warnings.js';
import { type ReadSentence, type ReadTerm } from './read-facts.js';

/** Longer terms than these do not fit the calendar. */
const MAX_PART = { years: 1000, months: 12_000, weeks: 52_000, days: 365_000 } as const;
const MAX_MONTHS = 12_000;
/** Penalties with a term that is served. */
export const CUSTODIAL: ReadonlySet<string> = new Set(['IMPRISONMENT', 'ARREST', 'RESTRICTED_LIBERTY', 'HOUSE_ARREST']);

const UNKNOWN_TERM: ReadTerm = { kind: TermKind.UNKNOWN, months: 0, days: 0 };

/** Reads the sentences that have a term to run; fines, bans and the like are left out silently. */
export function readSentences(facts: CaseFacts, warnings: Warnings): ReadSentence[] {
  const read: ReadSentence[] = [];
  const timeless = timelessIds(facts);
  const ids = new Set<string>();
  for (const [index, fact] of list(facts.sentences, 'sentences', warnings).entries()) {
    const penalty = fact.kind ?? PenaltyKind.IMPRISONMENT;
    if (!CUSTODIAL.has(penalty)) continue;
    const id = textOf(fact.id) ?? `sentence ${String(index + 1)}`;
    if (ids.has(id)) {
      warnings.invalid('DUPLICATE_ID', { fact: id });
      continue;
    }
    ids.add(id);
    read.push(readSentence(fact, { id, penalty, timeless }, warnings));
  }
  return read;
}

function readSentence(
  fact: SentenceFact,
  known: { readonly id: string; readonly penalty: PenaltyKind; readonly timeless: ReadonlySet<string> },
  warnings: Warnings,
): ReadSentence {
  const { id, penalty, timeless } = known;
  const named = textOf(fact.consecutiveTo);
  // After a fine there is nothing to wait for.
  const consecutiveTo = named === null || timeless.has(named) ? null : named;
  const usualMode = consecutiveTo === null ? SentenceMode.CONCURRENT : SentenceMode.CONSECUTIVE;
  const mode = wordOf(fact.mode, SentenceMode, usualMode);
  return {
    id,
    penalty,
    imposed: readSpan(fact.imposedOn, { fact: id, field: 'imposedOn' }, warnings),
    inForce: readSpan(fact.inForceOn, { fact: id, field: 'inForceOn' }, warnings),
    term: readTerm(fact.term, id, warnings) ?? UNKNOWN_TERM,
    mode: consecutiveTo === null && named !== null && mode === 'CONSECUTIVE' ? SentenceMode.CONCURRENT : mode,
    consecutiveTo,
    regime: normaliseRegime(textOf(fact.regime)),
    gravity: normaliseGravity(textOf(fact.gravity)),
    flags: Array.isArray(fact.flags) ? fact.flags.filter((flag: unknown) => typeof flag === 'string') : [],
  };
}

/** Ids of penalties that have no time to run, as far as no sentence with a term has the same. */
function timelessIds({ sentences }: CaseFacts): ReadonlySet<string> {
  const given: readonly Partial<SentenceFact>[] = Array.isArray(sentences)
    ? sentences.filter((fact: unknown) => isFact(fact))
    : [];
  const ids = (timed: boolean): string[] =>
    given.flatMap(({ id, kind = PenaltyKind.IMPRISONMENT }) => {
      const text = textOf(id);
      return text !== null && CUSTODIAL.has(kind) === timed ? [text] : [];
    });
  const timed = new Set(ids(true));
  return new Set(ids(false).filter((id) => !timed.has(id)));
}

function isFact(value: unknown): value is Partial<SentenceFact> {
  return typeof value === 'object' && value !== null;
}

/** Warns of sentences that follow one that is not on record, or themselves. */
export function warnOfReferences(sentences: readonly ReadSentence[], warnings: Warnings): void {
  const known = new Set(sentences.map(({ id }) => id));
  for (const { id, consecutiveTo } of sentences) {
    if (consecutiveTo === id) warnings.invalid('CHAIN_LOOP', { first: id, second: id });
    else if (consecutiveTo !== null && !known.has(consecutiveTo)) {
      warnings.invalid('UNKNOWN_REFERENCE', { fact: id, refersTo: consecutiveTo });
    }
  }
}

/** Reads a term; null where it is absent or unusable, which is warned of. A FIXED term must be longer than nothing. */
export function readTerm(term: Term | null | undefined, fact: string, warnings: Warnings): ReadTerm | null {
  if (term === null || term === undefined) return null;
  const read = typeof term === 'object' ? termOf(term) : null;
  if (read === null) warnings.invalid('TERM_INVALID', { fact });
  return read;
}

function termOf(term: Partial<Term>): ReadTerm | null {
  const kind = term.kind ?? TermKind.FIXED;
  if (!Object.hasOwn(TermKind, kind)) return null;
  if (kind === TermKind.RANGE) return rangeOf(term);
  if (isObject(term.upTo)) return null;
  if (kind !== TermKind.FIXED) return { kind, months: 0, days: 0 };
  const length = lengthOf(term);
  return length === null || isNothing(length) ? null : { kind, ...length };
}

/** The least may be nothing at all, as in "up to three years"; the most may not be less than the least. */
function rangeOf(term: Partial<Term>): ReadTerm | null {
  const least = lengthOf(term);
  const most = isObject(term.upTo) ? lengthOf(term.upTo) : null;
  if (least === null || (isObject(term.upTo) && most === null)) return null;
  if (most === null) return isNothing(least) ? null : { kind: TermKind.RANGE, ...least, most };
  return comparableLength(most) < comparableLength(least) || isNothing(most)
    ? null
    : { kind: TermKind.RANGE, ...least, most };
}

function isNothing({ months, days }: MonthsAndDays): boolean {
  return months === 0 && days === 0;
}

function lengthOf(term: Partial<TermLength>): MonthsAndDays | null {
  const years = part(term.years, MAX_PART.years);
  const months = part(term.months, MAX_PART.months);
  const weeks = part(term.weeks, MAX_PART.weeks);
  const days = part(term.days, MAX_PART.days);
  if (years === null || months === null || weeks === null || days === null) return null;
  const length = toMonthsAndDays({ years, months, weeks, days });
  return length.months > MAX_MONTHS ? null : length;
}

function part(value: unknown, max: number): number | null {
  // Part of a term that was not given is none, as in the contract's defaults.
  return value === undefined || value === null ? 0 : wholeNumber(value, 0, max);
}
