import { openText, SealBroken } from "../../../platform/crypto/sealed-text.ts";
import type { RequestContext } from "../../../platform/http/route.ts";
import type { Services } from "../../../platform/services.ts";
import { asAuth } from "../elevate.ts";
import { refusals } from "./refusals.ts";
import { totpStep } from "./totp.ts";

/** Where a person's secret is sealed for, so that it opens nowhere else. */
export const totpPlace = (accountId: string) => `totp_secrets:${accountId}`;

/**
 * Takes a code of a person's authenticator app, once: its time step and all before it are over then. False for
 * a wrong code, one used already, or when there is no such app. `unconfirmed` asks the app being set up.
 */
export async function spendTotpCode(
  context: Pick<RequestContext, "tx" | "services" | "now">,
  accountId: string,
  code: string,
  state: "confirmed" | "unconfirmed" = "confirmed",
): Promise<boolean> {
  const { tx, services, now } = context;
  return asAuth(tx, async () => {
    const held = await tx
      .selectFrom("totp_secrets")
      .select("sealed")
      .where("account_id", "=", accountId)
      .where("confirmed_at", state === "confirmed" ? "is not" : "is", null)
      .executeTakeFirst();
    if (!held) return false;
    const step = totpStep(await opened(services, accountId, held.sealed), code, now);
    if (step === null) return false;
    const spent = await tx
      .updateTable("totp_secrets")
      .set({ last_step: step })
      .where("account_id", "=", accountId)
      .where("last_step", "<", step)
      .returning("account_id")
      .executeTakeFirst();
    return spent !== undefined;
  });
}

// A database restored beside another key: recovery codes and passkeys still work.
async function opened({ env }: Services, accountId: string, sealed: string): Promise<string> {
  return openText(env, totpPlace(accountId), sealed).catch((error: unknown) => {
    throw error instanceof SealBroken ? refusals.totpUnreadable() : error;
  });
}
