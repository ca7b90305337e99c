import { isIP, type LookupFunction } from 'node:net';
import { Agent, buildConnector, ProxyAgent, type Dispatcher } from 'undici';
import { hostOf } from './checked-url.js';
import { FetchFailure } from './fetch-failure.js';
import type { OutboundPolicy, OutboundSettings } from './outbound-settings.js';

/** Kept open for so long after an answer, for a redirect on the same host. */
const KEEP_ALIVE_MS = 4_000;

/** @throws FetchFailure BLOCKED_ADDRESS where one of the addresses is not allowed, whatever the others are */
async function addressesOf(host: string, policy: OutboundPolicy): Promise<readonly string[]> {
  const addresses = await policy.resolve(host);
  if (addresses.length === 0) throw new FetchFailure('UNREACHABLE');
  // A host that points inwards with one of its addresses means to, or is not in the hands of whoever it names.
  if (!addresses.every((address) => policy.isAllowedAddress(address))) throw new FetchFailure('BLOCKED_ADDRESS');
  return addresses;
}

/**
 * Looks a host up for a connection that is about to be opened: the addresses that were checked are those that are
 * connected to, so a name that answers differently the next time gains nothing.
 */
const lookupUnder =
  (policy: OutboundPolicy): LookupFunction =>
  (host, options, callback) => {
    addressesOf(host, policy).then(
      (addresses) => {
        const all = addresses.map((address) => ({ address, family: isIP(address) }));
        if (options.all === true) callback(null, all);
        else callback(null, all[0]?.address ?? '', all[0]?.family);
      },
      (error: unknown) => {
        callback(error instanceof Error ? error : new FetchFailure('UNREACHABLE'), '');
      },
    );
  };

/** Connections that are opened to allowed addresses only. */
export function dispatcherFor({ policy, proxy }: OutboundSettings): Dispatcher {
  if (proxy !== undefined) return new ProxyAgent({ uri: proxy, proxyTunnel: true, keepAliveTimeout: KEEP_ALIVE_MS });
  const connect = buildConnector({ lookup: lookupUnder(policy) });
  return new Agent({
    keepAliveTimeout: KEEP_ALIVE_MS,
    // No lookup is made for a host that is an address itself.
    connect: (options, callback) => {
      const host = hostOf(options);
      if (isIP(host) === 0 || policy.isAllowedAddress(host)) connect(options, callback);
      else callback(new FetchFailure('BLOCKED_ADDRESS'), null);
    },
  });
}
