import type { Random } from './random.js';

/** Words of repeated nonsense syllables that no language uses as a name; the number beside them says the rest. */
const CYRILLIC = ['бу', 'зу', 'ла', 'ми', 'но', 'ке', 'пы', 'до'] as const;
const ARABIC = ['زو', 'بو', 'لا', 'مي', 'نو', 'كي', 'دو', 'تا'] as const;

export interface ArtificialName {
  readonly value: string;
  readonly kind: 'COMMON' | 'TRANSLITERATION';
  /** ISO 15924. */
  readonly script: 'Latn' | 'Cyrl' | 'Arab';
  readonly locale: string;
}

/** Two or three names of the invented person so numbered; the Latin one first. */
export function artificialNames(random: Random, label: string): readonly [ArtificialName, ...ArtificialName[]] {
  const latin = { value: latinName(label), kind: 'COMMON', script: 'Latn', locale: 'en' } as const;
  const cyrillic = `Синтетическая Персона ${capital(word(random, CYRILLIC))} ${label}`;
  const arabic = `شخص اصطناعي ${word(random, ARABIC)} ${label}`;
  const inCyrillic: ArtificialName = { value: cyrillic, kind: 'TRANSLITERATION', script: 'Cyrl', locale: 'ru' };
  const inArabic: ArtificialName = { value: arabic, kind: 'TRANSLITERATION', script: 'Arab', locale: 'ar' };
  return [latin, ...random.pick<readonly ArtificialName[]>([[inCyrillic], [inArabic], [inCyrillic, inArabic]])];
}

/** The Latin name, which is also the key for sorting. */
export const latinName = (label: string): string => `Synthetic Person ${label}`;

const word = (random: Random, syllables: readonly [string, ...string[]]): string =>
  Array.from({ length: 4 }, () => random.pick(syllables)).join('');

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
