import type { Tx } from "../../platform/db/database.ts";
import { findIndices } from "../indices/index.ts";
import { lastWindowEnd, reportsDue, whileUnchanged } from "../reporting/index.ts";
import { conclude } from "./conclusion.ts";
import type { Briefing, Changes, Counts } from "./contract.ts";
import { glanceAt } from "./glance.ts";
import { type BriefingPlan, type Line, linesOf, plansOn } from "./plans.queries.ts";
import type { BriefingScope } from "./standings.ts";
import { type Sums, sumUp } from "./sums.queries.ts";
import { comingUp, worstTasks, worstUnits } from "./worst.queries.ts";

/** How a leader asks: on a day, of one plan or all in force, of one reporting line or all. */
export interface BriefingRequest {
  readonly asOf?: string | undefined;
  readonly plan?: string | undefined;
  readonly line?: string | undefined;
}

/** What a request comes to: the plans looked at, their lines, and the two days compared. */
export interface Framed {
  readonly plans: readonly BriefingPlan[];
  readonly lines: readonly Line[];
  readonly scope: BriefingScope;
  readonly asOf: string;
  /** The end of the last reporting window. */
  readonly before: string;
}

/** Settles which plans, lines and days a request means. @throws not-found for a plan that is not issued by the day */
export async function frame(tx: Tx, request: BriefingRequest, today: string): Promise<Framed> {
  const asOf = request.asOf ?? today;
  const plans = await plansOn(tx, asOf, request.plan);
  const chosen = plans.filter(({ chosen }) => chosen).map(({ id }) => id);
  const lines = await linesOf(tx, chosen);
  const line = request.line || undefined;
  const asked = line ? [line] : lines.map(({ code }) => code);
  return {
    plans,
    lines,
    asOf,
    scope: { plans: chosen, line },
    before: await lastWindowEnd(tx, asked, asOf),
  };
}

/**
 * The leader's page on a day, in a number of queries that does not depend on how much there is. What stands on it of
 * duties is counted anew only after something of them has changed.
 */
export async function briefingOf(
  tx: Tx,
  request: BriefingRequest,
  today: string,
): Promise<Briefing> {
  const framed = await frame(tx, request, today);
  const { plans, asOf, scope, before } = framed;
  const key = JSON.stringify(["briefing", asOf, before, scope]);
  const { sums, units, tasks, coming } = await whileUnchanged(tx, key, () =>
    countDuties(tx, framed),
  );
  const whole = countsOf(sums.find(({ grouped }) => grouped === "all"));
  const lines = countedLines(framed.lines, sums);
  const changes = changesOf(sums, framed);
  const [worstUnit, worstTask] = [units[0]?.name ?? null, tasks[0]?.path ?? null];
  return {
    ...{ asOf, plans: [...plans], lines, whole, changes, units, tasks },
    conclusion: conclude({ asOf, whole, changes, lines, worstUnit, worstTask }),
    ...coming,
    reports: await reportsDue(
      tx,
      scope.line ? [scope.line] : framed.lines.map(({ code }) => code),
      asOf,
    ),
    indices: (await findIndices(tx)).map((series) => glanceAt(series, asOf)),
  };
}

async function countDuties(tx: Tx, { scope, asOf, before }: Framed) {
  const sums = await sumUp(tx, scope, { asOf, before });
  return {
    units: await worstUnits(tx, scope, sums, asOf),
    tasks: await worstTasks(tx, sums, asOf),
    coming: await comingUp(tx, scope, asOf),
    // Of single units and tasks the furthest behind are named above.
    sums: sums.filter(({ grouped }) => grouped === "all" || grouped === "line"),
  };
}

/** Every line with its counts; what belongs to none comes last, without a code. */
function countedLines(lines: readonly Line[], sums: readonly Sums[]) {
  const all = [...lines, { code: "", name: "" }].map((line) => ({
    ...line,
    counts: countsOf(sums.find((row) => row.grouped === "line" && row.line === line.code)),
  }));
  return all.filter(({ code, counts }) => code !== "" || counts.total > 0);
}

const countsOf = (sums: Sums | undefined): Counts => ({
  total: sums?.total ?? 0,
  done: sums?.done ?? 0,
  onTrack: sums?.on_track ?? 0,
  atRisk: sums?.at_risk ?? 0,
  late: sums?.late ?? 0,
  notStarted: sums?.not_started ?? 0,
  apart: sums?.apart ?? 0,
});

// Before the first plan was issued there is nothing to compare with.
function changesOf(sums: readonly Sums[], { plans, before }: Framed): Changes | null {
  const all = sums.find(({ grouped }) => grouped === "all");
  if (!all || !plans.some((plan) => plan.chosen && plan.issuedOn <= before)) return null;
  return {
    since: before,
    before: {
      total: all.b_total,
      done: all.b_done,
      onTrack: all.b_on_track,
      atRisk: all.b_at_risk,
      late: all.b_late,
      notStarted: all.b_not_started,
      apart: all.b_apart,
    },
    newlyLate: all.newly_late,
    recovered: all.recovered,
    newlyDone: all.newly_done,
  };
}
