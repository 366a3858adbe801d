import type { Tx } from "../../platform/db/database.ts";
import { hashToken, mintToken } from "./token.ts";

/** How long a password reset link works, in minutes. */
export const resetMinutes = 60;

// All three run in `asAuth`: links lie in a table only sign-in may touch.

/** Mints a reset link's secret for an account; links sent before no longer work. */
export async function mintResetLink(tx: Tx, accountId: string, now: Date): Promise<string> {
  await voidResetLinks(tx, accountId);
  const token = mintToken();
  await tx
    .insertInto("verifications")
    .values({
      identifier: identifierOf(token.hash),
      value: accountId,
      expires_at: new Date(now.getTime() + resetMinutes * 60_000),
      created_at: now,
      updated_at: now,
    })
    .execute();
  return token.secret;
}

/** Uses up a reset link: the account it is for, or null when it is unknown, used or expired. */
export async function spendResetLink(tx: Tx, secret: string, now: Date): Promise<string | null> {
  const row = await tx
    .deleteFrom("verifications")
    .where("identifier", "=", identifierOf(hashToken(secret)))
    .where("expires_at", ">", now)
    .returning("value")
    .executeTakeFirst();
  return row?.value ?? null;
}

/** Voids every reset link of an account. */
export async function voidResetLinks(tx: Tx, accountId: string): Promise<void> {
  await tx
    .deleteFrom("verifications")
    .where("value", "=", accountId)
    .where("identifier", "like", "reset:%")
    .execute();
}

function identifierOf(hash: string): string {
  return `reset:${hash}`;
}
