import type { Actor } from "../../platform/auth/actor.ts";
import type {
  ListRow,
  NumberChange,
  NumberName,
  ReportDetail,
  ReportLock,
  ReportSection,
} from "./contract-shapes.ts";
import { Capacity, SectionKey } from "./contract-shapes.ts";
import { basisOf } from "./narrative.ts";
import { type Counted, listOf, type NumberQuery } from "./numbers.ts";
import type { Reading } from "./read-report.ts";
import { canLock, canRemove, canReopen, canWrite } from "./reporting.policy.ts";
import type { LockRow, SectionRow } from "./reporting.queries.ts";
import type { Shown } from "./snapshot.ts";

/** A report as a screen and a program see it. */
export function presentReport(
  reading: Reading,
  sections: readonly SectionRow[],
  actor: Actor,
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
    unit,
    plans: shown.facts.plans.map(({ id, title, documentNumber }) => ({
      id,
      title,
      documentNumber,
    })),
    figures: shown.figures,
    sections: unit ? [] : sectionsOf(reading, sections),
    can: {
      write: canWrite(actor, report) && !lock,
      lock: canLock(actor, report) && !lock,
      reopen: canReopen(actor, report),
      remove: canRemove(actor, report),
      download: unit === null,
    },
  };
}

// What was signed is shown as it was signed, whatever the head says by now.
function headOf({ head, snapshot, shown }: Reading) {
  const { id, domain, year, windowKey, asOf } = head;
  const said = snapshot?.head ?? head;
  return {
    ...{ id, domain, year, windowKey, asOf },
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

function sectionsOf({ snapshot, shown }: Reading, rows: readonly SectionRow[]): ReportSection[] {
  return SectionKey.options.flatMap((key) => {
    const kept = snapshot?.sections.find((one) => one.key === key);
    if (kept) return [{ key, text: kept.text, edited: false, hasFormer: false, changes: [] }];
    const row = rows.find((one) => one.key === key);
    return row ? [presentSection(row, shown)] : [];
  });
}

/** A section with the numbers that have moved since its text was written. */
export function presentSection(row: SectionRow, shown: Shown): ReportSection {
  const { key, text, edited, former, basis } = row;
  return {
    key,
    text,
    edited,
    hasFormer: former !== null,
    changes: changesOf(row.key, basis, shown),
  };
}

function changesOf(
  key: SectionKey,
  basis: Readonly<Record<string, number>>,
  { figures }: Shown,
): NumberChange[] {
  const pathOf = new Map(figures.lines.map((line) => [line.id, line.path]));
  const now = basisOf(key, figures);
  const names = new Set([...Object.keys(basis), ...Object.keys(now)]);
  return [...names].flatMap((name) => {
    const [was, is] = [basis[name] ?? 0, now[name] ?? 0];
    const [number, line] = name.split("|");
    if (was === is) return [];
    const path = line === undefined ? null : (pathOf.get(line) ?? "");
    return [{ name: number as NumberName, path, was, now: is }];
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
  reading: Reading,
  query: NumberQuery,
  page: { readonly page: number; readonly perPage: number },
) {
  return {
    ...pageOfNumber(reading.shown, query, page),
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
