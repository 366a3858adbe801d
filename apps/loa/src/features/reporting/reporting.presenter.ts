import { type Actor, seesAllUnits } from "../../platform/auth/actor.ts";
import { groupOf } from "./breakdowns.ts";
import type {
  BreakdownFigures,
  ListRow,
  NumberChange,
  Outline,
  OutlineSection,
  ReportDetail,
  ReportField,
  ReportLock,
  ReportSection,
  SignedCopy,
} from "./contract-shapes.ts";
import { Breakdown, Capacity, NumberName } from "./contract-shapes.ts";
import { comparedNumbers } from "./earlier.ts";
import { comparable, fieldValue, meaningOf, readText, refsIn, refTo } from "./fields.ts";
import { basisOf } from "./narrative.ts";
import { type Counted, listOf, type NumberQuery } from "./numbers.ts";
import { firstOutline, numbered } from "./outlines.ts";
import type { Reading } from "./read-report.ts";
import { chosenUnits } from "./report-document.ts";
import { canKeepSigned, canLock, canRemove, canReopen, canWrite } from "./reporting.policy.ts";
import type { LockRow, SectionRow } from "./reporting.queries.ts";
import type { KeptSection, Seen, Shown } from "./snapshot.ts";

/** A report as a screen and a program see it. */
export function presentReport(
  reading: Reading<Seen>,
  sections: readonly SectionRow[],
  actor: Actor,
  signedCopies: readonly SignedCopy[] = [],
): ReportDetail {
  const { head, locks, lock, shown, unit } = reading;
  const standing = locks.find((one) => one.reopenedAt === null);
  const report = {
    domain: head.domain,
    locked: standing !== undefined,
    everLocked: locks.length > 0,
  };
  return {
    ...headOf(reading),
    revision: head.revision,
    sample: head.sample,
    state: standing ? "locked" : "draft",
    readOn: shown.facts.span.asOf,
    lock: lock && presentLock(lock),
    locks: locks.map(presentLock),
    signedCopies: [...signedCopies],
    unit,
    plans: shown.facts.plans.map(({ id, title, documentNumber }) => ({
      id,
      title,
      documentNumber,
    })),
    figures: shown.figures,
    earlier: [...(shown.facts.earlier ?? [])],
    outline: outlineOf(reading),
    outlineVersion: head.outlineVersion,
    breakdowns: unit ? [] : breakdownsIn(outlineOf(reading), shown),
    sections: unit ? [] : sectionsOf(reading, sections),
    unitAnnexes: seesAllUnits(actor) ? annexedUnits(reading) : 0,
    can: {
      write: canWrite(actor, report) && !lock,
      lock: canLock(actor, report) && !lock,
      reopen: canReopen(actor, report),
      remove: canRemove(actor, report),
      keepSigned: canKeepSigned(actor, report),
      download: unit === null,
    },
  };
}

function annexedUnits(reading: Reading<Seen>): number {
  return chosenUnits({ outline: outlineOf(reading), facts: reading.shown.facts }).length;
}

const outlineOf = ({ head, snapshot }: Pick<Reading<Seen>, "head" | "snapshot">): Outline =>
  snapshot ? (snapshot.outline ?? firstOutline) : head.outline;

// The divisions an outline shows, in its sections or as annexes.
function breakdownsIn({ sections, annexes }: Outline, { breakdown }: Seen): BreakdownFigures[] {
  const named = new Set<string>([...annexes, ...sections.flatMap((one) => one.tables)]);
  return Breakdown.options.filter((by) => named.has(by)).map(breakdown);
}

// What was signed is shown as it was signed, whatever the head says by now.
function headOf({ head, snapshot, shown }: Reading<Seen>) {
  const { id, domain, year, windowKey, asOf } = head;
  const said = snapshot?.head ?? head;
  return {
    ...{ id, domain, year, windowKey, asOf, unitIds: [...head.unitIds] },
    from: shown.facts.span.from,
    to: shown.facts.span.to,
    planIds: shown.facts.plans.map((plan) => plan.id),
    title: said.title,
    governingOrgan: said.governingOrgan,
    issuingOrgan: said.issuingOrgan,
    place: said.place,
    addressees: [...said.addressees],
    recipients: [...said.recipients],
    stage: said.stage as ReportDetail["stage"],
  };
}

function sectionsOf(
  { head, snapshot, shown }: Reading<Seen>,
  rows: readonly SectionRow[],
): ReportSection[] {
  const outline = outlineOf({ head, snapshot });
  const texts = new Map(
    snapshot
      ? snapshot.sections.map((one) => [one.key, keptRow(one)])
      : rows.map((row) => [row.key, row]),
  );
  const isEmpty = (one: OutlineSection) =>
    one.tables.length === 0 && !texts.get(one.key)?.text.trim();
  const numbers = new Map(numbered(outline.sections, isEmpty).map((one) => [one.key, one.number]));
  return outline.sections.map((place) => ({
    ...presentSection(texts.get(place.key) ?? noText(place.key), place, shown),
    number: numbers.get(place.key) ?? "",
  }));
}

const noText = (key: string): SectionRow => ({
  key,
  text: "",
  former: null,
  basis: {},
  edited: false,
});

// What was signed stands: its numbers are words, and none of them has moved since.
function keptRow({ key, text, written }: KeptSection): SectionRow {
  return { ...noText(key), text: written ?? text };
}

/** A section with the numbers that have moved since its text was written. */
export function presentSection(row: SectionRow, place: OutlineSection, shown: Seen): ReportSection {
  const { text, edited, former, basis } = row;
  return {
    ...place,
    number: "",
    text: readText(text, shown),
    written: text,
    fields: refsIn(text).map((ref) => presentField(ref, shown, basis)),
    edited,
    hasFormer: former !== null,
    changes: changesOf(row, place, shown),
  };
}

/** A field with what it says now, and what it said when that was something else. */
export function presentField(
  ref: string,
  shown: Seen,
  basis: Readonly<Record<string, number>> = {},
): ReportField {
  const now = fieldValue(ref, shown);
  const was = basis[ref];
  const moved = was !== undefined && now !== null && was !== now.value;
  return { ref, words: now?.words ?? null, was: moved ? was : null, ...meaningOf(ref, shown) };
}

/** Every number a text may be given that speaks of the whole report. */
export function presentFields(shown: Seen): ReportField[] {
  const periods = comparable(shown.facts.earlier).map((period) => period.which);
  const compared = periods.flatMap((which) =>
    comparedNumbers.flatMap((name) => [`then.${name}.${which}`, `change.${name}.${which}`]),
  );
  const kinds = shown.figures.kinds.map(({ kind }) => refTo("items", `kind:${kind}`));
  const handedIn = ["expected", "received", "onTime", "accepted"].map((one) => `reports.${one}`);
  return ["tasks", "share", ...handedIn, ...NumberName.options, ...kinds, ...compared]
    .map((ref) => presentField(ref, shown))
    .filter((one) => one.words !== null);
}

function changesOf(row: SectionRow, place: OutlineSection, shown: Seen): NumberChange[] {
  if (Object.keys(row.basis).length === 0) return [];
  const now = basisOf(place.source, row.text, shown);
  const refs = new Set([...Object.keys(row.basis), ...Object.keys(now)]);
  return [...refs].flatMap((ref) => {
    const [was, is] = [row.basis[ref] ?? 0, now[ref] ?? fieldValue(ref, shown)?.value ?? 0];
    const { name, of } = meaningOf(ref, shown);
    const number = NumberName.safeParse(name).data;
    return was === is || !number ? [] : [{ name: number, path: of, was, now: is }];
  });
}

function presentLock(lock: LockRow): ReportLock {
  const { number, documentNumber, datedOn, signerName, signerPosition, sha256 } = lock;
  return {
    ...{ number, documentNumber, datedOn, signerName, signerPosition, sha256 },
    signerCapacity: Capacity.safeParse(lock.signerCapacity).data ?? null,
    lockedAt: lock.lockedAt.toISOString(),
    reopenedAt: lock.reopenedAt?.toISOString() ?? null,
    reopenedReason: lock.reopenedReason,
    files: [...lock.files],
  };
}

/** One page of the list behind a number, with the number itself. */
export function presentList(
  reading: Reading<Shown>,
  asked: Omit<NumberQuery, "within"> & {
    readonly within?: { readonly by: Breakdown; readonly key: string } | undefined;
  },
  page: { readonly page: number; readonly perPage: number },
) {
  const { within, ...query } = asked;
  const groupKey = within && groupOf(reading.shown.facts, within.by);
  const inGroup =
    within && groupKey ? { within: (row: Counted) => groupKey(row) === within.key } : {};
  return {
    ...pageOfNumber(reading.shown, { ...query, ...inGroup }, page),
    title: (reading.snapshot?.head ?? reading.head).title,
  };
}

/** One page of the rows a number counts, and their sum. */
export function pageOfNumber(
  { facts, rows }: Shown,
  query: NumberQuery,
  page: { readonly page: number; readonly perPage: number },
) {
  const all = listOf(rows, query);
  const units = new Map(facts.units.map((unit) => [unit.id, unit]));
  const paths = new Map(facts.lines.map((line) => [line.id, line]));
  const line = query.line === undefined ? undefined : paths.get(query.line);
  const from = (page.page - 1) * page.perPage;
  return {
    rows: all.slice(from, from + page.perPage).map((row) =>
      presentListRow(row, {
        unit: units.get(row.unitId) ?? { id: row.unitId, name: "" },
        line: paths.get(row.line ?? ""),
      }),
    ),
    total: all.length,
    value: all.reduce((sum, row) => sum + row.amount, 0),
    line: line ? { path: line.path, title: line.title } : null,
  };
}

interface RowPlace {
  readonly unit: { readonly id: string; readonly name: string };
  readonly line: { readonly path: string; readonly title: string } | undefined;
}

function presentListRow({ key, amount, subject }: Counted, { unit, line }: RowPlace): ListRow {
  const base = { key, amount, unit, path: line?.path ?? null, note: null, state: null };
  const none = { outputId: null, commitmentId: null };
  if (subject.kind === "unit") return { ...base, ...none, title: unit.name, date: null };
  if (subject.kind === "output") {
    const { id, title, happenedOn } = subject.output;
    return { ...base, ...none, outputId: id, title, date: happenedOn, note: subject.proof ?? null };
  }
  const { commitmentId, dueOn, state, reason } = subject.occurrence;
  return {
    ...{ ...base, ...none, commitmentId, state, note: reason },
    ...{ title: line?.title ?? "", date: dueOn },
  };
}
