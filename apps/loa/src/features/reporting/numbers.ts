import type { NumberName, OutputKind } from "./contract-shapes.ts";
import type { OccurrenceFact, OutputFact, ReportFacts } from "./facts.ts";

/** One thing behind a number: counted once under its key, with what it adds. */
export interface Counted {
  readonly key: string;
  readonly line: string | null;
  readonly unitId: string;
  readonly kind: OutputKind | null;
  readonly amount: number;
  readonly subject: Subject;
}

/** What a line of a list opens onto. */
export type Subject =
  | { readonly kind: "occurrence"; readonly occurrence: OccurrenceFact }
  | { readonly kind: "output"; readonly output: OutputFact; readonly proof?: string | null }
  | { readonly kind: "unit" };

/** Which number is asked for: of all, of one line, of one unit, of one kind of output. */
export interface NumberQuery {
  readonly number: NumberName;
  readonly line?: string | undefined;
  readonly unitId?: string | undefined;
  readonly kind?: OutputKind | undefined;
  /** Whether a row belongs to the group asked for. */
  readonly within?: ((row: Counted) => boolean) | undefined;
}

/** The rows behind every number of a report, each worked out once. */
export type NumberRows = (name: NumberName) => readonly Counted[];

/**
 * The one definition of every number: the rows it counts. A number is the sum of its list, so neither can say
 * anything the other does not.
 */
export function numberRows(facts: ReportFacts): NumberRows {
  const index = indexOf(facts);
  const known = new Map<NumberName, readonly Counted[]>();
  return (name) => {
    const rows = known.get(name) ?? definitions[name](facts, index);
    known.set(name, rows);
    return rows;
  };
}

/** The list behind a number: what it counts, each thing once (product rule 13). */
export function listOf(rows: NumberRows, query: NumberQuery): Counted[] {
  const seen = new Set<string>();
  const once = distinct.has(query.number);
  return rows(query.number).filter((row) => {
    const wanted =
      (query.line === undefined || row.line === query.line) &&
      (query.unitId === undefined || row.unitId === query.unitId) &&
      (query.kind === undefined || row.kind === query.kind) &&
      (query.within === undefined || query.within(row)) &&
      (once || !seen.has(row.key));
    if (wanted && !once) seen.add(row.key);
    return wanted;
  });
}

/** A number: the sum of its list. */
export function numberOf(rows: NumberRows, query: NumberQuery): number {
  return sum(listOf(rows, query));
}

/** A number for every group at once; within a group each thing counts once. */
export function numbersBy(
  rows: NumberRows,
  name: NumberName,
  group: (row: Counted) => string,
): Map<string, number> {
  const sums = new Map<string, number>();
  const seen = new Map<string, Set<string>>();
  for (const row of rows(name)) {
    const key = group(row);
    if (!distinct.has(name) && !isFirst(seen, key, row.key)) continue;
    sums.set(key, (sums.get(key) ?? 0) + row.amount);
  }
  return sums;
}

function isFirst(seen: Map<string, Set<string>>, group: string, key: string): boolean {
  const keys = seen.get(group) ?? new Set();
  if (keys.has(key)) return false;
  seen.set(group, keys.add(key));
  return true;
}

// Numbers whose rows are each another thing: occurrences and claims. There are hundreds of thousands of them.
const distinct: ReadonlySet<NumberName> = new Set<NumberName>([
  ...(["required", "fulfilled", "due", "met", "late", "notDue", "excused"] as const),
  ...(["retroactive", "retroactiveMet", "done", "cumulative", "minutesDone"] as const),
]);

/** The share of a required amount, in whole per cent, never above 100 and 100 only when all is there. */
export function percentOf(fulfilled: number, required: number): number | null {
  if (required === 0) return null;
  return Math.min(100, Math.floor((fulfilled * 100) / required));
}

const sum = (rows: readonly Counted[]) => rows.reduce((total, row) => total + row.amount, 0);

interface Index {
  readonly commitment: ReadonlyMap<string, { readonly line: string; readonly unitId: string }>;
  readonly output: ReadonlyMap<string, OutputFact>;
  readonly measure: ReadonlyMap<string, string>;
  /** Every occurrence as a row without its amount, made once for all the numbers it may be in. */
  readonly owed: readonly (Counted & { readonly occurrence: OccurrenceFact })[];
  /** The last day that can have been missed: the window's end, or the day of reading within it. */
  readonly cutOff: string;
}

function indexOf(facts: ReportFacts): Index {
  const commitment = new Map(facts.commitments.map((one) => [one.id, one]));
  return {
    commitment,
    owed: facts.occurrences.flatMap((occurrence) => {
      const of = commitment.get(occurrence.commitmentId);
      if (!of) return [];
      const key = `${occurrence.commitmentId} ${occurrence.slot}`;
      const subject = { kind: "occurrence", occurrence } as const;
      return [
        { key, line: of.line, unitId: of.unitId, kind: null, amount: 0, subject, occurrence },
      ];
    }),
    output: new Map(facts.outputs.map((one) => [one.id, one])),
    measure: new Map(facts.lines.map((line) => [line.id, line.measure])),
    cutOff: facts.span.asOf < facts.span.to ? facts.span.asOf : facts.span.to,
  };
}

type Definition = (facts: ReportFacts, index: Index) => readonly Counted[];
type Amount = (one: OccurrenceFact, index: Index) => number;

// What fell due before the plan was issued, what was excused or cancelled, and limits are no target.
const isTarget = (one: OccurrenceFact) =>
  !one.retroactive && !one.limit && one.state !== "excused" && one.state !== "cancelled";
const fallen = (one: OccurrenceFact, { cutOff }: Index) => isTarget(one) && one.dueOn <= cutOff;
const reached = (one: OccurrenceFact) => Math.min(one.delivered, one.required);

const definitions: Readonly<Record<NumberName, Definition>> = {
  required: occurrences((one) => (isTarget(one) ? one.required : 0)),
  fulfilled: occurrences((one) => (isTarget(one) ? reached(one) : 0)),
  due: occurrences((one, index) => (fallen(one, index) ? 1 : 0)),
  met: occurrences((one, index) => (fallen(one, index) && one.state === "met" ? 1 : 0)),
  late: occurrences((one, index) => (fallen(one, index) && one.state === "late" ? 1 : 0)),
  notDue: occurrences((one, index) =>
    isTarget(one) && one.dueOn > index.cutOff ? one.required - reached(one) : 0,
  ),
  excused: occurrences((one) => (one.state === "excused" ? one.required : 0)),
  retroactive: occurrences((one) => (isRetroactive(one) ? one.required : 0)),
  retroactiveMet: occurrences((one) => (isRetroactive(one) ? reached(one) : 0)),
  done: claims({ wholeYear: false }, (claim) => claim.count),
  cumulative: claims({ wholeYear: true }, (claim) => claim.count),
  minutesDone: claims({ wholeYear: false }, (claim) => claim.minutes),
  evidence,
  units: (facts) =>
    facts.commitments.map((one) => ({
      ...{ key: one.unitId, line: one.line, unitId: one.unitId, kind: null, amount: 1 },
      subject: { kind: "unit" },
    })),
  unitsBehind: (facts, index) =>
    definitions
      .late(facts, index)
      .map((row) => ({ ...row, key: row.unitId, amount: 1, subject: { kind: "unit" } })),
  outputs: outputs(() => 1),
  items: outputs((output, isNew) => (isNew ? output.quantity : 0)),
  minutes: outputs((output, isNew) => (isNew ? (output.minutes ?? 0) : 0)),
  replays: outputs((output) => output.replays),
};

function isRetroactive(one: OccurrenceFact): boolean {
  return one.retroactive && !one.limit && one.state !== "cancelled" && one.state !== "excused";
}

function occurrences(amount: Amount): Definition {
  return (_facts, index) => {
    const rows: Counted[] = [];
    for (const { key, line, unitId, kind, subject, occurrence } of index.owed) {
      const adds = amount(occurrence, index);
      if (adds !== 0) rows.push({ key, line, unitId, kind, amount: adds, subject });
    }
    return rows;
  };
}

function claims(
  { wholeYear }: { readonly wholeYear: boolean },
  amount: (claim: ReportFacts["claims"][number]) => number,
): Definition {
  return (facts, index) =>
    facts.claims.flatMap((claim) => {
      const of = index.commitment.get(claim.commitmentId);
      const output = index.output.get(claim.outputId);
      const adds = amount(claim);
      if (!of || !output || adds === 0) return [];
      if (!wholeYear && output.happenedOn < facts.span.from) return [];
      const subject = { kind: "output", output } as const;
      return [
        {
          key: claim.id,
          line: of.line,
          unitId: of.unitId,
          kind: output.kind,
          amount: adds,
          subject,
        },
      ];
    });
}

// One output under two commitments shows its evidence in both rows, and once in any sum of them.
function evidence(facts: ReportFacts, index: Index): Counted[] {
  return definitions.done(facts, index).flatMap((row) => {
    if (row.subject.kind !== "output") return [];
    const { output } = row.subject;
    return output.evidence.map((proof) => ({
      ...row,
      key: proof.id,
      amount: 1,
      subject: { kind: "output" as const, output, proof: proof.label ?? proof.kind },
    }));
  });
}

// Items are counted once however many commitments claim them; what only replays is no new item.
function outputs(amount: (output: OutputFact, isNew: boolean) => number): Definition {
  return (facts, index) => {
    const rows = definitions.done(facts, index);
    const fresh = new Set(
      rows.flatMap((row) =>
        index.measure.get(row.line ?? "") !== "replay" && row.subject.kind === "output"
          ? [row.subject.output.id]
          : [],
      ),
    );
    return rows.flatMap((row) => {
      if (row.subject.kind !== "output") return [];
      const { output } = row.subject;
      const adds = amount(output, fresh.has(output.id));
      return adds === 0 ? [] : [{ ...row, key: output.id, amount: adds }];
    });
  };
}
