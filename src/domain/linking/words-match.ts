import { ANY_CASE, type CaseSet, type Forms } from '../names/declension.js';
import type { NameWord } from '../names/parse-name.js';
import {
  type Looseness,
  type Sound,
  UNWRITTEN_VOWELS,
  WRITTEN_VOWELS,
  distanceOf,
  skeletonOf,
} from '../names/sound.js';
import { type PersonNames, type Where, formsOf, otherGenderForms, pluralForms } from './person-names.js';
import type { Token } from './tokens.js';

/** How well a word of a text fits a word of a name, best first. */
export const FITS = ['EXACT', 'FORM', 'EQUIVALENT', 'FAMILIAR', 'NEAR'] as const;
export type Fit = (typeof FITS)[number];

export interface WordMatch {
  readonly fit: Fit;
  readonly cases: CaseSet;
}

export interface HeardWord {
  readonly token: Token;
  readonly sounds: readonly Sound[];
}

const UNVOWELLED = new Set(['Arab', 'Hebr']);

export function surnameMatch(word: HeardWord, names: PersonNames, where: Where): WordMatch | null {
  const forms = formsOf(names, 'surnames', where);
  const direct = directMatch(word, names.surnames, forms);
  if (direct !== null) return direct;
  if (word.sounds.some((sound) => otherGenderForms(names, where).has(sound))) return null;
  const near = nearest(word, names.surnames, forms);
  if (near === null) return null;
  const other = Math.min(
    ...[...otherGenderForms(names, where).keys()].flatMap((form) =>
      word.sounds.map((sound) => distanceOf(sound, form)),
    ),
  );
  return near.distance <= other ? { fit: 'NEAR', cases: near.cases } : null;
}

/** The surname of several of a family. */
export function pluralMatch({ sounds }: HeardWord, names: PersonNames, where: Where): WordMatch | null {
  const forms = pluralForms(names, where);
  const found = sounds.find((sound) => forms.has(sound));
  return found === undefined ? null : { fit: 'FORM', cases: forms.get(found) ?? ANY_CASE };
}

export function givenMatch(word: HeardWord, names: PersonNames, where: Where): WordMatch | null {
  const forms = formsOf(names, 'givens', where);
  const direct = directMatch(word, names.givens, forms);
  if (direct !== null) return direct;
  const same = formsOf(names, 'sameGivens', where);
  const equivalent = word.sounds.find((sound) => same.has(sound));
  if (equivalent !== undefined) return { fit: 'EQUIVALENT', cases: same.get(equivalent) ?? ANY_CASE };
  if (word.sounds.some((sound) => names.familiarGivens.some((one) => isFamiliar(sound, one))))
    return { fit: 'FAMILIAR', cases: ANY_CASE };
  if (names.middlesMayStand && middleMatch(word, names, where)) return { fit: 'FAMILIAR', cases: ANY_CASE };
  if (word.sounds.some((sound) => where.tables.givenNames.isKnown(sound))) return null;
  return nearest(word, names.givens, forms) === null ? null : { fit: 'NEAR', cases: ANY_CASE };
}

/** People go by a second given name, but not by that of their father. */
function middleMatch({ token, sounds }: HeardWord, names: PersonNames, { tables }: Where): boolean {
  return names.middles.some(
    (middle) =>
      (middle.folded === token.folded || middle.sounds.some((sound) => sounds.includes(sound))) &&
      middle.sounds.some((sound) => tables.givenNames.isKnown(sound)),
  );
}

/** Short forms decline too, by their last vowel. */
const isFamiliar = (sound: Sound, one: Sound): boolean =>
  sound === one ||
  (sound.length > 3 && one.length > 3 && sound.replace(/[aiuy]+m?$/, '') === one.replace(/[aiuy]+$/, ''));

function directMatch({ token, sounds }: HeardWord, words: readonly NameWord[], forms: Forms): WordMatch | null {
  const found = sounds.filter((sound) => forms.has(sound));
  const cases = found.reduce((all, sound) => all | (forms.get(sound) ?? 0), 0);
  const exact = words.some(({ folded }) => folded === token.folded);
  if (exact) return { fit: 'EXACT', cases: cases === 0 ? ANY_CASE : cases };
  return found.length === 0 ? null : { fit: 'FORM', cases };
}

interface Nearest {
  readonly distance: number;
  readonly cases: CaseSet;
}

function nearest({ token, sounds }: HeardWord, words: readonly NameWord[], forms: Forms): Nearest | null {
  let best: Nearest = { distance: Infinity, cases: ANY_CASE };
  for (const word of words) {
    const loose = UNVOWELLED.has(word.script) !== UNVOWELLED.has(token.script);
    if (loose) best = nearer(best, closest(sounds, unknownCases(word.sounds), UNWRITTEN_VOWELS));
  }
  const unvowelled = words.filter(({ script }) => UNVOWELLED.has(script)).flatMap(({ sounds: own }) => own);
  best = nearer(best, closest(sounds, UNVOWELLED.has(token.script) ? unknownCases(unvowelled) : forms, WRITTEN_VOWELS));
  return best.distance === Infinity ? null : best;
}

const nearer = (one: Nearest, other: Nearest): Nearest => (other.distance < one.distance ? other : one);
const unknownCases = (sounds: readonly Sound[]): Iterable<readonly [Sound, CaseSet]> =>
  sounds.map((sound) => [sound, ANY_CASE]);
const beginningOf = (sound: Sound): string => skeletonOf(sound.charAt(0));

/** The form that a misspelling is nearest to; Infinity where none is near enough. */
function closest(sounds: readonly Sound[], forms: Iterable<readonly [Sound, CaseSet]>, loose: Looseness): Nearest {
  let best: Nearest = { distance: Infinity, cases: ANY_CASE };
  for (const [form, cases] of forms) {
    for (const sound of sounds) {
      if (beginningOf(sound) !== beginningOf(form)) continue;
      if (Math.abs(sound.length - form.length) > 4) continue;
      const distance = distanceOf(sound, form, loose);
      if (distance <= toleranceOf(Math.min(sound.length, form.length), loose) && distance < best.distance)
        best = { distance, cases };
    }
  }
  return best;
}

function toleranceOf(length: number, loose: Looseness): number {
  if (loose === UNWRITTEN_VOWELS) return length < 3 ? 0.1 : length < 6 ? 0.45 : 0.65;
  if (length < 4) return 0;
  if (length < 5) return 0.3;
  if (length < 6) return 0.5;
  return length < 8 ? 0.9 : 1.3;
}
