import { Declension, type DeclensionTable, type Gender } from '../names/declension.js';
import { type GivenNameGroup, GivenNames } from '../names/given-names.js';
import type { NameLists, SurnameVariants } from '../names/parse-name.js';
import { type SpellingTable, Spellings } from '../names/spelling.js';
import { Chinese, type ChineseTable, type PalladiusTable } from './chinese.js';
import { type ContextTable, ContextWords, WORD_KINDS } from './context-words.js';
import type { NameTables, TableFile } from './tables.js';
import { TablesError, type Shape, listOf, objectOf, problemsOf, recordOf, text } from './table-shapes.js';
import { LookAlikes } from './tokens.js';

const WORDS = listOf(text);
const SOURCED: Readonly<Record<string, Shape>> = { source: text, confidence: text };
const SPELLING: Shape = objectOf({ ...SOURCED, script: text, languages: WORDS, graphemes: recordOf(text) });
const DECLENSION: Shape = objectOf({ ...SOURCED, language: text, script: text, rules: listOf(recordOf(null)) });
const CONTEXT: Shape = objectOf({
  ...SOURCED,
  language: text,
  script: text,
  ...Object.fromEntries(WORD_KINDS.map((kind) => [kind, WORDS])),
});
const SINGLE: Readonly<Record<string, Shape>> = {
  'declension/gender-pairs.json': objectOf({ ...SOURCED, pairs: listOf(WORDS) }),
  'given/groups.json': objectOf({ ...SOURCED, groups: listOf(objectOf({ gender: text, names: WORDS })) }),
  'lists/chinese-surnames.json': objectOf({
    ...SOURCED,
    single: text,
    compound: WORDS,
    pinyin: WORDS,
    otherLatin: WORDS,
    notBefore: WORDS,
    commonWords: WORDS,
  }),
  'lists/look-alikes.json': objectOf({ ...SOURCED, cyrillicLatin: listOf(WORDS) }),
  'lists/palladius.json': objectOf({
    ...SOURCED,
    initials: recordOf(text),
    finals: recordOf(text),
    whole: recordOf(text),
  }),
  'lists/particles.json': objectOf({
    ...SOURCED,
    skipped: WORDS,
    joining: WORDS,
    lastParts: WORDS,
    conjunctions: WORDS,
  }),
  'lists/surname-variants.json': objectOf({ ...SOURCED, countries: WORDS, endings: WORDS, instead: WORDS }),
  'lists/patronymics.json': objectOf({ ...SOURCED, endings: WORDS }),
};
const FOLDERS: Readonly<Record<string, Shape>> = { spelling: SPELLING, declension: DECLENSION, context: CONTEXT };

/**
 * The tables that files hold.
 * @throws TablesError that names every file that cannot be used
 */
export function readNameTables(files: readonly TableFile[]): NameTables {
  const content = new Map(files.map((file) => [file.path, file.content]));
  const problems = [
    ...Object.keys(SINGLE)
      .filter((path) => !content.has(path))
      .map((path) => `${path}: is missing`),
    ...files.flatMap(({ path, content: value }) => {
      const shape = SINGLE[path] ?? FOLDERS[path.split('/')[0] ?? ''];
      return shape === undefined ? [`${path}: is not known`] : problemsOf(value, shape, path);
    }),
  ];
  if (problems.length > 0) throw new TablesError(problems);
  return tablesOf(files, content);
}

function tablesOf(files: readonly TableFile[], content: ReadonlyMap<string, unknown>): NameTables {
  const spellings = new Spellings(
    new Map(inFolder(files, 'spelling').map(({ path, content: table }) => [idOf(path), table as SpellingTable])),
  );
  const groups = (content.get('given/groups.json') as { groups: readonly GivenNameGroup[] }).groups;
  const declensions = inFolder(files, 'declension').filter(({ path }) => !(path in SINGLE));
  const pairs = (content.get('declension/gender-pairs.json') as { pairs: readonly (readonly [string, string])[] })
    .pairs;
  const looks = content.get('lists/look-alikes.json') as { cyrillicLatin: readonly (readonly [string, string])[] };
  return {
    spellings,
    givenNames: new GivenNames(groups, spellings),
    lists: listsOf(content),
    declension: new Declension(
      declensions.map(({ content: table }) => table as DeclensionTable),
      spellings,
    ),
    genderPairs: pairs.map(([m, f]): Record<Gender, string> => ({
      m: endingOf(m, spellings),
      f: endingOf(f, spellings),
    })),
    lookAlikes: new LookAlikes(looks.cyrillicLatin),
    chinese: new Chinese(
      content.get('lists/chinese-surnames.json') as ChineseTable,
      content.get('lists/palladius.json') as PalladiusTable,
      spellings,
    ),
    context: new ContextWords(inFolder(files, 'context').map(({ content: table }) => table as ContextTable)),
  };
}

const inFolder = (files: readonly TableFile[], folder: string): readonly TableFile[] =>
  files.filter(({ path }) => path.startsWith(`${folder}/`));

const idOf = (path: string): string => path.replace(/^.*\/|\.json$/g, '');

/** How an ending sounds after a consonant. */
function endingOf(letters: string, spellings: Spellings): string {
  const cyrillic = /\p{Script=Cyrillic}/u.test(letters);
  const [sound = ''] = spellings.ofText((cyrillic ? 'п' : 'p') + letters, cyrillic ? 'Cyrl' : 'Latn', 'cs');
  return sound.slice(1);
}

function listsOf(content: ReadonlyMap<string, unknown>): NameLists {
  const particles = content.get('lists/particles.json') as Readonly<
    Record<'skipped' | 'joining' | 'lastParts' | 'conjunctions', readonly string[]>
  >;
  const patronymics = content.get('lists/patronymics.json') as { endings: readonly string[] };
  const chinese = content.get('lists/chinese-surnames.json') as ChineseTable;
  return {
    skipped: new Set(particles.skipped),
    joining: new Set(particles.joining),
    lastParts: new Set(particles.lastParts),
    conjunctions: new Set(particles.conjunctions),
    patronymicEndings: patronymics.endings,
    pinyinSurnames: new Set(chinese.pinyin),
    otherChineseSurnames: new Set(chinese.otherLatin),
    surnameVariants: content.get('lists/surname-variants.json') as SurnameVariants,
  };
}
