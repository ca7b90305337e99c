import type { NameKind } from '../../../../domain/vocabulary/index.js';
import type { Reading } from '../../reading/reading.js';
import { plainly } from '../../words/plain.js';
import type { CaseRead } from '../reading/case-record.js';
import { drawableName } from './drawable.js';

const DOCUMENT = `query NamesOnCard($slug: String!) {
  case(slug: $slug) { prisoner { id slug name(locale: "en") names { id value kind } } } }`;

interface NamesRead {
  readonly case: {
    readonly prisoner: {
      readonly slug: string;
      readonly name: string;
      readonly names: readonly { readonly value: string; readonly kind: NameKind }[];
    };
  } | null;
}

/** "liu-xiaobo" as a name: its letters are Latin in every record. */
const wordsOf = (slug: string): string =>
  slug
    .split('-')
    .map((word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`)
    .join(' ');

/** The name as the language has it; where the fonts of cards lack its letters, the English one, any other, or the words of the slug. */
export async function nameOnCard(reading: Reading, { slug, prisoner }: CaseRead): Promise<string> {
  const own = drawableName([prisoner.name]);
  if (own !== '') return own;
  const { case: found } = plainly(await reading.of<NamesRead>(DOCUMENT, { slug }));
  if (found === null) return '';
  const others = found.prisoner.names.filter(({ kind }) => kind !== 'MISSPELLING').map(({ value }) => value);
  return drawableName([found.prisoner.name, ...others, wordsOf(found.prisoner.slug)]);
}
