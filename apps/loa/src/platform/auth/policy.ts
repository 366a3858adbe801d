import type { Actor } from "./actor.ts";
import { hasRole } from "./actor.ts";

/** Who may call a route at all. What they may do to one object is decided by the feature's policy. */
export interface RolePolicy {
  readonly name: string;
  readonly allows: (actor: Actor) => boolean;
}

/** `public` needs no session; everything else names a rule over the signed-in person. */
export type Policy = "public" | RolePolicy;

/** Names a rule, so that the route table can print it. */
export function policy(name: string, allows: (actor: Actor) => boolean): RolePolicy {
  return { name, allows };
}

export const signedIn = policy("signed in", () => true);
export const administrator = policy("administrator", (actor) => hasRole(actor, "administrator"));
export const coordinator = policy("coordinator", (actor) => hasRole(actor, "coordinator"));
export const coordinatorOrAdministrator = policy(
  "coordinator or administrator",
  (actor) => hasRole(actor, "coordinator") || hasRole(actor, "administrator"),
);
export const unitMember = policy(
  "head or officer of a unit",
  (actor) => hasRole(actor, "unit_head") || hasRole(actor, "officer"),
);
export const unitHead = policy("unit head", (actor) => hasRole(actor, "unit_head"));
/** Everyone who may change records: all roles but the leader's, who sees all and changes nothing. */
export const recorder = policy(
  "unit member or coordinator",
  (actor) => unitMember.allows(actor) || coordinator.allows(actor),
);
/** Who may publish something by themselves: whose, is decided by `publishesFor`. */
export const publisher = policy(
  "unit member, coordinator or administrator",
  (actor) => unitMember.allows(actor) || coordinatorOrAdministrator.allows(actor),
);
/** Who may make a plan: any, or that of the own unit, which the plan's own rules decide. */
export const planMaker = policy(
  "unit member, coordinator or administrator",
  (actor) => unitMember.allows(actor) || coordinatorOrAdministrator.allows(actor),
);
export const overseer = policy(
  "administrator, coordinator or leader",
  (actor) => coordinatorOrAdministrator.allows(actor) || hasRole(actor, "leader"),
);
