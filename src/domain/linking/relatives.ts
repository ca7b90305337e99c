import { type Around, POSTPOSED, is, isCased, isClose, isGenitive, isOnlyGenitive } from './around.js';

/** Languages that put an owner before what is owned, without more than an s. */
const GERMANIC = new Set(['de', 'nl', 'sv', 'no', 'da']);
const ADJACENT = new Set(['fa', 'ar']);

/** The text is about somebody's wife or son. */
export function isOfRelative(around: Around): boolean {
  const { before, mention, language } = around;
  if (isBeforeRelative(around) || isAfterOf(around) || isBeforeChinese(around)) return true;
  if (!is(around, 'relatives', before[0])) return false;
  return ADJACENT.has(language) || (isCased(language) && isOnlyGenitive(mention.cases));
}

/** Zaleski's wife, Zaleskis Frau, Yılmaz'ın eşi. */
function isBeforeRelative(around: Around): boolean {
  const { after, language, last, mention } = around;
  const [next, second] = after;
  const possessive = last?.possessive === true;
  if (!isClose(next)) return false;
  if (possessive) return is(around, 'relatives', next) || (isClose(second) && is(around, 'relatives', second));
  if (!is(around, 'relatives', next)) return false;
  return POSTPOSED.has(language) || (GERMANIC.has(language) && isGenitive(mention.cases));
}

/** Wife of Zaleski, wife of the jailed Zaleski. */
function isAfterOf(around: Around): boolean {
  const [previous, second, third] = around.before;
  if (!is(around, 'relativeOf', previous)) return false;
  return is(around, 'relatives', second) || (second?.capital === false && is(around, 'relatives', third));
}

const isBeforeChinese = ({ search, language, textAfter }: Around): boolean =>
  language === 'zh' && search.tables.context.startsWith('relatives', textAfter.replace(/^的/u, ''), language);
