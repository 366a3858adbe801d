import type { QuotaTerms } from "@loa/cadence";

/** A span of calendar days, both inclusive. */
export interface Days {
  readonly start: string;
  readonly end: string;
}

/** When a task is due, as read from the plan. `kind` is the reader's: `quarter`, `continuous`, ... */
export interface DutyTiming {
  readonly raw: string;
  readonly kind: string;
  readonly start: string | null;
  readonly end: string | null;
}

/** Who owes a task: a unit by name, or every member of a group. */
export interface DutyLead {
  readonly resolution: "unit" | "group";
  readonly unitId?: string;
  /** Of an ended unit: the successor a person agreed to. */
  readonly successorUnitId?: string;
  readonly groupId?: string;
}

/** One quota of a task; replays are a duty of their own. */
export interface DutyQuota {
  readonly quotaId: string;
  readonly terms: QuotaTerms;
  readonly channel: string | null;
  readonly programme: string | null;
  readonly replays: number | null;
}

export interface DutyTask {
  readonly taskId: string;
  readonly path: string;
  readonly title: string;
  readonly domain: string | null;
  readonly timing: DutyTiming | null;
  readonly leads: readonly DutyLead[];
  readonly quotas: readonly DutyQuota[];
}

/** A reporting line of the plan and who consolidates it. */
export interface DutyDomain {
  readonly code: string;
  readonly name: string;
  readonly consolidatorUnitId: string | null;
}

/** Everything of an issued plan that makes somebody owe something; plans hand it over on issue. */
export interface PlanDuties {
  readonly planId: string;
  readonly year: number;
  readonly issuedOn: string;
  readonly span: Days;
  readonly domains: readonly DutyDomain[];
  readonly tasks: readonly DutyTask[];
}
