import { addedUp, groupNumbers, groupOf } from "./breakdowns.ts";
import type {
  Breakdown,
  BreakdownFigures,
  GroupNumber,
  KindFigures,
  NumberName,
  ReportFigures,
} from "./contract-shapes.ts";
import { OutputKind } from "./contract-shapes.ts";
import type { ReportFrame } from "./facts.ts";
import { allNumbers, lineFiguresOf, unitHead } from "./figures.ts";

/** The units of a line: all by their id when there are few. */
export interface LineUnits {
  readonly line: string;
  readonly units: number;
  readonly unitIds: readonly string[];
}

/** What was owed: of one line, or of one unit. */
export interface OccurrenceSums extends Readonly<Record<OccurrenceNumber, number>> {
  readonly line: string | null;
  readonly unitId: string | null;
}
type OccurrenceNumber =
  | ("required" | "fulfilled" | "due" | "met" | "late" | "notDue")
  | ("excused" | "retroactive" | "retroactiveMet" | "unitsBehind");

/** What was claimed for one line. */
export interface ClaimSums {
  readonly line: string;
  readonly done: number;
  readonly cumulative: number;
  readonly minutesDone: number;
}

/** Outputs of one kind that serve the same lines, or outputs of the same units. */
export interface OutputSums extends Readonly<Record<OutputNumber, number>> {
  readonly lines: readonly string[] | null;
  readonly kind: string | null;
  readonly units: readonly string[] | null;
}
type OutputNumber = "outputs" | "items" | "minutes" | "replays" | "evidence";

/** A report counted by the database. */
export interface Counts {
  readonly frame: ReportFrame;
  readonly lineUnits: readonly LineUnits[];
  readonly occurrences: readonly OccurrenceSums[];
  readonly claims: readonly ClaimSums[];
  readonly outputs: readonly OutputSums[];
}

const owedNumbers = [
  ...(["required", "fulfilled", "due", "met", "late", "notDue"] as const),
  ...(["excused", "retroactive", "retroactiveMet"] as const),
];
const claimNumbers = ["done", "cumulative", "minutesDone"] as const;
const outputNumbers = ["outputs", "items", "minutes", "replays", "evidence"] as const;

/** Every number of a report from its counts: what `figuresOf` says of its facts. */
export function countedFigures(counts: Counts): ReportFigures {
  return {
    numbers: totals(counts),
    lines: lines(counts),
    kinds: kinds(counts),
    units: units(counts),
  };
}

function totals(counts: Counts): Record<NumberName, number> {
  const owed = counts.occurrences.filter((one) => one.line !== null);
  const behind = counts.occurrences.filter((one) => one.line === null && one.late > 0);
  const sums: Partial<Record<NumberName, number>> = {
    ...sumsOf(owedNumbers, owed),
    ...sumsOf(claimNumbers, counts.claims),
    ...sumsOf(outputNumbers, byLines(counts)),
    units: counts.frame.units.length,
    unitsBehind: behind.length,
  };
  return allNumbers((name) => sums[name] ?? 0);
}

function sumsOf<N extends string>(
  names: readonly N[],
  rows: readonly Readonly<Record<N, number>>[],
): Record<N, number> {
  const sum = (name: N) => rows.reduce((total, row) => total + row[name], 0);
  return Object.fromEntries(names.map((name) => [name, sum(name)])) as Record<N, number>;
}

const byLines = ({ outputs }: Counts) => outputs.filter((one) => one.lines !== null);
const byUnits = ({ outputs }: Counts) => outputs.filter((one) => one.units !== null);

function lines(counts: Counts): ReportFigures["lines"] {
  const { frame } = counts;
  const nameOf = new Map(frame.units.map((unit) => [unit.id, unit.name]));
  const owed = new Map(counts.occurrences.map((one) => [one.line, one]));
  const claims = new Map(counts.claims.map((one) => [one.line, one]));
  const outputs = outputsBy(byLines(counts), (one) => one.lines ?? []);
  const own = new Map(counts.lineUnits.map((one) => [one.line, one]));
  return frame.lines.map((line) => {
    const of = own.get(line.id);
    const known: Partial<Record<NumberName, number>> = {
      ...owed.get(line.id),
      ...claims.get(line.id),
      ...outputs.get(line.id),
      units: of?.units ?? 0,
    };
    const names = [...new Set(of?.unitIds ?? [])].map((id) => nameOf.get(id) ?? "");
    return lineFiguresOf(
      line,
      names,
      allNumbers((name) => known[name] ?? 0),
    );
  });
}

// A row counts in every one of its groups, once in each.
function outputsBy(
  rows: readonly OutputSums[],
  groups: (row: OutputSums) => readonly string[],
): Map<string, Record<OutputNumber, number>> {
  const sums = new Map<string, Record<OutputNumber, number>>();
  for (const row of rows)
    for (const group of new Set(groups(row))) {
      const sum = sums.get(group) ?? { outputs: 0, items: 0, minutes: 0, replays: 0, evidence: 0 };
      for (const name of outputNumbers) sum[name] += row[name];
      sums.set(group, sum);
    }
  return sums;
}

function kinds(counts: Counts): KindFigures[] {
  const sums = outputsBy(byLines(counts), (one) => (one.kind === null ? [] : [one.kind]));
  return OutputKind.options.flatMap((kind) => {
    const of = sums.get(kind);
    if (!of) return [];
    const { outputs, items, minutes, replays } = of;
    return [{ kind, outputs, items, minutes, replays }];
  });
}

function units(counts: Counts): ReportFigures["units"] {
  const owed = new Map(counts.occurrences.map((one) => [one.unitId, one]));
  const outputs = outputsBy(byUnits(counts), (one) => one.units ?? []);
  return counts.frame.units.map((unit) => {
    const { due = 0, met = 0, late = 0 } = owed.get(unit.id) ?? {};
    return { ...unitHead(unit), due, met, late, outputs: outputs.get(unit.id)?.outputs ?? 0 };
  });
}

const groupedOwed = ["due", "met", "late"] as const;

/** A division of a report from its counts: what `breakdownOf` says of its facts. */
export function countedBreakdown(counts: Counts, by: Breakdown): BreakdownFigures {
  const key = groupOf(counts.frame, by);
  const ofUnits = by === "unitKind" || by === "area";
  const groupAt = (place: string) =>
    key(ofUnits ? { line: null, unitId: place } : { line: place, unitId: "" });
  const owed = new Map<string, Record<(typeof groupedOwed)[number], number>>();
  for (const row of counts.occurrences) {
    const place = ofUnits ? row.unitId : row.line;
    if (place === null) continue;
    const sum = owed.get(groupAt(place)) ?? { due: 0, met: 0, late: 0 };
    for (const name of groupedOwed) sum[name] += row[name];
    owed.set(groupAt(place), sum);
  }
  const rows = ofUnits ? byUnits(counts) : byLines(counts);
  const outputs = outputsBy(rows, (row) => ((ofUnits ? row.units : row.lines) ?? []).map(groupAt));
  const total = totals(counts);
  return addedUp(counts.frame, by, {
    total: groupNumbers((name) => total[name]),
    sumOf: (name, group) =>
      isOwed(name) ? (owed.get(group)?.[name] ?? 0) : (outputs.get(group)?.[name] ?? 0),
  });
}

const isOwed = (name: GroupNumber): name is (typeof groupedOwed)[number] =>
  (groupedOwed as readonly string[]).includes(name);
