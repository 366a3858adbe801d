import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { SampleProgress } from "./contract.ts";

const key = "sample-province";

export const nothingYet: SampleProgress = {
  state: "none",
  step: "waiting",
  done: 0,
  total: 0,
  planId: null,
  people: [],
  password: null,
};

/** Reads how far the sample province has come. */
export async function readProgress(tx: Tx): Promise<SampleProgress> {
  const row = await tx
    .selectFrom("settings")
    .select("value")
    .where("key", "=", key)
    .executeTakeFirst();
  return SampleProgress.catch(nothingYet).parse(row?.value ?? nothingYet);
}

/** Notes a step; what is not named stays. */
export async function noteProgress(
  tx: Tx,
  change: Partial<SampleProgress>,
  now: Date,
): Promise<SampleProgress> {
  const next = { ...(await readProgress(tx)), ...change };
  await tx
    .insertInto("settings")
    .values({ key, value: JSON.stringify(next), changed_at: now })
    .onConflict((conflict) =>
      conflict.column("key").doUpdateSet({ value: JSON.stringify(next), changed_at: now }),
    )
    .execute();
  return next;
}

/** Lets one request at a time start the sample province. */
export async function lockProgress(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${key}))`.execute(tx);
}
