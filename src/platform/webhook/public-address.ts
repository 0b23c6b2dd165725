/** Which addresses of the network a webhook may call: public ones only, so that nobody reaches inside through the program. */
import ipaddr from 'ipaddr.js';

/** The part of IPv6 that is given out to the world. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');

/** Whatever has a special use is refused: loopback, private, link-local (and so the metadata of clouds), documentation, … */
export function isPublicAddress(text: string): boolean {
  const address = text.replace(/%.*$/, '');
  if (!ipaddr.isValid(address)) return false;
  // An IPv4 address inside an IPv6 one is judged as what it is.
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  return !(parsed instanceof ipaddr.IPv6) || parsed.match(GLOBAL_UNICAST);
}

/** A host written as an address needs no name server, and is never looked up. */
export function addressIn(hostname: string): string | null {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return ipaddr.isValid(bare) ? bare : null;
}
