import { type Actor, coordinatesDomain, hasRole } from "../../platform/auth/actor.ts";
import { coordinatorOrAdministrator } from "../../platform/auth/policy.ts";
import type { Grant } from "../../platform/contract/actor.ts";

/** Who keeps webhooks at all. */
export const webhookKeeper = coordinatorOrAdministrator;

/** A coordinator keeps their own, an administrator everybody's. */
export function mayKeep(actor: Actor, webhook: { readonly ownerId: string }): boolean {
  return hasRole(actor, "administrator") || webhook.ownerId === actor.accountId;
}

/** Whose eyes a webhook has: those of the person who set it up, as they are at this moment. */
export interface Owner {
  readonly suspended: boolean;
  readonly grants: readonly Grant[];
}

/** False when the owner is suspended or may no longer keep webhooks: then nothing leaves at all. */
export function mayReceive(owner: Owner): boolean {
  return !owner.suspended && webhookKeeper.allows(actorOf(owner));
}

/** An administrator is told everything; a coordinator what belongs to their line, or to none. */
export function mayHearOf(owner: Owner, domains: readonly (string | null)[]): boolean {
  const actor = actorOf(owner);
  if (hasRole(actor, "administrator")) return true;
  return (domains.length > 0 ? domains : [null]).some((domain) => coordinatesDomain(actor, domain));
}

/**
 * True when an event belongs among a webhook's deliveries. Of an owner without any role it is not known what they would
 * hear of: everything is shown as parked rather than dropped in silence.
 */
export function concerns(owner: Owner, domains: readonly (string | null)[]): boolean {
  return mayHearOf(owner, domains) || !webhookKeeper.allows(actorOf(owner));
}

function actorOf({ grants }: Owner): Actor {
  return { accountId: "", sessionId: "", name: "", email: "", grants };
}
