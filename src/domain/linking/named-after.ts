import { type Around, POSTPOSED, is, isCased, isClose, isGenitive } from './around.js';
import type { Token } from './tokens.js';

/** An award, a street, a school: not the person. */
export function isNamedAfter(around: Around): boolean {
  const { search, language, textBefore, textAfter } = around;
  if (search.tables.context.endsWith('namedMarkers', textBefore, language)) return true;
  if (search.tables.context.startsWith('namedAfter', textAfter, language)) return true;
  return isByWordAfter(around) || isByWordBefore(around);
}

function isByWordAfter(around: Around): boolean {
  const [next, second] = around.after;
  if (next === undefined || !isClose(next) || isOwned(around)) return false;
  if (isCompound(around, next)) return true;
  if (is(around, 'namedAfter', next)) return mayBeSmall(around, next) || isCapital(next);
  return isCapital(next) && isCapital(second) && isClose(second) && is(around, 'namedAfter', second);
}

const isCapital = (token: Token | undefined): boolean => token?.capital === true;
/** Zaleski's award is one that he has. */
const isOwned = ({ last, language }: Around): boolean => last?.possessive === true && !POSTPOSED.has(language);

const mayBeSmall = ({ language, mention }: Around, next: Token): boolean =>
  POSTPOSED.has(language) || mention.field.capitalsTellNothing || next.gap.includes('-') || next.capital === null;

const GERMAN_ENDS =
  /(?:preis|strasse|schule|platz|stiftung|universitat|tag|haus|medaille|brucke|park|allee|ufer|weg|kreis)$/u;

/** The last part of a compound tells: Altenhof-Medaille. */
const isCompound = (around: Around, next: Token): boolean =>
  next.gap.includes('-') && around.language === 'de' && GERMAN_ENDS.test(next.folded);

function isByWordBefore(around: Around): boolean {
  const { before, mention, language, first } = around;
  const [previous, second] = before;
  if (!isClose(first) || language === 'en') return false;
  if (is(around, 'namedMarkers', previous)) return true;
  if (isCased(language) && !isGenitive(mention.cases)) return false;
  if (is(around, 'namedAfter', previous)) return true;
  // Улица академика N: a title between.
  return isClose(previous) && is(around, 'namedAfter', second) && is(around, 'titles', previous);
}
