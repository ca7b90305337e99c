import { type Around, is, isCased, isOnlyGenitive } from './around.js';
import type { Token } from './tokens.js';

/** By and of are one word. */
const SOFT = new Set(['de', 'von', 'di', 'od', 'от', 'ад', 'від', 'd']);

/** An author's credit: certain, or what may be one. */
export function bylineOf(around: Around): 'BYLINE' | 'MAYBE_BYLINE' | null {
  if (isLabelled(around) || isLabelledByPhrase(around)) return 'BYLINE';
  const { before, language, mention } = around;
  const [previous] = before;
  if (is(around, 'bylineBy', previous)) return byAuthor(around, previous);
  const owned = isCased(language) && is(around, 'bylineNouns', previous) && isOnlyGenitive(mention.cases);
  return owned ? 'MAYBE_BYLINE' : null;
}

/** Photo: N. The label may end the sentence before: Fot. N. */
function isLabelled(around: Around): boolean {
  const { before, first, mention } = around;
  const label = before[0] ?? mention.field.tokens[mention.from - 1];
  const gap = first?.gap ?? '';
  return (
    is(around, 'bylineLabels', label) && (/[:/|©—–]/u.test(gap) || (gap.startsWith('.') && label?.text.length !== 1))
  );
}

function isLabelledByPhrase({ textBefore, language, search }: Around): boolean {
  if (!/[:：/]$/u.test(textBefore)) return false;
  return search.tables.context.endsWith('bylineLabels', textBefore.replace(/[:：/\s]+$/u, ''), language);
}

function byAuthor(around: Around, by: Token | undefined): 'BYLINE' | 'MAYBE_BYLINE' | null {
  const written = around.before.slice(1).some((token) => is(around, 'bylineNouns', token));
  if (!written) return by?.startsSentence === true ? 'BYLINE' : null;
  return is(around, 'relativeOf', by) || SOFT.has(by?.folded ?? '') ? 'MAYBE_BYLINE' : 'BYLINE';
}
