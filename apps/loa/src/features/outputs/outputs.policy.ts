import { type Actor, coordinatesDomain, hasRole } from "../../platform/auth/actor.ts";
import type { OutputState } from "./contract.ts";

/** Reporting lines of some commitments; null stands for a commitment of no line, which any coordinator looks after. */
export type Domains = readonly (string | null)[];

/** What a decision about recording for a unit depends on. */
export interface RecordingCase {
  readonly unitId: string;
  /** The lines in which the unit owes anything. */
  readonly owedDomains: Domains;
}

/** What a decision about one output depends on. */
export interface OutputCase extends RecordingCase {
  readonly state: OutputState;
  /** Lines of the commitments it counts for; empty when it counts for none yet. */
  readonly domains: Domains;
}

/** Officers and the head of the unit, or a coordinator in whose line the unit owes something. */
export function canRecordFor(actor: Actor, unit: RecordingCase): boolean {
  return isOfUnit(actor, unit.unitId) || coordinatesAny(actor, unit.owedDomains);
}

/** True when what is recorded for the unit comes from outside it. */
export function recordsOnBehalf(actor: Actor, unitId: string): boolean {
  return !isOfUnit(actor, unitId);
}

/** The unit may correct what is not accepted or withdrawn; the coordinator of its line as well, on its behalf. */
export function canChange(actor: Actor, output: OutputCase): boolean {
  return speaksFor(actor, output) && !["accepted", "withdrawn"].includes(output.state);
}

export function canWithdraw(actor: Actor, output: OutputCase): boolean {
  return speaksFor(actor, output) && output.state !== "withdrawn";
}

export function canAnswer(actor: Actor, output: OutputCase): boolean {
  return speaksFor(actor, output) && output.state === "returned";
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

function speaksFor(actor: Actor, output: OutputCase): boolean {
  return isOfUnit(actor, output.unitId) || coordinates(actor, output);
}

function coordinates(actor: Actor, output: OutputCase): boolean {
  return coordinatesAny(actor, output.domains.length > 0 ? output.domains : output.owedDomains);
}

function coordinatesAny(actor: Actor, domains: Domains): boolean {
  return domains.some((domain) => coordinatesDomain(actor, domain));
}

function isOfUnit(actor: Actor, unitId: string): boolean {
  return hasRole(actor, "officer", unitId) || hasRole(actor, "unit_head", unitId);
}
