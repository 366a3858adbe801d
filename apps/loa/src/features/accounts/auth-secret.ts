import { randomBytes } from "node:crypto";
import type { Kysely } from "kysely";
import type { DB } from "../../platform/db/database.ts";

/** The key that signs session cookies, kept in the database so that every process and restart shares it. */
export async function authSecret(auth: Kysely<DB>): Promise<string> {
  const known = await readSecret(auth);
  if (known) return known;
  await auth
    .insertInto("auth_secrets")
    .values({ id: 1, secret: randomBytes(48).toString("base64url") })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const made = await readSecret(auth);
  if (!made) throw new Error("the cookie's secret could not be stored");
  return made;
}

async function readSecret(auth: Kysely<DB>): Promise<string | undefined> {
  const row = await auth.selectFrom("auth_secrets").select("secret").executeTakeFirst();
  return row?.secret;
}
