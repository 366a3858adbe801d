import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import { errors } from "../../platform/http/errors.ts";
import type { RequestContext } from "../../platform/http/route.ts";
import { mayEndSessionsOf } from "./accounts.policy.ts";
import { providerSignOut } from "./provider/sign-out.ts";
import { endSessionById, ownerOfSession } from "./sessions.ts";
import { setCookies, withLibrary } from "./sign-in-library.ts";

/**
 * Signs out: ends the session of this cookie and takes the cookie back.
 * @returns where to end the identity provider's session as well, or null
 */
export async function signOut(context: RequestContext, actor: Actor): Promise<string | null> {
  const goTo = await providerSignOut(context, actor);
  setCookies(context, await withLibrary(context, (library) => library.signOut(context.headers)));
  await recordEnd(context, actor, actor.accountId);
  return goTo;
}

/** Ends one session, one's own or (for administrators) anybody's. @throws 404 for any other */
export async function endSessionOf(context: RequestContext, actor: Actor, id: string) {
  const owner = await ownerOfSession(context.tx, id);
  if (!owner || !mayEndSessionsOf(actor, owner)) throw errors.notFound();
  await endSessionById(context.tx, id);
  await recordEnd(context, actor, owner);
}

async function recordEnd({ tx, now }: RequestContext, actor: Actor, accountId: string) {
  const subject = { kind: "account", id: accountId };
  await recordAudit(tx, actor, { action: "session.ended", subject, at: now });
}
