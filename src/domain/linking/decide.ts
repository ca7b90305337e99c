import type { Assessed } from './assess.js';
import type { FoundCircumstance, Timing } from './circumstances.js';
import type { Mention } from './mentions.js';
import type { Topics } from './topics.js';
import type { Evidence, KnownPerson, LinkSuggestion } from './types.js';
import { WEIGHTS } from './weights.js';

/** Everything about one candidate and the article. */
export interface Case {
  readonly person: KnownPerson;
  readonly sharedBy: number;
  readonly timing: Timing;
  readonly mentions: readonly Assessed[];
  readonly circumstances: readonly FoundCircumstance[];
  topics(mention: Mention): Topics;
}

interface Judged {
  readonly of: Case;
  readonly best: Assessed;
  readonly score: number;
  readonly evidence: readonly Evidence[];
}

const MOST_MENTIONS = 5;
/** By how much one of two people of the same name has to be likelier. */
const CLEAR = 0.1;

export function decide(cases: readonly Case[]): readonly LinkSuggestion[] {
  const first = cases.map((one) => judge(one, { named: new Set(), company: 0 }));
  const named = new Set(
    first
      .filter(({ best, score }) => best.mention.kind === 'FULL_NAME' && score >= WEIGHTS.link)
      .map(({ of }) => of.person.id),
  );
  const judged = first.map((one) => judge(one.of, { named, company: companyOf(one, first) }));
  return judged
    .filter((one) => one.score >= WEIGHTS.review && !judged.some((other) => isTheirs(one, other)))
    .map((one) => suggestion(one, judged))
    .sort((one, other) => other.score - one.score || (one.personId < other.personId ? -1 : 1));
}

/** Who else an article names. */
interface Others {
  /** Ids of those named in full. */
  readonly named: ReadonlySet<string>;
  /** How many others stand at other places of it. */
  readonly company: number;
}

const IN_COMPANY = 0.35;

function companyOf(one: Judged, all: readonly Judged[]): number {
  const others = all.filter(
    ({ of, score, best }) => of !== one.of && score >= IN_COMPANY && !overlaps(best.mention, one.best.mention),
  );
  // Namesakes at one place are one.
  return new Set(others.map(({ best: { mention } }) => `${mention.field.name} ${String(mention.end)}`)).size;
}

function judge(of: Case, others: Others): Judged {
  const weighed = of.mentions.map((assessed) => weigh(of, assessed, others));
  const best = weighed.reduce((one, other) => (other.score > one.score ? other : one));
  const rest = of.mentions.filter((one) => one !== best.best).slice(0, MOST_MENTIONS - 1);
  return { ...best, evidence: [...best.evidence, ...rest.map((one) => mentionEvidence(of, one, 0))] };
}

interface Feature {
  readonly rule: string;
  readonly weight: number;
  readonly at?: Pick<Evidence, 'form' | 'matched' | 'field' | 'offset'>;
}

function weigh(of: Case, best: Assessed, others: Others): Judged {
  const features = featuresOf(of, best, others).filter(({ weight }) => weight !== 0);
  const sum = features.reduce((total, { weight }) => total + weight, best.worth);
  const alone = best.mention.kind === 'SURNAME';
  const score = Math.max(0, Math.min(alone ? WEIGHTS.link - 0.01 : 1, Math.round(sum * 1000) / 1000));
  const place = placeOf(of, best);
  return {
    of,
    best,
    score,
    evidence: [
      mentionEvidence(of, best, best.base),
      ...best.against.map(({ rule, weight }): Evidence => ({ ...place, rule, weight: rounded(weight) })),
      ...features.map(({ rule, weight, at }): Evidence => ({ ...(at ?? place), rule, weight: rounded(weight) })),
    ],
  };
}

function featuresOf(of: Case, best: Assessed, { named, company }: Others): readonly Feature[] {
  const alone = best.mention.kind === 'SURNAME' || best.mention.kind === 'MONONYM' ? 'ALONE' : 'FULL';
  const together = of.person.coDefendants.some((id) => named.has(id));
  return [
    { rule: 'IN_TITLE', weight: of.mentions.some(isInTitle) ? WEIGHTS.title : 0 },
    { rule: 'REPEATED', weight: of.mentions.length > 1 ? WEIGHTS.repeated : 0 },
    { rule: 'SURNAME_SHARED', weight: WEIGHTS.shared[alone][of.sharedBy <= 1 ? 0 : of.sharedBy <= 5 ? 1 : 2] },
    { rule: `CUSTODY_${of.timing}`, weight: WEIGHTS.timing[alone][of.timing] },
    { rule: 'IN_COMPANY', weight: WEIGHTS.company[alone][Math.min(2, company)] ?? 0 },
    { rule: 'CO_DEFENDANT', weight: together ? WEIGHTS.coDefendant[alone] : 0 },
    ...topicFeatures(of.topics(best.mention), best, alone),
    ...circumstanceFeatures(of, alone),
  ];
}

const isInTitle = ({ mention, worth }: Assessed): boolean => mention.field.name === 'title' && worth > 0.2;

function topicFeatures(topics: Topics, best: Assessed, alone: 'FULL' | 'ALONE'): readonly Feature[] {
  const unclear = startsOnly(best) && topics.persecution === 0;
  return [
    { rule: 'PERSECUTION', weight: WEIGHTS.persecution[alone][Math.min(2, topics.persecution)] ?? 0 },
    { rule: 'UNCLEAR_CAPITAL', weight: unclear ? WEIGHTS.sentenceStartOnly : 0 },
    { rule: 'OTHER_LIFE', weight: otherLifeWeight(topics) },
  ];
}

const startsOnly = ({ against }: Assessed): boolean => against.some(({ rule }) => rule === 'SENTENCE_START');

function otherLifeWeight({ persecution, otherLife }: Topics): number {
  if (otherLife === 0) return 0;
  if (persecution === 0) return WEIGHTS.otherLife[Math.min(2, otherLife)] ?? 0;
  return otherLife > persecution ? WEIGHTS.mixedLife : 0;
}

/** Each kind counts once, by its best place. */
function circumstanceFeatures({ circumstances }: Case, alone: 'FULL' | 'ALONE'): readonly Feature[] {
  const seen = new Set<string>();
  return circumstances.flatMap(({ rule, ...at }) => {
    if (seen.has(rule)) return [];
    seen.add(rule);
    return [{ rule, weight: WEIGHTS.circumstances[alone][rule], at }];
  });
}

function mentionEvidence(of: Case, one: Assessed, weight: number): Evidence {
  return { ...placeOf(of, one), rule: one.rule, weight: rounded(weight) };
}

function placeOf({ person }: Case, { mention }: Assessed): Pick<Evidence, 'form' | 'matched' | 'field' | 'offset'> {
  return {
    form: person.names[0]?.value ?? '',
    matched: mention.field.text.slice(mention.start, mention.end),
    field: mention.field.name,
    offset: mention.start,
  };
}

const rounded = (weight: number): number => Math.round(weight * 1000) / 1000;

const overlaps = (one: Mention, other: Mention): boolean =>
  one.field === other.field && one.start < other.end && other.start < one.end;

/** Two given names before one surname are two people. */
const areRivals = (one: Mention, other: Mention): boolean =>
  overlaps(one, other) && !((one.sharesSurname || other.sharesSurname) && one.givenAt !== other.givenAt);

/** What stands for a surname alone is part of the full name of another. */
function isTheirs(one: Judged, other: Judged): boolean {
  if (one === other || one.best.mention.kind !== 'SURNAME' || other.score < WEIGHTS.review) return false;
  return (
    other.best.mention.kind !== 'SURNAME' &&
    one.of.mentions.every(({ mention }) => other.of.mentions.some((theirs) => overlaps(mention, theirs.mention)))
  );
}

/** Two people of one name: only the clearly likelier one is linked. */
function suggestion(one: Judged, judged: readonly Judged[]): LinkSuggestion {
  const rivals = judged.filter(
    (other) => other !== one && other.score >= WEIGHTS.review && areRivals(one.best.mention, other.best.mention),
  );
  const clear = rivals.every(({ score }) => one.score - score >= CLEAR);
  return {
    personId: one.of.person.id,
    score: one.score,
    decision: one.score >= WEIGHTS.link && clear ? 'LINK' : 'REVIEW',
    evidence: one.evidence,
  };
}
