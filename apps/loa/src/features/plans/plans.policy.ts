import { type Actor, hasRole } from "../../platform/auth/actor.ts";
import type { PlanState } from "./shapes.ts";

/** Administrators and coordinators turn any paper into work, also what falls on every unit; leaders only read. */
export function canImport(actor: Actor): boolean {
  return hasRole(actor, "administrator") || hasRole(actor, "coordinator");
}

/** A unit's head and officers import a plan of their own unit, and of no other. */
export function canImportFor(actor: Actor, owner: string | null): boolean {
  return canImport(actor) || belongsTo(actor, owner);
}

/** A draft may be corrected, also while its reading failed and tasks are typed by hand. */
export function canEdit(actor: Actor, state: PlanState, owner: string | null): boolean {
  return canImportFor(actor, owner) && isDraft(state);
}

/** Also a plan whose tasks were typed by hand because its file could not be read. Of a unit's own plan its head decides. */
export function canIssue(actor: Actor, state: PlanState, owner: string | null): boolean {
  return (canImport(actor) || heads(actor, owner)) && isDraft(state);
}

/** An issued plan is changed by another document, or closed, by those who turn any paper into work. */
export function canAmend(actor: Actor, state: PlanState): boolean {
  return canImport(actor) && state === "issued";
}

/** What was issued stays; anything before that may be deleted with a reason, by the unit's head too. */
export function canRemove(actor: Actor, state: PlanState, owner: string | null): boolean {
  return (canImport(actor) || heads(actor, owner)) && state !== "issued" && state !== "closed";
}

const isDraft = (state: PlanState) => state === "draft" || state === "failed";

const heads = (actor: Actor, owner: string | null) =>
  owner !== null && hasRole(actor, "unit_head", owner);

const belongsTo = (actor: Actor, owner: string | null) =>
  heads(actor, owner) || (owner !== null && hasRole(actor, "officer", owner));
