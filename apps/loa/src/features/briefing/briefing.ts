import type { Tx } from "../../platform/db/database.ts";
import { findIndices } from "../indices/index.ts";
import { lastWindowEnd, reportsDue, whileUnchanged } from "../reporting/index.ts";
import { conclude } from "./conclusion.ts";
import type { Briefing, Changes, Counts } from "./contract.ts";
import { glanceAt } from "./glance.ts";
import { type BriefingPlan, type Line, linesOf, plansOn } from "./plans.queries.ts";
import { type Standings, standingsOn } from "./remembered-standings.ts";
import { type Pair, pairsOf, rowOf, type Sums, sumOf } from "./sums.ts";
import { nameWorst } from "./worst.queries.ts";

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
  /** Ids of the plans the page is about, and one line of them or all. */
  readonly chosen: readonly string[];
  readonly line: string | undefined;
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
  return { plans, lines, chosen, line, asOf, before: await lastWindowEnd(tx, asked, asOf) };
}

/** The commitments a request is about, on both days. */
export async function pairsIn(
  tx: Tx,
  { chosen, line, asOf, before }: Framed,
  read: (tx: Tx, plans: readonly string[], asOf: string) => Promise<Standings> = standingsOn,
): Promise<Pair[]> {
  const now = await read(tx, chosen, asOf);
  return pairsOf(now, await read(tx, chosen, before), line);
}

/**
 * The leader's page on a day, in a number of queries that does not depend on how much there is. While nothing of the
 * duties has changed it is shown as it was; else only what changed is counted anew.
 */
export async function briefingOf(
  tx: Tx,
  request: BriefingRequest,
  today: string,
): Promise<Briefing> {
  const framed = await frame(tx, request, today);
  const { plans, asOf, chosen, line, before } = framed;
  const key = JSON.stringify(["briefing", asOf, before, chosen, line ?? null]);
  const { all, byLine, named } = await whileUnchanged(tx, key, async () =>
    countDuties(tx, await pairsIn(tx, framed), asOf),
  );
  const lines = countedLines(framed.lines, byLine);
  const whole = all.counts;
  const changes = changesOf(all, framed);
  const [worstUnit, worstTask] = [named.units[0]?.name ?? null, named.tasks[0]?.path ?? null];
  return {
    ...{ asOf, plans: [...plans], lines, whole, changes },
    conclusion: conclude({ asOf, whole, changes, lines, worstUnit, worstTask }),
    ...named,
    reports: await reportsDue(tx, line ? [line] : framed.lines.map(({ code }) => code), asOf),
    indices: (await findIndices(tx)).map((series) => glanceAt(series, asOf)),
  };
}

/** What the page says of duties; a function of the two days alone. */
export async function countDuties(tx: Tx, pairs: readonly Pair[], asOf: string) {
  const ofLines = Map.groupBy(pairs, (pair) => rowOf(pair).line);
  return {
    all: sumOf(pairs),
    byLine: new Map([...ofLines].map(([line, own]) => [line, sumOf(own).counts])),
    named: await nameWorst(tx, pairs, asOf),
  };
}

const nothing = sumOf([]).counts;

/** Every line with its counts; what belongs to none comes last, without a code. */
function countedLines(lines: readonly Line[], counts: ReadonlyMap<string, Counts>) {
  const all = [...lines, { code: "", name: "" }].map((line) => ({
    ...line,
    counts: counts.get(line.code) ?? nothing,
  }));
  return all.filter(({ code, counts: { total } }) => code !== "" || total > 0);
}

// Before the first plan was issued there is nothing to compare with.
function changesOf(all: Sums, { plans, before }: Framed): Changes | null {
  if (!plans.some((plan) => plan.chosen && plan.issuedOn <= before)) return null;
  const { newlyLate, recovered, newlyDone } = all;
  return { since: before, before: all.before, newlyLate, recovered, newlyDone };
}
