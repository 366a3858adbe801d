import type { Actor } from "../../../platform/auth/actor.ts";
import type { RequestContext } from "../../../platform/http/route.ts";
import { asAuth } from "../elevate.ts";
import { factorsOf } from "./factors.ts";
import { refusals } from "./refusals.ts";
import { needsSecondFactor, readRequirement } from "./requirement.ts";

/** Lets a factor go only when another stays or none is required. @throws 409 `second-factor-kept` */
export async function requireSpareFactor({ tx }: RequestContext, actor: Actor): Promise<void> {
  if (!needsSecondFactor(actor.grants) || !(await readRequirement(tx))) return;
  const { totpSince, passkeys } = await asAuth(tx, () => factorsOf(tx, actor.accountId));
  if (passkeys.length + (totpSince ? 1 : 0) < 2) throw refusals.lastFactor();
}
