import type { RawText } from '../parse/raw-feed.js';
import { plainLine } from './markup.js';

/** What sites put between a headline and their own name. */
const SITE_NAME = /\s+[–—|·•»:-]\s+([^–—|·•»]+)$/u;

const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

/** The headline, without the name of the site behind it: whole, or the words that it begins with. */
export function headlineOf(title: RawText | null, site: string): string {
  if (title === null) return '';
  const line = plainLine(title);
  const found = SITE_NAME.exec(line);
  if (found === null) return line;
  const name = folded(found[1]?.trim() ?? '');
  const isSite = name !== '' && `${folded(site)} `.startsWith(`${name} `);
  return isSite ? line.slice(0, found.index) : line;
}
