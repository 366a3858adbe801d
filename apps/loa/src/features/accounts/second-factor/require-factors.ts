import { recordAudit } from "../../../platform/audit/record.ts";
import type { Actor } from "../../../platform/auth/actor.ts";
import type { RequestContext } from "../../../platform/http/route.ts";
import { asAuth } from "../elevate.ts";
import { privilegedPeople } from "./factors.ts";
import { requireFresh } from "./prove.ts";
import { refusals } from "./refusals.ts";
import { readRequirement, writeRequirement } from "./requirement.ts";

/** Whether a second factor is required, and who of those concerned has one. */
export async function requirementNow({ tx }: RequestContext) {
  const people = await asAuth(tx, () => privilegedPeople(tx));
  return {
    required: await readRequirement(tx),
    people: people.map(({ id, name, email, holds }) => ({ id, name, email, hasFactor: holds })),
  };
}

/**
 * Requires a second factor of administrators and coordinators, or no longer. Who turns it on is signed in with
 * one, so at least that administrator gets in.
 * @throws 403 `proof-needed`, 409 `own-second-factor-first`
 */
export async function setRequirement(context: RequestContext, actor: Actor, required: boolean) {
  const { tx, now } = context;
  requireFresh(actor, now);
  if (required && actor.standing?.assurance !== "second-factor") throw refusals.ownFactorFirst();
  await writeRequirement(tx, required, now);
  await recordAudit(tx, actor, {
    action: required ? "second-factor.required" : "second-factor.optional",
    subject: { kind: "settings", id: "second-factor" },
    at: now,
  });
  return requirementNow(context);
}
