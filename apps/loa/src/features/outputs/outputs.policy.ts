import { type Actor, coordinatedDomains, hasRole } from "../../platform/auth/actor.ts";
import type { OutputState } from "./contract.ts";

/** What a decision about one output depends on. */
export interface OutputCase {
  readonly unitId: string;
  readonly state: OutputState;
  /** Domains of the commitments it counts for; empty when it counts for none yet. */
  readonly domains: readonly string[];
}

/** Officers and the head of the unit, or a coordinator on the unit's behalf. */
export function canRecordFor(actor: Actor, unitId: string): boolean {
  return isOfUnit(actor, unitId) || hasRole(actor, "coordinator");
}

/** The unit may correct what is not accepted or withdrawn; a coordinator as well, on its behalf. */
export function canChange(actor: Actor, output: OutputCase): boolean {
  return canRecordFor(actor, output.unitId) && !["accepted", "withdrawn"].includes(output.state);
}

export function canWithdraw(actor: Actor, output: OutputCase): boolean {
  return canRecordFor(actor, output.unitId) && output.state !== "withdrawn";
}

export function canAnswer(actor: Actor, output: OutputCase): boolean {
  return canRecordFor(actor, output.unitId) && output.state === "returned";
}

/** What leaves the unit is approved by its own head. */
export function canApprove(actor: Actor, output: OutputCase): boolean {
  return (
    hasRole(actor, "unit_head", output.unitId) && ["recorded", "approved"].includes(output.state)
  );
}

/** Accepting and returning belong to the coordinator of the output's reporting line. */
export function canAccept(actor: Actor, output: OutputCase): boolean {
  return coordinates(actor, output) && ["recorded", "approved", "accepted"].includes(output.state);
}

export function canReturn(actor: Actor, output: OutputCase): boolean {
  return coordinates(actor, output) && ["recorded", "approved", "accepted"].includes(output.state);
}

function coordinates(actor: Actor, output: OutputCase): boolean {
  const mine = coordinatedDomains(actor);
  if (output.domains.length === 0) return mine.length > 0;
  return output.domains.some((domain) => mine.includes(domain));
}

function isOfUnit(actor: Actor, unitId: string): boolean {
  return hasRole(actor, "officer", unitId) || hasRole(actor, "unit_head", unitId);
}
