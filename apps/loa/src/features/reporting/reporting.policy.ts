import { type Actor, coordinatesDomain } from "../../platform/auth/actor.ts";

/** What a decision about one report depends on. */
export interface ReportCase {
  readonly domain: string;
  readonly locked: boolean;
  /** It was locked before, whatever it is now: a lock is kept, so the report is. */
  readonly everLocked: boolean;
}

/** Only a coordinator of the report's own line writes it; administrators, leaders and other lines read. */
export function canWrite(actor: Actor, report: ReportCase): boolean {
  return !report.locked && coordinatesDomain(actor, report.domain);
}

/** Signing off is the same person's. */
export function canLock(actor: Actor, report: ReportCase): boolean {
  return canWrite(actor, report);
}

export function canReopen(actor: Actor, report: ReportCase): boolean {
  return report.locked && coordinatesDomain(actor, report.domain);
}

/** The signed paper is taken in by the line's own coordinator, also for a lock that was reopened since. */
export function canKeepSigned(actor: Actor, report: ReportCase): boolean {
  return report.everLocked && coordinatesDomain(actor, report.domain);
}

export function canRemove(actor: Actor, report: ReportCase): boolean {
  return !report.everLocked && canWrite(actor, report);
}
