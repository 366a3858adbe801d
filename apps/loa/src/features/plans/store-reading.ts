import type { Responsibility, Task } from "@loa/plan-document";
import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { findNameDoubts } from "./find-name-doubts.ts";
import { proposalOf } from "./finding-proposal.ts";
import { inChunks } from "./in-chunks.ts";
import { type NamedBody, nameBodies } from "./name-bodies.ts";
import type { PlanReading } from "./plan-reading.ts";
import { planKeeper, planOffice } from "./plans.queries.ts";
import { domainOf, type ProposedDomain, proposeDomains } from "./propose-domains.ts";
import { assignmentRows, quotaRow } from "./reading-rows.ts";

/** When the reading is stored, and as of which date names resolve when the plan has none. */
export interface ReadingMoment {
  readonly now: Date;
  readonly today: string;
}

/**
 * Writes a whole reading in the caller's transaction: head, domains, headings, tasks with assignments and
 * quotas, responsibilities and findings, in place of any earlier reading of the plan.
 */
export async function storeReading(
  tx: Tx,
  planId: string,
  { document, kept }: { readonly document: PlanReading; readonly kept: Uint8Array },
  { now, today }: ReadingMoment,
): Promise<void> {
  await clearReading(tx, planId);
  const domains = proposeDomains(document);
  const asOf = document.issuedOn ?? today;
  const owner = await planOffice(tx, planId);
  const names = await nameBodies(tx, document, { asOf, owner });
  await storeHead(tx, planId, document, names.issuerUnitId);
  await storeDomains(tx, planId, domains);
  await storeHeadings(tx, planId, document);
  const taskIds = await storeTasks(tx, planId, document.tasks, domains);
  await storeAssignments(tx, planId, document.tasks, taskIds, names.bodies);
  await storeQuotas(tx, planId, document.tasks, taskIds);
  await storeResponsibilities(tx, planId, document.responsibilities, names.bodies);
  await storeFindings(tx, planId, document, taskIds);
  await findNameDoubts(tx, planId, asOf);
  await dropDoubles(tx, planId);
  await tx
    .updateTable("plan_readings")
    .set({
      finished_at: now,
      failure: null,
      failure_code: null,
      document: sql`convert_from(${kept}::bytea, 'UTF8')::jsonb`,
    })
    .where("plan_id", "=", planId)
    .execute();
}

// What the reader knows of ended bodies in general gives way to what the register says of the very one.
async function dropDoubles(tx: Tx, planId: string): Promise<void> {
  await sql`delete from plan_findings f using plan_findings e
    where f.plan_id = ${planId} and f.code in ('renamed-unit', 'district-after-abolition')
      and e.plan_id = f.plan_id and e.task_id = f.task_id and e.code = 'unit-ended'
      and (f.source->>'start')::int < (e.source->>'end')::int
      and (e.source->>'start')::int < (f.source->>'end')::int`.execute(tx);
}

/** Removes what an earlier reading and its corrections left; the file stays. */
export async function clearReading(tx: Tx, planId: string): Promise<void> {
  await tx.deleteFrom("plan_findings").where("plan_id", "=", planId).execute();
  await tx.deleteFrom("responsibilities").where("plan_id", "=", planId).execute();
  await tx.deleteFrom("tasks").where("plan_id", "=", planId).execute();
  await tx.deleteFrom("plan_headings").where("plan_id", "=", planId).execute();
  await tx.deleteFrom("plan_domains").where("plan_id", "=", planId).execute();
}

async function storeHead(
  tx: Tx,
  planId: string,
  document: PlanReading,
  issuerUnitId: string | null,
) {
  await tx
    .updateTable("plans")
    .set((eb) => ({
      ...(document.title ? { title: document.title } : {}),
      ...(document.year ? { year: document.year } : {}),
      document_number: document.documentNumber,
      issuer: document.issuer,
      dated_on: document.issuedOn,
      owner_unit_id: eb.fn.coalesce(
        "owner_unit_id",
        eb.cast<string | null>(eb.val(issuerUnitId), "uuid"),
      ),
    }))
    .where("id", "=", planId)
    .execute();
}

async function storeDomains(tx: Tx, planId: string, domains: readonly ProposedDomain[]) {
  const rows = domains.map(({ code, name }, position) => ({
    plan_id: planId,
    code,
    name,
    position,
  }));
  await inChunks(rows, (chunk) => tx.insertInto("plan_domains").values(chunk).execute());
}

async function storeHeadings(tx: Tx, planId: string, document: PlanReading) {
  const rows = document.groups.values().map(({ path, title }, position) => ({
    plan_id: planId,
    path,
    title,
    position,
  }));
  await inChunks(rows, (chunk) => tx.insertInto("plan_headings").values(chunk).execute());
}

async function storeTasks(
  tx: Tx,
  planId: string,
  tasks: readonly Task[],
  domains: readonly ProposedDomain[],
): Promise<string[]> {
  const rows = tasks.values().map((task, position) => ({
    plan_id: planId,
    path: task.path,
    position,
    title: task.title,
    domain: domainOf(task.path, domains),
    timing: task.timing ? JSON.stringify(task.timing) : null,
    products: [...(task.products ?? [])],
    budget: task.budget ? JSON.stringify(task.budget) : null,
    source: JSON.stringify(task.source),
    sources: JSON.stringify(task.sources),
  }));
  const stored = await inChunks(rows, (chunk) =>
    tx.insertInto("tasks").values(chunk).returning(["id", "position"]).execute(),
  );
  return stored.sort((a, b) => a.position - b.position).map((row) => row.id);
}

type Bodies = (raw: string, role: string) => readonly NamedBody[];

async function storeAssignments(
  tx: Tx,
  planId: string,
  tasks: readonly Task[],
  taskIds: readonly string[],
  bodies: Bodies,
) {
  const rows = tasks.values().flatMap((task, nth) =>
    assignmentRows(task, bodies).map((row) => ({
      ...row,
      plan_id: planId,
      task_id: taskIds[nth] ?? "",
    })),
  );
  await inChunks(rows, (chunk) => tx.insertInto("assignments").values(chunk).execute());
}

async function storeQuotas(
  tx: Tx,
  planId: string,
  tasks: readonly Task[],
  taskIds: readonly string[],
) {
  const rows = tasks.values().flatMap((task, nth) =>
    task.quotas
      .map((quota, position) => quotaRow(quota, task.sources.quotas?.[position] ?? null, position))
      .filter((row) => row.count > 0)
      .map((row) => ({ ...row, plan_id: planId, task_id: taskIds[nth] ?? "" })),
  );
  await inChunks(rows, (chunk) => tx.insertInto("quotas").values(chunk).execute());
}

async function storeResponsibilities(
  tx: Tx,
  planId: string,
  responsibilities: readonly Responsibility[],
  bodies: Bodies,
) {
  const rows = responsibilities.values().map((duty, position) => ({
    plan_id: planId,
    path: duty.path,
    title: duty.title,
    units_raw: [...duty.units],
    position,
    source: JSON.stringify(duty.source),
  }));
  const stored = await inChunks(rows, (chunk) =>
    tx.insertInto("responsibilities").values(chunk).returning(["id", "position"]).execute(),
  );
  const units = stored.values().flatMap(({ id, position }) =>
    unitIdsOf(responsibilities[position]?.units ?? [], bodies).map((unitId) => ({
      responsibility_id: id,
      unit_id: unitId,
    })),
  );
  await inChunks(units, (chunk) => tx.insertInto("responsibility_units").values(chunk).execute());
}

function unitIdsOf(names: readonly string[], bodies: Bodies): string[] {
  return [
    ...new Set(names.flatMap((raw) => bodies(raw, "lead").flatMap((body) => body.unitId ?? []))),
  ];
}

async function storeFindings(
  tx: Tx,
  planId: string,
  document: PlanReading,
  taskIds: readonly string[],
) {
  const taskAt = new Map(document.tasks.map(({ path }, nth) => [path, taskIds[nth] ?? null]));
  const office = (await planKeeper(tx, planId))?.name ?? null;
  const known = { year: document.year, office };
  const rows = document.findings.values().map((finding, position) => ({
    plan_id: planId,
    task_id: taskAt.get(finding.path ?? "") ?? null,
    code: finding.code,
    severity: finding.severity,
    message: JSON.stringify({ vi: finding.message, en: finding.english.message }),
    path: finding.path ?? null,
    source: finding.source ? JSON.stringify(finding.source) : null,
    proposal: finding.proposal ? JSON.stringify(proposalOf(finding, known)) : null,
    position,
  }));
  await inChunks(rows, (chunk) => tx.insertInto("plan_findings").values(chunk).execute());
}
