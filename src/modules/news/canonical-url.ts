import normalizeUrl from 'normalize-url';

/** What the one who shared a link added to it, and the page does not need. */
const TRACKING = [/^utm_/i, /^(fbclid|gclid|yclid|dclid|msclkid|igshid|mc_cid|mc_eid|_openstat)$/i];

/**
 * The address under which an article is known, whoever linked to it: without what follows the reader, a fragment,
 * a login, a port that says nothing, and with the query in order. An address with another path, scheme or `www` is
 * another address: that the page is the same is for its server to say, by redirecting.
 * @throws Error where it is no http or https address
 */
export function canonicalUrl(address: string): string {
  const { protocol } = new URL(address.trim());
  if (protocol !== 'http:' && protocol !== 'https:') throw new Error('An article has an http or https address');
  const normal = normalizeUrl(address.trim(), {
    stripWWW: false,
    stripHash: true,
    stripAuthentication: true,
    removeTrailingSlash: false,
    removeSingleSlash: false,
    removeQueryParameters: TRACKING,
    sortQueryParameters: true,
  });
  return new URL(normal).href;
}
