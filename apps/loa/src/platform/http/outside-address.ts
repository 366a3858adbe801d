import ipaddr from "ipaddr.js";

/**
 * True for an address of the public internet only: unicast, and not one that carries another address inside
 * (IPv4-mapped or -compatible, NAT64, 6to4, Teredo), which a router may unwrap into this network.
 */
export function isPublicAddress(address: string): boolean {
  if (address.includes("%") || !ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== "unicast") return false;
  // IANA has given out only 2000::/3 as global unicast; RFC 4291 §2.4.
  return parsed.kind() === "ipv4" || ((parsed.toByteArray()[0] ?? 0) & 0xe0) === 0x20;
}
