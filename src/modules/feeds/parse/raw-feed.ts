/** Text as a feed gives it. */
export interface RawText {
  readonly value: string;
  readonly kind: 'HTML' | 'TEXT';
}

/** An entry as it stands in the feed, whatever the format. */
export interface RawEntry {
  readonly id: string | null;
  /** Address of the article as the feed writes it, made absolute; null: it gives none. */
  readonly link: string | null;
  readonly title: RawText | null;
  readonly summary: RawText | null;
  /** The whole text, where the feed carries it. */
  readonly content: RawText | null;
  /** When it was published, as written. A moment of change is none. */
  readonly published: string | null;
  readonly language: string | null;
  /** Pictures that it offers beside its text, absolute. */
  readonly images: readonly string[];
  /** Against which addresses in its texts are read. */
  readonly base: string;
}

export type FeedFormat = 'RSS' | 'RDF' | 'ATOM' | 'JSON';

export interface RawFeed {
  readonly format: FeedFormat;
  readonly title: RawText | null;
  readonly language: string | null;
  readonly entries: readonly RawEntry[];
}

export const html = (value: string | null | undefined): RawText | null =>
  value === null || value === undefined || value.trim() === '' ? null : { value, kind: 'HTML' };

export const plain = (value: string | null | undefined): RawText | null =>
  value === null || value === undefined || value.trim() === '' ? null : { value, kind: 'TEXT' };

/** A date as it stands in the feed: the first that is there. */
export function writtenDate(...dates: readonly unknown[]): string | null {
  const first = dates.find((date) => typeof date === 'string' && date.trim() !== '');
  return typeof first === 'string' ? first : null;
}

/** Longer ones are not kept. */
const LONGEST_ADDRESS = 2000;

/** The first text that is there. */
export const firstText = (...texts: readonly (string | undefined)[]): string | null =>
  texts.find((text) => text !== undefined && text.trim() !== '') ?? null;

/** An absolute http or https address, or null. */
export function absolute(address: string | null | undefined, base: string): string | null {
  const trimmed = address?.trim();
  if (trimmed === undefined || trimmed === '' || !URL.canParse(trimmed, base)) return null;
  const url = new URL(trimmed, base);
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
  return isWeb && url.href.length <= LONGEST_ADDRESS ? url.href : null;
}

/** A base that a document names, read against the one around it. */
export const baseWithin = (base: string, named: string | null | undefined): string => absolute(named, base) ?? base;

const IMAGE_TYPE = /^image\/(?!svg)/i;

/** Whether something is a picture by its media type or by what the feed calls it. */
export const isImage = (type: string | undefined, medium?: string): boolean =>
  medium === 'image' || (type !== undefined && IMAGE_TYPE.test(type));
