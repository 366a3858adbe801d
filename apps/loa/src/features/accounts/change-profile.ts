import type { z } from "zod";
import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";
import type { RequestContext } from "../../platform/http/route.ts";
import type { readProfile } from "./contract.ts";

type Profile = z.infer<typeof readProfile.response>;

/** One's own profile. */
export async function profileOf(tx: Tx, accountId: string): Promise<Profile> {
  const row = await tx
    .selectFrom("accounts")
    .select(["name", "email", "phone", "language"])
    .where("id", "=", accountId)
    .executeTakeFirst();
  if (!row) throw errors.notFound();
  const { name, email, phone } = row;
  return { name, email, phone, language: row.language === "en" ? "en" : "vi" };
}

/** Changes name, phone and language; the e-mail is the sign-in and stays. */
export async function changeOwnProfile(
  { tx, now }: RequestContext,
  actor: Actor,
  given: Pick<Profile, "name" | "phone" | "language">,
): Promise<Profile> {
  await tx
    .updateTable("accounts")
    .set({
      name: given.name,
      phone: given.phone === "" ? null : given.phone,
      language: given.language,
      updated_at: now,
    })
    .where("id", "=", actor.accountId)
    .execute();
  const subject = { kind: "account", id: actor.accountId };
  await recordAudit(tx, actor, { action: "profile.changed", subject, at: now });
  return profileOf(tx, actor.accountId);
}
