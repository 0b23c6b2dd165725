import ipaddr from 'ipaddr.js';

const IPV6_HOUSEHOLD_BITS = 64;

/** What one household is known by: an IPv4 address, or the half of an IPv6 address that its owner cannot choose at will. */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return 'unknown';
  const read = ipaddr.process(address);
  if (read.kind() === 'ipv4') return read.toString();
  const household = `${read.toNormalizedString()}/${IPV6_HOUSEHOLD_BITS}`;
  return `${ipaddr.IPv6.networkAddressFromCIDR(household)}/${IPV6_HOUSEHOLD_BITS}`;
}
