import { dutySlip, paperCss, renderOfficialBody, type SlipDuty } from "@loa/official-document";
import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";
import { unitNamed } from "./duties.queries.ts";

interface SlipPlan {
  readonly title: string;
  readonly issuer: string | null;
  readonly document_number: string;
  readonly issued_on: string;
  readonly signer_name: string;
  readonly signer_position: string;
}

/** *Phiếu giao việc* of one unit under an issued plan, as official paper. @throws not-found without duties */
export async function dutySlipOf(tx: Tx, planId: string, unitId: string) {
  const plan = await loadIssuedPlan(tx, planId);
  const unit = await unitNamed(tx, unitId);
  const duties = await loadDuties(tx, planId, unitId);
  if (duties.length === 0) throw errors.notFound();
  const issuer = plan.issuer ?? "Ủy ban nhân dân tỉnh";
  const document = dutySlip({
    plan: {
      title: plan.title,
      documentNumber: plan.document_number,
      issuedOn: plan.issued_on,
      issuer,
    },
    unit: unit.name,
    place: placeOf(issuer),
    governingOrgan: null,
    issuingOrgan: issuer,
    signer: { position: plan.signer_position, name: plan.signer_name },
    duties,
  });
  return {
    html: renderOfficialBody(document),
    css: paperCss(),
    unit,
    plan: { id: planId, title: plan.title },
  };
}

/** The place of issue is the province's own name, as in the head of its documents. */
export function placeOf(issuer: string): string {
  return /(?:tỉnh|thành phố)\s+(.+)$/iu.exec(issuer)?.[1] ?? "";
}

async function loadIssuedPlan(tx: Tx, planId: string): Promise<SlipPlan> {
  const plan = await tx
    .selectFrom("plans as p")
    .innerJoin("issuances as i", "i.plan_id", "p.id")
    .select(["p.title", "p.issuer", "i.document_number", "i.issued_on"])
    .select(["i.signer_name", "i.signer_position"])
    .where("p.id", "=", planId)
    .executeTakeFirst();
  if (!plan) throw errors.notFound();
  return plan;
}

async function loadDuties(tx: Tx, planId: string, unitId: string): Promise<SlipDuty[]> {
  const { rows } = await sql<SlipDuty & { measure: string; replays: number | null }>`
    select t.path, t.title, q.raw as quota, c.measure, q.replays,
      sum(s.required)::int as target, max(s.due_on) as "dueOn",
      array(select a.raw from assignments a where a.task_id = t.id and a.role = 'coordinating' order by a.position) as coordinating
    from commitments c join schedule_slots s on s.schedule_id = c.schedule_id
    join tasks t on t.id = c.task_id left join quotas q on q.id = c.quota_id
    where c.plan_id = ${planId} and c.unit_id = ${unitId}
    group by c.id, t.id, q.id order by t.position, q.position, c.measure`.execute(tx);
  return rows.map((row) => ({
    path: row.path,
    title: row.title,
    quota: row.quota,
    target: row.target,
    dueOn: row.dueOn,
    coordinating: row.coordinating,
    note: row.measure === "replay" ? "Phát lại" : null,
  }));
}
