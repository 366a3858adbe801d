import { capitalised, type DutySlipInput, dutySlip, type SlipDuty } from "@loa/official-document";
import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";
import { issuedPlan } from "./issued-plan.ts";

interface Unit {
  readonly id: string;
  readonly name: string;
}

/** *Phiếu giao việc* of one unit under an issued plan, as official paper. @throws not-found without duties */
export async function dutySlipOf(tx: Tx, planId: string, unit: Unit) {
  const { slip, plan } = await slipOf(tx, planId, unit);
  if (slip.duties.length === 0) throw errors.notFound();
  return { document: dutySlip(slip), slip, plan };
}

/** What the slip of a unit says today; its duties are none where the plan asks nothing of it. @throws not-found for a draft */
export async function slipOf(tx: Tx, planId: string, unit: Unit) {
  const plan = await issuedPlan(tx, planId);
  const amendment = await lastAmendment(tx, planId);
  const slip: DutySlipInput = {
    plan: {
      title: plan.title,
      documentNumber: plan.number,
      issuedOn: plan.issuedOn,
      issuer: plan.issuer,
    },
    unit: unit.name,
    place: plan.place,
    governingOrgan: null,
    issuingOrgan: plan.issuer,
    signer: plan.signer,
    duties: await loadDuties(tx, planId, unit.id, amendment?.id ?? null),
    amendment: amendment && {
      ...{ documentNumber: amendment.documentNumber, issuedOn: amendment.issuedOn },
      ...{ effectiveOn: amendment.effectiveOn, ended: await endedFor(tx, amendment.id, unit.id) },
    },
  };
  return { slip, plan };
}

async function lastAmendment(tx: Tx, planId: string) {
  const { rows } = await sql<{
    id: string;
    documentNumber: string;
    issuedOn: string;
    effectiveOn: string;
  }>`
    select v.amendment_id as id, i.document_number as "documentNumber", i.issued_on as "issuedOn", v.in_force_from as "effectiveOn"
    from plan_versions v join issuances i on i.plan_id = v.amendment_id
    where v.plan_id = ${planId} and not exists (select from amendment_undos u where u.plan_id = v.amendment_id)
    order by v.number desc limit 1`.execute(tx);
  return rows[0] ?? null;
}

async function endedFor(tx: Tx, amendmentId: string, unitId: string) {
  const { rows } = await sql<{ path: string; title: string }>`
    select distinct on (t.position) t.path, t.title from commitments c join tasks t on t.id = c.task_id
    where c.curtailed_by = ${amendmentId} and c.unit_id = ${unitId}
      and not exists (select from commitments n where n.task_id = c.task_id and n.unit_id = c.unit_id and n.curtailed_by is null)
    order by t.position`.execute(tx);
  return rows;
}

async function loadDuties(
  tx: Tx,
  planId: string,
  unitId: string,
  amendmentId: string | null,
): Promise<SlipDuty[]> {
  const { rows } = await sql<
    SlipDuty & { measure: string; channel: string | null; change: string }
  >`
    select case when ${amendmentId}::uuid is null then '' when c.curtailed_by = ${amendmentId} then 'đến trước ngày điều chỉnh'
        when c.amendment_id is distinct from ${amendmentId}::uuid then ''
        when exists (select from commitments o where o.curtailed_by = ${amendmentId} and o.task_id = c.task_id
          and o.unit_id = c.unit_id) then 'thay đổi' else 'mới' end as change, t.path, t.title, q.raw as quota, c.measure, q.channel,
      sum(s.required)::int as target, max(s.due_on) as "dueOn",
      array(select a.raw from assignments a where a.task_id = t.id and a.role = 'coordinating' order by a.position) as coordinating
    from commitments c join schedule_slots s on s.schedule_id = c.schedule_id
    join tasks t on t.id = c.task_id left join quotas q on q.id = c.quota_id
    where c.plan_id = ${planId} and c.unit_id = ${unitId}
    group by c.id, t.id, q.id order by t.position, q.position, c.measure, c.id`.execute(tx);
  return rows.map((row) => ({
    path: row.path,
    title: row.title,
    quota: row.quota ?? standing(row),
    target: row.target,
    dueOn: row.dueOn,
    coordinating: row.coordinating,
    note: noteOf(row),
  }));
}

function standing({ measure, target }: { readonly measure: string; readonly target: number }) {
  return measure === "continuous" ? `Thường xuyên (${target} kỳ minh chứng)` : null;
}

// The same quota on radio and on television is two duties.
function noteOf(row: Parameters<typeof alsoSaid>[0] & { readonly change: string }): string | null {
  const words = [alsoSaid(row), row.change].filter((word) => word !== "");
  return capitalised(words.join("; ")) || null;
}

/** What a quota's own words leave open, in Vietnamese: its channel, and whether replays are meant; often nothing. */
export function alsoSaid(owed: {
  readonly quota: string | null;
  readonly measure: string;
  readonly channel: string | null;
}): string {
  const said = owed.quota?.toLocaleLowerCase("vi") ?? "";
  const more = [owed.channel ?? "", owed.measure === "replay" ? "phát lại" : ""];
  return more
    .filter((word) => word !== "" && !said.includes(word.toLocaleLowerCase("vi")))
    .join(", ");
}
