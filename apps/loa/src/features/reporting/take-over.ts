import { recordAudit } from "../../platform/audit/record.ts";
import { errors } from "../../platform/http/errors.ts";
import { loadGathered, withinReport } from "./gathering.queries.ts";
import {
  type GatheredItem,
  type GatheredRef,
  GatheredSource,
  type Taking,
} from "./gathering-shapes.ts";
import { alreadyDecided } from "./refusals.ts";
import { findSections } from "./reporting.queries.ts";
import { type Writing, writeSection } from "./write-section.ts";

type Here = Omit<Writing, "key">;

/**
 * Takes what units wrote over into a section, each with its unit, one after the other or under common words; or sets it
 * aside. Each thing is decided once. @throws not-found, report-item-decided
 */
export async function takeOver(here: Here, taking: Taking): Promise<number> {
  const items = await itemsFor(here, taking.items);
  if (items.some((one) => one.decision !== null)) throw alreadyDecided();
  if (taking.sectionKey !== null)
    await putInto(here, taking.sectionKey, linesOf(items, taking.group));
  await here.tx
    .insertInto("report_takings")
    .values(items.map((item) => rowOf(here, item, taking)))
    .execute();
  await told(here, taking.sectionKey === null ? "report.set-aside" : "report.taken", items.length);
  return items.length;
}

/** Undoes a decision, so that the thing may be decided anew; words already in the report stay to be edited. */
export async function undoTaking(here: Here, ref: GatheredRef): Promise<void> {
  const { tx, actor, now, report } = here;
  const done = await tx
    .updateTable("report_takings")
    .set({ undone_by: actor.accountId, undone_at: now })
    .where("report_id", "=", report.id)
    .where("completion_id", "=", ref.completionId)
    .where("source", "=", ref.source)
    .where("part", "=", ref.part)
    .where("undone_at", "is", null)
    .returning("id")
    .execute();
  if (done.length === 0) throw errors.notFound();
  await told(here, "report.taking-undone", done.length);
}

async function itemsFor(here: Here, refs: readonly GatheredRef[]): Promise<GatheredItem[]> {
  const all = await loadGathered(here.tx, here.report.id, withinReport(here.report, here.today));
  const byKey = new Map(all.map((item) => [keyOf(item), item]));
  const keys = [...new Set(refs.map(keyOf))];
  return keys.map((key) => {
    const item = byKey.get(key);
    if (!item) throw errors.notFound();
    return item;
  });
}

const keyOf = ({ completionId, source, part }: GatheredRef) => `${completionId} ${source} ${part}`;

function linesOf(items: readonly GatheredItem[], group: string | null): string[] {
  const said = (item: GatheredItem, mark: string) =>
    `${mark} ${item.words.replace(/[.;\s]+$/, "")} (${item.unit.name}).`;
  if (!group) return items.map((item) => said(item, "-"));
  return [`- ${group.replace(/[:.;\s]+$/, "")}:`, ...items.map((item) => said(item, "+"))];
}

async function putInto(here: Here, key: string, lines: readonly string[]): Promise<void> {
  const section = (await findSections(here.tx, here.report.id)).find((one) => one.key === key);
  if (!section) throw errors.notFound();
  const text = [section.text, ...lines].filter((line) => line.trim() !== "").join("\n");
  await writeSection({ ...here, key }, text, false);
}

function rowOf({ actor, now, report }: Here, item: GatheredItem, taking: Taking) {
  const { completionId, source, part, words, unit } = item;
  return {
    ...{ report_id: report.id, completion_id: completionId, unit_id: unit.id },
    ...{ source: GatheredSource.parse(source), part, words, section_key: taking.sectionKey },
    decision: taking.sectionKey === null ? "aside" : "taken",
    ...{ reason: taking.reason, decided_by: actor.accountId, decided_at: now },
  };
}

type Told = "report.taken" | "report.set-aside" | "report.taking-undone";

async function told({ tx, actor, now, report }: Here, action: Told, count: number) {
  const subject = { kind: "report", id: report.id };
  await recordAudit(tx, actor, { action, subject, details: { count }, at: now });
}
