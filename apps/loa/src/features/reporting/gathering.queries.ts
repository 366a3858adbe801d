import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { Completeness, Gathered, GatheredItem, GatheredSource } from "./gathering-shapes.ts";
import type { ReportHead } from "./reporting.queries.ts";

/** Which reports of units belong to a report: of its line, their window within its days. */
type Within = Pick<ReportHead, "domain" | "unitIds"> & {
  readonly from: string;
  readonly to: string;
  readonly asOf: string;
};

/** The days and units whose reports a report is gathered from. */
export function withinReport(report: ReportHead, today: string) {
  const { domain, unitIds, from, to, asOf } = report;
  return { domain, unitIds, from, to, asOf: asOf ?? today };
}

const reportsWithin = ({ domain, from, to, asOf, unitIds }: Within) => sql`(
  select r.*, p.due_on, p.timely_by from unit_reports_at(${asOf}::date) r join periods_at(${asOf}::date) p on p.id = r.period_id
  where p.domain = ${domain} and p.from_on >= ${from}::date and p.to_on <= ${to}::date and not r.gone
    and (cardinality(${unitIds}::uuid[]) = 0 or r.unit_id = any (${unitIds}::uuid[])))`;

/** How many reports were expected, came, came in time and were accepted by a day. */
export async function loadCompleteness(tx: Tx, within: Within): Promise<Completeness> {
  const { rows } = await sql<Completeness>`
    select count(*)::int as expected, count(completion_id)::int as received, count(accepted_on)::int as accepted,
      (count(*) filter (where completion_id is not null
        and case timely_by when 'approved' then first_approved_on else first_completed_on end <= due_on))::int as "onTime"
    from ${reportsWithin(within)} r`.execute(tx);
  return rows[0] ?? { expected: 0, received: 0, onTime: 0, accepted: 0 };
}

/** Units whose report has not come, by name. */
export async function loadMissing(tx: Tx, within: Within): Promise<Gathered["missing"]> {
  const { rows } = await sql<Gathered["missing"][number]>`
    select u.id, u.name, min(r.due_on) as "dueOn" from ${reportsWithin(within)} r join units u on u.id = r.unit_id
    where r.completion_id is null group by u.id, u.name order by u.name, u.id`.execute(tx);
  return rows;
}

interface HandedIn {
  readonly completionId: string;
  readonly unitReportId: string;
  readonly unitId: string;
  readonly unit: string;
  readonly accepted: boolean;
  readonly onBehalf: boolean;
  readonly sections: readonly { readonly key: string; readonly text: string }[];
  readonly nominations: readonly {
    readonly kind: string;
    readonly name: string;
    readonly reason: string;
  }[];
}

interface TakingRow {
  readonly completionId: string;
  readonly source: GatheredSource;
  readonly part: number;
  readonly reportId: string;
  readonly title: string;
  readonly decision: "taken" | "aside";
  readonly sectionKey: string | null;
  readonly reason: string | null;
}

/** Every paragraph and nomination handed in, with what was decided of it here and where else it was taken. */
export async function loadGathered(
  tx: Tx,
  reportId: string,
  within: Within,
): Promise<GatheredItem[]> {
  const { rows } = await sql<HandedIn>`
    select r.completion_id as "completionId", r.report_id as "unitReportId", u.id as "unitId", u.name as unit,
      r.accepted_on is not null as accepted, r.on_behalf as "onBehalf", c.content -> 'sections' as sections, c.content -> 'nominations' as nominations
    from ${reportsWithin(within)} r join unit_report_completions c on c.id = r.completion_id join units u on u.id = r.unit_id
    order by u.name, u.id, r.completion_id`.execute(tx);
  const takings = await findTakings(
    tx,
    rows.map((row) => row.completionId),
  );
  return rows.flatMap((row) => itemsOf(row).map((item) => decided(item, reportId, takings)));
}

async function findTakings(tx: Tx, completionIds: readonly string[]): Promise<TakingRow[]> {
  return tx
    .selectFrom("report_takings as t")
    .innerJoin("reports as r", "r.id", "t.report_id")
    .select(["t.completion_id as completionId", "t.part", "t.report_id as reportId", "r.title"])
    .select(["t.section_key as sectionKey", "t.reason"])
    .select(sql<GatheredSource>`t.source`.as("source"))
    .select(sql<"taken" | "aside">`t.decision`.as("decision"))
    .where("t.completion_id", "in", completionIds.length > 0 ? [...completionIds] : [noId])
    .where("t.undone_at", "is", null)
    .execute();
}

const noId = "00000000-0000-0000-0000-000000000000";

type Item = Omit<GatheredItem, "decision" | "sectionKey" | "reason" | "takenIn">;

function itemsOf(row: HandedIn): Item[] {
  const { completionId, unitReportId, accepted, onBehalf } = row;
  const base = {
    completionId,
    unitReportId,
    accepted,
    onBehalf,
    unit: { id: row.unitId, name: row.unit },
  };
  const words = (source: "difficulties" | "proposals") =>
    paragraphsOf(row.sections.find((one) => one.key === source)?.text ?? "").map((text, part) => ({
      ...{ ...base, source, part, words: text },
    }));
  const named = row.nominations.map(({ kind, name, reason }, part) => ({
    ...{ ...base, part, words: `${name}: ${reason}` },
    source: kind === "exemplar" ? ("exemplar" as const) : ("initiative" as const),
  }));
  return [...words("difficulties"), ...words("proposals"), ...named];
}

/** The paragraphs of what a unit wrote; a dash in front is the unit's own list. */
function paragraphsOf(text: string): string[] {
  const lines = text.split("\n").map((line) => line.replace(/^\s*[-+•]\s*/, "").trim());
  return lines.filter((line) => line !== "");
}

function decided(item: Item, reportId: string, takings: readonly TakingRow[]): GatheredItem {
  const same = takings.filter(
    (one) =>
      one.completionId === item.completionId &&
      one.source === item.source &&
      one.part === item.part,
  );
  const here = same.find((one) => one.reportId === reportId);
  const other = same.find((one) => one.reportId !== reportId && one.decision === "taken");
  return {
    ...item,
    decision: here?.decision ?? null,
    sectionKey: here?.sectionKey ?? null,
    reason: here?.reason ?? null,
    takenIn: other ? { reportId: other.reportId, title: other.title } : null,
  };
}
