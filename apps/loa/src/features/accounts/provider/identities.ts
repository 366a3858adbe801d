import type { Env } from "../../../platform/config/env.ts";
import type { Tx } from "../../../platform/db/database.ts";
import { breaks } from "../../../platform/http/failures.ts";
import { asAuth } from "../elevate.ts";
import type { Identity } from "./identity.ts";
import { providerLabel } from "./provider.ts";
import { refusals } from "./refusals.ts";

/** An account found for an identity. */
export interface Known {
  readonly accountId: string;
  readonly name: string;
  readonly suspended: boolean;
}

/** Whose identity this is. */
export function ownerOf(tx: Tx, { issuer, subject }: Identity): Promise<Known | undefined> {
  return asAuth(tx, async () => {
    const row = await tx
      .selectFrom("credentials as c")
      .innerJoin("accounts as a", "a.id", "c.account_id")
      .select(["a.id", "a.name", "a.suspended_at"])
      .where("c.provider_id", "=", issuer)
      .where("c.provider_account_id", "=", subject)
      .executeTakeFirst();
    return row && knownOf(row);
  });
}

/** The account with an e-mail the provider has proven. */
export function accountWith(tx: Tx, email: string): Promise<Known | undefined> {
  return asAuth(tx, async () => {
    const row = await tx
      .selectFrom("accounts")
      .select(["id", "name", "suspended_at"])
      .where("email", "=", email)
      .executeTakeFirst();
    return row && knownOf(row);
  });
}

function knownOf(row: { id: string; name: string; suspended_at: unknown }): Known {
  return { accountId: row.id, name: row.name, suspended: row.suspended_at !== null };
}

/** Makes an identity this account's. @throws 409 when it is another's */
export async function keepIdentity(
  tx: Tx,
  { issuer, subject }: Identity,
  accountId: string,
  at: Date,
): Promise<void> {
  const times = { created_at: at, updated_at: at };
  const whose = { provider_id: issuer, provider_account_id: subject, account_id: accountId };
  await asAuth(tx, () =>
    tx
      .insertInto("credentials")
      .values({ ...whose, ...times })
      .execute(),
  ).catch((error: unknown) => {
    const taken = "credentials_provider_id_provider_account_id_key";
    throw breaks(error, taken) ? refusals.otherOwner() : error;
  });
}

/** The provider as the safety page shows it, and whether the person is known there. */
export async function providerLinkOf(tx: Tx, env: Env, accountId: string) {
  const label = providerLabel(env);
  if (label === null) return null;
  const row = await asAuth(tx, () =>
    tx
      .selectFrom("credentials")
      .select("id")
      .where("account_id", "=", accountId)
      .where("provider_id", "!=", "credential")
      .executeTakeFirst(),
  );
  return { label, linked: row !== undefined };
}

/** Forgets every identity of a person; false when there was none. */
export async function dropIdentities(tx: Tx, accountId: string): Promise<boolean> {
  const gone = await asAuth(tx, () =>
    tx
      .deleteFrom("credentials")
      .where("account_id", "=", accountId)
      .where("provider_id", "!=", "credential")
      .returning("id")
      .execute(),
  );
  return gone.length > 0;
}
