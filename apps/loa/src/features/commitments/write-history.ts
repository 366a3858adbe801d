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
    rebuilt.map(({ commitmentId, stage, from, history }) => ({
      ...{ commitmentId, stage, from },
      replaced: Object.fromEntries(history.replacedOn),
    })),
  );
  await dropFrom(tx, keys);
  await closeOlder(tx, keys);
  await open(tx, owners, rebuilt);
}

async function dropFrom(tx: Tx, keys: string) {
  await sql`delete from fulfilments f
    using jsonb_to_recordset(${keys}::jsonb) as k("commitmentId" uuid, stage text, "from" date)
    where f.commitment_id = k."commitmentId" and f.stage = k.stage and f.known_from >= k."from"`.execute(
    tx,
  );
}

// Each commitment carries the days of its own occurrences: joined as a second list, each row is compared with each.
async function closeOlder(tx: Tx, keys: string) {
  await sql`update fulfilments f set known_until = coalesce((k.replaced->>(f.slot::text))::date, 'infinity')
    from jsonb_to_recordset(${keys}::jsonb) as k("commitmentId" uuid, stage text, "from" date, replaced jsonb)
    where f.commitment_id = k."commitmentId" and f.stage = k.stage
      and f.known_from < k."from" and f.known_until >= k."from"
      and f.known_until is distinct from coalesce((k.replaced->>(f.slot::text))::date, 'infinity')`.execute(
    tx,
  );
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
