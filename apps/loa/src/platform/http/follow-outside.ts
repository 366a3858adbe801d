import {
  fetchOutside,
  type OutsideAnswer,
  OutsideError,
  type OutsideOptions,
  type OutsideRequest,
} from "./outgoing.ts";

const mostHops = 5;

/** An answer and the address that gave it. */
export interface FollowedAnswer extends OutsideAnswer {
  readonly url: string;
}

/**
 * Asks a public page and goes where it sends, five times at most; every address on the way is checked like the first,
 * so that a page outside cannot send the asker inside. @throws OutsideError
 */
export async function followOutside(
  address: string,
  request: Omit<OutsideRequest, "method">,
  options: OutsideOptions,
): Promise<FollowedAnswer> {
  let url = address;
  for (let hop = 0; hop <= mostHops; hop += 1) {
    const answer = await fetchOutside(url, { ...request, method: "GET" }, options);
    const next = redirectOf(answer, url);
    if (next === null) return { ...answer, url };
    url = next;
  }
  throw new OutsideError("too-many-redirects");
}

function redirectOf({ status, headers }: OutsideAnswer, from: string): string | null {
  const to = headers["location"];
  if (![301, 302, 303, 307, 308].includes(status) || !to) return null;
  if (!URL.canParse(to, from)) throw new OutsideError("bad-address");
  return new URL(to, from).href;
}
