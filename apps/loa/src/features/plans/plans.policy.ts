import { type Actor, hasRole } from "../../platform/auth/actor.ts";
import type { PlanState } from "./shapes.ts";

/** Administrators and coordinators turn paper into work; leaders and units only read. */
export function canImport(actor: Actor): boolean {
  return hasRole(actor, "administrator") || hasRole(actor, "coordinator");
}

/** A draft may be corrected, also while its reading failed and tasks are typed by hand. */
export function canEdit(actor: Actor, state: PlanState): boolean {
  return canImport(actor) && (state === "draft" || state === "failed");
}

/** Also a plan whose tasks were typed by hand because its file could not be read. */
export function canIssue(actor: Actor, state: PlanState): boolean {
  return canEdit(actor, state);
}

/** An issued plan is changed by another document, or closed, by those who turned it into work. */
export function canAmend(actor: Actor, state: PlanState): boolean {
  return canImport(actor) && state === "issued";
}

/** What was issued stays; anything before that may be deleted with a reason. */
export function canRemove(actor: Actor, state: PlanState): boolean {
  return canImport(actor) && state !== "issued" && state !== "closed";
}
