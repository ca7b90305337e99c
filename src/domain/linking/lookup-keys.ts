import { skeletonOf } from '../names/sound.js';
import { KEY, initialCode, phraseCode, textGivenCodes } from './keys.js';
import {
  type FieldText,
  type Heard,
  type Reading,
  compoundSounds,
  joinedSounds,
  mayBeName,
  readingOf,
  soundsAt,
} from './reading.js';
import { givensBefore } from './shared-surname.js';
import type { NameTables } from './tables.js';
import type { Token } from './tokens.js';
import type { Article } from './types.js';

const MOST_SOUNDS = 3;
const MANY_CHARACTERS = 600;
const FARTHEST = 3;

/** What an article may name somebody by: a person whose entry has one of these keys is a candidate. */
export function lookupKeys(article: Article, tables: NameTables): readonly string[] {
  const reading = readingOf(article, tables);
  const keys = new Set<string>();
  const declines = tables.declension.languagesOf('Latn', reading.language).length > 0;
  for (const heard of reading.heard) {
    surnameKeys(heard, declines, keys);
    const givens = givenCodes(heard, { reading, tables });
    for (const code of heard.codes) for (const given of givens) keys.add(`${KEY.pair}${code}|${given}`);
    phraseKey(heard, { reading, tables }, keys);
  }
  for (const field of reading.fields) hanKeys(field, tables, keys);
  return [...keys];
}

/** The given names that an article may have, as entries keep them in `givens`. */
export function lookupGivens(article: Article, tables: NameTables): readonly string[] {
  const reading = readingOf(article, tables);
  const codes = reading.heard.flatMap(({ field, at, token }) => [
    token.folded,
    ...codesAt(field, at, { reading, tables }).map((code) => KEY.given + code),
  ]);
  return [...new Set(codes)];
}

interface Looking {
  readonly reading: Reading;
  readonly tables: NameTables;
}

function surnameKeys({ sounds, token }: Heard, declines: boolean, keys: Set<string>): void {
  for (const sound of sounds.slice(0, MOST_SOUNDS)) {
    const skeleton = skeletonOf(sound);
    keys.add(KEY.surname + skeleton);
    if (skeleton.length > 2 && (declines || token.script !== 'Latn')) keys.add(KEY.surname + skeleton.slice(0, -1));
  }
  // Korean writes its particles with the name.
  if (token.script === 'Kore')
    for (const length of [2, 3, 4]) keys.add(KEY.surname + skeletonOf(token.folded.slice(0, length)));
}

/** Codes of the words beside a surname that may be given names, as far as a name may reach. */
function givenCodes({ field, from, at, token }: Heard, looking: Looking): readonly string[] {
  const codes: string[] = [];
  for (let place = from - 1; place >= Math.max(0, from - FARTHEST); place -= 1) {
    if (!isInName(field, place, token.sentence, looking.tables)) break;
    codes.push(...codesAt(field, place, looking));
    if (token.capital === null && place <= from - 2) break;
  }
  for (const place of givensBefore(field, from, looking.tables).slice(1)) codes.push(...codesAt(field, place, looking));
  if (token.capital !== null && field.tokens[at + 1]?.sentence === token.sentence)
    codes.push(...codesAt(field, at + 1, looking));
  return [...new Set(codes)];
}

function isInName(field: FieldText, place: number, sentence: number, { lists }: NameTables): boolean {
  const token = field.tokens[place];
  if (token?.sentence !== sentence || /[,;:\n]/.test(field.tokens[place + 1]?.gap ?? '')) return false;
  return (
    mayBeName(field, token) || token.gap === '-' || lists.skipped.has(token.folded) || lists.joining.has(token.folded)
  );
}

function codesAt(field: FieldText, place: number, { reading, tables }: Looking): readonly string[] {
  const token = field.tokens[place];
  if (token === undefined || !mayBeName(field, token)) return [];
  const sounding = { language: reading.language, tables };
  const joined = isSyllable(token, field.tokens[place + 1])
    ? joinedSounds(field, place, sounding).slice(0, MOST_SOUNDS)
    : [];
  const compound = compoundSounds(field, place, sounding);
  const sounds = [...soundsAt(field, place, sounding).slice(0, MOST_SOUNDS), ...joined, ...compound];
  return token.text.length === 1 ? sounds.map(initialCode) : sounds.flatMap(textGivenCodes);
}

/** One of the parts of a given name: Jian-guo, Dae Hyun. */
const isSyllable = ({ text }: Token, next: Token | undefined): boolean =>
  next?.gap === '-' || (next?.gap === ' ' && next.capital !== false && text.length < 6);

function phraseKey({ field, from, at, sounds }: Heard, { reading, tables }: Looking, keys: Set<string>): void {
  const next = field.tokens[at + 1];
  if (from !== at || next === undefined || next.sentence !== field.tokens[at]?.sentence || !mayBeName(field, next))
    return;
  const [first] = sounds;
  const [second] = soundsAt(field, at + 1, { language: reading.language, tables });
  if (first !== undefined && second !== undefined) keys.add(`${KEY.phrase}${phraseCode(first)}|${phraseCode(second)}`);
}

function hanKeys({ tokens, simplified, hasHan }: FieldText, { chinese }: NameTables, keys: Set<string>): void {
  if (!hasHan) return;
  const han = tokens.filter(({ script }) => script === 'Hani');
  const few = han.reduce((sum, { text }) => sum + text.length, 0) <= MANY_CHARACTERS;
  for (const token of han) {
    const text = simplified.slice(token.start, token.end);
    for (let at = 0; at < text.length - 1; at += 1) {
      const name = text.slice(at, at + 3);
      if (few || chinese.isSurname(name)) keys.add(KEY.han + name.slice(0, 2));
      if (chinese.isSurname(name)) keys.add(KEY.pinyin + chinese.pinyinOf(name).slice(0, 5));
    }
  }
  for (const { given, surname } of chinese.foreignNames(simplified)) {
    for (const one of given.codes) for (const other of surname.codes) keys.add(`${KEY.foreignHan}${one}|${other}`);
  }
}
