import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { loadFacts, type ReportFacts, type Shown, showFacts, spanOf } from "../reporting/index.ts";
import { type Nomination, type UnitFigures, UnitNumber } from "./contract.ts";
import { UnitSection } from "./contract-shapes.ts";
import { draftText } from "./draft-text.ts";
import { findNominations, findSections, type StandingReport } from "./unit-reports.queries.ts";

/** What a unit handed in: numbers with the things they count, words and nominations, as they stood. */
export interface ReportContent {
  readonly format: 1;
  readonly facts: ReportFacts;
  readonly figures: UnitFigures;
  readonly sections: readonly { readonly key: UnitSection; readonly text: string }[];
  readonly nominations: readonly Nomination[];
}

/** The numbers of a draft, read from the ledgers on a day. */
export async function draftNumbers(
  tx: Tx,
  { period, unit }: Pick<StandingReport, "period" | "unit">,
  today: string,
): Promise<{ shown: Shown; figures: UnitFigures }> {
  const span = spanOf({ ...period, asOf: today });
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

function presentFigures({ figures }: Shown, stages: UnitFigures["stages"]): UnitFigures {
  return {
    numbers: numbersOf(figures.numbers),
    lines: figures.lines.map((line) => {
      const { id, planId, taskId, path, title, heading, measure, noun, channel, quota } = line;
      return {
        ...{ id, planId, taskId, path, title, heading, measure, noun, channel, quota },
        numbers: numbersOf(line.numbers),
        percent: line.percent,
      };
    }),
    kinds: figures.kinds.map(({ kind, outputs, items, minutes }) => ({
      ...{ kind, outputs, items, minutes },
    })),
    stages,
  };
}

const numbersOf = (all: Readonly<Record<UnitNumber, number>>): Record<UnitNumber, number> =>
  Object.fromEntries(UnitNumber.options.map((name) => [name, all[name]])) as Record<
    UnitNumber,
    number
  >;

// How far the outputs of the window have come: an accepted one was approved or came past the head.
async function stagesOf(tx: Tx, { facts }: Shown): Promise<UnitFigures["stages"]> {
  const ids = facts.outputs.filter((one) => one.happenedOn >= facts.span.from).map((one) => one.id);
  const { rows } = await sql<{ approved: number; accepted: number }>`
    select (count(*) filter (where state in ('approved', 'accepted')))::int as approved,
      (count(*) filter (where state = 'accepted'))::int as accepted
    from output_standings where output_id = any (${ids}::uuid[])`.execute(tx);
  const { approved = 0, accepted = 0 } = rows[0] ?? {};
  return { recorded: ids.length, approved, accepted };
}
