import { mayBeName, type FieldText } from './reading.js';
import type { NameTables } from './tables.js';

const MOST = 4;

/**
 * Places of given names that stand together before one surname, the nearest first: Vera, Ivan and Anna Zaleski.
 * Empty where nothing joins them.
 */
export function givensBefore(field: FieldText, from: number, { lists }: NameTables): readonly number[] {
  const nearest = from - 1;
  if (!isName(field, nearest) || !isSpaced(field, from)) return [];
  const next = beforeAnd(field, nearest, lists.conjunctions);
  if (next === null) return [];
  const places = [nearest, next];
  for (let at = next; places.length < MOST && isListed(field, at); at -= 1) places.push(at - 1);
  return places;
}

function beforeAnd(field: FieldText, at: number, conjunctions: ReadonlySet<string>): number | null {
  const token = field.tokens[at];
  const and = field.tokens[at - 1];
  if (token === undefined || and?.sentence !== token.sentence) return null;
  if (/^\s*&\s*$/u.test(token.gap)) return isName(field, at - 1) ? at - 1 : null;
  // Arabic and Persian write the and with the name, or have no capitals.
  const joins = and.capital !== true && conjunctions.has(and.folded) && areSpaced(field, at);
  return joins && isName(field, at - 2) ? at - 2 : null;
}

const areSpaced = (field: FieldText, at: number): boolean => isSpaced(field, at) && isSpaced(field, at - 1);
const isSpaced = ({ tokens }: FieldText, at: number): boolean => /^[\s\u00a0]+$/u.test(tokens[at]?.gap ?? '');

function isName(field: FieldText, at: number): boolean {
  const token = field.tokens[at];
  return token !== undefined && token.text.length > 1 && !token.hashtag && mayBeName(field, token);
}

function isListed(field: FieldText, at: number): boolean {
  const [before, token] = field.tokens.slice(Math.max(0, at - 1), at + 1);
  return token?.gap === ', ' && before?.sentence === token.sentence && isName(field, at - 1);
}
