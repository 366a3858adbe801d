import { createHash } from "node:crypto";
import { sql } from "kysely";
import { errors } from "../../platform/http/errors.ts";
import type { RequestContext } from "../../platform/http/route.ts";
import type { Services } from "../../platform/services.ts";

/** One door that counts what goes wrong at it. */
export interface Limit {
  readonly door: string;
  readonly perAddress: number;
  readonly perAccount: number;
  readonly minutes: number;
}

export const signInLimit: Limit = { door: "sign-in", perAddress: 60, perAccount: 10, minutes: 15 };
export const linkLimit: Limit = { door: "link", perAddress: 60, perAccount: 60, minutes: 15 };
export const resetLimit: Limit = { door: "reset", perAddress: 120, perAccount: 3, minutes: 60 };

type Place = Pick<RequestContext, "services" | "clientAddress">;

/**
 * Counts a try at a door before it is made, outside the request's transaction: what is rolled back
 * still counts, and many tries at once cannot all slip past. `account` is an e-mail, known or not.
 * @throws 429 when the address or the account has used up its tries; the answer does not say which.
 */
export async function countTry(place: Place, limit: Limit, account?: string): Promise<void> {
  const address = await raise(place.services, limit, `address:${place.clientAddress}`);
  if (address > limit.perAddress) throw errors.tooMany();
  if (account === undefined) return;
  if ((await raise(place.services, limit, `account:${account}`)) > limit.perAccount)
    throw errors.tooMany();
}

/** Says whether the account may pass a door once more, counting it; for doors that must not answer differently. */
export async function accountMayPass(services: Services, limit: Limit, account: string) {
  return (await raise(services, limit, `account:${account}`)) <= limit.perAccount;
}

/**
 * Takes back the try of somebody who got in, so that only failures add up: many people share one office's
 * address.
 */
export async function forgetTry(place: Place, limit: Limit, account?: string): Promise<void> {
  const { auth } = place.services.database;
  await auth
    .updateTable("attempts")
    .set((eb) => ({ failures: eb("failures", "-", 1) }))
    .where("key", "=", keyOf(limit, `address:${place.clientAddress}`))
    .where("failures", ">", 0)
    .execute();
  if (account === undefined) return;
  await auth
    .deleteFrom("attempts")
    .where("key", "=", keyOf(limit, `account:${account}`))
    .execute();
}

/** Drops counts whose window is long over. */
export async function sweepAttempts(services: Services): Promise<void> {
  const before = new Date(services.clock.now().getTime() - 24 * 3_600_000);
  await services.database.auth
    .deleteFrom("attempts")
    .where("window_started", "<", before)
    .execute();
}

async function raise(services: Services, limit: Limit, subject: string): Promise<number> {
  const now = services.clock.now();
  const windowStart = new Date(now.getTime() - limit.minutes * 60_000);
  const { rows } = await sql<{ failures: number }>`
    insert into attempts (key, failures, window_started) values (${keyOf(limit, subject)}, 1, ${now})
    on conflict (key) do update set
      failures = case when attempts.window_started <= ${windowStart} then 1 else attempts.failures + 1 end,
      window_started = case when attempts.window_started <= ${windowStart} then ${now} else attempts.window_started end
    returning failures`.execute(services.database.auth);
  return rows[0]?.failures ?? 1;
}

// Hashed: of one length whatever was sent, and no addresses or e-mails lie about in clear.
function keyOf(limit: Limit, subject: string): string {
  return createHash("sha256").update(`${limit.door}:${subject}`).digest("hex");
}
