import { comparableLength } from '../calendar/index.js';
import { ChangeKind, type PenaltyKind, SentenceMode, TermKind } from '../vocabulary/index.js';
import { type Fraction } from './ratio.js';
import { type Warnings } from './warnings.js';
import { type Effect, type ReadChange, type ReadSentence, type ReadTerm, type StandingTerm } from './read-facts.js';

/** From a day on the rest of a term is another penalty, each day of it so many days. */
export interface Conversion {
  readonly change: ReadChange;
  readonly penalty: PenaltyKind;
  readonly by: Fraction;
}

/** A sentence as it stands after some changes, every term with its length chosen. */
export interface StandingSentence extends Omit<ReadSentence, 'term'> {
  readonly term: StandingTerm;
  /** In date order. */
  readonly conversions: readonly Conversion[];
  /** Share of the term that is left, where it does not come out in whole months and days. */
  readonly share: Fraction | null;
}

/** The sentences between one change and the next. */
export interface TermVersion {
  /** The change that made it; null for the sentences as imposed. */
  readonly change: ReadChange | null;
  readonly sentences: readonly StandingSentence[];
  /** Disciplinary days in force. */
  readonly addedDays: number;
}

/** Keeps days times share an exact integer. */
const MAX_SHARE = 1e9;

/** Kinds that correct the judgment itself, so that the corrected term counts from the start. */
export function isRetroactive(change: ReadChange | null): boolean {
  return change !== null && (change.kind === ChangeKind.APPEAL || change.kind === ChangeKind.REVOKED);
}

const NO_CONVERSIONS: readonly Conversion[] = [];

/** The least or the most that a term may be; one without a most may be of any length. */
function standingTerm(term: ReadTerm, longest: boolean): StandingTerm {
  if (term.kind !== TermKind.RANGE) return term;
  if (!longest) return { kind: TermKind.FIXED, months: term.months, days: term.days };
  return term.most === null ? { kind: TermKind.UNKNOWN, months: 0, days: 0 } : { kind: TermKind.FIXED, ...term.most };
}

function standingSentence(sentence: ReadSentence, longest: boolean): StandingSentence {
  const { id, penalty, imposed, inForce, mode, consecutiveTo, regime, gravity, flags } = sentence;
  const term = standingTerm(sentence.term, longest);
  const conversions = NO_CONVERSIONS;
  // A literal of all fields: copying them over costs more than the arithmetic.
  return { id, penalty, imposed, inForce, term, mode, consecutiveTo, regime, gravity, flags, conversions, share: null };
}

/** The versions of the sentences in date order, the first as imposed; of ranges the least or the most. */
export function termVersions(
  read: {
    readonly sentences: readonly ReadSentence[];
    readonly changes: readonly ReadChange[];
    readonly addedDays: number;
  },
  longest: boolean,
  warnings: Warnings,
): [TermVersion, ...TermVersion[]] {
  const sentences = read.sentences.map((sentence) => standingSentence(sentence, longest));
  const versions: [TermVersion, ...TermVersion[]] = [{ change: null, sentences, addedDays: read.addedDays }];
  for (const change of read.changes) {
    const unknown = change.sentences?.find((id) => !sentences.some((sentence) => sentence.id === id));
    if (unknown !== undefined) warnings.invalid('UNKNOWN_REFERENCE', { fact: change.id, refersTo: unknown });
    const after = apply(versions.at(-1) ?? versions[0], standing(change, longest), warnings);
    if (after !== null) versions.push(after);
  }
  return versions;
}

interface Decision {
  readonly change: ReadChange;
  readonly effect: StandingEffect;
}

type StandingEffect =
  | { readonly kind: 'SET' | 'REDUCE' | 'ADD' | 'CAP'; readonly term: StandingTerm }
  | Exclude<Effect, { readonly term: ReadTerm }>;

function standing(change: ReadChange, longest: boolean): Decision {
  const { effect } = change;
  return {
    change,
    effect: 'term' in effect ? { kind: effect.kind, term: standingTerm(effect.term, longest) } : effect,
  };
}

/** The version after a change; null where it leaves the terms as they were. */
function apply(before: TermVersion, { change, effect }: Decision, warnings: Warnings): TermVersion | null {
  if (effect.kind === 'NONE' || effect.kind === 'RELEASE' || effect.kind === 'CONDITIONAL') return null;
  if (effect.kind === 'ADD_DAYS') return { ...before, change, addedDays: before.addedDays + effect.days };
  const named = change.sentences;
  const targets = before.sentences.filter((sentence) => named === null || named.includes(sentence.id));
  if (targets.length === 0) return null;
  return { ...before, change, sentences: applyTo(before.sentences, targets, { change, effect }, warnings) };
}

function applyTo(
  all: readonly StandingSentence[],
  targets: readonly StandingSentence[],
  decision: Decision,
  warnings: Warnings,
): readonly StandingSentence[] {
  const { change, effect } = decision;
  if (effect.kind === 'REMOVE') return all.filter((sentence) => !targets.includes(sentence));
  if (effect.kind === 'SET' && targets.length > 1) return asAggregate(all, targets, effect.term);
  const touched = change.sentences === null && isAdding(effect.kind) ? lastOfChains(targets) : targets;
  return all.map((sentence) => (touched.includes(sentence) ? changed(sentence, decision, warnings) : sentence));
}

function isAdding(kind: StandingEffect['kind']): boolean {
  return kind === 'ADD' || kind === 'REDUCE';
}

/** A change of "the term" is one change of each chain, not one of each link. */
function lastOfChains(targets: readonly StandingSentence[]): readonly StandingSentence[] {
  const continued = new Set<string>();
  for (const [index, sentence] of targets.entries()) {
    if (sentence.mode === SentenceMode.CONSECUTIVE) {
      const before = sentence.consecutiveTo ?? targets[index - 1]?.id;
      if (before !== undefined) continued.add(before);
    }
  }
  const last = targets.filter((sentence) => !continued.has(sentence.id));
  return last.length === 0 ? targets : last;
}

/** One term set for several sentences is their aggregate: it stands in the place of all of them. */
function asAggregate(
  all: readonly StandingSentence[],
  targets: readonly StandingSentence[],
  term: StandingTerm,
): readonly StandingSentence[] {
  const first = targets[0];
  if (first === undefined) return all;
  const replaced = new Set(targets.map((sentence) => sentence.id));
  return all
    .filter((sentence) => sentence.id === first.id || !replaced.has(sentence.id))
    .map((sentence) => {
      if (sentence.id === first.id) {
        const flags = [...new Set(targets.flatMap((target) => target.flags))];
        return {
          ...sentence,
          term,
          share: null,
          conversions: NO_CONVERSIONS,
          flags,
          mode: SentenceMode.CONCURRENT,
          consecutiveTo: null,
        };
      }
      const follows = sentence.consecutiveTo !== null && replaced.has(sentence.consecutiveTo);
      return follows ? { ...sentence, consecutiveTo: first.id } : sentence;
    });
}

function changed(sentence: StandingSentence, decision: Decision, warnings: Warnings): StandingSentence {
  const { change, effect } = decision;
  if (effect.kind === 'SET') return { ...sentence, term: effect.term, share: null };
  if (effect.kind === 'CAP') return capped(sentence, effect.term);
  if (effect.kind === 'CONVERT') return converted(sentence, change, effect);
  if (sentence.term.kind !== TermKind.FIXED) {
    warnings.add('UNSUPPORTED', 'CHANGE_OF_UNBOUNDED_TERM', { fact: change.id, sentence: sentence.id });
    return sentence;
  }
  if (effect.kind === 'MULTIPLY') return multiplied(sentence, effect.by);
  if (effect.kind === 'ADD') return lengthened(sentence, effect.term, 1);
  return effect.kind === 'REDUCE' ? lengthened(sentence, effect.term, -1) : sentence;
}

function converted(
  sentence: StandingSentence,
  change: ReadChange,
  { penalty, by }: Extract<Effect, { kind: 'CONVERT' }>,
): StandingSentence {
  return { ...sentence, conversions: [...sentence.conversions, { change, penalty, by }] };
}

function capped(sentence: StandingSentence, cap: StandingTerm): StandingSentence {
  const longer = sentence.term.kind !== TermKind.FIXED || comparableLength(sentence.term) > comparableLength(cap);
  return longer && cap.kind === TermKind.FIXED ? { ...sentence, term: cap, share: null } : sentence;
}

function lengthened(sentence: StandingSentence, by: StandingTerm, sign: 1 | -1): StandingSentence {
  // Adding life to a term makes it life; taking life off a term means nothing.
  if (by.kind !== TermKind.FIXED) return sign === 1 ? { ...sentence, term: by, share: null } : sentence;
  const { months, days } = sentence.term;
  return {
    ...sentence,
    term: { kind: TermKind.FIXED, months: months + sign * by.months, days: days + sign * by.days },
  };
}

function multiplied(sentence: StandingSentence, by: Fraction): StandingSentence {
  const months = (sentence.term.months * by.numerator) / by.denominator;
  const days = (sentence.term.days * by.numerator) / by.denominator;
  if (sentence.share === null && Number.isInteger(months) && Number.isInteger(days)) {
    return { ...sentence, term: { ...sentence.term, months, days } };
  }
  const left = sentence.share ?? { numerator: 1, denominator: 1 };
  const share = { numerator: left.numerator * by.numerator, denominator: left.denominator * by.denominator };
  // Beyond exact integers a product of shares would no longer be the one the courts decided.
  return share.numerator > MAX_SHARE || share.denominator > MAX_SHARE ? sentence : { ...sentence, share };
}
