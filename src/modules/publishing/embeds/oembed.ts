import { onOneLine, plainly } from '../words/plain.js';
import { isSlug, pathOf, addressOf, type Site } from '../site/site.js';
import { languageTagged, type Language } from '../words/languages.js';
import { frameCode, USUAL_SIZE, type FrameSize, type NamedCase } from './embed-code.js';

/** What an address that somebody pasted is the page of. */
interface Pasted {
  readonly slug: string;
  /** The language the address names; undefined: none of ours. */
  readonly language: Language | undefined;
}

const CARD: FrameSize = { width: 1200, height: 630 };
const CACHE_SECONDS = 3600;

/** A path as routers read it; undefined: it cannot be read. */
function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** The case whose page has this address, to the letter; undefined: it is not the page of a case of ours. */
export function pastedCase({ publicUrl }: Site, address: string): Pasted | undefined {
  if (!URL.canParse(address)) return undefined;
  const { origin, pathname, searchParams, username, password } = new URL(address);
  const site = new URL(publicUrl);
  if (origin !== site.origin || username !== '' || password !== '') return undefined;
  const start = `${site.pathname.replace(/\/$/, '')}/cases/`;
  if (!pathname.startsWith(start)) return undefined;
  const slug = decoded(pathname.slice(start.length));
  if (slug === undefined || !isSlug(slug)) return undefined;
  const [lang, another] = searchParams.getAll('lang');
  const isNamed = lang !== undefined && another === undefined;
  return { slug, language: isNamed ? languageTagged(lang) : undefined };
}

/** What a consumer has room for; undefined: as much as we like. */
export interface Room {
  readonly width: number | undefined;
  readonly height: number | undefined;
}

const fits = (size: FrameSize, { width, height }: Room): boolean =>
  size.width <= (width ?? Infinity) && size.height <= (height ?? Infinity);

const within = (size: FrameSize, { width, height }: Room): FrameSize => ({
  width: Math.min(size.width, width ?? Infinity),
  height: Math.min(size.height, height ?? Infinity),
});

/** The same text for rooms that give the same answer. */
export function roomKey(room: Room): string {
  const { width, height } = within(USUAL_SIZE, room);
  return `${String(width)}x${String(height)}${fits(CARD, room) ? ' card' : ''}`;
}

/** An answer by oEmbed 1.0, in the order of its specification. */
export type OEmbed = Readonly<Record<string, string | number>>;

/** `language`: of the words; `asked` whether the pasted address named it, so that the frame keeps to it. */
export function oEmbedOf(
  site: Site,
  found: NamedCase & { readonly title: string },
  speech: { readonly language: Language; readonly asked: boolean },
  room: Room,
): OEmbed {
  const { width, height } = within(USUAL_SIZE, room);
  const card = addressOf(site, `${pathOf('cases', found.slug)}/card.png`, speech.language);
  return {
    version: '1.0',
    type: 'rich',
    title: onOneLine(plainly(found.title)),
    provider_name: 'Vigil',
    provider_url: `${site.publicUrl}/`,
    cache_age: CACHE_SECONDS,
    ...(fits(CARD, room) ? { thumbnail_url: card, thumbnail_width: CARD.width, thumbnail_height: CARD.height } : {}),
    width,
    height,
    html: frameCode(site, found, speech, { width, height }),
  };
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');

/** The same as XML. Texts come here without the characters that XML has no way to write. */
export function oEmbedXml(answer: OEmbed): string {
  const elements = Object.entries(answer).map(([name, value]) => `  <${name}>${escaped(String(value))}</${name}>`);
  return ['<?xml version="1.0" encoding="utf-8" standalone="yes"?>', '<oembed>', ...elements, '</oembed>', ''].join(
    '\n',
  );
}
