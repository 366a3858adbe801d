import { isIP } from "node:net";

/** Loa as passkeys know it: the host name they are bound to, and the origin they answer for. */
export interface RelyingParty {
  readonly id: string;
  readonly origin: string;
}

/**
 * The relying party of an address; null when browsers allow no passkeys there: they want a host name, and
 * https but for localhost (WebAuthn Level 3 §5.1.3).
 */
export function relyingParty(baseUrl: string): RelyingParty | null {
  const { hostname, origin, protocol } = new URL(baseUrl);
  const isNumber = isIP(hostname.replace(/^\[|\]$/g, "")) !== 0;
  const isSafe = protocol === "https:" || hostname === "localhost";
  return isNumber || !isSafe ? null : { id: hostname, origin };
}
