import type { Evidence } from '../../domain/linking/index.js';

/** Rules of evidence that is a name, and not what stands around it. */
const NAMES = /^(FULL_NAME|SURNAME_WITH_INITIAL|SURNAME_IN_HASHTAG|SURNAME$|PHRASE|MONONYM|HAN|PINYIN|FOREIGN_HAN)/;
const NEW_SPELLING = 'FULL_NAME_NEAR';

/** Evidence for a spelling that no known name has. */
export const isNewSpelling = ({ rule, weight }: Evidence): boolean => weight >= 0 && rule === NEW_SPELLING;

/** Evidence for a name, in whatever spelling. */
export const isName = ({ rule, weight }: Evidence): boolean => weight >= 0 && NAMES.test(rule);
