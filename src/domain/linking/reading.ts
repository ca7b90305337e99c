import { withoutArticle } from '../names/arabic-compound.js';
import { textCodes } from './keys.js';
import type { Sound } from '../names/sound.js';
import type { NameTables } from './tables.js';
import { type Token, tokensOf } from './tokens.js';
import type { Article, Evidence } from './types.js';

export type FieldName = Evidence['field'];

/** A field of an article with its words. */
export interface FieldText {
  readonly name: FieldName;
  readonly text: string;
  /** As long as the text, in simplified Chinese characters. */
  readonly simplified: string;
  readonly tokens: readonly Token[];
  /** Capitals tell nothing: every word has one, or none. */
  readonly capitalsTellNothing: boolean;
  readonly hasHan: boolean;
  readonly noCapitals: boolean;
  readonly lower: string;
  readonly sounds: (readonly Sound[] | undefined)[];
}

/** A word that may be a name, alone or with the one before, as it sounds. */
export interface Heard {
  readonly field: FieldText;
  /** The first word and the last. */
  readonly from: number;
  readonly at: number;
  readonly token: Token;
  readonly sounds: readonly Sound[];
  /** Beginnings of surnames that it may be, see keys.ts. */
  readonly codes: readonly string[];
}

/** An article as the linker reads it. */
export interface Reading {
  readonly heard: readonly Heard[];
  /** Places among the heard words. */
  readonly byCode: ReadonlyMap<string, readonly number[]>;
  readonly language: string;
  readonly publishedOn: string | null;
  readonly fields: readonly FieldText[];
}

const read = new WeakMap<Article, Reading>();

export function readingOf(article: Article, tables: NameTables): Reading {
  const known = read.get(article);
  if (known !== undefined) return known;
  const fields = (['title', 'summary', 'content'] as const).flatMap((name) => {
    const text = article[name] ?? '';
    return text === '' ? [] : [fieldOf(name, text, tables)];
  });
  const language = article.language?.toLowerCase().split(/[-_]/)[0] ?? '';
  const heard = fields.flatMap((field) => heardIn(field, { language, tables }));
  const reading = { language, publishedOn: article.publishedOn ?? null, fields, heard, byCode: byCode(heard) };
  read.set(article, reading);
  return reading;
}

const MOST_SOUNDS = 4;

function heardIn(field: FieldText, sounding: Sounding): readonly Heard[] {
  return field.tokens.flatMap((token, at) => {
    if (!mayBeName(field, token) && !isLastPart(token, sounding.tables)) return [];
    const before = field.tokens[at - 1];
    const joined =
      before !== undefined && joinsNext(before, token, sounding.tables) ? joinedSounds(field, at - 1, sounding) : [];
    const found: Heard[] = [];
    const compound = compoundSounds(field, at, sounding);
    if (compound.length > 0) found.push(heardAt(field, { from: at - 2, at, token }, compound));
    if (joined.length > 0) found.push(heardAt(field, { from: at - 1, at, token }, joined));
    found.push(heardAt(field, { from: at, at, token }, soundsAt(field, at, sounding)));
    return found;
  });
}

function heardAt(field: FieldText, place: Pick<Heard, 'from' | 'at' | 'token'>, all: readonly Sound[]): Heard {
  const sounds = all.slice(0, MOST_SOUNDS);
  return { field, ...place, sounds, codes: [...new Set(sounds.flatMap(textCodes))] };
}

const isLastPart = ({ folded, gap }: Token, { lists }: NameTables): boolean =>
  /^[\s-]$/u.test(gap) && lists.lastParts.has(folded);

/** Particles, and parts with a hyphen between them. */
const joinsNext = (before: Token, token: Token, { lists }: NameTables): boolean =>
  lists.joining.has(before.folded) ||
  lists.skipped.has(before.folded) ||
  token.gap === '-' ||
  (/^[\s-]$/u.test(token.gap) && lists.lastParts.has(token.folded));

function byCode(heard: readonly Heard[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  heard.forEach(({ codes }, place) => {
    for (const code of codes) {
      const found = places.get(code);
      if (found === undefined) places.set(code, [place]);
      else found.push(place);
    }
  });
  return places;
}

function fieldOf(name: FieldName, text: string, tables: NameTables): FieldText {
  const tokens = tokensOf(text, tables.lookAlikes);
  return {
    name,
    text,
    simplified: tables.chinese.simplified(text),
    tokens,
    lower: text.toLowerCase(),
    capitalsTellNothing: capitalsTellNothing(tokens),
    hasHan: /\p{Script=Han}/u.test(text),
    noCapitals: !tokens.some(({ capital }) => capital !== false),
    sounds: [],
  };
}

function capitalsTellNothing(tokens: readonly Token[]): boolean {
  const told = tokens.filter(
    ({ capital, text, startsSentence }) => capital !== null && text.length > 3 && !startsSentence,
  );
  const capitals = told.filter(({ capital }) => capital === true).length;
  return told.length > 2 && capitals / told.length > 0.7;
}

/** A word that may be a name by its letters: with a capital, or in a text without any. */
export function mayBeName({ noCapitals }: FieldText, token: Token): boolean {
  if (token.script === 'Hani') return false;
  return token.capital !== false || noCapitals;
}

/** How the word at a place of a field may sound. */
export function soundsAt(field: FieldText, at: number, { language, tables }: Sounding): readonly Sound[] {
  const known = field.sounds[at];
  if (known !== undefined) return known;
  const token = field.tokens[at];
  const sounds =
    token === undefined
      ? []
      : [
          ...new Set(
            withCompounds(token.readings).flatMap((word) => tables.spellings.ofText(word, token.script, language)),
          ),
        ];
  field.sounds[at] = sounds;
  return sounds;
}

/** How a word and the next sound as one: Abu Zeid, Ahmad Reza. */
export function joinedSounds(field: FieldText, at: number, { language, tables }: Sounding): readonly Sound[] {
  const first = field.tokens[at];
  const next = field.tokens[at + 1];
  if (first === undefined || next?.script !== first.script) return [];
  const words = first.readings.flatMap((one) => next.readings.map((other) => one + other));
  return [...new Set(withCompounds(words).flatMap((word) => tables.spellings.ofText(word, first.script, language)))];
}

const withCompounds = (words: readonly string[]): readonly string[] => [...words, ...words.flatMap(withoutArticle)];

/** The servant of …, in three words: Abd al-Karim. */
export function compoundSounds(field: FieldText, at: number, { language, tables }: Sounding): readonly Sound[] {
  const [first, article, last] = field.tokens.slice(Math.max(0, at - 2), at + 1);
  if (first === undefined || article === undefined || last?.script !== first.script) return [];
  if (!/^(?:abd|abdu|абд)$/u.test(first.folded) || !tables.lists.skipped.has(article.folded)) return [];
  if (!/^[\s-]$/u.test(article.gap) || !/^[\s-]$/u.test(last.gap)) return [];
  const words = last.readings.map((reading) => first.folded.slice(0, 3) + reading);
  return [...new Set(words.flatMap((word) => tables.spellings.ofText(word, last.script, language)))];
}

export interface Sounding {
  readonly language: string;
  readonly tables: NameTables;
}
