import type { Grant, Role } from "../contract/actor.ts";
import { plainCode } from "../contract/line-name.ts";

/** How well the person of a session is known. */
export interface Standing {
  readonly assurance: "password" | "second-factor";
  /** When the person last proved who they are: at sign-in, or again since. */
  readonly provedAt: Date;
  /** A second factor is required of this person and this session has none: only enrolling is open. */
  readonly owesSecondFactor: boolean;
}

/** The personal token a program acts by: it may do what its scopes say, and never more than the person may. */
export interface ActorToken {
  readonly id: string;
  readonly scopes: readonly string[];
}

/** Who is acting: a signed-in person with the grants in force at this request. */
export interface Actor {
  readonly accountId: string;
  readonly sessionId: string;
  readonly name: string;
  readonly email: string;
  readonly grants: readonly Grant[];
  /** Of a session at a browser; absent for who acts otherwise. */
  readonly standing?: Standing;
  /** Set when a program acts for the person by a token; absent for everybody else. */
  readonly token?: ActorToken;
}

/** The system itself, for jobs and the command line: sees all, and says so in the audit log. */
export interface SystemActor {
  readonly accountId: null;
  readonly name: string;
}

/** True when one of the person's grants carries this role (for a unit, when one is named). */
export function hasRole(actor: Actor, role: Role, unitId?: string): boolean {
  return actor.grants.some(
    (grant) => grant.role === role && (unitId === undefined || grant.unitId === unitId),
  );
}

/** Coordinators and administrators publish for any unit, heads and officers for their own. */
export function publishesFor(actor: Actor, unitId: string): boolean {
  return (
    hasRole(actor, "administrator") ||
    hasRole(actor, "coordinator") ||
    hasRole(actor, "unit_head", unitId) ||
    hasRole(actor, "officer", unitId)
  );
}

/** Units in whose name the person may see drafts and people. */
export function unitsOf(actor: Actor): string[] {
  return [...new Set(actor.grants.flatMap((grant) => (grant.unitId ? [grant.unitId] : [])))];
}

/** Administrators, coordinators and leaders read across units; everybody else reads their own. */
export function seesAllUnits(actor: Actor): boolean {
  return actor.grants.some(
    (grant) =>
      grant.role === "administrator" || grant.role === "coordinator" || grant.role === "leader",
  );
}

/** The reporting lines (domain codes) the person coordinates. */
export function coordinatedDomains(actor: Actor): string[] {
  return actor.grants.flatMap((grant) =>
    grant.role === "coordinator" && grant.domain ? [grant.domain] : [],
  );
}

/**
 * Whether the person coordinates a reporting line; what belongs to none is every coordinator's. Plans write the same
 * code with or without the letter's bar (`CĐS`, `CDS`).
 */
export function coordinatesDomain(actor: Actor, domain: string | null): boolean {
  const mine = coordinatedDomains(actor);
  if (domain === null) return mine.length > 0;
  return mine.some((one) => plainCode(one) === plainCode(domain));
}
