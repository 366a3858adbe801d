import type { AuthenticatorTransport } from "@simplewebauthn/server";
import type { Kysely } from "kysely";
import type { DB } from "../../../platform/db/database.ts";

// As sign-in only (`asAuth`).

/** A person's passkeys as a browser is told of them. */
export async function credentialsOf(db: Kysely<DB>, accountId: string) {
  const rows = await db
    .selectFrom("passkeys")
    .select(["credential_id", "transports"])
    .where("account_id", "=", accountId)
    .execute();
  return rows.map((row) => ({ id: row.credential_id, transports: row.transports }));
}

/** The passkey with this credential id and whose it is, unless suspended. */
export async function findPasskey(db: Kysely<DB>, credentialId: string) {
  const row = await db
    .selectFrom("passkeys as p")
    .innerJoin("accounts as a", "a.id", "p.account_id")
    .select(["p.id", "p.account_id", "p.public_key", "p.counter", "p.transports", "a.name"])
    .where("p.credential_id", "=", credentialId)
    .where("a.suspended_at", "is", null)
    .executeTakeFirst();
  if (!row) return undefined;
  const credential = {
    id: credentialId,
    publicKey: new Uint8Array(row.public_key),
    counter: Number(row.counter),
    transports: row.transports as AuthenticatorTransport[],
  };
  return { id: row.id, accountId: row.account_id, name: row.name, credential };
}

/** Notes a use of a passkey: a lower counter later means that it was copied. */
export async function notePasskeyUse(db: Kysely<DB>, id: string, counter: number, at: Date) {
  await db.updateTable("passkeys").set({ counter, used_at: at }).where("id", "=", id).execute();
}
