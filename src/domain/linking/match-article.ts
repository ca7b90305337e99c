import { circumstancesOf, timingOf } from './circumstances.js';
import { hanMentions, phraseMentions } from './phrase-mentions.js';
import { type Mention, type Search, surnameMentions } from './mentions.js';
import { namesOf } from './person-names.js';
import { readingOf } from './reading.js';
import { type Assessed, assess, blockedMentions } from './assess.js';
import { type Case, decide } from './decide.js';
import { topicsAround } from './topics.js';
import type { NameTables } from './tables.js';
import type { Article, Candidate, LinkSuggestion } from './types.js';

/** Whom of the candidates an article names, surest first; those that nothing speaks for are left out. */
export function matchArticle(
  article: Article,
  candidates: readonly Candidate[],
  tables: NameTables,
): readonly LinkSuggestion[] {
  const cases = candidates.flatMap((candidate) => caseOf(article, candidate, tables) ?? []);
  return decide(cases);
}

function caseOf(article: Article, { person, sharedBy }: Candidate, tables: NameTables): Case | null {
  const reading = readingOf(article, tables);
  const search: Search = { reading, names: namesOf(person, tables), tables };
  const found = [...surnameMentions(search), ...phraseMentions(search), ...hanMentions(search)];
  const allowed = blockedMentions(found, person.blocked);
  const mentions = withoutOthers(allowed).filter((mention, _, all) => !isInitialOfOther(mention, all));
  if (mentions.length === 0) return null;
  const timing = timingOf(person, reading.publishedOn);
  const assessed = mentions.map((mention): Assessed => assess(mention, { search, person, timing }));
  return {
    person,
    sharedBy,
    timing,
    mentions: assessed,
    circumstances: circumstancesOf(person, reading, { tables, mentions }),
    topics: (mention) => topicsAround(mention, reading, { tables, person }),
  };
}

/** An initial that the same article writes out as the given name of somebody else. */
function isInitialOfOther({ kind, field, givenAt }: Mention, all: readonly Mention[]): boolean {
  if (kind !== 'INITIAL' && kind !== 'SURNAME') return false;
  const own = all.some((other) => other.kind !== 'SURNAME' && other.kind !== 'INITIAL');
  const initials = all.filter((one) => one.kind === 'INITIAL');
  const letters = kind === 'INITIAL' ? [field.tokens[givenAt ?? -1]?.folded] : initials.map(letterOf);
  return !own && all.some((other) => other.kind === 'SURNAME' && letters.some((letter) => isWrittenOut(letter, other)));
}

const letterOf = ({ field, givenAt }: Mention): string | undefined => field.tokens[givenAt ?? -1]?.folded;

function isWrittenOut(letter: string | undefined, { field, from, to, sharesSurname }: Mention): boolean {
  const [before, after] = [field.tokens[from - 1], field.tokens[to + 1]];
  const gaps = [field.tokens[from]?.gap, after?.gap];
  return (
    letter !== undefined &&
    !sharesSurname &&
    [before, after].some(
      (word, side) =>
        gaps[side] === ' ' && word?.capital === true && word.text.length > 2 && word.folded.startsWith(letter),
    )
  );
}

/** A surname that the article gives to somebody else is theirs wherever it stands alone. */
function withoutOthers(mentions: readonly Mention[]): readonly Mention[] {
  const own = mentions.some(({ kind, clash }) => kind !== 'SURNAME' && !clash);
  const taken = mentions.some(({ beside }) => beside === 'OTHER_GIVEN');
  return taken && !own ? mentions.filter(({ kind }) => kind !== 'SURNAME') : mentions;
}
