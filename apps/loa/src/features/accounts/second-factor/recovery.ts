import { recordAudit } from "../../../platform/audit/record.ts";
import type { Actor } from "../../../platform/auth/actor.ts";
import type { RequestContext } from "../../../platform/http/route.ts";
import { asAuth } from "../elevate.ts";
import { hasSecondFactor } from "./factors.ts";
import { requireFresh } from "./prove.ts";
import { mintRecoveryCodes, recoveryHash } from "./recovery-codes.ts";
import { refusals } from "./refusals.ts";
import { tellOwner } from "./tell-owner.ts";

/** Ten new recovery codes in place of the old ones. They are shown now and never again. */
export async function replaceRecoveryCodes(
  { tx }: RequestContext,
  accountId: string,
): Promise<string[]> {
  const codes = mintRecoveryCodes();
  await asAuth(tx, async () => {
    await tx.deleteFrom("recovery_codes").where("account_id", "=", accountId).execute();
    await tx
      .insertInto("recovery_codes")
      .values(codes.map((code) => ({ account_id: accountId, hash: recoveryHash(accountId, code) })))
      .execute();
  });
  return codes;
}

/** The person's own wish for new codes. @throws 403 `proof-needed`, 409 without a second factor */
export async function renewRecoveryCodes(context: RequestContext, actor: Actor): Promise<string[]> {
  requireFresh(actor, context.now);
  const { tx, now } = context;
  if (!(await asAuth(tx, () => hasSecondFactor(tx, actor.accountId)))) throw refusals.noFactor();
  const codes = await replaceRecoveryCodes(context, actor.accountId);
  const subject = { kind: "account", id: actor.accountId };
  await recordAudit(tx, actor, { action: "recovery-codes.renewed", subject, at: now });
  await tellOwner(context, actor.accountId, "recovery-codes.renewed");
  return codes;
}

/** Uses up a recovery code; false when it is none or was used. */
export async function spendRecoveryCode(
  { tx, now }: RequestContext,
  accountId: string,
  code: string,
): Promise<boolean> {
  const hash = recoveryHash(accountId, code);
  const spent = await asAuth(tx, () =>
    tx
      .updateTable("recovery_codes")
      .set({ used_at: now })
      .where("hash", "=", hash)
      .where("account_id", "=", accountId)
      .where("used_at", "is", null)
      .returning("hash")
      .executeTakeFirst(),
  );
  return spent !== undefined;
}
