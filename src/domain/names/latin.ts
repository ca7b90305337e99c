import { foldForSearch } from './fold.js';

/** Letters as passports of Belarus, Russia and Ukraine write them in Latin. */
const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  є: 'ie',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ў: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
};

/** What single languages write otherwise. */
const OF_LANGUAGE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  be: { г: 'h', ё: 'io' },
  ru: {},
  uk: { г: 'h', и: 'y' },
};

const MOST_CHARACTERS = 100;

/** Letters that tell the language where nobody said it. */
function languageOf(text: string): string {
  if (/[їєґ]/u.test(text)) return 'uk';
  return /[ўі]/u.test(text) ? 'be' : 'ru';
}

/**
 * A name as words of an address: lower-case Latin letters and digits joined by hyphens, at most 100 characters.
 * Cyrillic is written in Latin as the language does (be, ru or uk; told from the letters where `locale` names none).
 * @returns null for other letters: how they are written in Latin is for people to say
 */
export function addressOf(name: string, locale?: string | null): string | null {
  const lower = name.normalize('NFC').toLowerCase();
  const own = OF_LANGUAGE[locale?.split('-')[0] ?? ''] ?? OF_LANGUAGE[languageOf(lower)] ?? {};
  const latin = lower.replace(/\p{Script=Cyrillic}/gu, (letter) => own[letter] ?? CYRILLIC[letter] ?? letter);
  const plain = foldForSearch(latin).replaceAll("'", '');
  if (/[^\P{L}a-z]/u.test(plain)) return null;
  const words = plain.split(/[^a-z0-9]+/).filter((word) => word !== '');
  return words.length === 0 ? null : words.join('-').slice(0, MOST_CHARACTERS).replace(/-$/, '');
}
