import type {
  AbsenceFact,
  CaseFacts,
  ChangeFact,
  CustodyFact,
  SentenceFact,
} from '../../../src/domain/sentence/index.js';
import { readDocument } from '../../../src/modules/intake/index.js';
import { InvalidRecord } from '../../../src/modules/sources/index.js';

type Entry = Readonly<Record<string, unknown>>;

/** Why the record does not hold some facts, though the engine takes them; null: it does. */
export function notForTheRecord(facts: CaseFacts): string | null {
  if (facts.custody.some(({ from }) => from === undefined)) return 'custody known only as a number of days';
  if (facts.conventions !== undefined) return 'conventions of its own: a stored case goes by those of its rule set';
  if (inOrder(facts.sentences).length < facts.sentences.length)
    return 'sentences that follow each other in a circle, or one that is not there';
  return isRefused(facts) ? 'values that cannot be meant, such as an end before the start' : null;
}

/** Whether an import would refuse the case for what is wrong with it. */
function isRefused(facts: CaseFacts): boolean {
  try {
    readDocument(documentOf('one', [['case', facts]]));
    return false;
  } catch (error) {
    if (error instanceof InvalidRecord) return true;
    throw error;
  }
}

/** A document of one person with these cases, each under the slug it is given. */
export function documentOf(name: string, cases: readonly (readonly [slug: string, facts: CaseFacts])[]): object {
  return {
    format: 'vigil-record/1',
    document: name,
    visibility: 'PUBLIC',
    prisoner: {
      key: 'prisoner',
      slug: name,
      name,
      death: cases.find(([, { death }]) => death !== undefined)?.[1].death,
    },
    cases: cases.map(([slug, facts]) => caseOf(slug, facts)),
  };
}

function caseOf(slug: string, facts: CaseFacts): object {
  const at = (section: string, index: number): string => `${slug}-${section}-${String(index + 1)}`;
  const sentenceKeys = new Map(facts.sentences.map(({ id }, index) => [id, at('sentence', index)]));
  const keyed = (section: string, entries: readonly object[]): readonly Entry[] =>
    entries.map((entry, index) => ({ ...entry, key: at(section, index), id: undefined }));
  return {
    key: slug,
    slug,
    title: { en: slug },
    country: 'BY',
    jurisdiction: facts.jurisdiction,
    officialEndOn: facts.officialEnd,
    trialBeganOn: facts.trial,
    addedDays: facts.addedDays,
    custody: keyed('custody', facts.custody satisfies readonly CustodyFact[]).map(stored),
    absences: keyed('absence', facts.absences satisfies readonly AbsenceFact[]).map(stored),
    charges: keyed('charge', facts.charges).map((charge) => stored({ code: 'Criminal Code', article: '1', ...charge })),
    verdicts: keyed('verdict', facts.verdicts).map(stored),
    sentences: inOrder(facts.sentences).map((fact) => sentenceOf(fact, sentenceKeys)),
    changes: facts.changes.map((fact, index) => changeOf(fact, at('change', index), sentenceKeys)),
    releases: keyed('release', facts.release === undefined ? [] : [facts.release]).map(stored),
    reportedMilestones: keyed('reported', facts.reported ?? []).map(stored),
  };
}

/** An entry without what is not known. */
function stored(entry: Entry): Entry {
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined));
}

function sentenceOf({ id, consecutiveTo, ...fact }: SentenceFact, keys: ReadonlyMap<string, string>): Entry {
  const mode = consecutiveTo === undefined ? {} : { mode: 'CONSECUTIVE', consecutiveTo: keys.get(consecutiveTo) };
  return stored({ kind: 'IMPRISONMENT', ...mode, ...fact, key: keys.get(id) });
}

const ABOUT_THE_CHANGE: readonly string[] = ['id', 'kind', 'on', 'sentences'];

function changeOf(fact: ChangeFact, key: string, keys: ReadonlyMap<string, string>): Entry {
  const effect = Object.fromEntries(Object.entries(fact).filter(([name]) => !ABOUT_THE_CHANGE.includes(name)));
  return stored({
    key,
    kind: fact.kind,
    on: fact.on,
    sentences: fact.sentences?.map((id) => keys.get(id)),
    effect: Object.keys(effect).length === 0 ? undefined : effect,
  });
}

/** The sentences with each after the one it follows; those in a circle are left out. */
function inOrder(sentences: readonly SentenceFact[]): readonly SentenceFact[] {
  const ordered: SentenceFact[] = [];
  const left = new Set(sentences);
  const placed = (id: string): boolean => ordered.some((other) => other.id === id);
  for (let before = -1; before < ordered.length;) {
    before = ordered.length;
    for (const sentence of left) {
      if (sentence.consecutiveTo !== undefined && !placed(sentence.consecutiveTo)) continue;
      ordered.push(sentence);
      left.delete(sentence);
    }
  }
  return ordered;
}
