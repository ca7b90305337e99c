import type { OutboundSettings } from '../../src/platform/http/index.js';

/** Hosts that nobody can have, which a test's servers answer for. */
const INVENTED = /(^|\.)(example|test)$/;
const HERE = '127.0.0.1';

/**
 * Lets a test reach the servers it starts on 127.0.0.1, on any port, under that address and under every name that ends in
 * `.example` or `.test`; everything else is refused or not found.
 */
export const LOCAL_SERVERS: OutboundSettings = {
  userAgent: 'Vigil/test (+https://record.example.org)',
  gapMs: 0,
  policy: {
    isAllowedAddress: (address) => address === HERE,
    isAllowedPort: () => true,
    resolve: async (host) => Promise.resolve(INVENTED.test(host) ? [HERE] : []),
  },
};
