import { addDays, decreeCutOff, knownWindows, windowOf } from "@loa/cadence";
import type { EarlierPeriod, EarlierWhich, NumberName, ReportFigures } from "./contract-shapes.ts";
import type { ReportFrame, ReportLine } from "./facts.ts";

/** A window that a report is compared with. */
export interface EarlierWindow {
  readonly which: EarlierWhich;
  readonly windowKey: string;
  readonly year: number;
  readonly from: string;
  readonly to: string;
}

interface OwnWindow {
  readonly year: number;
  readonly windowKey: string;
  readonly from: string;
  readonly to: string;
}

/** The two-level local government began: provinces merged, districts ended, communes were drawn anew. */
const reorganisedOn = "2025-07-01";

/**
 * What a report is compared with: the period of its kind just before, and the same one a year ago. A year has the year
 * before for both, once; one's own dates are compared with as many days just before them.
 */
export function earlierWindows(own: OwnWindow, cutOff: CutOff = decreeCutOff): EarlierWindow[] {
  const yearAgo = { ...sameYearBefore(own, cutOff), which: "yearBefore" as const };
  if (own.windowKey === "year") return [yearAgo];
  return [{ ...justBefore(own, cutOff), which: "previous" as const }, yearAgo];
}

/** The days of the month where the line's windows begin and end. */
type CutOff = { readonly startDay: number; readonly endDay: number };

function sameYearBefore(own: OwnWindow, cutOff: CutOff): OwnWindow {
  const year = own.year - 1;
  return (
    named(own.windowKey, year, cutOff) ?? {
      ...own,
      year,
      from: yearBack(own.from),
      to: yearBack(own.to),
    }
  );
}

// 29 February has the 28th a year before.
const yearBack = (day: string) => {
  const moved = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  return moved.endsWith("-02-29") ? `${moved.slice(0, 8)}28` : moved;
};

function justBefore(own: OwnWindow, cutOff: CutOff): OwnWindow {
  const before = keyBefore(own);
  const found = before && named(before.windowKey, before.year, cutOff);
  if (found) return found;
  const days = Math.round((Date.parse(own.to) - Date.parse(own.from)) / 86_400_000);
  const to = addDays(own.from, -1);
  return { windowKey: "own", year: Number(to.slice(0, 4)), from: addDays(to, -days), to };
}

function keyBefore({ windowKey, year }: OwnWindow) {
  const [, kind, at] = /^(quarter|halfyear|month)-(\d+)$/.exec(windowKey) ?? [];
  if (!kind) return null;
  const most = { quarter: 4, halfyear: 2, month: 12 }[kind as "quarter"];
  const number = Number(at) > 1 ? Number(at) - 1 : most;
  const written = kind === "month" ? String(number).padStart(2, "0") : String(number);
  return { windowKey: `${kind}-${written}`, year: Number(at) > 1 ? year : year - 1 };
}

function named(windowKey: string, year: number, cutOff: CutOff): OwnWindow | null {
  const rule = knownWindows.find((one) => one.key === windowKey);
  if (!rule) return null;
  const { start, end } = windowOf(rule, year, cutOff);
  return { windowKey, year, from: start, to: end };
}

/** The sums of a report and the names of its lines and units: what a later one is compared with. */
export interface KeptFigures {
  readonly numbers: ReportFigures["numbers"];
  readonly lines: readonly (KeptLine & { readonly sameAs: string })[];
  readonly unitIds: readonly string[];
}

interface KeptLine {
  readonly id: string;
  readonly required: number;
  readonly done: number;
  readonly fulfilled: number;
}

/** What a report's figures leave for the report of a later period. */
export function keptFigures(facts: ReportFrame, figures: ReportFigures): KeptFigures {
  const lineOf = new Map(facts.lines.map((line) => [line.id, line]));
  return {
    numbers: figures.numbers,
    lines: figures.lines.flatMap(({ id, numbers: { required, done, fulfilled } }) => {
      const line = lineOf.get(id);
      return line ? [{ id, sameAs: workOf(line), required, done, fulfilled }] : [];
    }),
    unitIds: facts.units.map((unit) => unit.id),
  };
}

/** The same work under the plan of another year: its title without years, its measure, channel and noun. */
export function workOf({ title, measure, channel, noun, programme }: ReportLine): string {
  const plain = title
    .normalize("NFC")
    .toLocaleLowerCase("vi")
    .replace(/\b(?:năm\s+)?20\d\d\b/gu, "");
  const words = plain.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  return [words, measure, channel ?? "", noun ?? "", programme ?? ""].join("|");
}

/** An earlier period beside this report. */
export function besideOwn(
  facts: ReportFrame,
  window: EarlierWindow,
  then: { readonly kept: KeptFigures; readonly basis: EarlierPeriod["basis"] } | null,
): EarlierPeriod {
  const { which, windowKey, year, from, to } = window;
  const base = {
    ...{ which, windowKey, year, from, to },
    reorganised: from < reorganisedOn && facts.span.to >= reorganisedOn,
  };
  if (!then)
    return { ...base, basis: null, numbers: null, lines: {}, unitsOnlyNow: 0, unitsOnlyThen: 0 };
  const [now, before] = [new Set(facts.units.map((unit) => unit.id)), new Set(then.kept.unitIds)];
  return {
    ...base,
    basis: then.basis,
    numbers: then.kept.numbers,
    lines: linesBeside(facts, then.kept),
    unitsOnlyNow: countWithout(now, before),
    unitsOnlyThen: countWithout(before, now),
  };
}

const countWithout = (all: ReadonlySet<string>, others: ReadonlySet<string>) =>
  [...all].filter((one) => !others.has(one)).length;

// The same line of the same plan; under another plan the same work, when only one line of it is.
function linesBeside(facts: ReportFrame, { lines }: KeptFigures): EarlierPeriod["lines"] {
  const byId = new Map(lines.map((line) => [line.id, line]));
  const byWork = Map.groupBy(lines, (line) => line.sameAs);
  return Object.fromEntries(
    facts.lines.flatMap((line) => {
      const alike = byWork.get(workOf(line)) ?? [];
      const found = byId.get(line.id) ?? (alike.length === 1 ? alike[0] : undefined);
      if (!found) return [];
      const { required, done, fulfilled } = found;
      return [[line.id, { required, done, fulfilled }]];
    }),
  );
}

/** What lies between an amount now and then; the share is of then, in tenths of a per cent, null when there was none. */
export interface Change {
  readonly by: number;
  readonly percent: number | null;
}

/** @example changeOf(15, 12) // { by: 3, percent: 25 } */
export function changeOf(now: number, then: number): Change {
  const by = now - then;
  return { by, percent: then === 0 ? null : Math.round((by * 1000) / then) / 10 };
}

/** The numbers a comparison shows for the whole report. */
export const comparedNumbers = [
  "required",
  "fulfilled",
  "due",
  "met",
  "late",
  "items",
  "replays",
  "minutes",
] as const satisfies readonly NumberName[];
