import { type Actor, hasRole } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";
import { standingOf } from "../periods/index.ts";
import { pageOfNumber, type Shown, showFacts } from "../reporting/index.ts";
import type {
  MyReport,
  UnitSection as Section,
  UnitFigures,
  UnitNumber,
  UnitReportDetail,
  WrittenSection,
} from "./contract.ts";
import { UnitSection } from "./contract-shapes.ts";
import { draftText } from "./draft-text.ts";
import { type InheritedFacts, inheritedWork } from "./inherited.ts";
import { draftNumbers, keptContent, type ReportContent } from "./report-content.ts";
import { allowedOf, caseOf } from "./unit-reports.policy.ts";
import {
  findHistory,
  findNominations,
  findReportsOf,
  findSections,
  findStandIn,
  lastWords,
  loadUnitReport,
  type SectionRow,
  type StandingReport,
} from "./unit-reports.queries.ts";

/** A report as a person sees it: a draft from the ledgers, what was handed in as it was handed in. */
export async function readUnitReport(
  tx: Tx,
  actor: Actor,
  id: string,
  today: string,
): Promise<UnitReportDetail> {
  const report = await loadUnitReport(tx, id, today);
  const kept = report.completionId === null ? null : await keptContent(tx, report.completionId);
  const figures = kept?.figures ?? (await draftNumbers(tx, report, today)).figures;
  const { unit, state, timeliness, sentOn, goneReason } = report;
  return {
    ...{ id, unit, state, timeliness, sentOn },
    period: presentPeriod(report.period),
    readOn: report.completedOn ?? today,
    goneReason: state === "gone" ? goneReason : null,
    figures,
    inherited: (kept ? (kept.inherited ?? []) : await inheritedWork(tx, report, today)).map(
      presentInherited,
    ),
    sections: await sectionsOf(tx, report, figures, kept),
    nominations: [...(kept?.nominations ?? (await findNominations(tx, id)))],
    history: await findHistory(tx, id),
    standIn: report.completionId === null ? null : await findStandIn(tx, report.completionId),
    ...{ peopled: report.peopled, headed: report.headed },
    asked: report.asked && {
      reason: report.asked.reason,
      on: report.asked.on,
      by: report.asked.by,
    },
    can: allowedOf(actor, caseOf(report)),
  };
}

const presentInherited = ({ unit, endedOn, heirs, figures }: InheritedFacts) => ({
  ...{ unit, endedOn, heirs, figures },
});

async function sectionsOf(
  tx: Tx,
  report: StandingReport,
  figures: UnitFigures,
  kept: ReportContent | null,
): Promise<WrittenSection[]> {
  const rows = new Map((await findSections(tx, report.id)).map((one) => [one.key, one]));
  const last = await lastWords(tx, report);
  const handed = new Map(kept?.sections.map((one) => [one.key, one.text]));
  return UnitSection.options.map((key) => {
    const text = handed.get(key) ?? rows.get(key)?.text ?? draftText(key, figures);
    return presentSection(key, text, rows.get(key), last.get(key) ?? null);
  });
}

/** A section as it stands, with what was said there last time. */
export function presentSection(
  key: Section,
  text: string,
  row: SectionRow | undefined,
  last: WrittenSection["last"],
): WrittenSection {
  return {
    ...{ key, text, last },
    revision: row?.revision ?? 0,
    writtenBy: row?.writtenBy ?? null,
    writtenAt: row?.writtenAt.toISOString() ?? null,
  };
}

type Period = StandingReport["period"];

function presentPeriod(period: Period): UnitReportDetail["period"] {
  const { id, domain, year, kind, windowKey, title, asks, from, to } = period;
  const { opensOn, dueOn, timelyBy } = period;
  return { id, domain, year, kind, windowKey, title, asks, from, to, opensOn, dueOn, timelyBy };
}

/** One page of what a number of the report counts, and the number itself. */
export async function readNumber(
  tx: Tx,
  of: NumberOf,
  query: { readonly number: UnitNumber; readonly line?: string | undefined },
  page: { readonly page: number; readonly perPage: number; readonly today: string },
) {
  const report = await loadUnitReport(tx, of.id, page.today);
  const { shown, unit } = await shownOf(tx, report, { ...of, today: page.today });
  const { rows, total, value, line } = pageOfNumber(shown, query, page);
  // Another unit's records are told, not opened, to whom they are not shown.
  const opens = unit.id === report.unit.id || of.everyUnit;
  return {
    rows: rows.map(({ key, path, title, date, amount, state, note, outputId, commitmentId }) => ({
      ...{ key, path, title, date, amount, state, note },
      outputId: opens ? outputId : null,
      commitmentId: opens ? commitmentId : null,
    })),
    ...{ total, value, line, title: report.period.title, unit },
  };
}

/** Whose number is asked for: the report's own, or that of a unit before it. */
interface NumberOf {
  readonly id: string;
  readonly former: string | undefined;
  readonly everyUnit: boolean;
}

async function shownOf(
  tx: Tx,
  report: StandingReport,
  { former, today }: Pick<NumberOf, "former"> & { readonly today: string },
): Promise<{ shown: Shown; unit: StandingReport["unit"] }> {
  const { unit, completionId } = report;
  const kept = completionId === null ? null : await keptContent(tx, completionId);
  if (former !== undefined) {
    const before = kept ? (kept.inherited ?? []) : await inheritedWork(tx, report, today);
    const found = before.find((one) => one.unit.id === former);
    if (!found) throw errors.notFound();
    return { shown: showFacts(found.facts), unit: found.unit };
  }
  const shown = kept ? showFacts(kept.facts) : (await draftNumbers(tx, report, today)).shown;
  return { shown, unit };
}

/** The reports of a person's units: what they owe, then what waits elsewhere, then what is done. */
export async function readMyReports(
  tx: Tx,
  actor: Actor,
  unitIds: readonly string[],
  today: string,
): Promise<MyReport[]> {
  if (unitIds.length === 0) return [];
  const since = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
  const rows = await findReportsOf(
    tx,
    unitIds,
    since.endsWith("02-29") ? `${since.slice(0, 8)}28` : since,
  );
  return rows.map((row) => {
    const { state, timeliness, sentOn, onBehalf } = standingOf(row, { ...row.period, asOf: today });
    const unit = { id: row.unit_id, name: row.unit_name };
    const report = { id: row.reportId, unit, state, timeliness, sentOn, onBehalf };
    return { ...report, period: presentPeriod(row.period), next: nextFor(actor, report) };
  });
}

function nextFor(
  actor: Actor,
  { unit, state }: Pick<MyReport, "unit" | "state">,
): MyReport["next"] {
  if (state === "draft" || state === "returned") return "write";
  if (state === "complete") return hasRole(actor, "unit_head", unit.id) ? "approve" : "wait";
  return state === "approved" ? "wait" : "done";
}
