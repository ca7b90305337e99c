/** Tells the text after it which way to run, against what its letters say: only good for disguise. */
const OVERRIDES = /[\u202A-\u202E]/g;
const ISOLATES = /[\u2066-\u2069]/g;
/** All that is not written but the line feed, which addresses and letters have. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const CONTROLS = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028\u2029\uFFFE\uFFFF]/g;

/** Whether every isolate that is opened is closed, as in our own phrases, so that nothing runs on behind the text. */
function isBalanced(text: string): boolean {
  let open = 0;
  for (const [mark] of text.matchAll(ISOLATES)) {
    open += mark === '\u2069' ? -1 : 1;
    if (open < 0) return false;
  }
  return open === 0;
}

function plainText(text: string): string {
  const plain = text.replaceAll(OVERRIDES, '').replaceAll(CONTROLS, ' ');
  return isBalanced(plain) ? plain : plain.replaceAll(ISOLATES, '');
}

/** The data with every text in it freed of characters that change how the text around it is read. */
export function plainly<T>(data: T): T {
  if (typeof data === 'string') return plainText(data) as T;
  if (Array.isArray(data)) return data.map((one: unknown) => plainly(one)) as T;
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, plainly<unknown>(value)])) as T;
}

/** A text on one line, for titles and attributes. */
export const onOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** With a capital letter, as sentences begin. */
export function capitalised(text: string, language: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(language) + text.slice(first.length);
}

/** A text as a sentence; dates in some languages end with a full stop themselves. */
export const asSentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

/** Which way a text runs, by what most of its letters are; undefined: it has none. */
export function directionOfText(text: string): 'ltr' | 'rtl' | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return undefined;
  const fromRight = text.match(/[\p{Script=Arabic}\p{Script=Hebrew}]/gu)?.length ?? 0;
  return fromRight * 2 > letters ? 'rtl' : 'ltr';
}

/** Its beginning, cut between words. */
export function beginning(text: string, most: number): string {
  const line = onOneLine(text);
  if (line.length <= most) return line;
  // A pair of code units that make one character is not cut in two.
  const cut = line.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');
  const end = cut.lastIndexOf(' ');
  return `${(end > most / 2 ? cut.slice(0, end) : cut).replace(/[\s.,;:–—-]+$/, '')}…`;
}
