import { recordAudit } from "../../../platform/audit/record.ts";
import type { Actor } from "../../../platform/auth/actor.ts";
import { errors } from "../../../platform/http/errors.ts";
import type { RequestContext } from "../../../platform/http/route.ts";
import { asAuth } from "../elevate.ts";
import { seesPerson } from "../people.queries.ts";
import { endSessionsOf } from "../sessions.ts";
import { dropFactors, hasSecondFactor } from "./factors.ts";
import { requireFresh } from "./prove.ts";
import { refusals } from "./refusals.ts";
import { tellOwner } from "./tell-owner.ts";

/**
 * Takes every second factor from somebody who lost theirs; all their sessions end and they are told by mail. From
 * the command line, which has no session, also one's own: so the last administrator comes back in.
 * @throws 403 oneself at a browser or `proof-needed`, 404 unknown, 409 when there is none
 */
export async function resetFactors(
  context: RequestContext,
  actor: Actor,
  given: { readonly accountId: string; readonly reason: string },
): Promise<void> {
  const { tx, now } = context;
  const { accountId, reason } = given;
  if (accountId === actor.accountId && actor.sessionId !== "") throw errors.notAllowed();
  requireFresh(actor, now);
  if (!(await seesPerson(tx, accountId))) throw errors.notFound();
  if (!(await asAuth(tx, () => hasSecondFactor(tx, accountId)))) throw refusals.noFactor();
  await asAuth(tx, () => dropFactors(tx, accountId));
  await endSessionsOf(tx, accountId);
  const subject = { kind: "account", id: accountId };
  const details = { reason };
  await recordAudit(tx, actor, { action: "second-factor.reset", subject, details, at: now });
  await tellOwner(context, accountId, "second-factor.reset");
}
