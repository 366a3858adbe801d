import type {
  KindFigures,
  LineFigures,
  NumberName as NumberNameType,
  ReportFigures,
  UnitFigures,
} from "./contract-shapes.ts";
import { NumberName, OutputKind } from "./contract-shapes.ts";
import type { ReportedUnit, ReportFacts, ReportLine } from "./facts.ts";
import { type NumberRows, numberOf, numberRows, numbersBy, percentOf } from "./numbers.ts";

/** More units than this are counted, not named, in a row. */
export const namedUnits = 3;

/** Every number of a report, worked out from its facts. */
export function figuresOf(facts: ReportFacts): ReportFigures {
  const rows = numberRows(facts);
  return {
    numbers: allNumbers((number) => numberOf(rows, { number })),
    lines: lineFigures(facts, rows),
    kinds: kindFigures(rows),
    units: unitFigures(facts, rows),
  };
}

/** Every number by its name. */
export function allNumbers(value: (name: NumberNameType) => number) {
  return Object.fromEntries(NumberName.options.map((name) => [name, value(name)])) as Record<
    NumberNameType,
    number
  >;
}

function lineFigures(facts: ReportFacts, rows: NumberRows): LineFigures[] {
  const sums = new Map(
    NumberName.options.map((name) => [name, numbersBy(rows, name, (row) => row.line ?? "")]),
  );
  const names = unitNamesByLine(facts);
  return facts.lines.map((line) =>
    lineFiguresOf(
      line,
      names.get(line.id) ?? [],
      allNumbers((name) => sums.get(name)?.get(line.id) ?? 0),
    ),
  );
}

/** A line with its numbers and what follows from them. */
export function lineFiguresOf(
  line: ReportLine,
  unitNames: string[],
  numbers: Record<NumberNameType, number>,
): LineFigures {
  const percent = percentOf(numbers.fulfilled, numbers.required);
  return { ...presentLine(line), unitNames, numbers, percent, surplus: surplusOf(numbers) };
}

// What was done beyond everything asked of the window, also beyond what was excused or fell due before the issue.
function surplusOf(numbers: Record<NumberNameType, number>): number {
  if (numbers.required === 0) return 0;
  return Math.max(0, numbers.done - numbers.required - numbers.excused - numbers.retroactive);
}

function presentLine(line: ReportLine) {
  const { id, planId, taskId, path, title, heading } = line;
  const { measure, noun, channel, programme, quota } = line;
  return { id, planId, taskId, path, title, heading, measure, noun, channel, programme, quota };
}

function unitNamesByLine(facts: ReportFacts): Map<string, string[]> {
  const nameOf = new Map(facts.units.map((unit) => [unit.id, unit.name]));
  const byLine = Map.groupBy(facts.commitments, (one) => one.line);
  return new Map(
    [...byLine].map(([line, commitments]) => {
      const ids = [...new Set(commitments.map((one) => one.unitId))];
      return [line, ids.length > namedUnits ? [] : ids.map((id) => nameOf.get(id) ?? "")];
    }),
  );
}

function kindFigures(rows: NumberRows): KindFigures[] {
  const by = (name: NumberNameType) => numbersBy(rows, name, (row) => row.kind ?? "");
  const [outputs, items, minutes, replays] = [
    by("outputs"),
    by("items"),
    by("minutes"),
    by("replays"),
  ];
  return OutputKind.options
    .filter((kind) => (outputs.get(kind) ?? 0) > 0)
    .map((kind) => ({
      kind,
      outputs: outputs.get(kind) ?? 0,
      items: items.get(kind) ?? 0,
      minutes: minutes.get(kind) ?? 0,
      replays: replays.get(kind) ?? 0,
    }));
}

/** What a unit is called, and how it ended where it has: the same from facts and from counts. */
export function unitHead({
  id,
  name,
  former,
}: ReportedUnit): Pick<UnitFigures, "id" | "name" | "former"> {
  if (!former) return { id, name };
  return { id, name, former: { endedOn: former.endedOn, heirs: [...former.heirs] } };
}

function unitFigures(facts: ReportFacts, rows: NumberRows): UnitFigures[] {
  const by = (name: NumberNameType) => numbersBy(rows, name, (row) => row.unitId);
  const [due, met, late, outputs] = [by("due"), by("met"), by("late"), by("outputs")];
  return facts.units.map((unit) => ({
    ...unitHead(unit),
    due: due.get(unit.id) ?? 0,
    met: met.get(unit.id) ?? 0,
    late: late.get(unit.id) ?? 0,
    outputs: outputs.get(unit.id) ?? 0,
  }));
}
