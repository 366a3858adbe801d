import { isDeepStrictEqual } from "node:util";
import { type DutySlipInput, dutySlip, type OfficialDocument } from "@loa/official-document";
import { sql } from "kysely";
import type { Actor, SystemActor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";
import { unitNamed } from "./duties.queries.ts";
import { slipOf } from "./duty-slip.ts";

/** Who acknowledged a unit's duty slip, and when. */
interface Acknowledgement {
  readonly at: string;
  readonly by: string | null;
}

interface KeptSlip extends Acknowledgement {
  /** Null where the plan was acknowledged without a paper of what was owed. */
  readonly id: string | null;
  readonly slip: DutySlipInput | null;
}

/**
 * Keeps the slip a unit acknowledges as it stands, once: said again of the same duties, nothing is kept.
 * @returns whether anything was
 */
export async function keepAcknowledgedSlip(
  tx: Tx,
  actor: Actor | SystemActor,
  asked: { readonly planId: string; readonly unitId: string },
  now: Date,
): Promise<boolean> {
  const { planId, unitId } = asked;
  const { slip } = await slipOf(tx, planId, await unitNamed(tx, unitId));
  const [last] = await keptSlips(tx, { planId, unitId, limit: 1 });
  const isKept = last?.slip && saysTheSame(last.slip, slip);
  if (slip.duties.length === 0 || isKept) return false;
  await tx
    .insertInto("acknowledged_slips")
    .values({
      ...{ plan_id: planId, unit_id: unitId, slip: JSON.stringify(slip) },
      ...{ acknowledged_by: actor.accountId, acknowledged_at: now },
    })
    .execute();
  return true;
}

/** What a unit acknowledged of a plan, the latest first. */
export async function acknowledgedSlips(
  tx: Tx,
  planId: string,
  unitId: string,
): Promise<readonly KeptSlip[]> {
  const kept = await keptSlips(tx, { planId, unitId });
  return kept.length > 0 ? kept : withoutPaper(tx, planId, unitId);
}

/** Which of what was acknowledged is the slip as it reads now, and which are earlier ones. */
export function standingOf(slip: DutySlipInput, kept: readonly KeptSlip[]) {
  const [last] = kept;
  const stands = last !== undefined && (last.slip === null || saysTheSame(last.slip, slip));
  const earlier = stands ? kept.slice(1) : kept;
  return {
    acknowledged: stands ? { at: last.at, by: last.by } : null,
    earlier: earlier.flatMap(({ id, at, by }) => (id ? [{ id, at, by }] : [])),
  };
}

/** One slip as it stood when it was acknowledged. @throws not-found */
export async function acknowledgedSlip(
  tx: Tx,
  asked: { readonly planId: string; readonly unitId: string; readonly slipId: string },
): Promise<Acknowledgement & { readonly document: OfficialDocument; readonly unit: string }> {
  const [found] = await keptSlips(tx, asked);
  if (!found?.slip) throw errors.notFound();
  const { slip, at, by } = found;
  return { document: dutySlip(slip), unit: slip.unit, at, by };
}

// An amendment that leaves a unit's duties alone gives it no new paper to acknowledge.
const saysTheSame = (one: DutySlipInput, other: DutySlipInput) =>
  isDeepStrictEqual(owedBy(one), owedBy(other));

const owedBy = ({ duties }: DutySlipInput) => duties.map(({ note: _, ...duty }) => duty);

interface Asked {
  readonly planId: string;
  readonly unitId: string;
  readonly slipId?: string;
  /** The latest so many; all when left out. */
  readonly limit?: number;
}

async function keptSlips(tx: Tx, { planId, unitId, slipId, limit }: Asked): Promise<KeptSlip[]> {
  const { rows } = await sql<KeptSlip & { at: Date }>`
    select k.id, k.slip, k.acknowledged_at as at, a.name as by from acknowledged_slips k
    left join accounts a on a.id = k.acknowledged_by
    where k.plan_id = ${planId} and k.unit_id = ${unitId} and (${slipId ?? null}::uuid is null or k.id = ${slipId ?? null}::uuid)
    order by k.acknowledged_at desc, k.id desc limit ${limit ?? null}::int`.execute(tx);
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

async function withoutPaper(tx: Tx, planId: string, unitId: string): Promise<KeptSlip[]> {
  const { rows } = await sql<{ at: Date; by: string | null }>`
    select k.acknowledged_at as at, a.name as by from acknowledgements k
    join distributions d on d.id = k.distribution_id left join accounts a on a.id = k.acknowledged_by
    where d.plan_id = ${planId} and k.unit_id = ${unitId}`.execute(tx);
  return rows.map(({ at, by }) => ({ id: null, slip: null, at: at.toISOString(), by }));
}
