import { lookup } from 'node:dns/promises';
import { isPublicAddress } from './public-address.js';

/** Where the client may go. Another one than `PUBLIC_WEB` is for tests, and given in code only. */
export interface OutboundPolicy {
  isAllowedAddress(address: string): boolean;
  /** @param port as in a URL: empty for the ordinary one of the scheme */
  isAllowedPort(port: string): boolean;
  /** Every address of a host. */
  resolve(host: string): Promise<readonly string[]>;
}

const PORTS: ReadonlySet<string> = new Set(['', '80', '443']);

/** Servers on the open internet, on their ordinary ports. */
export const PUBLIC_WEB: OutboundPolicy = {
  isAllowedAddress: isPublicAddress,
  isAllowedPort: (port) => PORTS.has(port),
  resolve: async (host) => (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address),
};

export interface OutboundSettings {
  /** How the client names itself, as `Vigil/1.0 (+https://record.example.org)`. */
  readonly userAgent: string;
  /** Least time between two requests to a host. */
  readonly gapMs: number;
  /** Address of a proxy. It then looks the hosts up, so that only it can refuse those that are not public. */
  readonly proxy?: string | undefined;
  readonly policy: OutboundPolicy;
  /** For one `get` with all redirects, without the time it waits for its turn. */
  readonly timeLimitMs?: number;
}

export const OUTBOUND_SETTINGS = Symbol('OutboundSettings');

/** For commands, and applications that only show their schema: nothing is reached. */
export const NOWHERE: OutboundSettings = {
  userAgent: 'Vigil',
  gapMs: 0,
  policy: {
    isAllowedAddress: () => false,
    isAllowedPort: () => false,
    resolve: async () => Promise.resolve([]),
  },
};
