import type { Actor } from "../../../platform/auth/actor.ts";
import type { RequestContext } from "../../../platform/http/route.ts";
import { asAuth } from "../elevate.ts";
import { endSessionsOf } from "../sessions.ts";
import { factorsOf } from "./factors.ts";
import { renewSession } from "./prove.ts";
import { replaceRecoveryCodes } from "./recovery.ts";

/** What a person is shown after adding a second factor. */
export interface Enrolled {
  /** Null when there are codes already. */
  readonly recoveryCodes: string[] | null;
}

/**
 * After adding a second factor: this session is known by it, every other session ends, and who has no recovery
 * codes left gets ten.
 */
export async function firstFactor(
  context: RequestContext,
  actor: Actor,
  added: "totp" | "passkey",
): Promise<Enrolled> {
  const { tx } = context;
  const { recoveryCodesLeft } = await asAuth(tx, () => factorsOf(tx, actor.accountId));
  await endSessionsOf(tx, actor.accountId, actor.sessionId);
  await renewSession(context, actor, added);
  if (recoveryCodesLeft > 0) return { recoveryCodes: null };
  return { recoveryCodes: await replaceRecoveryCodes(context, actor.accountId) };
}
