import { type Actor, hasRole } from "../../platform/auth/actor.ts";

/** A plan is acknowledged by the head of the unit; guidance also by its officers, who read what arrives. */
export function canAcknowledge(actor: Actor, kind: "plan" | "guidance", unitId: string): boolean {
  if (hasRole(actor, "unit_head", unitId)) return true;
  return kind === "guidance" && hasRole(actor, "officer", unitId);
}

/** Sending, reminding and matching: coordinators and administrators. */
export function canManage(actor: Actor): boolean {
  return hasRole(actor, "coordinator") || hasRole(actor, "administrator");
}

/** The people of the unit whose guidance it is, or a coordinator in its name, as with every output. */
export function canRecordFor(actor: Actor, unitId: string): boolean {
  if (hasRole(actor, "coordinator")) return true;
  return hasRole(actor, "officer", unitId) || hasRole(actor, "unit_head", unitId);
}
