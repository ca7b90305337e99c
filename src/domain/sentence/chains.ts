import { type DayNumber, comparableLength } from '../calendar/index.js';
import { type PenaltyKind, SentenceMode, TermKind } from '../vocabulary/index.js';
import { Imprecise, early } from './corners.js';
import { type Gravity, type Regime } from './rules/index.js';
import { type Span } from './span.js';
import { type TermPart, partsOf } from './term-layout.js';
import { type Conversion, type StandingSentence } from './term-versions.js';
import { type StandingTerm } from './read-facts.js';
import { type Warnings } from './warnings.js';

/** Sentences served one after the other, as one term. Chains run beside each other. */
export interface Chain {
  readonly ids: readonly string[];
  /** FIXED, or the kind of the member that has no end. */
  readonly kind: StandingTerm['kind'];
  readonly parts: readonly TermPart[];
  readonly imposed: readonly Span[];
  readonly inForce: readonly Span[];
  readonly penalty: PenaltyKind;
  readonly conversions: readonly Conversion[];
  readonly regime: Regime | null;
  readonly gravity: Gravity | null;
  readonly flags: readonly string[];
}

/** The day of the earliest imposition at a corner; null where none is known. */
export function imposedAt(chain: Chain, corner: number): DayNumber | null {
  return earliest(chain.imposed, corner, Imprecise.SENTENCED);
}

/** The earliest of several facts at a corner. */
export function earliest(spans: readonly Span[], corner: number, bit: number): DayNumber | null {
  let day: DayNumber | null = null;
  for (const span of spans) {
    const candidate = early(span, corner, bit);
    if (day === null || candidate < day) day = candidate;
  }
  return day;
}

/** The chains of a set of sentences. Where an aggregate was not stated, the corner decides: the heaviest, or the sum. */
export function chainsOf(sentences: readonly StandingSentence[], corner: number, warnings: Warnings): Chain[] {
  const joined = withoutAbsorbed(withAggregates(sentences, corner, warnings));
  if (joined.length === 1 && joined[0] !== undefined) return [chainOf([joined[0]])];
  const parents = parentsOf(joined, warnings);
  const isParent = new Set(parents.values());
  return joined.filter((sentence) => !isParent.has(sentence)).map((leaf) => chainOf(pathTo(leaf, parents)));
}

/** Whether a sentence was partly added to others and its term is too short to be the aggregate. */
export function hasUnknownAggregate(sentences: readonly StandingSentence[]): boolean {
  return sentences.some(
    (sentence) => sentence.mode === SentenceMode.PARTLY_ADDED && !isAggregate(sentence, joinedBy(sentence, sentences)),
  );
}

type Parents = ReadonlyMap<StandingSentence, StandingSentence>;

function parentsOf(sentences: readonly StandingSentence[], warnings: Warnings): Parents {
  const parents = new Map<StandingSentence, StandingSentence>();
  for (const [index, sentence] of sentences.entries()) {
    const parent = parentOf(sentence, index, { sentences, warnings });
    if (parent === undefined) continue;
    if (leadsBack(parent, sentence, parents)) warnings.invalid('CHAIN_LOOP', { first: sentence.id, second: parent.id });
    else parents.set(sentence, parent);
  }
  return parents;
}

function parentOf(
  sentence: StandingSentence,
  index: number,
  around: { readonly sentences: readonly StandingSentence[]; readonly warnings: Warnings },
): StandingSentence | undefined {
  if (sentence.consecutiveTo === null) {
    return sentence.mode === SentenceMode.CONSECUTIVE ? around.sentences[index - 1] : undefined;
  }
  if (sentence.mode !== SentenceMode.CONSECUTIVE) {
    around.warnings.inconsistent('MODE_AND_REFERENCE', { fact: sentence.id, mode: sentence.mode });
  }
  // One that a change took away leaves nothing to wait for.
  return around.sentences.find((candidate) => candidate.id === sentence.consecutiveTo);
}

function leadsBack(from: StandingSentence, to: StandingSentence, parents: Parents): boolean {
  for (let at: StandingSentence | undefined = from; at !== undefined; at = parents.get(at)) {
    if (at === to) return true;
  }
  return false;
}

function pathTo(leaf: StandingSentence, parents: Parents): Path {
  let path: Path = [leaf];
  for (let at = parents.get(leaf); at !== undefined; at = parents.get(at)) path = [at, ...path];
  return path;
}

type Path = readonly [StandingSentence, ...StandingSentence[]];

function chainOf(members: Path): Chain {
  const unbounded = members.find((member) => member.term.kind !== TermKind.FIXED);
  return {
    ids: members.map((member) => member.id),
    kind: unbounded?.term.kind ?? TermKind.FIXED,
    parts: partsOf(members),
    imposed: members.flatMap((member) => (member.imposed === null ? [] : [member.imposed])),
    inForce: members.flatMap((member) => (member.inForce === null ? [] : [member.inForce])),
    penalty: members[0].penalty,
    conversions: conversionsOf(members),
    regime: members.findLast((member) => member.regime !== null)?.regime ?? null,
    gravity: members.findLast((member) => member.gravity !== null)?.gravity ?? null,
    flags: members.flatMap((member) => member.flags),
  };
}

const NO_CONVERSIONS: readonly Conversion[] = [];

/** One decision about several members of a chain converts the chain once. */
function conversionsOf(members: Path): readonly Conversion[] {
  if (members.every(({ conversions }) => conversions.length === 0)) return NO_CONVERSIONS;
  const byChange = new Map(members.flatMap(({ conversions }) => conversions).map((one) => [one.change, one]));
  return [...byChange.values()].sort((a, b) => a.change.on.lo - b.change.on.lo);
}

const UNBOUNDED_WEIGHT: Readonly<Record<Exclude<StandingTerm['kind'], 'FIXED'>, number>> = {
  DEATH: Number.MAX_SAFE_INTEGER,
  LIFE: Number.MAX_SAFE_INTEGER - 1,
  INDEFINITE: Number.MAX_SAFE_INTEGER - 2,
  UNKNOWN: -1,
};

/** For comparing how heavy two sentences are. */
function weightOf({ term }: StandingSentence): number {
  return term.kind === TermKind.FIXED ? comparableLength(term) : UNBOUNDED_WEIGHT[term.kind];
}

/** What a partly added sentence joins: the one it names, else all before it. */
function joinedBy(sentence: StandingSentence, all: readonly StandingSentence[]): StandingSentence[] {
  if (sentence.consecutiveTo !== null) {
    return all.filter((other) => other.id === sentence.consecutiveTo && other !== sentence);
  }
  return all.slice(0, all.indexOf(sentence));
}

function isAggregate(sentence: StandingSentence, joined: readonly StandingSentence[]): boolean {
  return joined.every((other) => weightOf(sentence) >= weightOf(other));
}

function withAggregates(
  sentences: readonly StandingSentence[],
  corner: number,
  warnings: Warnings,
): readonly StandingSentence[] {
  let left = sentences;
  for (const sentence of sentences) {
    if (sentence.mode !== SentenceMode.PARTLY_ADDED || !left.includes(sentence)) continue;
    const joined = joinedBy(sentence, left);
    const aggregate: StandingSentence = { ...sentence, mode: SentenceMode.CONCURRENT, consecutiveTo: null };
    if (isAggregate(sentence, joined)) left = replaced(left, [...joined, sentence], aggregate);
    else {
      warnings.inconsistent('AGGREGATE_NOT_STATED', { fact: sentence.id });
      left = boundedSum(left, sentence, { joined, corner });
    }
  }
  return left;
}

/** Takes several sentences out and puts one in the place of the last; whatever followed them follows it. */
function replaced(
  all: readonly StandingSentence[],
  out: readonly StandingSentence[],
  by: StandingSentence,
): readonly StandingSentence[] {
  const outIds = new Set(out.map((sentence) => sentence.id));
  const place = out.at(-1);
  return all.flatMap((sentence) => {
    if (sentence === place) return [by];
    if (outIds.has(sentence.id)) return [];
    const follows = sentence.consecutiveTo !== null && outIds.has(sentence.consecutiveTo);
    return [follows ? { ...sentence, consecutiveTo: by.id } : sentence];
  });
}

/** The aggregate lies between the heaviest part and the sum of all; the corner says which side. */
function boundedSum(
  all: readonly StandingSentence[],
  sentence: StandingSentence,
  at: { readonly joined: readonly StandingSentence[]; readonly corner: number },
): readonly StandingSentence[] {
  const heaviest = at.joined.reduce((a, b) => (weightOf(b) > weightOf(a) ? b : a));
  if ((at.corner & Imprecise.AGGREGATE) === 0) return replaced(all, [sentence, heaviest], heaviest);
  const added: StandingSentence = { ...sentence, mode: SentenceMode.CONSECUTIVE, consecutiveTo: heaviest.id };
  return all.map((other) => (other === sentence ? added : other));
}

/** Of an absorbed sentence and what absorbs it only the heaviest is served. */
function withoutAbsorbed(sentences: readonly StandingSentence[]): readonly StandingSentence[] {
  let left = sentences;
  for (const sentence of sentences) {
    if (sentence.mode !== SentenceMode.ABSORBED || !left.includes(sentence)) continue;
    const others = left.filter(
      (other) => other !== sentence && (sentence.consecutiveTo === null || other.id === sentence.consecutiveTo),
    );
    const rival = others.reduce<StandingSentence | null>(
      (a, b) => (a === null || weightOf(b) > weightOf(a) ? b : a),
      null,
    );
    const standing: StandingSentence = { ...sentence, mode: SentenceMode.CONCURRENT, consecutiveTo: null };
    left =
      rival !== null && weightOf(rival) >= weightOf(sentence)
        ? replaced(left, [sentence, rival], rival)
        : replaced(left, [...others, sentence], standing);
  }
  return left;
}
