import type { NameWord } from '../names/parse-name.js';
import { type Sound, skeletonOf } from '../names/sound.js';
import { KEY, initialCode, phraseCode, storedCodes, storedGivenCodes } from './keys.js';
import { type PersonNames, namesOf } from './person-names.js';
import type { NameTables } from './tables.js';
import type { KnownPerson, NameIndexEntry } from './types.js';

const MOST_KEYS = 80;

/** What an index has to keep of a person so that every text that names them is found: at most 80 keys. */
export function indexEntry(person: KnownPerson, tables: NameTables): NameIndexEntry {
  const names = namesOf(person, tables);
  const keys = new Set([
    ...surnameKeys(names),
    ...names.phrases.flatMap(phraseKeys),
    ...hanKeys(names, tables),
    ...pairKeys(names),
    ...foreignHanKeys(names, tables),
  ]);
  const sounds = [...soundsOf([...names.givens, ...names.middles]), ...names.sameGivens, ...names.familiarGivens];
  const givens = new Set([
    ...names.givens.map(({ folded }) => folded),
    ...sounds.flatMap(storedGivenCodes).map((code) => KEY.given + code),
  ]);
  return { keys: [...keys].slice(0, MOST_KEYS), givens: [...givens] };
}

const soundsOf = (words: readonly NameWord[]): readonly Sound[] => [...new Set(words.flatMap(({ sounds }) => sounds))];

const surnameKeys = ({ surnames }: PersonNames): string[] =>
  soundsOf(surnames)
    .map((sound) => KEY.surname + skeletonOf(sound))
    .slice(0, 16);

function phraseKeys(words: readonly NameWord[]): string[] {
  const [one, two] = words.slice(-2);
  if (two === undefined) return (one?.sounds ?? []).map((sound) => KEY.surname + skeletonOf(sound));
  return (one?.sounds ?? [])
    .slice(0, 4)
    .flatMap((first) =>
      two.sounds.slice(0, 4).map((second) => `${KEY.phrase}${phraseCode(first)}|${phraseCode(second)}`),
    );
}

function hanKeys({ han, pinyin, surnames, givens }: PersonNames, { chinese }: NameTables): string[] {
  const latin = pinyin.length > 0 ? [] : surnames.flatMap((word) => givens.map((given) => word.folded + given.folded));
  return [
    ...han.map((name) => KEY.han + name.slice(0, 2)),
    ...(chinese.isPinyinName(surnames[0]?.folded ?? '', givens[0]?.folded ?? '')
      ? latin.map((name) => KEY.pinyin + name.slice(0, 5))
      : []),
  ];
}

function pairKeys({ surnames, givens, middles, sameGivens, familiarGivens }: PersonNames): string[] {
  const own = soundsOf([...givens, ...middles]);
  const initials = [...soundsOf(givens), ...sameGivens].map(initialCode);
  const codes = [
    ...new Set([
      ...own.flatMap(storedGivenCodes),
      ...sameGivens.flatMap(storedGivenCodes),
      ...initials,
      ...familiarGivens.flatMap(storedGivenCodes),
    ]),
  ];
  const beginnings = [...new Set(soundsOf(surnames).flatMap(storedCodes))];
  return codes.flatMap((code) => beginnings.map((beginning) => `${KEY.pair}${beginning}|${code}`));
}

function foreignHanKeys({ surnames, givens, han }: PersonNames, { chinese }: NameTables): string[] {
  if (han.length > 0) return [];
  const codes = (words: readonly NameWord[], length: number): string[] => [
    ...new Set(
      soundsOf(words)
        .slice(0, 3)
        .map((sound) => chinese.lossy(sound).slice(0, length)),
    ),
  ];
  return codes(givens, 1).flatMap((given) =>
    codes(surnames, 2).map((surname) => `${KEY.foreignHan}${given}|${surname}`),
  );
}
