import { type Actor, hasRole } from "../../platform/auth/actor.ts";
import {
  coordinatorOrAdministrator,
  overseer,
  policy,
  unitHead,
  unitMember,
} from "../../platform/auth/policy.ts";
import type { Grant, Role } from "../../platform/contract/actor.ts";

export const peopleReader = policy(
  "overseer or unit member",
  (actor) => overseer.allows(actor) || unitMember.allows(actor),
);
export const inviter = policy(
  "coordinator, administrator or unit head",
  (actor) => coordinatorOrAdministrator.allows(actor) || unitHead.allows(actor),
);
export const auditReader = policy(
  "overseer or unit head",
  (actor) => overseer.allows(actor) || unitHead.allows(actor),
);

const rolesOfUnits: readonly Role[] = ["unit_head", "officer"];

/** True when role, unit and domain fit together: unit roles name a unit, coordinators a domain, others neither. */
export function isWholeGrant({ role, unitId, domain }: Grant): boolean {
  const needsUnit = rolesOfUnits.includes(role);
  const needsDomain = role === "coordinator";
  return (unitId !== null) === needsUnit && (domain !== null) === needsDomain;
}

/**
 * Who may invite into, give or take away a role: administrators any; coordinators heads and officers of
 * any unit; unit heads officers of their own unit.
 */
export function mayGive(actor: Actor, grant: Grant): boolean {
  if (hasRole(actor, "administrator")) return true;
  if (hasRole(actor, "coordinator")) return rolesOfUnits.includes(grant.role);
  return (
    grant.role === "officer" && grant.unitId !== null && hasRole(actor, "unit_head", grant.unitId)
  );
}

/** A person ends their own sessions; administrators anybody's. */
export function mayEndSessionsOf(actor: Actor, accountId: string): boolean {
  return actor.accountId === accountId || hasRole(actor, "administrator");
}

/** Nobody suspends themselves; the last administrator is guarded apart, under a lock. */
export function maySuspend(actor: Actor, accountId: string): boolean {
  return actor.accountId !== accountId && hasRole(actor, "administrator");
}
