import { type Forms, type Gender } from '../names/declension.js';
import { type NameWord, type ParsedName, nameWord, parseName } from '../names/parse-name.js';
import { type Sound, distanceOf } from '../names/sound.js';
import { storedCodes } from './keys.js';
import type { NameTables } from './tables.js';
import type { KnownName, KnownPerson } from './types.js';

/** All names of a person, taken apart and sounded. */
export interface PersonNames {
  readonly surnames: readonly NameWord[];
  readonly givens: readonly NameWord[];
  readonly middles: readonly NameWord[];
  /** Middle names are the person's own, not those of the father. */
  readonly middlesMayStand: boolean;
  readonly phrases: readonly (readonly NameWord[])[];
  /** Names in Chinese characters, simplified. */
  readonly han: readonly string[];
  /** Beginnings of the surnames, see keys.ts. */
  readonly codes: readonly string[];
  readonly genders: readonly Gender[];
  /** Other spellings of the given names by the table. */
  readonly sameGivens: readonly Sound[];
  /** Short forms of them, and the names that they are short for. */
  readonly familiarGivens: readonly Sound[];
  /** Forms by what they are forms of, script and language; filled when asked for. */
  readonly forms: Map<string, Forms>;
  /** Chinese names in Latin letters: surname and given name without a space. */
  readonly pinyin: readonly string[];
}

const prepared = new WeakMap<KnownPerson, PersonNames>();
const FATHERS_NAMES = new Set(
  'EG SA AE YE IQ SY JO LB KW QA BH OM SD LY TN DZ MA PS ER ET SO MR DJ IN PK BD MY'.split(' '),
);
const BIG_NAMES = 12;

export function namesOf(person: KnownPerson, tables: NameTables): PersonNames {
  const known = prepared.get(person);
  if (known !== undefined) return known;
  const names = prepare(person, tables);
  prepared.set(person, names);
  return names;
}

interface Parts {
  readonly surnames: NameWord[];
  readonly givens: NameWord[];
  readonly middles: NameWord[];
  readonly phrases: (readonly NameWord[])[];
  readonly han: string[];
  readonly pinyin: string[];
}

function prepare(person: KnownPerson, tables: NameTables): PersonNames {
  const parts: Parts = { surnames: [], givens: [], middles: [], phrases: [], han: [], pinyin: [] };
  const first = person.names.find(({ kind }) => kind === 'COMMON') ?? person.names[0];
  const names = [...(first === undefined ? [] : [first]), ...person.names.filter((name) => name !== first)];
  for (const name of names.slice(0, 60)) place(name, { parts, person, tables });
  const sounds = parts.givens.flatMap(({ sounds: own }) => own);
  const genders = gendersOf(person, sounds, tables);
  const relatives = tables.givenNames.relatives(sounds, genders.length === 1 ? (genders[0] ?? null) : null);
  return {
    ...parts,
    middlesMayStand: !FATHERS_NAMES.has(person.country ?? ''),
    codes: [...new Set(parts.surnames.flatMap((word) => word.sounds.flatMap(storedCodes)))],
    genders,
    sameGivens: relatives.same,
    familiarGivens: relatives.familiar.filter((sound) => !relatives.same.includes(sound)),
    forms: new Map(),
  };
}

interface Placing {
  readonly parts: Parts;
  readonly person: KnownPerson;
  readonly tables: NameTables;
}

function place(name: KnownName, placing: Placing): void {
  const { parts, person, tables } = placing;
  const parsed = parseName(name.value, person.country, tables);
  if (parsed?.shape === 'HAN') placeHan(tables.chinese.simplified(parsed.characters), placing);
  else if (parsed?.shape === 'PHRASE') placePhrase(parsed.words, parts);
  else if (parsed?.shape === 'FULL') placeFull(name, parsed, placing);
}

function placePhrase(words: readonly NameWord[], parts: Parts): void {
  const [only] = words;
  if (words.length === 1 && only !== undefined && isLike(only, parts.surnames)) put(parts.surnames, [only]);
  else parts.phrases.push(words);
}

type FullName = Extract<ParsedName, { shape: 'FULL' }>;

function placeFull(name: KnownName, parsed: FullName, { parts, person, tables }: Placing): void {
  if (countsWhole(name, parsed, { parts, person, tables })) {
    parts.phrases.push([...parsed.givens, ...parsed.middles, ...parsed.surnames]);
    return;
  }
  const variants = parsed.surnames.flatMap((word) => variantsOf(word, person.country, tables));
  put(parts.surnames, [...parsed.surnames, ...variants]);
  put(parts.givens, parsed.givens);
  put(parts.middles, parsed.middles);
  placePalladius(parsed, { parts, person, tables });
}

/** A pen name, a name in religion, or one that has no word in common with the others. */
function countsWhole({ kind }: KnownName, { givens, surnames }: FullName, { parts, tables }: Placing): boolean {
  if (kind === 'RELIGIOUS') return true;
  if (kind === 'PEN_NAME') return !isKnownGiven(givens[0], tables);
  const others = parts.surnames.length + parts.phrases.length + parts.han.length;
  if (others === 0 || surnames[0]?.script !== 'Latn') return false;
  const all = [...givens, ...surnames];
  return !all.some((word) => isKnownGiven(word, tables) || isLike(word, [...parts.surnames, ...parts.givens]));
}

/** Surnames that come with and without an ending: Aliyev, Ali. */
function variantsOf({ folded, script }: NameWord, country: string | null, tables: NameTables): readonly NameWord[] {
  const { countries, endings, instead } = tables.lists.surnameVariants;
  const ending = endings
    .filter((one) => folded.length > one.length + 3 && folded.endsWith(one))
    .sort((one, other) => other.length - one.length)[0];
  if (ending === undefined || !countries.includes(country ?? '')) return [];
  const stem = folded.slice(0, folded.length - ending.length);
  return instead.filter((one) => one === '' || script === 'Latn').map((one) => nameWord(stem + one, country, tables));
}

/** Chinese names in Latin letters as Russian writes them. */
function placePalladius(
  { surnames, givens }: { surnames: readonly NameWord[]; givens: readonly NameWord[] },
  { parts, person, tables }: Placing,
): void {
  const { chinese } = tables;
  const [surname] = surnames;
  const [given] = givens;
  if (surname?.script !== 'Latn' || given === undefined || !chinese.isPinyinName(surname.folded, given.folded)) return;
  const [last, first] = [chinese.cyrillicOf(surname.folded), chinese.cyrillicOf(given.folded)];
  if (last !== null) put(parts.surnames, [nameWord(last, person.country, tables)]);
  if (first !== null) put(parts.givens, [nameWord(first, person.country, tables)]);
}

/** Characters say how the name sounds: Latin texts write it so. */
function placeHan(characters: string, { parts, person, tables }: Placing): void {
  if (characters.length < 2 || parts.han.includes(characters)) return;
  parts.han.push(characters);
  if (characters.length > 4 || !tables.chinese.isSurname(characters)) return;
  const surname = tables.chinese.surnameOf(characters);
  const latin = [surname, characters.slice(surname.length)].map((one) => tables.chinese.pinyinOf(one));
  parts.pinyin.push(latin.join(''));
  const parsed = parseName(latin.join(' '), person.country ?? 'CN', tables);
  if (parsed?.shape !== 'FULL') return;
  put(parts.surnames, parsed.surnames);
  put(parts.givens, parsed.givens);
  placePalladius(parsed, { parts, person, tables });
}

function put(into: NameWord[], words: readonly NameWord[]): void {
  for (const word of words)
    if (into.length < BIG_NAMES && !into.some(({ folded }) => folded === word.folded)) into.push(word);
}

const isKnownGiven = (word: NameWord | undefined, { givenNames }: NameTables): boolean =>
  word?.sounds.some((sound) => givenNames.isKnown(sound)) ?? false;

function isLike(word: NameWord, others: readonly NameWord[]): boolean {
  return others.some(({ sounds }) =>
    sounds.some((one) => word.sounds.some((other) => distanceOf(one, other) <= (other.length > 5 ? 1.2 : 0.4))),
  );
}

function gendersOf({ gender }: KnownPerson, givens: readonly Sound[], { givenNames }: NameTables): readonly Gender[] {
  if (gender === 'FEMALE') return ['f'];
  if (gender === 'MALE') return ['m'];
  const told = gender === 'UNKNOWN' ? givenNames.genderOf(givens) : null;
  return told === null ? ['m', 'f'] : [told];
}

/** Forms of words as a text in a language may have them. */
export function formsOf(names: PersonNames, of: 'surnames' | 'givens' | 'sameGivens', where: Where): Forms {
  const languages = where.tables.declension.languagesOf(where.script, where.language);
  const key = `${of}:${where.script}:${languages.join()}`;
  const known = names.forms.get(key);
  if (known !== undefined) return known;
  const sounds = of === 'sameGivens' ? names.sameGivens : [...new Set(names[of].flatMap((word) => word.sounds))];
  const forms: Forms = new Map();
  for (const gender of names.genders) {
    for (const sound of sounds) where.tables.declension.decline(sound, gender, languages, forms);
  }
  names.forms.set(key, forms);
  return forms;
}

/** Forms of the surname for more than one of a family. */
export function pluralForms(names: PersonNames, where: Where): Forms {
  const languages = where.tables.declension.pluralsOf(where.script, where.language);
  const key = `plural:${languages.join()}`;
  const known = names.forms.get(key);
  if (known !== undefined) return known;
  const forms: Forms = new Map();
  const bases = new Set(names.surnames.flatMap((word) => word.sounds));
  for (const base of bases) where.tables.declension.decline(base, 'm', languages, forms);
  for (const base of bases) forms.delete(base);
  names.forms.set(key, forms);
  return forms;
}

/** Forms of the surname that only the other gender has: of wives, sisters, husbands. */
export function otherGenderForms(names: PersonNames, where: Where): Forms {
  const key = `other:${where.script}:${where.language}`;
  const known = names.forms.get(key);
  if (known !== undefined) return known;
  const forms: Forms = new Map();
  const [gender] = names.genders;
  if (names.genders.length === 1 && gender !== undefined) {
    const other = gender === 'm' ? 'f' : 'm';
    const languages = where.tables.declension.languagesOf(where.script, where.language);
    for (const base of counterparts(names, gender, where.tables))
      where.tables.declension.decline(base, other, languages, forms);
  }
  names.forms.set(key, forms);
  return forms;
}

export interface Where {
  readonly script: string;
  readonly language: string;
  readonly tables: NameTables;
}

function counterparts(names: PersonNames, gender: Gender, { genderPairs }: NameTables): ReadonlySet<Sound> {
  const other = gender === 'm' ? 'f' : 'm';
  const sounds = names.surnames.flatMap((word) => word.sounds);
  return new Set(
    sounds.flatMap((sound) =>
      genderPairs
        .filter((pair) => sound.length > pair[gender].length + 1 && sound.endsWith(pair[gender]))
        .map((pair) => sound.slice(0, sound.length - pair[gender].length) + pair[other]),
    ),
  );
}
