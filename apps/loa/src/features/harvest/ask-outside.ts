import { type FollowedAnswer, followOutside } from "../../platform/http/follow-outside.ts";
import type { OutsideOptions } from "../../platform/http/outgoing.ts";
import type { Services } from "../../platform/services.ts";

/** How the outside is reached; tests give their own names and certificates. */
export type Outside = Pick<OutsideOptions, "resolve" | "ca" | "within">;

/** Bytes of one page or feed at most. */
export const largestPage = 5 * 1024 * 1024;

const named = "Loa-Harvest/1";

/** What a reading already knows of an address, for a conditional request (RFC 9110 §13). */
export interface Known {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** Asks a public page by its address, saying what is known of it. @throws OutsideError */
export function askOutside(
  services: Services,
  outside: Outside,
  url: string,
  known: Known = { etag: null, lastModified: null },
): Promise<FollowedAnswer> {
  const headers = {
    "user-agent": named,
    "accept-language": "vi,en;q=0.5",
    accept: "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,*/*;q=0.5",
    ...(known.etag ? { "if-none-match": known.etag } : {}),
    ...(known.lastModified ? { "if-modified-since": known.lastModified } : {}),
  };
  const limits = { allow: services.env.LOA_OUTGOING_ALLOW, largest: largestPage, plainToo: true };
  return followOutside(url, { headers }, { ...outside, ...limits });
}
