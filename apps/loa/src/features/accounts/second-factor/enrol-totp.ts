import { renderSVG } from "uqr";
import { recordAudit } from "../../../platform/audit/record.ts";
import type { Actor } from "../../../platform/auth/actor.ts";
import { sealText } from "../../../platform/crypto/sealed-text.ts";
import type { RequestContext } from "../../../platform/http/route.ts";
import { asAuth } from "../elevate.ts";
import { countCode } from "./code-tries.ts";
import { type Enrolled, firstFactor } from "./first-factor.ts";
import { requireFresh } from "./prove.ts";
import { refusals } from "./refusals.ts";
import { requireSpareFactor } from "./spare-factor.ts";
import { tellOwner } from "./tell-owner.ts";
import { newTotpSecret, totpAddress } from "./totp.ts";
import { spendTotpCode, totpPlace } from "./totp-codes.ts";

/** What an authenticator app needs: the key to type, its address, and that address as a QR code (SVG). */
export interface TotpOffer {
  readonly key: string;
  readonly address: string;
  readonly qr: string;
}

/**
 * Mints a secret for an authenticator app; it counts once a code proves that the app has it.
 * @throws 403 `proof-needed`, 409 when an app is set up already
 */
export async function beginTotp(context: RequestContext, actor: Actor): Promise<TotpOffer> {
  requireFresh(actor, context.now);
  const secret = newTotpSecret();
  const sealed = await sealText(context.services.env, totpPlace(actor.accountId), secret);
  const kept = await asAuth(context.tx, () =>
    context.tx
      .insertInto("totp_secrets")
      .values({ account_id: actor.accountId, sealed, created_at: context.now })
      .onConflict((conflict) =>
        conflict
          .column("account_id")
          .doUpdateSet({ sealed, created_at: context.now, last_step: 0 })
          .where("totp_secrets.confirmed_at", "is", null),
      )
      .returning("account_id")
      .executeTakeFirst(),
  );
  if (!kept) throw refusals.totpHeld();
  const address = totpAddress(secret, actor.email);
  return { key: secret, address, qr: renderSVG(address, { border: 2 }) };
}

/**
 * Counts the app from now on, proven by a code of it; every other session of the person ends.
 * @returns ten recovery codes when this is the first second factor
 * @throws 403 `proof-needed`, 409 when it was not begun, 422 for a wrong code, 429 after too many tries
 */
export async function confirmTotp(
  context: RequestContext,
  actor: Actor,
  code: string,
): Promise<Enrolled> {
  requireFresh(actor, context.now);
  await countCode(context, actor.accountId);
  const { tx, now } = context;
  if (!(await spendTotpCode(context, actor.accountId, code, "unconfirmed")))
    throw refusals.wrongCode();
  await asAuth(tx, () =>
    tx
      .updateTable("totp_secrets")
      .set({ confirmed_at: now })
      .where("account_id", "=", actor.accountId)
      .execute(),
  );
  await note(context, actor, "totp.enrolled");
  return firstFactor(context, actor, "totp");
}

/**
 * Forgets the authenticator app. @throws 403 `proof-needed`, 409 when it is the last way and one is required
 */
export async function dropTotp(context: RequestContext, actor: Actor): Promise<void> {
  requireFresh(actor, context.now);
  await requireSpareFactor(context, actor);
  const gone = await asAuth(context.tx, () =>
    context.tx
      .deleteFrom("totp_secrets")
      .where("account_id", "=", actor.accountId)
      .where("confirmed_at", "is not", null)
      .returning("account_id")
      .executeTakeFirst(),
  );
  if (!gone) throw refusals.noFactor();
  await note(context, actor, "totp.removed");
}

async function note(
  context: RequestContext,
  actor: Actor,
  action: "totp.enrolled" | "totp.removed",
) {
  const subject = { kind: "account", id: actor.accountId };
  await recordAudit(context.tx, actor, { action, subject, at: context.now });
  await tellOwner(context, actor.accountId, action);
}
