import { foldForSearch } from '../names/fold.js';
import type { Mention } from './mentions.js';
import type { KnownPerson } from './types.js';

const AFTER = /^ ?[,(،] ?(?:aged )?(\d{1,2}) ?(?:[,).;،]|years? old|ans?\b|лет|гад|рок)/u;
const BEFORE =
  /(?:^|[^\p{L}\d])(\d{1,2})(?: |-| ?- ?)(?:year-old|letni|letn|jahrig|лет|гадов|річн|годишн|rocn|anni|ans|anos|yas)\p{L}*(?: \p{L}+)?[ ,]*$/u;
const WINDOW = 40;
/** Younger ones are hardly held for what they say. */
const YOUNGEST_HELD = 14;

/** The age that an article tells beside a name is too low: the person was held when they were a child. */
export function isTooYoung({ field, start, end }: Mention, person: KnownPerson, publishedOn: string | null): boolean {
  const published = yearOf(publishedOn);
  const held = person.custody.flatMap(({ from, to }) => yearOf(from ?? to) ?? []);
  if (published === null || held.length === 0) return false;
  const age = ageIn(field.text.slice(Math.max(0, start - WINDOW), start), field.text.slice(end, end + WINDOW));
  return age !== null && age > 0 && Math.min(...held) - (published - age) < YOUNGEST_HELD;
}

function ageIn(before: string, after: string): number | null {
  // Folding takes the space at the ends away.
  const found = AFTER.exec(after.toLowerCase()) ?? BEFORE.exec(foldForSearch(before));
  return found === null ? null : Number(found[1]);
}

function yearOf(edtf: string | null): number | null {
  const year = /^\d{4}/.exec(edtf ?? '')?.[0];
  return year === undefined ? null : Number(year);
}
