/** Letters that NFKC and the stripping of marks leave apart but that stand for the same name in different hands. */
const ALIKE: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ё: 'е',
  ґ: 'г',
};
const ALIKE_LETTERS = new RegExp(`[${Object.keys(ALIKE).join('')}]`, 'gu');
const APOSTROPHES = /[\u0027\u0060\u00b4\u02b9\u02bb\u02bc\u02bd\u2018\u2019\u201b\u2032\uff07]/gu;
const DASHES = /[\u2010-\u2015\u2212]/gu;
// й and ў are letters of their own whose mark NFD splits off: й with и, ў with у would fold different names together.
const KEPT = /[йў]/gu;
const KEPT_BACK: Readonly<Record<string, string>> = { '\ue000': 'й', '\ue001': 'ў' };

/**
 * Text as searches compare it: compatible forms unified (NFKC), lower case, ё as е, apostrophes and dashes of one kind,
 * diacritics off, look-alike Latin letters plain, white space single.
 */
export function foldForSearch(text: string): string {
  const lower = text.normalize('NFKC').toLowerCase().replace(APOSTROPHES, "'").replace(DASHES, '-');
  const guarded = lower.normalize('NFC').replace(KEPT, (letter) => (letter === 'й' ? '\ue000' : '\ue001'));
  return guarded
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\ue000\ue001]/gu, (mark) => KEPT_BACK[mark] ?? mark)
    .replace(ALIKE_LETTERS, (letter) => ALIKE[letter] ?? letter)
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim();
}
