import { type Around, isClose } from './around.js';
import type { Search } from './mentions.js';
import type { Token } from './tokens.js';

/** Languages in which nothing but a name follows a name without a comma or a verb. */
const FIXED_ORDER = new Set(['en', 'es', 'pt', 'fr', 'it', 'ca', 'gl']);

/** Juan before Carlos Pérez, -Ibáñez after it: somebody else's longer name. */
export function isPartOfLonger(around: Around): boolean {
  const { before, first, mention, search } = around;
  if (mention.kind !== 'FULL_NAME') return false;
  const [previous] = before;
  if (previous?.capital === true && isClose(first) && isOtherGiven(previous, search)) return true;
  return goesOn(around);
}

function goesOn({ after, search, mention, last }: Around): boolean {
  const [next] = after;
  if (next === undefined || !isFurtherName(next)) return false;
  if (next.gap === '-') return !isOwn(next, search);
  const ends = mention.field.capitalsTellNothing || last?.possessive === true;
  return next.gap === ' ' && !ends && FIXED_ORDER.has(search.reading.language) && isSurnameLike(next, search);
}

const isFurtherName = ({ capital, startsSentence, hashtag }: Token): boolean =>
  capital === true && !startsSentence && !hashtag;

function isSurnameLike(token: Token, search: Search): boolean {
  const { tables } = search;
  if (token.script !== 'Latn' || token.text.length < 3 || tables.context.isTitle(token.folded)) return false;
  return !isOwn(token, search) && !tables.lists.patronymicEndings.some((ending) => token.folded.endsWith(ending));
}

const soundsOf = (token: Token, { tables, reading }: Search): readonly string[] =>
  token.readings.flatMap((word) => tables.spellings.ofText(word, token.script, reading.language));

function isOtherGiven(token: Token, search: Search): boolean {
  const { tables } = search;
  if (isOwn(token, search) || tables.context.isTitle(token.folded)) return false;
  return soundsOf(token, search).some((sound) => tables.givenNames.isKnown(sound));
}

function isOwn(token: Token, search: Search): boolean {
  const { names } = search;
  const sounds = soundsOf(token, search);
  return [...names.surnames, ...names.middles, ...names.givens, ...names.phrases.flat()].some(
    (word) => word.folded === token.folded || word.sounds.some((sound) => sounds.includes(sound)),
  );
}
