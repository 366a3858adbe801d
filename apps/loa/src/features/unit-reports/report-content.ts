import type { Tx } from "../../platform/db/database.ts";
import { loadFacts, type ReportFacts, type Shown, showFacts, spanFor } from "../reporting/index.ts";
import type { Nomination, UnitFigures } from "./contract.ts";
import { UnitSection } from "./contract-shapes.ts";
import { draftText } from "./draft-text.ts";
import { presentFigures, stagesOf } from "./figures.ts";
import { type InheritedFacts, inheritedWork } from "./inherited.ts";
import { findNominations, findSections, type StandingReport } from "./unit-reports.queries.ts";

/** What a unit handed in: numbers with the things they count, words and nominations, as they stood. */
export interface ReportContent {
  readonly format: 1;
  readonly facts: ReportFacts;
  readonly figures: UnitFigures;
  readonly sections: readonly { readonly key: UnitSection; readonly text: string }[];
  readonly nominations: readonly Nomination[];
  /** Work of units before this one; what was handed in by earlier versions has none. */
  readonly inherited?: readonly InheritedFacts[];
}

/** The numbers of a draft, read from the ledgers on a day. */
export async function draftNumbers(
  tx: Tx,
  { period, unit }: Pick<StandingReport, "period" | "unit">,
  today: string,
): Promise<{ shown: Shown; figures: UnitFigures }> {
  const span = await spanFor(tx, { ...period, asOf: today });
  const { domain, planIds } = period;
  const facts = await loadFacts(tx, {
    domain,
    planIds,
    span,
    stage: "recorded",
    unitIds: [unit.id],
  });
  const shown = showFacts(facts);
  return { shown, figures: presentFigures(shown, await stagesOf(tx, shown)) };
}

/** Everything that is handed in when a report is completed now. */
export async function contentOf(
  tx: Tx,
  report: StandingReport,
  today: string,
): Promise<ReportContent> {
  const { shown, figures } = await draftNumbers(tx, report, today);
  const written = new Map((await findSections(tx, report.id)).map((one) => [one.key, one.text]));
  return {
    format: 1,
    facts: shown.facts,
    figures,
    sections: UnitSection.options.map((key) => ({
      key,
      text: written.get(key) ?? draftText(key, figures),
    })),
    nominations: await findNominations(tx, report.id),
    inherited: await inheritedWork(tx, report, today),
  };
}

/** What was handed in with a completion. */
export async function keptContent(tx: Tx, completionId: string): Promise<ReportContent> {
  const row = await tx
    .selectFrom("unit_report_completions")
    .select("content")
    .where("id", "=", completionId)
    .executeTakeFirstOrThrow();
  return row.content as unknown as ReportContent;
}
