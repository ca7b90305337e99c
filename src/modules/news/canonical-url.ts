/** What the one who shared a link added to it, and the page does not need. */
const TRACKING = [/^utm_/i, /^(fbclid|gclid|yclid|dclid|msclkid|igshid|mc_cid|mc_eid|_openstat)$/i];

interface Parameter {
  readonly name: string;
  readonly written: string;
}

/** Only the name is decoded: what a server reads out of the rest, and in which charset, is known to it alone. */
const parameterOf = (written: string): Parameter => ({
  name: new URLSearchParams(`?${written}`).keys().next().value ?? '',
  written,
});

/** A query in order of names, as it is written but for what follows readers. Parameters of one name keep their order. */
function canonicalQuery(search: string): string {
  const kept = search
    .slice(1)
    .split('&')
    .filter((written) => written !== '')
    .map(parameterOf)
    .filter(({ name }) => !TRACKING.some((tracking) => tracking.test(name)))
    .sort((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)));
  return kept.length === 0 ? '' : `?${kept.map(({ written }) => written).join('&')}`;
}

/**
 * The address under which an article is known, whoever linked to it: without what follows the reader, a fragment,
 * a login, a port that says nothing, and with the query in order. An address with another path, scheme or `www` is
 * another address: that the page is the same is for its server to say, by redirecting.
 * @throws Error where it is no http or https address
 */
export function canonicalUrl(address: string): string {
  const url = new URL(address.trim());
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new Error('An article has an http or https address');
  url.hostname = url.hostname.replace(/\.$/, '');
  url.username = '';
  url.password = '';
  url.hash = '';
  url.search = canonicalQuery(url.search);
  return url.href;
}
