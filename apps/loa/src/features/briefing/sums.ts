import { type Behind, compareBehind } from "@loa/cadence";
import type { Counts, Standing } from "./contract.ts";
import type { Standings } from "./remembered-standings.ts";
import type { CommitmentStanding } from "./standings.ts";

/** One commitment on the day and on the day compared with; it may be known on one of them only. */
export interface Pair {
  readonly now: CommitmentStanding | undefined;
  readonly before: CommitmentStanding | undefined;
}

/** What some commitments come to on a day, and against the day compared with. */
export interface Sums {
  readonly counts: Counts;
  readonly before: Counts;
  readonly newlyLate: number;
  readonly recovered: number;
  readonly newlyDone: number;
}

/** What may have happened to a commitment since the day compared with; one that was late and is done is two of them. */
export const changes = {
  newlyLate: (now, before) => now === "late" && before !== "late",
  recovered: (now, before) => before === "late" && now !== "late",
  newlyDone: (now, before) => now === "done" && before !== "done",
} as const satisfies Record<
  string,
  (now: Standing | undefined, before: Standing | undefined) => boolean
>;

/** Every commitment known on either day, of one line or all. */
export function pairsOf(now: Standings, before: Standings, line?: string): Pair[] {
  const all: Pair[] = [...now.values()].map((row) => ({ now: row, before: before.get(row.id) }));
  for (const row of before.values())
    if (!now.has(row.id)) all.push({ now: undefined, before: row });
  return line === undefined ? all : all.filter((pair) => rowOf(pair).line === line);
}

/** What is the same of a commitment on both days. */
export function rowOf({ now, before }: Pair): CommitmentStanding {
  const row = now ?? before;
  if (!row) throw new Error("a pair of nothing");
  return row;
}

/** Sums of some commitments. */
export function sumOf(pairs: readonly Pair[]): Sums {
  const standings = pairs.map(({ now, before }) => [now?.standing, before?.standing] as const);
  const changed = (kind: keyof typeof changes) =>
    standings.filter(([now, before]) => changes[kind](now, before)).length;
  return {
    counts: countsOf(standings.map(([now]) => now)),
    before: countsOf(standings.map(([, before]) => before)),
    ...{ newlyLate: changed("newlyLate"), recovered: changed("recovered") },
    newlyDone: changed("newlyDone"),
  };
}

function countsOf(standings: readonly (Standing | undefined)[]): Counts {
  const counts = { total: 0, done: 0, onTrack: 0, atRisk: 0, late: 0, notStarted: 0, apart: 0 };
  for (const standing of standings) {
    if (standing === undefined) continue;
    counts.total += 1;
    counts[standing] += 1;
  }
  return counts;
}

/** A unit or a task that is behind, with its commitments. */
export interface BehindGroup {
  readonly id: string;
  readonly behind: Behind;
  readonly pairs: readonly Pair[];
}

/** The groups that have something late on the day, the furthest behind first. */
export function furthestBehind(
  pairs: readonly Pair[],
  by: "unitId" | "taskId",
  { asOf, most }: { readonly asOf: string; readonly most: number },
): BehindGroup[] {
  return [...Map.groupBy(pairs, (pair) => rowOf(pair)[by])]
    .map(([id, own]) => ({ id, behind: behindOf(own, asOf), pairs: own }))
    .filter(({ behind }) => behind.late > 0)
    .sort((a, b) => compareBehind(a.behind, b.behind) || (a.id < b.id ? -1 : 1))
    .slice(0, most);
}

function behindOf(pairs: readonly Pair[], asOf: string): Behind {
  let [late, due, since] = [0, 0, asOf];
  for (const { now } of pairs) {
    late += now?.late ?? 0;
    due += now?.due ?? 0;
    if (now?.lateSince && now.lateSince < since) since = now.lateSince;
  }
  // An occurrence whose date was moved after it had passed may be late with a date still to come.
  return {
    late,
    due,
    longestDays: Math.round((Date.parse(asOf) - Date.parse(since)) / 86_400_000),
  };
}

/** Units of a group that have something late, and all of them. */
export function unitsOf({ pairs }: BehindGroup) {
  const late = pairs.filter(({ now }) => now?.standing === "late");
  const distinct = (some: readonly Pair[]) => new Set(some.map((pair) => rowOf(pair).unitId)).size;
  return { units: distinct(pairs), unitsLate: distinct(late) };
}
