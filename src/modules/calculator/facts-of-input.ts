import type { CaseFacts, ChangeFact, SentenceFact, Term, TermLength } from '../../domain/sentence/index.js';
import { ReleaseGround, TermKind } from '../../domain/vocabulary/index.js';
import type { CaseFactsInput } from './case-facts.input.js';
import type { SentenceChangeInput } from './sentence-change.input.js';
import type { SentenceInput } from './sentence.input.js';
import type { TermInput, TermLengthInput } from '../justice/index.js';

type Present<T> = { readonly [K in keyof T]: Exclude<T[K], null> };

/** An input object without what was given as null: null and left out mean the same here. */
function present<T extends object>(input: T): Present<T> {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => (value ?? null) !== null)) as Present<T>;
}

function lengthOf({ years, months, weeks, days }: TermLengthInput): TermLength {
  return { years: years ?? 0, months: months ?? 0, weeks: weeks ?? 0, days: days ?? 0 };
}

function termOf(input: TermInput): Term {
  const upTo = input.upTo ?? null;
  const term = { kind: input.kind ?? TermKind.FIXED, ...lengthOf(input) };
  return upTo === null ? term : { ...term, upTo: lengthOf(upTo) };
}

function sentenceOf(input: SentenceInput): SentenceFact {
  const { term, ...rest } = present(input);
  return { ...rest, term: termOf(term) };
}

const TERMS = ['setTerm', 'reduceBy', 'addTerm', 'capAt'] as const;

function changeOf(input: SentenceChangeInput): ChangeFact {
  const { release, ...rest } = present(input);
  const terms = TERMS.flatMap((name) => {
    const term = rest[name];
    return term === undefined ? [] : [[name, termOf(term)] as const];
  });
  const isPlainRelease = release === true && rest.conditional !== true;
  return { ...rest, ...Object.fromEntries(terms), ...(isPlainRelease ? { release } : {}) } as ChangeFact;
}

function listOf<T extends object, R = Present<T>>(
  list: readonly T[] | null | undefined,
  read: (entry: T) => R = (entry) => present(entry) as R,
): R[] {
  return (list ?? []).map(read);
}

/** The facts as the engine takes them. */
export function factsOf(input: CaseFactsInput): CaseFacts {
  const { releasedOn, releaseGround, conventions, addedDays, trial, officialEnd, death, jurisdiction } = present(input);
  return {
    jurisdiction,
    ...(conventions === undefined ? {} : { conventions: present(conventions) }),
    custody: listOf(input.custody),
    absences: listOf(input.absences),
    sentences: listOf(input.sentences, sentenceOf),
    changes: listOf(input.changes, changeOf),
    verdicts: listOf(input.verdicts),
    charges: listOf(input.charges),
    reported: listOf(input.reported),
    ...present({ addedDays, trial, officialEnd, death }),
    ...(releasedOn === undefined
      ? {}
      : { release: { on: releasedOn, ground: releaseGround ?? ReleaseGround.UNKNOWN } }),
  } as CaseFacts;
}
