import { type Actor, coordinatesDomain, hasRole } from "../../platform/auth/actor.ts";
import type { UnitReportState } from "./contract.ts";

/** What a decision about one unit's report depends on. */
export interface ReportCase {
  readonly unitId: string;
  readonly domain: string;
  readonly state: UnitReportState;
  /** Somebody of the unit can sign in. */
  readonly peopled: boolean;
  /** The head asked for it to come back, and nothing is decided. */
  readonly asked: boolean;
}

/** What a decision needs of a report as it stands. */
export function caseOf(report: {
  readonly unit: { readonly id: string };
  readonly period: { readonly domain: string };
  readonly state: UnitReportState;
  readonly peopled: boolean;
  readonly asked: object | null;
}): ReportCase {
  const { unit, period, state, peopled, asked } = report;
  return { unitId: unit.id, domain: period.domain, state, peopled, asked: asked !== null };
}

const isOfUnit = (actor: Actor, unitId: string) =>
  hasRole(actor, "officer", unitId) || hasRole(actor, "unit_head", unitId);

const isOpen = ({ state }: ReportCase) => ["draft", "returned"].includes(state);

/** The unit's people hand in what is open. */
export function canComplete(actor: Actor, report: ReportCase): boolean {
  return isOfUnit(actor, report.unitId) && isOpen(report);
}

/** The line's coordinator enters the report of a unit that has nobody to do so. */
export function canStandIn(actor: Actor, report: ReportCase): boolean {
  return coordinatesDomain(actor, report.domain) && !report.peopled && isOpen(report);
}

/** Who may hand in may write, while nothing is handed in or after it was sent back. */
export function canWrite(actor: Actor, report: ReportCase): boolean {
  return canComplete(actor, report) || canStandIn(actor, report);
}

/** Taken back by the unit as long as its head has not approved. */
export function canTakeBack(actor: Actor, report: ReportCase): boolean {
  return isOfUnit(actor, report.unitId) && report.state === "complete";
}

/** What leaves the unit is approved by its own head. */
export function canApprove(actor: Actor, report: ReportCase): boolean {
  return hasRole(actor, "unit_head", report.unitId) && report.state === "complete";
}

/** The head sends back what is complete; the line's coordinator what has left the unit. */
export function canReturn(actor: Actor, report: ReportCase): boolean {
  if (report.state === "complete") return hasRole(actor, "unit_head", report.unitId);
  return coordinatesDomain(actor, report.domain) && ["approved", "accepted"].includes(report.state);
}

/** Accepting, locking and reopening belong to the coordinator of the line. */
export function canCoordinate(
  actor: Actor,
  report: ReportCase,
  state: "approved" | "accepted" | "locked",
): boolean {
  return coordinatesDomain(actor, report.domain) && report.state === state;
}

const hasLeft = ({ state }: ReportCase) => ["approved", "accepted", "locked"].includes(state);

/** The head asks once for what has left the unit. */
export function canAsk(actor: Actor, report: ReportCase): boolean {
  return hasRole(actor, "unit_head", report.unitId) && hasLeft(report) && !report.asked;
}

/** What a head asked is decided by the coordinator of the line. */
export function canDecide(actor: Actor, report: ReportCase): boolean {
  return coordinatesDomain(actor, report.domain) && hasLeft(report) && report.asked;
}

/** All answers at once, for the screen. */
export function allowedOf(actor: Actor, report: ReportCase) {
  return {
    write: canWrite(actor, report),
    complete: canComplete(actor, report),
    standIn: canStandIn(actor, report),
    takeBack: canTakeBack(actor, report),
    approve: canApprove(actor, report),
    return: canReturn(actor, report),
    accept: canCoordinate(actor, report, "approved"),
    lock: canCoordinate(actor, report, "accepted"),
    reopen: canCoordinate(actor, report, "locked"),
    ask: canAsk(actor, report),
    decide: canDecide(actor, report),
  };
}
