import { breakdownOf } from "./breakdowns.ts";
import {
  type Breakdown,
  type BreakdownFigures,
  NumberName,
  type Outline,
  type ReportFigures,
  type SectionKey,
} from "./contract-shapes.ts";
import type { ReportFacts, ReportFrame } from "./facts.ts";
import { figuresOf } from "./figures.ts";
import { type Counted, type NumberRows, numberRows, type Subject } from "./numbers.ts";

/** What a report's page says: its numbers and divisions, and what they are about. */
export interface Seen {
  readonly facts: ReportFrame;
  readonly figures: ReportFigures;
  readonly breakdown: (by: Breakdown) => BreakdownFigures;
}

/** What a report showed at a moment: numbers, and behind each the things it counted. */
export interface Shown extends Seen {
  readonly facts: ReportFacts;
  readonly rows: NumberRows;
}

/** The head as it was signed. */
export interface SignedHead {
  readonly title: string;
  readonly domain: string;
  readonly year: number;
  readonly windowKey: string;
  readonly governingOrgan: string | null;
  readonly issuingOrgan: string;
  readonly place: string;
  readonly addressees: readonly string[];
  readonly recipients: readonly string[];
  readonly stage: string;
  readonly documentNumber: string;
  readonly datedOn: string;
  readonly signerName: string;
  readonly signerPosition: string;
  readonly signerCapacity: string | null;
}

/** A section's words; `written` shows where its numbers stand, which locks of earlier versions do not. */
export interface KeptSection {
  readonly key: SectionKey;
  readonly text: string;
  readonly written?: string;
}

/** A lock's content: kept whole, so that a later version of the program cannot count it differently. */
export interface Snapshot {
  readonly format: 1;
  readonly head: SignedHead;
  /** Empty in a unit's own part: the text speaks of everybody. */
  readonly sections: readonly KeptSection[];
  /** Locks of earlier versions had the first outline. */
  readonly outline?: Outline;
  readonly facts: ReportFacts;
  readonly figures: ReportFigures;
  readonly rows: Readonly<Record<NumberName, readonly PackedRow[]>>;
}

/**
 * A row behind a number by its places in the facts: line, unit, amount, what it is (0 occurrence, 1 output, 2 unit),
 * its place, which of the equal ones (rows with one number here count once), and the proof's label.
 */
type PackedRow = readonly [number, number, number, 0 | 1 | 2, number, number, (string | null)?];

/** What the facts show now. */
export function showFacts(facts: ReportFacts): Shown {
  return shownBy(facts, figuresOf(facts), numberRows(facts));
}

/** What a snapshot showed, numbers and lists as they were. */
export function showSnapshot(snapshot: Snapshot): Shown {
  const { facts, figures, rows } = snapshot;
  return shownBy(facts, figures, (name) => (rows[name] ?? []).map((row) => unpacked(facts, row)));
}

function shownBy(facts: ReportFacts, figures: ReportFigures, rows: NumberRows): Shown {
  return { facts, figures, rows, breakdown: (by) => breakdownOf(facts, rows, by) };
}

/** Packs what is shown for keeping. */
export function snapshotOf(
  shown: Omit<Shown, "breakdown">,
  head: SignedHead,
  { sections, outline }: Pick<Snapshot, "sections" | "outline">,
): Snapshot {
  const places = placesIn(shown.facts);
  const rows = Object.fromEntries(
    NumberName.options.map((name) => [name, packed(shown.rows(name), places)]),
  ) as Record<NumberName, PackedRow[]>;
  const { facts, figures } = shown;
  return { format: 1, head, sections, ...(outline ? { outline } : {}), facts, figures, rows };
}

interface Places {
  readonly line: ReadonlyMap<string, number>;
  readonly unit: ReadonlyMap<string, number>;
  readonly occurrence: ReadonlyMap<object, number>;
  readonly output: ReadonlyMap<object, number>;
}

function placesIn(facts: ReportFacts): Places {
  return {
    line: new Map(facts.lines.map((line, at) => [line.id, at])),
    unit: new Map(facts.units.map((unit, at) => [unit.id, at])),
    occurrence: new Map(facts.occurrences.map((one, at) => [one, at])),
    output: new Map(facts.outputs.map((one, at) => [one, at])),
  };
}

function packed(rows: readonly Counted[], places: Places): PackedRow[] {
  const keys = new Map<string, number>();
  return rows.map((row) => {
    const key = keys.get(row.key) ?? keys.size;
    keys.set(row.key, key);
    const line = places.line.get(row.line ?? "") ?? -1;
    const unit = places.unit.get(row.unitId) ?? -1;
    const [what, place] = subjectPlace(row.subject, places);
    const begin = [line, unit, row.amount, what, place, key] as const;
    return row.subject.kind === "output" && row.subject.proof !== undefined
      ? [...begin, row.subject.proof]
      : begin;
  });
}

function subjectPlace(subject: Subject, places: Places): readonly [0 | 1 | 2, number] {
  if (subject.kind === "occurrence") return [0, places.occurrence.get(subject.occurrence) ?? -1];
  if (subject.kind === "output") return [1, places.output.get(subject.output) ?? -1];
  return [2, -1];
}

function unpacked(facts: ReportFacts, row: PackedRow): Counted {
  const [line, unit, amount, what, place, key, proof] = row;
  const subject = subjectAt(facts, what, place, proof);
  return {
    key: String(key),
    line: facts.lines[line]?.id ?? null,
    unitId: facts.units[unit]?.id ?? "",
    kind: subject.kind === "output" ? subject.output.kind : null,
    amount,
    subject,
  };
}

function subjectAt(
  facts: ReportFacts,
  what: 0 | 1 | 2,
  place: number,
  proof: string | null | undefined,
): Subject {
  const [occurrence, output] = [facts.occurrences[place], facts.outputs[place]];
  if (what === 0 && occurrence) return { kind: "occurrence", occurrence };
  if (what === 1 && output)
    return { kind: "output", output, ...(proof === undefined ? {} : { proof }) };
  return { kind: "unit" };
}
