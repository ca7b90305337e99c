import { ANY_CASE, type CaseSet } from '../names/declension.js';
import { type Sound } from '../names/sound.js';
import { isInitial } from './initials.js';
import type { PersonNames } from './person-names.js';
import {
  type FieldText,
  type Heard,
  type Reading,
  compoundSounds,
  joinedSounds,
  mayBeName,
  soundsAt,
} from './reading.js';
import { givensBefore } from './shared-surname.js';
import type { NameTables } from './tables.js';
import { type Token } from './tokens.js';
import { type Fit, type WordMatch, givenMatch, pluralMatch, surnameMatch } from './words-match.js';

/** What of a name a text has. */
export type MentionKind = 'FULL_NAME' | 'INITIAL' | 'SURNAME' | 'PHRASE' | 'MONONYM' | 'HAN' | 'PINYIN' | 'FOREIGN_HAN';

/** A place of an article that may name a person. */
export interface Mention {
  readonly kind: MentionKind;
  readonly field: FieldText;
  readonly start: number;
  readonly end: number;
  /** Words of the field: the first and the last of the mention. */
  readonly from: number;
  readonly to: number;
  readonly surname: Fit;
  readonly given: Fit | null;
  readonly cases: CaseSet;
  /** Given name and surname stand in cases that do not go together. */
  readonly clash: boolean;
  /** What stands beside a surname without a given name of the person. */
  readonly beside: 'OTHER_GIVEN' | 'CAPITAL' | null;
  /** The word of the given name or initial. */
  readonly givenAt: number | null;
  /** Other given names stand before the same surname. */
  readonly sharesSurname: boolean;
}

export interface Search {
  readonly reading: Reading;
  readonly names: PersonNames;
  readonly tables: NameTables;
}

/** Where an article names a person by surname, with what stands beside. */
export function surnameMentions(search: Search): readonly Mention[] {
  const mentions: Mention[] = [];
  for (const { field, from, at, token, sounds } of heardBy(search)) {
    const before = mentions.at(-1);
    if (before?.field === field && before.to >= from && (before.given !== null || before.to >= at)) continue;
    const mention = mentionAt({ field, from, at, token, sounds }, search);
    if (mention !== null) mentions.push(mention);
  }
  return mentions;
}

function mentionAt({ field, from, at, token, sounds }: Omit<Heard, 'codes'>, search: Search): Mention | null {
  const { reading, names, tables } = search;
  const where = { script: token.script, language: reading.language, tables };
  const match = surnameMatch({ token, sounds }, names, where);
  if (match !== null) return mentionOf(field, { from, to: at, match }, search);
  const several = pluralMatch({ token, sounds }, names, where);
  return several === null ? null : ofSeveral(field, { from, to: at, match: several }, search);
}

/** A surname of several names a person only by the given names before it. */
function ofSeveral(field: FieldText, surname: FoundSurname, search: Search): Mention | null {
  const places = givensBefore(field, surname.from, search.tables);
  const given = amongGivens(field, places, search);
  return given === null ? null : fullMention(field, { ...surname, given, shares: true });
}

function amongGivens(field: FieldText, places: readonly number[], search: Search): FoundGiven | null {
  for (const place of places) {
    const found = givenAt(field, place, search);
    if (found?.at === place && found.match !== null) return found;
  }
  return null;
}

/** A given name that others stand between: Vera and Ivan Zaleski. */
function sharedGiven(field: FieldText, from: number, search: Search): FoundGiven | null {
  const [nearest, ...others] = givensBefore(field, from, search.tables);
  if (nearest === undefined || !isGivenName(field, nearest, search)) return null;
  return amongGivens(field, others, search);
}

/** Words that begin as a surname of the person, in their order. */
function heardBy({ reading, names }: Search): readonly Heard[] {
  const places = new Set(names.codes.flatMap((code) => reading.byCode.get(code) ?? []));
  return [...places].sort((one, other) => one - other).flatMap((place) => reading.heard[place] ?? []);
}

interface FoundSurname {
  readonly from: number;
  readonly to: number;
  readonly match: WordMatch;
}

function mentionOf(field: FieldText, { from, to, match }: FoundSurname, search: Search): Mention {
  const given = givenBefore(field, from, search) ?? givenAfter(field, to, search) ?? sharedGiven(field, from, search);
  if (given === null) {
    const beside = besideOf(field, from, to, search);
    return {
      kind: 'SURNAME',
      ...spanOf(field, from, to),
      surname: match.fit,
      given: null,
      cases: match.cases,
      clash: false,
      beside,
      givenAt: null,
      sharesSurname: false,
    };
  }
  const shares = givensBefore(field, from, search.tables).indexOf(given.at) > 0;
  return fullMention(field, { from, to, match, given, shares });
}

interface FoundName extends FoundSurname {
  readonly given: FoundGiven;
  readonly shares: boolean;
}

function fullMention(field: FieldText, { from, to, match, given, shares }: FoundName): Mention {
  const common = match.cases & casesOf(given);
  return {
    kind: given.match === null ? 'INITIAL' : 'FULL_NAME',
    ...spanOf(field, Math.min(from, given.at), Math.max(to, given.at)),
    surname: match.fit,
    given: given.match === null ? null : given.match.fit,
    cases: common === 0 ? match.cases : common,
    clash: common === 0,
    beside: null,
    givenAt: given.at,
    sharesSurname: shares,
  };
}

const casesOf = ({ match }: FoundGiven): CaseSet => (match === null ? ANY_CASE : match.cases);

function spanOf(field: FieldText, from: number, to: number): Pick<Mention, 'field' | 'from' | 'to' | 'start' | 'end'> {
  return { field, from, to, start: field.tokens[from]?.start ?? 0, end: field.tokens[to]?.end ?? 0 };
}

interface FoundGiven {
  readonly at: number;
  /** Null for an initial. */
  readonly match: WordMatch | null;
}

const BETWEEN = /^[\s\u00a0.\-‐‑–"“”«»„()'’]*$/u;
const MOST_SKIPPED = 3;

/** Words next to each other as those of one name are. */
function isJoined(field: FieldText, left: number): boolean {
  const [one, other] = [field.tokens[left], field.tokens[left + 1]];
  return one !== undefined && other?.sentence === one.sentence && BETWEEN.test(other.gap) && !other.gap.includes('\n');
}

function givenBefore(field: FieldText, from: number, search: Search): FoundGiven | null {
  for (let at = from - 1; at >= Math.max(0, from - MOST_SKIPPED) && isJoined(field, at); at -= 1) {
    const found = givenAt(field, at, search);
    if (found !== null) return found;
    if (!mayStandBetween(field, at, search)) return null;
  }
  return null;
}

function givenAfter(field: FieldText, to: number, search: Search): FoundGiven | null {
  if (!isJoined(field, to) || field.tokens[to]?.possessive === true) return null;
  const next = givenAt(field, to + 1, search);
  if (next !== null || !isJoined(field, to + 1)) return next;
  const match = joinedGiven(field, to + 1, search);
  return match === null ? null : { at: to + 2, match };
}

function givenAt(field: FieldText, at: number, search: Search): FoundGiven | null {
  const { reading, names, tables } = search;
  const token = field.tokens[at];
  if (token === undefined || (!mayBeName(field, token) && token.gap !== '-')) return null;
  if (token.text.length === 1) return isInitial(field, at, names) ? { at, match: null } : null;
  const sounds = soundsAt(field, at, { language: reading.language, tables });
  const match = givenMatch({ token, sounds }, names, { script: token.script, language: reading.language, tables });
  if (match !== null) return { at, match };
  const joined = at > 0 && isJoined(field, at - 1) ? joinedGiven(field, at - 1, search) : null;
  return joined === null ? compoundGiven(field, at, search) : { at: at - 1, match: joined };
}

function compoundGiven(field: FieldText, at: number, { reading, names, tables }: Search): FoundGiven | null {
  const token = field.tokens[at];
  const sounds = compoundSounds(field, at, { language: reading.language, tables });
  if (token === undefined || sounds.length === 0) return null;
  const match = givenMatch({ token, sounds }, names, { script: token.script, language: reading.language, tables });
  return match === null || match.fit === 'NEAR' ? null : { at: at - 2, match };
}

/** A word and the next as one given name: Ahmad Reza, Jian-guo. */
function joinedGiven(field: FieldText, at: number, { reading, names, tables }: Search): WordMatch | null {
  const token = field.tokens[at + 1];
  const sounds = joinedSounds(field, at, { language: reading.language, tables });
  if (token === undefined || sounds.length === 0) return null;
  const match = givenMatch({ token, sounds }, names, { script: token.script, language: reading.language, tables });
  return match?.fit === 'NEAR' ? null : match;
}

/** Middle names, names of fathers, initials, particles and nicknames between a given name and a surname. */
function mayStandBetween(field: FieldText, at: number, { reading, names, tables }: Search): boolean {
  const token = field.tokens[at];
  if (token === undefined) return false;
  if (tables.lists.skipped.has(token.folded) || tables.lists.joining.has(token.folded)) return true;
  const sounds = soundsAt(field, at, { language: reading.language, tables });
  if (names.middles.some((word) => word.sounds.some((sound) => sounds.includes(sound)))) return true;
  if (token.capital === null) return sounds.some((sound) => tables.givenNames.isKnown(sound));
  return token.capital;
}

/** Whether another given name, or some word with a capital, stands beside a surname. */
function besideOf(field: FieldText, from: number, to: number, search: Search): Mention['beside'] {
  const before = isJoined(field, from - 1) ? from - 1 : -1;
  const after = isJoined(field, to) ? to + 1 : -1;
  if ([before, after].some((at) => at >= 0 && isGivenName(field, at, search))) return 'OTHER_GIVEN';
  const token = field.tokens[before];
  return token !== undefined && isTellingCapital(field, token, search) ? 'CAPITAL' : null;
}

function isTellingCapital(field: FieldText, token: Token, { tables, reading }: Search): boolean {
  if (token.capital !== true || token.startsSentence || token.hashtag) return false;
  return !field.capitalsTellNothing && !tables.context.isTitle(token.folded) && reading.language !== 'de';
}

function isGivenName(field: FieldText, at: number, { reading, tables }: Search): boolean {
  const token = field.tokens[at];
  if (token === undefined || !mayBeName(field, token) || tables.context.isTitle(token.folded)) return false;
  if (token.text.length === 1) return token.capital === true && field.text.startsWith('.', token.end);
  const sounds = soundsAt(field, at, { language: reading.language, tables });
  if (token.capital === null)
    return sounds.some((sound) => tables.givenNames.isKnown(sound)) && token.folded.length > 2;
  return sounds.some((sound) => lemmas(sound).some((lemma) => tables.givenNames.isKnown(lemma)));
}

/** What a declined given name may be a form of. */
function lemmas(sound: Sound): readonly Sound[] {
  const stem = sound.replace(/(?:av[iay]*|[aiu]+y?|[aiu]m|uy|as|is|us)$/, '');
  return stem.length < 3 ? [sound] : [sound, stem, `${stem}a`, `${stem}i`, `${stem}ay`];
}
