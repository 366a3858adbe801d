import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import { errors } from "../../platform/http/errors.ts";
import type { RequestContext } from "../../platform/http/route.ts";
import { releaseParked } from "../../platform/mail/outbox.ts";
import { refusals } from "./refusals.ts";

/** Puts a parked mail back in the queue with all its tries. @throws 404 unknown, 409 not parked */
export async function release(context: RequestContext, actor: Actor, id: string): Promise<void> {
  const { tx, now } = context;
  const known = await tx.selectFrom("mails").select("id").where("id", "=", id).executeTakeFirst();
  if (!known) throw errors.notFound();
  if (!(await releaseParked(tx, id))) throw refusals.notParked();
  const subject = { kind: "mail", id };
  await recordAudit(tx, actor, { action: "mail.released", subject, at: now });
}
