import { sql } from "kysely";
import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor, SystemActor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";
import { keepAcknowledgedSlip } from "../commitments/index.ts";
import type { AcknowledgementRow } from "./contract.ts";
import { distributionOfPlan } from "./distributions.queries.ts";

/** Who said that a document arrived, and when. */
export interface Acknowledgement {
  readonly at: string;
  readonly by: string | null;
}

/** A document one unit says it has. */
interface Acknowledging {
  readonly id: string;
  readonly planId: string | null;
  readonly unitId: string;
}

/**
 * A unit says that it has a document; saying it again changes nothing. Of a plan it is the same as acknowledging the
 * duty slip, which is kept as it stands, and with it every document that amended the plan before.
 * @throws not-found when the document is not for this unit
 */
export async function acknowledge(
  tx: Tx,
  actor: Actor | SystemActor,
  { id, planId, unitId }: Acknowledging,
  now: Date,
): Promise<Acknowledgement> {
  await refuseStranger(tx, id, unitId);
  const slipOf = planId && (await planAmendedBy(tx, planId));
  const documents = slipOf ? await documentsOf(tx, slipOf, unitId) : [id];
  const said = await insertAcknowledgements(tx, actor, documents, { unitId, now });
  const kept = slipOf
    ? await keepAcknowledgedSlip(tx, actor, { planId: slipOf, unitId }, now)
    : false;
  if (said || kept)
    await recordAudit(tx, actor, {
      action: slipOf ? "duty-slip.acknowledged" : "distribution.acknowledged",
      subject: slipOf ? { kind: "plan", id: slipOf } : { kind: "distribution", id },
      unitId,
      at: now,
    });
  const found = await acknowledgementOf(tx, id, unitId);
  if (!found) throw errors.notFound();
  return found;
}

async function planAmendedBy(tx: Tx, planId: string): Promise<string> {
  const row = await tx
    .selectFrom("amendments")
    .select("amends_plan_id")
    .where("plan_id", "=", planId)
    .executeTakeFirst();
  return row?.amends_plan_id ?? planId;
}

// The plan and what amended it, as far as they are for this unit.
async function documentsOf(tx: Tx, planId: string, unitId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select d.id from distributions d join distribution_recipients r on r.distribution_id = d.id and r.unit_id = ${unitId}
    where d.plan_id = ${planId} or d.plan_id in (select plan_id from amendments where amends_plan_id = ${planId})`.execute(
    tx,
  );
  return rows.map(({ id }) => id);
}

async function insertAcknowledgements(
  tx: Tx,
  actor: Actor | SystemActor,
  documents: readonly string[],
  { unitId, now }: { readonly unitId: string; readonly now: Date },
): Promise<boolean> {
  const inserted = await tx
    .insertInto("acknowledgements")
    .values(
      documents.map((id) => ({
        ...{ distribution_id: id, unit_id: unitId },
        ...{ acknowledged_by: actor.accountId, acknowledged_at: now },
      })),
    )
    .onConflict((conflict) => conflict.columns(["distribution_id", "unit_id"]).doNothing())
    .returning("unit_id")
    .execute();
  return inserted.length > 0;
}

async function refuseStranger(tx: Tx, id: string, unitId: string) {
  const found = await tx
    .selectFrom("distribution_recipients")
    .select("unit_id")
    .where("distribution_id", "=", id)
    .where("unit_id", "=", unitId)
    .executeTakeFirst();
  if (!found) throw errors.notFound();
}

/** What one unit said of a document, or null. */
async function acknowledgementOf(
  tx: Tx,
  id: string,
  unitId: string,
): Promise<Acknowledgement | null> {
  const row = await tx
    .selectFrom("acknowledgements as k")
    .leftJoin("accounts as a", "a.id", "k.acknowledged_by")
    .select(["k.acknowledged_at", "a.name"])
    .where("k.distribution_id", "=", id)
    .where("k.unit_id", "=", unitId)
    .executeTakeFirst();
  return row ? { at: new Date(row.acknowledged_at).toISOString(), by: row.name } : null;
}

/** Every unit that owes under a plan, with its acknowledgement; those without come first. */
export async function acknowledgementsOf(tx: Tx, planId: string) {
  const { rows } = await sql<{
    id: string;
    name: string;
    commitments: number;
    at: Date | null;
    by: string | null;
  }>`select u.id, u.name, count(*)::int as commitments, k.acknowledged_at as at, a.name as by
    from commitments c join units u on u.id = c.unit_id
    left join distributions d on d.plan_id = c.plan_id
    left join acknowledgements k on k.distribution_id = d.id and k.unit_id = c.unit_id
    left join accounts a on a.id = k.acknowledged_by
    where c.plan_id = ${planId} group by u.id, u.name, k.acknowledged_at, a.name
    order by k.acknowledged_at is not null, u.name`.execute(tx);
  return {
    distributionId: await distributionOfPlan(tx, planId),
    rows: rows.map(
      (row): AcknowledgementRow => ({
        unit: { id: row.id, name: row.name },
        commitments: row.commitments,
        at: row.at?.toISOString() ?? null,
        by: row.by,
      }),
    ),
    acknowledged: rows.filter((row) => row.at !== null).length,
  };
}
