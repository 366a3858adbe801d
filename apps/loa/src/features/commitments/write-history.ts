import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { FulfilmentHistory } from "./fulfilment-history.ts";

export type Stage = "recorded" | "approved" | "accepted";

/** Whose a commitment is; its fulfilments repeat it for the scope and for reading by plan. */
export interface Owner {
  readonly id: string;
  readonly unit_id: string;
  readonly plan_id: string;
  readonly schedule_id: string;
  readonly former_schedule_id: string | null;
  readonly reshaped_on: string | null;
}

/** One commitment at one stage, and the day from which its history is matched anew. */
export interface Touched {
  readonly commitmentId: string;
  readonly stage: Stage;
  readonly from: string;
}

export type Rebuilt = Touched & { readonly history: FulfilmentHistory };

/** Replaces what `fulfilments` say from each commitment's day on; older rows keep what was true then. */
export async function writeHistory(
  tx: Tx,
  owners: ReadonlyMap<string, Owner>,
  rebuilt: readonly Rebuilt[],
) {
  const keys = JSON.stringify(
    rebuilt.map(({ commitmentId, stage, from }) => ({ commitmentId, stage, from })),
  );
  await dropFrom(tx, keys);
  await closeOlder(tx, keys, rebuilt);
  await open(tx, owners, rebuilt);
}

async function dropFrom(tx: Tx, keys: string) {
  await sql`delete from fulfilments f
    using jsonb_to_recordset(${keys}::jsonb) as k("commitmentId" uuid, stage text, "from" date)
    where f.commitment_id = k."commitmentId" and f.stage = k.stage and f.known_from >= k."from"`.execute(
    tx,
  );
}

async function closeOlder(tx: Tx, keys: string, rebuilt: readonly Rebuilt[]) {
  const replaced = rebuilt.flatMap(({ commitmentId, stage, history }) =>
    [...history.replacedOn].map(([slot, until]) => ({ commitmentId, stage, slot, until })),
  );
  // As arrays their number is known to the planner, which then does not compare each with each.
  await sql`update fulfilments f set known_until = coalesce(r.until, 'infinity')
    from fulfilments g
    join jsonb_to_recordset(${keys}::jsonb) as k("commitmentId" uuid, stage text, "from" date)
      on g.commitment_id = k."commitmentId" and g.stage = k.stage
    left join unnest(${replaced.map((one) => one.commitmentId)}::uuid[], ${replaced.map((one) => one.stage)}::text[],
      ${replaced.map((one) => one.slot)}::int[], ${replaced.map((one) => one.until)}::date[]) as r(commitment_id, stage, slot, until)
      on r.commitment_id = g.commitment_id and r.stage = g.stage and r.slot = g.slot
    where f.commitment_id = g.commitment_id and f.slot = g.slot and f.stage = g.stage and f.known_from = g.known_from
      and g.known_from < k."from" and g.known_until >= k."from"
      and g.known_until is distinct from coalesce(r.until, 'infinity')`.execute(tx);
}

async function open(tx: Tx, owners: ReadonlyMap<string, Owner>, rebuilt: readonly Rebuilt[]) {
  const rows = rebuilt.flatMap(({ commitmentId, stage, history }) => {
    const owner = owners.get(commitmentId);
    return history.rows.map((row) => ({
      ...row,
      commitmentId,
      stage,
      unitId: owner?.unit_id,
      planId: owner?.plan_id,
    }));
  });
  if (rows.length === 0) return;
  await sql`insert into fulfilments (commitment_id, slot, stage, known_from, known_until, unit_id, plan_id, delivered, met_on)
    select x."commitmentId", x.slot, x.stage, x."knownFrom", x."knownUntil", x."unitId", x."planId", x.delivered, x."metOn"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x("commitmentId" uuid, slot int, stage text, "knownFrom" date,
      "knownUntil" date, "unitId" uuid, "planId" uuid, delivered int, "metOn" date)`.execute(tx);
}
