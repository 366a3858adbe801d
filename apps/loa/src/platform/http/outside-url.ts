import { isIP } from "node:net";
import { isPublicAddress } from "./outside-address.ts";

/** Why an address is refused; a word of ours that may be shown and stored. */
export type OutsideFault =
  | "bad-address"
  | "not-https"
  | "credentials-in-address"
  | "port-not-allowed"
  | "internal-address"
  | "no-such-host"
  | "refused-connection"
  | "certificate"
  | "too-slow"
  | "too-large"
  | "too-many-redirects"
  | "broken-connection";

/** A request to another system that was not made, or got no whole answer. Holds nothing the other side wrote. */
export class OutsideError extends Error {
  override readonly name = "OutsideError";
  readonly fault: OutsideFault;
  constructor(fault: OutsideFault) {
    super(fault);
    this.fault = fault;
  }
}

/** Where a request may go: a checked address, and whether the administrator named it as the office's own. */
export interface OutsideTarget {
  readonly url: URL;
  /** The host as it is resolved and as its certificate names it: no brackets, no trailing dot. */
  readonly host: string;
  readonly port: number;
  /** Listed in LOA_OUTGOING_ALLOW: any address, port and plain http are the administrator's decision. */
  readonly own: boolean;
}

/**
 * Reads an address as the WHATWG rules do (so that decimal, octal and hexadecimal spellings become plain numbers) and
 * refuses what may not be asked whatever the name resolves to; `plainToo` lets public pages without TLS through, on their
 * usual port. @throws OutsideError
 */
export function outsideTarget(
  address: string,
  allow: readonly string[],
  plainToo = false,
): OutsideTarget {
  const url = parsed(address);
  if (url.username !== "" || url.password !== "") throw new OutsideError("credentials-in-address");
  if (url.protocol !== "https:" && url.protocol !== "http:") throw new OutsideError("not-https");
  const host = plainHost(url.hostname);
  const port = Number(url.port || (url.protocol === "https:" ? 443 : 80));
  const own = isOwn(host, port, allow);
  if (!own) refuseForeign({ url, host, port }, plainToo);
  return { url, host, port, own };
}

function refuseForeign({ url, host, port }: Omit<OutsideTarget, "own">, plainToo: boolean) {
  const plain = url.protocol === "http:";
  if (plain && !plainToo) throw new OutsideError("not-https");
  if (port !== (plain ? 80 : 443)) throw new OutsideError("port-not-allowed");
  if (isIP(host) !== 0 ? !isPublicAddress(host) : isInternalName(host))
    throw new OutsideError("internal-address");
}

function parsed(address: string): URL {
  try {
    return new URL(address);
  } catch {
    throw new OutsideError("bad-address");
  }
}

function plainHost(hostname: string): string {
  const host = hostname.replace(/^\[(.*)\]$/, "$1").replace(/\.$/, "");
  if (host === "" || host.endsWith(".")) throw new OutsideError("bad-address");
  return host.toLowerCase();
}

function isOwn(host: string, port: number, allow: readonly string[]): boolean {
  const names = isIP(host) === 6 ? [`[${host}]`, `[${host}]:${port}`] : [host, `${host}:${port}`];
  return allow.some((one) => names.includes(one.toLowerCase()));
}

// Names that never mean a public system (RFC 6761, RFC 6762, RFC 9476); a name without a dot is the local network's.
function isInternalName(host: string): boolean {
  return !host.includes(".") || /\.(localhost|local|internal|home\.arpa|lan|intranet)$/.test(host);
}
