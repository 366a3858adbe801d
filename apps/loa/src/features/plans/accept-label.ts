import { type OwnLabelField, parseQuotas, type Span, splitActors } from "@loa/plan-document";
import type { Tx } from "../../platform/db/database.ts";
import { addAssignments } from "./add-assignments.ts";
import type { Editing } from "./edit-plan.ts";
import { learnLabel } from "./own-labels.ts";
import { planOffice } from "./plans.queries.ts";
import { quotaRow } from "./reading-rows.ts";
import type { Proposal, Source } from "./shapes.ts";
import { setTiming, timeIn } from "./task-time.ts";

type LabelProposal = Extract<Proposal, { kind: "label" }>;

/** One line of the plan that begins with the label. */
interface Place {
  readonly findingId: string;
  readonly taskId: string;
  readonly value: string;
  readonly source: Source;
}

/**
 * Takes an office's label for what a person says it introduces: its value goes into the field in every task of the
 * plan that has it, and later documents of the office are read with it.
 */
export async function acceptLabel(
  editing: Editing,
  planId: string,
  proposal: LabelProposal,
  chosen: OwnLabelField | undefined,
): Promise<string> {
  const { tx, actor, now } = editing;
  const field = chosen ?? proposal.field;
  const places = await placesOf(tx, planId, proposal.label);
  for (const place of places) await putInPlace(editing, planId, place, field);
  const ids = places.map(({ findingId }) => findingId);
  await tx
    .updateTable("plan_findings")
    .set({ settled_at: now, settled_by: actor.accountId, settlement: proposal.label })
    .where("id", "in", ids)
    .execute();
  await learnLabel(editing, { label: proposal.label, field, office: await planOffice(tx, planId) });
  return `${proposal.label} → ${field}`;
}

async function placesOf(tx: Tx, planId: string, label: string): Promise<Place[]> {
  const reading = await tx
    .selectFrom("plan_readings")
    .select("document")
    .where("plan_id", "=", planId)
    .executeTakeFirst();
  const text = (reading?.document as { text?: string } | null)?.text ?? "";
  const rows = await tx
    .selectFrom("plan_findings")
    .select(["id", "task_id", "source", "proposal"])
    .where("plan_id", "=", planId)
    .where("code", "=", "unknown-label")
    .where("settled_at", "is", null)
    .execute();
  return rows.flatMap(({ id, task_id: taskId, source, proposal }) => {
    const own = proposal as Proposal | null;
    if (!taskId || !source || own?.kind !== "label" || own.label !== label) return [];
    return [{ findingId: id, taskId, ...valueAt(text, source as unknown as Source) }];
  });
}

/** The words behind the label's colon, and where they stand. */
function valueAt(text: string, source: Source): Pick<Place, "value" | "source"> {
  const line = text.slice(source.start, source.end);
  const lead = /^[^:：]*[:：]\s*/u.exec(line)?.[0].length ?? 0;
  return { value: line.slice(lead), source: { ...source, start: source.start + lead } };
}

async function putInPlace(editing: Editing, planId: string, place: Place, field: OwnLabelField) {
  const { tx } = editing;
  if (field === "lead" || field === "coordinating" || field === "directing")
    return addAssignments(editing, planId, {
      taskId: place.taskId,
      names: splitActors(place.value),
      role: field,
      source: place.source,
    });
  if (field === "timing") return takeTime(tx, planId, place);
  if (field === "quota") return addQuotas(tx, planId, place);
  if (field === "products") return addProduct(tx, place);
}

async function takeTime(tx: Tx, planId: string, { taskId, value }: Place) {
  const timing = await timeIn(tx, planId, value);
  if (timing) await setTiming(tx, taskId, timing);
}

async function addQuotas(tx: Tx, planId: string, { taskId, value, source }: Place) {
  const kept = await tx.selectFrom("quotas").select("id").where("task_id", "=", taskId).execute();
  const rows = parseQuotas(value).map((quota, nth) => ({
    ...quotaRow(quota, source as Span, kept.length + nth),
    plan_id: planId,
    task_id: taskId,
  }));
  if (rows.length > 0) await tx.insertInto("quotas").values(rows).execute();
}

async function addProduct(tx: Tx, { taskId, value }: Place) {
  const task = await tx
    .selectFrom("tasks")
    .select("products")
    .where("id", "=", taskId)
    .executeTakeFirstOrThrow();
  await tx
    .updateTable("tasks")
    .set({ products: [...task.products, value] })
    .where("id", "=", taskId)
    .execute();
}
