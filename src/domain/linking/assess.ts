import { foldForSearch } from '../names/fold.js';
import { isTooYoung } from './age.js';
import type { Timing } from './circumstances.js';
import type { Mention, Search } from './mentions.js';
import { type Against, againstMention } from './surroundings.js';
import type { Token } from './tokens.js';
import type { KnownPerson } from './types.js';
import { WEIGHTS } from './weights.js';

/** A mention with what it is worth by itself. */
export interface Assessed {
  readonly mention: Mention;
  readonly rule: string;
  readonly base: number;
  readonly against: readonly {
    readonly rule: Against | 'CASE_CLASH' | 'SENTENCE_START' | 'TOO_YOUNG';
    readonly weight: number;
  }[];
  readonly worth: number;
}

interface About {
  readonly search: Search;
  readonly person: KnownPerson;
  readonly timing: Timing;
}

export function assess(mention: Mention, { search, person, timing }: About): Assessed {
  const occupations = person.occupations.flatMap((one) => foldForSearch(one).split(/[^\p{L}]+/u));
  const base = baseOf(mention, search);
  const against = againstMention(mention, search, occupations).map((rule) => ({
    rule,
    weight: weightOf(rule, mention, timing),
  }));
  const more = [
    ...(mention.clash ? [{ rule: 'CASE_CLASH' as const, weight: WEIGHTS.clash }] : []),
    ...(startsAlone(mention, search) ? [{ rule: 'SENTENCE_START' as const, weight: WEIGHTS.sentenceStart }] : []),
  ];
  const young = isTooYoung(mention, person, search.reading.publishedOn);
  const all = [...against, ...more, ...(young ? [{ rule: 'TOO_YOUNG' as const, weight: WEIGHTS.tooYoung }] : [])];
  return {
    mention,
    rule: ruleOf(mention),
    base,
    against: all,
    worth: all.reduce((sum, { weight }) => sum + weight, base),
  };
}

function baseOf(mention: Mention, { tables, names }: Search): number {
  const { kind, field, start, end } = mention;
  if (kind === 'FOREIGN_HAN') return WEIGHTS.kinds[kind];
  if (kind === 'HAN')
    return WEIGHTS.kinds[kind] + hanPenalty(field.simplified.slice(start, end), tables.chinese.commonWords);
  return WEIGHTS.kinds[kind] + fitOf(mention) + (kind === 'SURNAME' ? aloneWeight(mention, names.han.length > 0) : 0);
}

function fitOf({ surname, given, sharesSurname, field, to }: Mention): number {
  const shares = sharesSurname ? WEIGHTS.sharesSurname : 0;
  const written = field.tokens[to]?.capital !== null;
  const slip = given === 'NEAR' && surname !== 'NEAR' && written ? WEIGHTS.givenNear : 0;
  const both = surname === 'NEAR' && given === 'NEAR' ? WEIGHTS.bothNear : 0;
  return WEIGHTS.surname[surname] + (given === null ? 0 : WEIGHTS.given[given]) + both + shares + slip;
}

function aloneWeight(mention: Mention, chinese: boolean): number {
  if (isShort(mention, chinese)) return -1;
  return mention.field.tokens[mention.from]?.hashtag === true ? WEIGHTS.hashtag : 0;
}

/** Surnames of two or three letters are those of too many; so are Chinese ones. */
const isShort = ({ field, to, surname }: Mention, chinese: boolean): boolean =>
  chinese || surname === 'NEAR' || (field.tokens[to]?.text.length ?? 0) < 4;

function hanPenalty(name: string, commonWords: ReadonlySet<string>): number {
  if (commonWords.has(name)) return WEIGHTS.commonHan;
  return name.length < 3 ? WEIGHTS.shortHan : 0;
}

function weightOf(rule: Against, { kind }: Mention, timing: Timing): number {
  if (kind === 'SURNAME' && rule !== 'CAPITAL_BEFORE') return -1;
  if (rule === 'RELATIVE') return WEIGHTS.against.RELATIVE + (timing === 'FAR' ? WEIGHTS.relativeOfOld : 0);
  return WEIGHTS.against[rule];
}

/** The capital may be that of the sentence, or the script has none. */
function startsAlone(mention: Mention, search: Search): boolean {
  const { kind, field, from } = mention;
  const token = field.tokens[from];
  if ((kind !== 'SURNAME' && kind !== 'MONONYM') || token?.hashtag === true) return false;
  if (kind === 'SURNAME' && token?.script === 'Arab') return true;
  return isFirst(token) || field.capitalsTellNothing || follows(mention, search);
}

const isFirst = (token: Token | undefined): boolean => token?.startsSentence === true;

/** After the first word of the sentence, which may be a given name that no table has. */
function follows({ kind, field, from }: Mention, { tables }: Search): boolean {
  const [before, token] = field.tokens.slice(Math.max(0, from - 1), from + 1);
  if (kind !== 'SURNAME' || token?.gap !== ' ' || before?.startsSentence !== true || before.capital !== true)
    return false;
  return !tables.context.isTitle(before.folded);
}

function ruleOf(mention: Mention): string {
  const { kind, field, from } = mention;
  if (kind === 'SURNAME' && field.tokens[from]?.hashtag === true) return 'SURNAME_IN_HASHTAG';
  if (kind === 'FULL_NAME') return fullNameRule(mention);
  return kind === 'INITIAL' ? 'SURNAME_WITH_INITIAL' : kind;
}

function fullNameRule({ surname, given, sharesSurname }: Mention): string {
  if (sharesSurname) return 'FULL_NAME_SHARED';
  if (surname === 'NEAR' || given === 'NEAR') return 'FULL_NAME_NEAR';
  if (given === 'FAMILIAR') return 'FULL_NAME_FAMILIAR';
  return surname === 'EXACT' && given === 'EXACT' ? 'FULL_NAME' : 'FULL_NAME_FORM';
}

/** Without what staff said is not the person. */
export function blockedMentions(mentions: readonly Mention[], blocked: readonly string[]): readonly Mention[] {
  if (blocked.length === 0) return mentions;
  const texts = blocked.map((text) => wordsOf(text)).filter((text) => text !== '');
  return mentions.filter(({ field, start, end }) => {
    const matched = wordsOf(field.text.slice(start, end));
    return !texts.some((text) => text === matched || covers(text, matched, field.text, start));
  });
}

const wordsOf = (text: string): string =>
  foldForSearch(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The blocked text is longer and stands there. */
function covers(text: string, matched: string, whole: string, start: number): boolean {
  const at = text.indexOf(matched);
  if (at < 0 || text === matched) return false;
  const window = wordsOf(whole.slice(Math.max(0, start - text.length - 10), start + text.length + 10));
  return window.includes(text);
}
