import { type Sound, skeletonOf } from '../names/sound.js';

/** Kinds of keys by what begins them; a key `s:` is a surname alone and may be that of many. */
export const KEY = {
  pair: 'p:',
  surname: 's:',
  phrase: 'w:',
  given: 'g:',
  han: 'h:',
  pinyin: 'y:',
  foreignHan: 'c:',
} as const;

const PREFIX = 4;

/** Beginnings of a surname as it is stored, and its rough shape where it is long. */
export function storedCodes(sound: Sound): readonly string[] {
  const skeleton = skeletonOf(sound);
  const codes = skeleton.length > 4 ? [skeleton.slice(0, PREFIX), roughOf(skeleton)] : [skeleton];
  // Greek and Baltic nominatives lose their s in other cases.
  if (/[aiu]s$/.test(sound) && skeleton.length > 2 && skeleton.length < 5) codes.push(skeleton.slice(0, -1));
  return codes;
}

/** What surnames a word of a text may begin like: endings of cases may add up to two consonants. */
export function textCodes(sound: Sound): readonly string[] {
  return withChange(sound).flatMap(codesOf);
}

/** k, g and h before an ending have become ts, z and s: Цярэшка, Цярэшцы; Вольга, Вользе. */
function withChange(sound: Sound): readonly Sound[] {
  const [, stem, letter = '', ending] = /^(.{2,})([czs])([ai])$/.exec(sound) ?? [];
  return stem === undefined ? [sound] : [sound, `${stem}${letter === 'c' ? 'k' : 'h'}${ending ?? ''}`];
}

function codesOf(sound: Sound): readonly string[] {
  const skeleton = skeletonOf(sound);
  const codes = skeleton.length > 4 ? [skeleton.slice(0, PREFIX), roughOf(skeleton)] : [skeleton];
  if (skeleton.length > 3 && skeleton.length < 6) codes.push(skeleton.slice(0, 3));
  if (skeleton.length > 2 && skeleton.length < 5) codes.push(skeleton.slice(0, 2));
  if (skeleton.length === 2) codes.push(skeleton.slice(0, 1));
  return codes;
}

/** First and last consonants: they outlive a mistake in the middle. */
const roughOf = (skeleton: string): string => `${skeleton.charAt(0)}~${skeleton.slice(-3)}`;

const GIVEN = 3;

export function storedGivenCodes(sound: Sound): readonly string[] {
  const skeleton = skeletonOf(sound);
  const codes = [skeleton.slice(0, GIVEN)];
  if (/[aiu]s$/.test(sound) && skeleton.length === GIVEN) codes.push(skeleton.slice(0, -1));
  return codes;
}

export function textGivenCodes(sound: Sound): readonly string[] {
  return withChange(sound).flatMap(givenCodesOf);
}

function givenCodesOf(sound: Sound): readonly string[] {
  const skeleton = skeletonOf(sound);
  const codes = [skeleton.slice(0, GIVEN)];
  if (skeleton.length > 1 && skeleton.length < 5)
    codes.push(skeleton.slice(0, Math.max(1, Math.min(2, skeleton.length - 1))));
  return codes;
}

export const initialCode = (sound: Sound): string => `${skeletonOf(sound).charAt(0)}.`;

/** A word of a phrase: short ones need their vowels. */
export function phraseCode(sound: Sound): string {
  const skeleton = skeletonOf(sound);
  return skeleton.length > 2 ? skeleton.slice(0, 3) : sound.slice(0, 4);
}
