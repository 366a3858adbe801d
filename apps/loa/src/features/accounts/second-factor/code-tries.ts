import type { RequestContext } from "../../../platform/http/route.ts";
import { countTry, forgetTry, type Limit } from "../attempts.ts";

// Ten guesses an hour at a million codes, three of them right: one chance in fourteen thousand a day.
const codeLimit: Limit = { door: "code", perAddress: 60, perAccount: 10, minutes: 60 };

type Place = Pick<RequestContext, "services" | "clientAddress">;

/** Counts a code before it is looked at. @throws 429 after too many */
export function countCode(place: Place, accountId: string): Promise<void> {
  return countTry(place, codeLimit, accountId);
}

/** Takes back the count of a code that was right. */
export function forgetCode(place: Place, accountId: string): Promise<void> {
  return forgetTry(place, codeLimit, accountId);
}
