import { absolute, type RawEntry, type RawText } from '../parse/raw-feed.js';
import { treeOf, type MarkupElement } from './markup.js';

/** Smaller than this on either side, in pixels, it is no picture but something that counts readers. */
const LEAST_SIDE = 50;
/** A picture that names no size has to look like a file: what counts readers is made for each of them. */
const PICTURE_FILE = /\.(?:jpe?g|png|webp|avif)$/i;

function isPicture(image: MarkupElement, address: string): boolean {
  const sides = ['width', 'height'].map((name) => Number.parseInt(image.getAttribute(name) ?? '', 10));
  if (sides.some((side) => side < LEAST_SIDE)) return false;
  if (sides.every((side) => side >= LEAST_SIDE)) return true;
  const { pathname, search } = new URL(address);
  return search === '' && PICTURE_FILE.test(pathname);
}

/** A login in an address would be shown to everybody. */
function isOpen(address: string): boolean {
  const { username, password } = new URL(address);
  return username === '' && password === '';
}

function imageIn(text: RawText | null, base: string): string | null {
  if (text?.kind !== 'HTML') return null;
  for (const image of treeOf(text.value).querySelectorAll('img')) {
    const address = absolute(image.getAttribute('src'), base);
    if (address !== null && isOpen(address) && isPicture(image, address)) return address;
  }
  return null;
}

/** The picture of an entry: what it names as one, else the first in its text. */
export function imageOf({ images, summary, content, base }: RawEntry): string | null {
  return images.find(isOpen) ?? imageIn(summary, base) ?? imageIn(content, base);
}
