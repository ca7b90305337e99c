/**
 * How a name sounds, coarse enough to be the same in all spellings of it: vowels a (for a, e, o), i, u; y between or
 * after vowels; consonants, with c for ts, C for ch, S for sh, Z for zh and j.
 */
export type Sound = string;

const STEPS: readonly (readonly [RegExp, string])[] = [
  [/ts/g, 'c'],
  [/tS/g, 'C'],
  [/tC/g, 'C'],
  [/tc/g, 'c'],
  [/dZ|[cC][zZ]/g, 'Z'],
  [/SC/g, 'S'],
  [/[eo]/g, 'a'],
  [/^[iy]+(?=[au])/, ''],
  [/^y+/, 'i'],
  // ia, ya, ja after a consonant are one vowel: Zialonka, Zjaljonka, Зялёнка.
  [/(?<=[^aiuy])[iy]+(?=[au])/g, ''],
  [/(?<=[au])[iy]+/g, 'y'],
  [/(?<![au])[iy]+/g, 'i'],
  [/a{2,}/g, 'a'],
  [/u{2,}/g, 'u'],
  [/(?<=a)u(?=[aiu])/g, 'v'],
  [/([bcCdfghklmnprsStvzZ])\1+/g, '$1'],
  // ў, в and ff in Lobau, Lobov, Lobow, Romanoff.
  [/a[uf](?=[^aiuy]|$)/g, 'av'],
  [/a{2,}/g, 'a'],
];

/** @param phones letters as a spelling table reads them */
export function soundOf(phones: string): Sound {
  return STEPS.reduce((sound, [what, by]) => sound.replace(what, by), phones);
}

const CLASSES: Readonly<Record<string, string>> = { b: 'p', g: 'h', f: 'v', S: 's', Z: 's', z: 's', c: 't' };

/** The consonants by rough classes, after '@' where the name begins with a vowel: what misspellings mostly leave. */
export function skeletonOf(sound: Sound): string {
  const known = skeletons.get(sound);
  if (known !== undefined) return known;
  if (skeletons.size >= MOST_REMEMBERED) skeletons.clear();
  const made = madeSkeleton(sound);
  skeletons.set(sound, made);
  return made;
}

const skeletons = new Map<Sound, string>();
const MOST_REMEMBERED = 50_000;

function madeSkeleton(sound: Sound): string {
  const consonants = sound
    .slice(1)
    .replace(/[aiuy]/g, '')
    .replace(/[bgfSZzc]/g, (letter) => CLASSES[letter] ?? letter);
  const first = sound.charAt(0);
  const start = /[aiuy]/.test(first) ? '@' : (CLASSES[first] ?? first);
  // ts is t: Ціхан, Тихон; tas is ts.
  return (start + consonants).replace(/ts/g, 't').replace(/([^@])\1+/g, '$1');
}

/** Consonants that hands of other languages take for each other, with the cost of taking them so. */
const NEAR: Readonly<Record<string, number>> = pairs(
  'gh:0.1 kg:0.4 kh:0.4 sz:0.2 sS:0.3 zZ:0.3 SZ:0.3 cs:0.4 ct:0.3 cz:0.4 ck:0.6 CS:0.4 CZ:0.5 Cc:0.4 Ct:0.7 bp:0.5 dt:0.5 vf:0.1 ' +
    'uv:0.2 bv:0.6 lr:0.8 mn:0.7 ai:0.4 au:0.4 iu:0.5 iy:0.1 ay:0.5 uy:0.5 gZ:0.3 yZ:0.5',
);

function pairs(text: string): Record<string, number> {
  const entries = text.split(' ').flatMap((pair) => {
    const [letters = '', cost] = pair.split(':');
    return [letters, letters.charAt(1) + letters.charAt(0)].map((key): [string, number] => [key, Number(cost)]);
  });
  return Object.fromEntries(entries);
}

export interface Looseness {
  /** What a vowel more or less costs inside of the name. */
  readonly vowel: number;
  /** The same at its end, where it may tell women from men. */
  readonly lastVowel: number;
  /** Share of the cost of near consonants. */
  readonly near: number;
  /** What an n more or less costs. */
  readonly nasal: number;
}

export const WRITTEN_VOWELS: Looseness = { vowel: 0.4, lastVowel: 0.8, near: 1, nasal: 1 };
/** Arabic and Hebrew letters: short vowels are not written. */
export const UNWRITTEN_VOWELS: Looseness = { vowel: 0.03, lastVowel: 0.06, near: 0.6, nasal: 1 };
/** Chinese syllables: every consonant has a vowel. */
export const SYLLABLES: Looseness = { vowel: 0.05, lastVowel: 0.1, near: 0.5, nasal: 0.3 };

/** A consonant for an unlike one is rarely a slip. */
const OTHER_CONSONANT = 1.4;

const isVowel = (letter: string): boolean => letter === 'a' || letter === 'i' || letter === 'u';

function gapCost(sound: Sound, at: number, loose: Looseness): number {
  const letter = sound.charAt(at);
  if (letter === 'y') return 0.35;
  if (letter === 'h' && at > 0) return 0.5;
  if (letter === 'n') return loose.nasal;
  if (!isVowel(letter)) return 1;
  return at === sound.length - 1 ? loose.lastVowel : loose.vowel;
}

function changeCost(one: string, other: string, loose: Looseness): number {
  if (one === other) return 0;
  const near = NEAR[one + other];
  if (near === undefined) return OTHER_CONSONANT;
  return isVowel(one) && isVowel(other) ? Math.min(near, loose.lastVowel) : near * loose.near;
}

/** How far two sounds are apart; 1 is a consonant more or less. */
export function distanceOf(one: Sound, other: Sound, loose: Looseness = WRITTEN_VOWELS): number {
  if (one === other) return 0;
  let before: readonly number[] = [];
  let row: readonly number[] = firstRow(other, loose);
  for (let i = 0; i < one.length; i += 1) {
    const next = nextRow({ one, other, i }, [before, row], loose);
    before = row;
    row = next;
  }
  return at(row, other.length);
}

const at = (row: readonly number[], place: number): number => row[place] ?? Infinity;

function firstRow(other: Sound, loose: Looseness): readonly number[] {
  const row = [0];
  for (let j = 0; j < other.length; j += 1) row.push(at(row, j) + gapCost(other, j, loose));
  return row;
}

interface Step {
  readonly one: Sound;
  readonly other: Sound;
  readonly i: number;
}

function nextRow({ one, other, i }: Step, [before, row]: readonly (readonly number[])[], loose: Looseness): number[] {
  const above = row ?? [];
  const dropped = gapCost(one, i, loose);
  const next = [at(above, 0) + dropped];
  for (let j = 0; j < other.length; j += 1) {
    const changed = at(above, j) + changeCost(one.charAt(i), other.charAt(j), loose);
    const added = at(next, j) + gapCost(other, j, loose);
    next.push(
      Math.min(changed, at(above, j + 1) + dropped, added, swapped(one, other, [i, j]) + at(before ?? [], j - 1)),
    );
  }
  return next;
}

const swapped = (one: Sound, other: Sound, [i, j]: readonly [number, number]): number =>
  i > 0 && j > 0 && one.charAt(i) === other.charAt(j - 1) && one.charAt(i - 1) === other.charAt(j) ? 0.7 : Infinity;
