import { lineOf, plainLine, treeOf, type MarkupElement } from './markup.js';
import { absolute, type RawText } from '../parse/raw-feed.js';

/**
 * How sites say that the text goes on elsewhere, in the languages of the feeds that were met, in lower case. What
 * stands in a link to the article itself needs no entry here.
 */
const PHRASES: readonly string[] = [
  'read more',
  'read the full story',
  'continue reading',
  'full story',
  'читать далее',
  'читать дальше',
  'читать полностью',
  'подробнее',
  'далее',
  'чытаць далей',
  'чытаць цалкам',
  'падрабязней',
  'далей',
  'читати далі',
  'читати повністю',
  'детальніше',
  'weiterlesen',
  'mehr lesen',
  'czytaj dalej',
  'czytaj więcej',
  'lire la suite',
  'leer más',
  'devamını oku',
  'skaityti daugiau',
  'xem thêm',
  'ادامه مطلب',
  'اقرأ المزيد',
  '阅读全文',
  '閱讀全文',
];

/** Only behind the end of a sentence: the words themselves may end one. */
const PHRASE_AT_END = new RegExp(`(?<=[.!?…。！？؟»”")])\\s*[[(]?(?:${PHRASES.join('|')})[\\s.…:>»→›\\])]*$`, 'iu');
const LONGEST_FOOTER = 300;
const BLOCKS = 'p, div';
/** Empty ones stand behind the text; a page of thousands of them is not searched through. */
const LAST_BLOCKS = 20;

interface Entry {
  readonly link: string | null;
  readonly base: string;
  readonly title: string;
}

function withoutHash(address: string): string {
  return address.split('#', 1)[0] ?? address;
}

function ownLinks(tree: MarkupElement, { link, base }: Entry): MarkupElement[] {
  if (link === null) return [];
  return [...tree.querySelectorAll('a')].filter((anchor) => {
    const target = absolute(anchor.getAttribute('href'), base);
    return target !== null && withoutHash(target) === withoutHash(link);
  });
}

/** A paragraph at the end that names the article and links to it: "The post … appeared first on …". */
function removeFooter(tree: MarkupElement, entry: Entry): void {
  const last = [...tree.querySelectorAll(BLOCKS)]
    .slice(-LAST_BLOCKS)
    .reverse()
    .find((block) => lineOf(block) !== '');
  if (last === undefined || !lineOf(tree).endsWith(lineOf(last)) || lineOf(last).length > LONGEST_FOOTER) return;
  if (ownLinks(last, entry).some((anchor) => lineOf(anchor) === entry.title)) last.remove();
}

/** Links to the article itself behind its text. */
function removeOwnLinks(tree: MarkupElement, entry: Entry): void {
  for (const anchor of ownLinks(tree, entry).slice(-LAST_BLOCKS).reverse()) {
    const words = lineOf(anchor);
    if (words !== '' && !lineOf(tree).endsWith(words)) return;
    anchor.remove();
  }
}

/** The text of an entry as one line, without the title in front and the invitation to read on behind. */
export function withoutReadMore(text: RawText, entry: Entry): string {
  let line: string;
  if (text.kind === 'HTML' && text.value.includes('<')) {
    const tree = treeOf(text.value);
    removeFooter(tree, entry);
    removeOwnLinks(tree, entry);
    line = lineOf(tree);
  } else {
    line = plainLine(text);
  }
  const read = line.replace(PHRASE_AT_END, '').trim();
  const rest = entry.title !== '' && read.startsWith(`${entry.title} `) ? read.slice(entry.title.length + 1) : read;
  return rest.replace(/\s*\[(?:…|\.\.\.)\]$/u, ' …').trim();
}
