import { type Around, aroundOf, is } from './around.js';
import { bylineOf } from './byline.js';
import { isPartOfLonger } from './longer-name.js';
import type { Mention, Search } from './mentions.js';
import { isNamedAfter } from './named-after.js';
import { isOfRelative } from './relatives.js';
import { roleOf } from './roles.js';

/** What stands around a mention and speaks against it. */
export type Against =
  | 'NAMED_AFTER'
  | 'BYLINE'
  | 'MAYBE_BYLINE'
  | 'RELATIVE'
  | 'PLACE'
  | 'OTHER_ROLE'
  | 'HARD_ROLE'
  | 'OTHER_GIVEN'
  | 'CAPITAL_BEFORE'
  | 'LONGER_NAME'
  | 'CUTS_WORDS';

/** All that speaks against a mention. */
export function againstMention(mention: Mention, search: Search, occupations: readonly string[]): readonly Against[] {
  const around = aroundOf(mention, search);
  const found: readonly (Against | null)[] = [
    when(isNamedAfter(around), 'NAMED_AFTER'),
    bylineOf(around),
    when(isOfRelative(around), 'RELATIVE'),
    when(isPlace(around), 'PLACE'),
    roleOf(around, occupations),
    when(mention.beside === 'OTHER_GIVEN', 'OTHER_GIVEN'),
    when(mention.beside === 'CAPITAL', 'CAPITAL_BEFORE'),
    when(isPartOfLonger(around), 'LONGER_NAME'),
    when(cutsWords(around), 'CUTS_WORDS'),
  ];
  return found.filter((one) => one !== null);
}

const when = (holds: boolean, rule: Against): Against | null => (holds ? rule : null);

/** Turkish endings of places. */
const LOCATIVE = /^['’][dt][ae]n?(?!\p{L})/u;

function isPlace(around: Around): boolean {
  const { before, mention } = around;
  if (mention.kind !== 'SURNAME') return false;
  const ending = mention.field.text.slice(Math.max(0, mention.end - 4)).replace(/^[^'’]*/u, '');
  return LOCATIVE.test(ending) || is(around, 'placePrepositions', before[0]);
}

function cutsWords({ mention, search }: Around): boolean {
  const { kind, field, start, end } = mention;
  return (kind === 'HAN' || kind === 'PINYIN') && search.tables.chinese.cutsWords(field.simplified, start, end);
}
