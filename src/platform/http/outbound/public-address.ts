import ipaddr from 'ipaddr.js';

/** The part of IPv6 that is given out for use on the internet. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');
/** For documentation (RFC 9637), which the table of the library does not have yet. */
const DOCUMENTATION = ipaddr.IPv6.parseCIDR('3fff::/20');

/**
 * Whether an address is one of the open internet. What carries another address inside (mapped, NAT64, 6to4, Teredo) is
 * not, whatever it carries: nobody publishes there, and it is a way around this check.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  if (parsed instanceof ipaddr.IPv4) return true;
  const isGlobal = parsed.match(GLOBAL_UNICAST) && !parsed.match(DOCUMENTATION);
  return isGlobal && parsed.zoneId === undefined;
}
