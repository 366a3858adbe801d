import { createHash } from "node:crypto";
import type { Services } from "../../../platform/services.ts";

/** What a question to a browser is for; an answer to one purpose is none to another. */
export type Purpose =
  | "passkey-registration"
  | "passkey-sign-in"
  | "passkey-second-step"
  | "passkey-proof"
  | "provider";

/** Whose answer is awaited: a session's id, or the secret in a browser's own cookie. */
export interface Asked {
  readonly purpose: Purpose;
  readonly holder: string;
}

const minutes = 10;

/** Keeps what the answer will be compared with; a question asked before for the same purpose is void. */
export async function openCeremony(
  services: Services,
  asked: Asked,
  payload: Readonly<Record<string, unknown>>,
): Promise<void> {
  const holder = hashOf(asked.holder);
  const { auth } = services.database;
  await auth
    .deleteFrom("ceremonies")
    .where("holder_hash", "=", holder)
    .where("purpose", "=", asked.purpose)
    .execute();
  await auth
    .insertInto("ceremonies")
    .values({
      purpose: asked.purpose,
      holder_hash: holder,
      payload: JSON.stringify(payload),
      expires_at: new Date(services.clock.now().getTime() + minutes * 60_000),
    })
    .execute();
}

/**
 * Uses a question up: what was kept, or null when there is none, it is over, or it was for another holder or
 * purpose. Outside the request's transaction, so that a wrong answer uses it up as well.
 */
export async function spendCeremony(
  services: Services,
  asked: Asked,
): Promise<Record<string, unknown> | null> {
  const row = await services.database.auth
    .deleteFrom("ceremonies")
    .where("holder_hash", "=", hashOf(asked.holder))
    .where("purpose", "=", asked.purpose)
    .where("expires_at", ">", services.clock.now())
    .returning("payload")
    .executeTakeFirst();
  return (row?.payload as Record<string, unknown> | undefined) ?? null;
}

function hashOf(holder: string): string {
  return createHash("sha256").update(holder).digest("hex");
}
