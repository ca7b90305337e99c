import { IntlMessageFormat } from 'intl-messageformat';

export const LANGUAGES = ['en', 'be', 'ru', 'fr', 'de', 'pl', 'fa'] as const;
export type Language = (typeof LANGUAGES)[number];
export type Values = Readonly<Record<string, string | number | null>>;
type Catalogues<Key extends string> = Readonly<Record<Language, Readonly<Record<Key, string>>>>;

/** The language of the interface that a BCP 47 tag asks for; English for every other. */
export function languageOf(locale: string | null | undefined): Language {
  const base = locale?.split('-')[0]?.toLowerCase();
  return LANGUAGES.find((language) => language === base) ?? 'en';
}

type Phrase = ReturnType<IntlMessageFormat['getAst']>;

const parsed = (text: string, language: Language): Phrase =>
  new IntlMessageFormat(text, language, undefined, { ignoreTag: true }).getAst();

const OPENED = parsed('\u2068', 'fa');
const CLOSED = parsed('\u2069', 'fa');
const VALUE = parsed('{x}', 'fa')[0]?.type;

/**
 * After Persian letters a browser lays out `2021-07-14` as `14-07-2021`, and a Latin name turns the words around it about:
 * what is put into a right-to-left phrase stands between U+2068 and U+2069, in an order of its own.
 */
function laidOut(phrase: Phrase): Phrase {
  return phrase.flatMap((element) => {
    if (element.type === VALUE) return [...OPENED, element, ...CLOSED];
    if ('options' in element) {
      for (const option of Object.values(element.options)) option.value = laidOut(option.value);
    }
    return [element];
  });
}

/** Phrases in ICU message syntax, the same keys in every language; each is parsed once. */
export class PhraseBook<Key extends string> {
  private readonly parsed = new Map<string, IntlMessageFormat>();

  constructor(private readonly catalogues: Catalogues<Key>) {}

  has(key: string): key is Key {
    return Object.hasOwn(this.catalogues.en, key);
  }

  /** The phrase with its values put in. A value that the phrase needs and does not get is shown as "?". */
  say(key: Key, locale: string | null | undefined, values: Values = {}): string {
    const language = languageOf(locale);
    const id = `${language} ${key}`;
    let phrase = this.parsed.get(id);
    if (phrase === undefined) {
      const elements = parsed(this.catalogues[language][key], language);
      phrase = new IntlMessageFormat(language === 'fa' ? laidOut(elements) : elements, language);
      this.parsed.set(id, phrase);
    }
    return String(phrase.format(withoutGaps(values)));
  }
}

/** Every name that is asked for has a value: a missing one must not turn a title into an error. */
function withoutGaps(values: Values): Record<string, string | number> {
  return new Proxy<Record<string, string | number>>(
    {},
    {
      get: (_target, name) => values[String(name)] ?? '?',
      has: () => true,
    },
  );
}
