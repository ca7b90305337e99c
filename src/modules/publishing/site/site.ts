import type { Language } from '../words/languages.js';

export const SITE = Symbol('Site');

/** Where readers find the service. */
export interface Site {
  /** Without a slash at the end. */
  readonly publicUrl: string;
}

/** Absolute address of a path of ours, in a language. `options` are put into the address in their order. */
export function addressOf(
  { publicUrl }: Site,
  path: string,
  language?: Language,
  options: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams({ ...options, ...(language === undefined ? {} : { lang: language }) }).toString();
  return `${publicUrl}${path}${query === '' ? '' : `?${query}`}`;
}

/** Path of a case, a person or a campaign by its slug, under which its other forms stand as well. */
export const pathOf = (kind: 'cases' | 'prisoners' | 'campaigns', slug: string): string =>
  `/${kind}/${encodeURIComponent(slug)}`;

/** What slugs look like; anything else is the name of nothing. */
const SLUG = /^[a-z0-9-]{1,200}$/;

export const isSlug = (text: string): boolean => SLUG.test(text);
