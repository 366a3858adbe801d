import type { PeriodCounts, ReportStanding, ReportState } from "./contract.ts";

/** Where a report stood on a day, as its rows say it. */
export interface StandingRow {
  readonly reportId: string;
  readonly gone: boolean;
  readonly rounds: number;
  readonly completedOn: string | null;
  readonly approvedOn: string | null;
  readonly acceptedOn: string | null;
  readonly lockedOn: string | null;
  readonly firstCompletedOn: string | null;
  readonly firstApprovedOn: string | null;
  readonly onBehalf: boolean;
}

/** What decides about on time. */
export interface Timeline {
  readonly dueOn: string;
  readonly timelyBy: "completed" | "approved";
  readonly asOf: string;
}

/** The state of a report and whether it came in time, from its rows and a day. */
export function standingOf(row: StandingRow, timeline: Timeline): ReportStanding {
  const { reportId, completedOn, approvedOn, acceptedOn, lockedOn, onBehalf } = row;
  const sentOn = timeline.timelyBy === "completed" ? row.firstCompletedOn : row.firstApprovedOn;
  return {
    ...{ reportId, completedOn, approvedOn, acceptedOn, lockedOn, sentOn, onBehalf },
    state: stateOf(row),
    timeliness: timelinessOf(row, sentOn, timeline),
  };
}

function stateOf(row: StandingRow): ReportState {
  if (row.gone) return "gone";
  if (row.lockedOn !== null) return "locked";
  if (row.acceptedOn !== null) return "accepted";
  if (row.approvedOn !== null) return "approved";
  if (row.completedOn !== null) return "complete";
  return row.rounds > 0 ? "returned" : "draft";
}

// The first time it came decides: being sent back for a correction makes nothing late, and what was late stays late.
function timelinessOf(
  row: StandingRow,
  sentOn: string | null,
  { dueOn, asOf }: Timeline,
): ReportStanding["timeliness"] {
  if (row.gone) return "none";
  const received = row.approvedOn !== null;
  if (received) return sentOn !== null && sentOn <= dueOn ? "on-time" : "late";
  return asOf > dueOn ? "overdue" : "none";
}

/** Counts reports; each number is a part of the one before it, and of what is expected. */
export function countsOf(
  standings: readonly Pick<ReportStanding, "state" | "timeliness">[],
): PeriodCounts {
  const expected = standings.filter((one) => one.state !== "gone");
  const at = (...states: readonly ReportState[]) =>
    expected.filter((one) => states.includes(one.state)).length;
  const timely = (word: ReportStanding["timeliness"]) =>
    expected.filter((one) => one.timeliness === word).length;
  const approved = at("approved", "accepted", "locked");
  return {
    expected: expected.length,
    complete: at("complete") + approved,
    approved,
    accepted: at("accepted", "locked"),
    locked: at("locked"),
    received: approved,
    onTime: timely("on-time"),
    overdue: timely("overdue"),
  };
}
