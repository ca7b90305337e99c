import { ANY_CASE, type Forms } from '../names/declension.js';
import type { NameWord } from '../names/parse-name.js';
import { SYLLABLES, type Sound, distanceOf } from '../names/sound.js';
import type { Mention, MentionKind, Search } from './mentions.js';
import { type FieldText, mayBeName, soundsAt } from './reading.js';

/** Where an article has a name that counts as a whole: a pen name, a Vietnamese name, the only name that somebody has. */
export function phraseMentions(search: Search): readonly Mention[] {
  return search.names.phrases.flatMap((words) =>
    search.reading.fields.flatMap((field) => field.tokens.flatMap((_, at) => phraseAt(field, at, words, search) ?? [])),
  );
}

function phraseAt(field: FieldText, at: number, words: readonly NameWord[], search: Search): Mention | null {
  const first = field.tokens[at];
  if (first === undefined || !mayBeName(field, first)) return null;
  const fits = words.map((word, step) => {
    const token = field.tokens[at + step];
    if (token?.sentence !== first.sentence || token.capital === false) return null;
    if (token.folded === word.folded) return 'EXACT';
    return sounded(field, at + step, word, search) ? 'FORM' : null;
  });
  if (fits.includes(null)) return null;
  const last = field.tokens[at + words.length - 1];
  return whole(words.length === 1 && !WHOLE_IN_ONE.has(first.script) ? 'MONONYM' : 'PHRASE', field, {
    start: first.start,
    end: last?.end ?? first.end,
    from: at,
    to: at + words.length - 1,
    fit: fits.includes('FORM') ? 'FORM' : 'EXACT',
  });
}

/** Scripts that write given name and surname as one word. */
const WHOLE_IN_ONE = new Set(['Kore', 'Jpan', 'Thai', 'Mymr', 'Khmr']);

function sounded(field: FieldText, at: number, word: NameWord, { reading, names, tables }: Search): boolean {
  const token = field.tokens[at];
  if (token === undefined) return false;
  // Korean writes its particles with the name.
  if (token.script === 'Kore')
    return token.folded.startsWith(word.folded) && token.folded.length - word.folded.length < 3;
  if (token.script === 'Latn' && word.script === 'Latn' && word.folded.length < 5) return false;
  const forms: Forms = new Map();
  const languages = tables.declension.languagesOf(token.script, reading.language);
  for (const gender of names.genders) {
    for (const sound of word.sounds) tables.declension.decline(sound, gender, languages, forms);
  }
  return soundsAt(field, at, { language: reading.language, tables }).some((sound) => forms.has(sound));
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  readonly fit: 'EXACT' | 'FORM' | 'NEAR';
}

function whole(kind: MentionKind, field: FieldText, { fit, ...place }: Place): Mention {
  return {
    kind,
    field,
    ...place,
    surname: fit,
    given: null,
    cases: ANY_CASE,
    clash: false,
    beside: null,
    givenAt: null,
    sharesSurname: false,
  };
}

/** Where an article has a name in Chinese characters: as it is stored, by its sound, or a foreign name by its sound. */
export function hanMentions(search: Search): readonly Mention[] {
  return search.reading.fields
    .filter(({ hasHan }) => hasHan)
    .flatMap((field) => [...storedHan(field, search), ...pinyinHan(field, search), ...foreignHan(field, search)]);
}

function storedHan(field: FieldText, search: Search): Mention[] {
  return search.names.han.flatMap((name) => {
    const found: Mention[] = [];
    for (let at = field.simplified.indexOf(name); at >= 0; at = field.simplified.indexOf(name, at + 1)) {
      if (!search.tables.chinese.spoils(field.simplified.charAt(at - 1)))
        found.push(inHan('HAN', field, [at, at + name.length], 'EXACT'));
    }
    return found;
  });
}

function inHan(
  kind: MentionKind,
  field: FieldText,
  [start, end]: readonly [number, number],
  fit: Place['fit'],
): Mention {
  const from = field.tokens.findIndex((token) => token.end > start);
  const to = field.tokens.findIndex((token) => token.end >= end);
  return whole(kind, field, { start, end, from, to: to < 0 ? from : to, fit });
}

/** Only the Latin spelling is on record: characters that sound so. */
function pinyinHan(field: FieldText, { names, tables: { chinese } }: Search): Mention[] {
  const latin = names.surnames.flatMap((word) => names.givens.map((given) => word.folded + given.folded));
  if (
    names.han.length > 0 ||
    !names.surnames.some((word) => names.givens.some((given) => chinese.isPinyinName(word.folded, given.folded)))
  )
    return [];
  return field.tokens
    .filter(({ script }) => script === 'Hani')
    .flatMap((token) => {
      const text = field.simplified.slice(token.start, token.end);
      return Array.from({ length: text.length }, (_, at) => at)
        .filter((at) => chinese.isSurname(text.slice(at)))
        .flatMap((at) =>
          [3, 2, 4]
            .filter(
              (length) => at + length <= text.length && latin.includes(chinese.pinyinOf(text.slice(at, at + length))),
            )
            .slice(0, 1)
            .map((length) => inHan('PINYIN', field, [token.start + at, token.start + at + length], 'FORM')),
        );
    });
}

const NEAR_ENOUGH = 0.9;

function foreignHan(field: FieldText, { names, tables: { chinese } }: Search): Mention[] {
  if (names.han.length > 0 && names.surnames.every(({ script }) => script === 'Hani')) return [];
  return chinese.foreignNames(field.simplified).flatMap(({ offset, given, surname }) => {
    const first = startOfGiven(given.characters, search(names.givens));
    const last = endOfSurname(surname.characters, search(names.surnames));
    if (first === null || last === null) return [];
    const dot = offset + given.characters.length;
    return [inHan('FOREIGN_HAN', field, [dot - first, dot + 1 + last], 'NEAR')];
  });

  function search(words: readonly NameWord[]): (characters: string) => boolean {
    const sounds = words.flatMap((word) => word.sounds.map(asSyllables));
    return (characters) =>
      chinese
        .soundsOf(characters)
        .some((heard) =>
          sounds.some(
            (sound) => distanceOf(asSyllables(heard), sound, SYLLABLES) <= Math.min(NEAR_ENOUGH, sound.length * 0.15),
          ),
        );
  }
}

/** Chinese tells r from l, and b from p, in foreign names as it happens. */
const asSyllables = (sound: Sound): Sound => sound.replace(/r/g, 'l').replace(/b/g, 'p').replace(/d/g, 't');

function startOfGiven(characters: string, fits: (part: string) => boolean): number | null {
  for (let length = Math.min(6, characters.length); length > 0; length -= 1)
    if (fits(characters.slice(-length))) return length;
  return null;
}

function endOfSurname(characters: string, fits: (part: string) => boolean): number | null {
  for (let length = characters.length; length > 0; length -= 1) if (fits(characters.slice(0, length))) return length;
  return null;
}
