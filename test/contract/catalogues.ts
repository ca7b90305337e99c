import { readdirSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { datePhrases } from '../../src/modules/justice/wording/date-phrases.js';
import { LANGUAGES, MEASURES, type Language, type Values } from '../../src/modules/justice/wording/index.js';

type Phrases = Readonly<Record<string, string>>;
type Catalogues = Readonly<Record<Language, Phrases>>;
type Parsed = ReturnType<IntlMessageFormat['getAst']>;
export type Element = Parsed[number];

const MODULES = new URL('../../src/modules/', import.meta.url);

/** Every catalogue of words in the modules: its path without the language. */
export const PATHS = readdirSync(MODULES, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\/wording\/(?:\w+\.)?en\.ts$|^publishing\/words\/.*\/en\.ts$/.test(path))
  .map((path) => path.slice(0, -'en.ts'.length))
  .sort();

async function catalogueAt(path: string): Promise<Catalogues> {
  const entries = LANGUAGES.map(async (language) => {
    const module = (await import(`../../src/modules/${path}${language}.js`)) as Readonly<Record<string, Phrases>>;
    return [language, module[language] ?? {}] as const;
  });
  return Object.fromEntries(await Promise.all(entries)) as Catalogues;
}

export const CATALOGUES = [
  ...(await Promise.all(PATHS.map(async (path) => [path, await catalogueAt(path)] as const))),
  ['justice/wording/date-phrases ', Reflect.get(datePhrases, 'catalogues') as Catalogues] as const,
  ['justice/wording/measures ', MEASURES as Catalogues] as const,
];

// Types of the elements of a parsed phrase, as its parser numbers them.
export const [LITERAL, ARGUMENT, NUMBER, SELECT, PLURAL] = [0, 1, 2, 5, 6];
export const typeOf = (element: Element): number => element.type;

export const parsed = (text: string, language: Language): Element[] =>
  elementsIn(new IntlMessageFormat(text, language, undefined, { ignoreTag: true }).getAst());

/** The elements of a phrase, those within its plurals and choices included. */
function elementsIn(phrase: Parsed): Element[] {
  return phrase.flatMap((element) => [
    element,
    ...('options' in element ? Object.values(element.options).flatMap(({ value }) => elementsIn(value)) : []),
  ]);
}

export const nameOf = (element: Element): string => ('value' in element ? element.value : '');

export const COUNTS = [0, 1, 2, 5, 21, 22, 100, 12_345];

/** A value that would be read as a phrase, a mark-up or a quotation, were it read. */
export const hostile = (name: string): string => `{${name}, plural} '{0}' # <b>$&</b>`;

/** Values for a phrase: one number for all that are numbers, the nth choice for all that are choices. */
export function valuesFor(elements: readonly Element[], count: number, choice: number): Values {
  const values: Record<string, string | number> = {};
  for (const element of elements) {
    if (typeOf(element) === ARGUMENT) values[nameOf(element)] ??= hostile(nameOf(element));
    if (typeOf(element) === NUMBER || typeOf(element) === PLURAL) values[nameOf(element)] = count;
    if (typeOf(element) === SELECT && 'options' in element) {
      const options = Object.keys(element.options);
      values[nameOf(element)] = options[choice % options.length] ?? '';
    }
  }
  return values;
}
