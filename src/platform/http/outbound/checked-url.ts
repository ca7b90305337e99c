import { isIP } from 'node:net';
import { FetchFailure } from './fetch-failure.js';
import type { OutboundPolicy } from './outbound-settings.js';

const MAX_URL = 2048;

/** The host of a URL without the brackets of IPv6. */
export const hostOf = ({ hostname }: Pick<URL, 'hostname'>): string => hostname.replace(/^\[(.*)\]$/, '$1');

/** @throws FetchFailure BAD_URL where it is no address of the web, holds a login, or leaves https for http */
function readUrl(address: string, from: URL | undefined): URL {
  const base = from?.href;
  if (!URL.canParse(address, base)) throw new FetchFailure('BAD_URL');
  const url = new URL(address, base);
  const isWeb = url.protocol === 'https:' || (url.protocol === 'http:' && from?.protocol !== 'https:');
  const isAnonymous = url.username === '' && url.password === '';
  if (!isWeb || !isAnonymous || url.href.length > MAX_URL) throw new FetchFailure('BAD_URL');
  url.hash = '';
  return url;
}

/**
 * An address as far as it tells itself whether it may be gone to; what a name leads to is checked when it is connected.
 * @param from the address that sent here
 * @throws FetchFailure BAD_URL | BLOCKED_ADDRESS
 */
export function checkedUrl(policy: OutboundPolicy, address: string, from?: URL): URL {
  const url = readUrl(address, from);
  if (!policy.isAllowedPort(url.port)) throw new FetchFailure('BAD_URL');
  // Also with a proxy, which resolves names but would be given such an address as it is.
  const host = hostOf(url);
  if (isIP(host) !== 0 && !policy.isAllowedAddress(host)) throw new FetchFailure('BLOCKED_ADDRESS');
  return url;
}
