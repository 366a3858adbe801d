import { type Actor, coordinatesDomain, hasRole } from "../../platform/auth/actor.ts";

/** Opening, asking, excusing, giving time: the coordinator of the period's own line. */
export function canCoordinate(actor: Actor, domain: string): boolean {
  return coordinatesDomain(actor, domain);
}

/** How a line reports is its coordinator's to say, and the administrator's. */
export function canChangeLine(actor: Actor, domain: string): boolean {
  return hasRole(actor, "administrator") || coordinatesDomain(actor, domain);
}
