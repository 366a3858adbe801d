import type { World } from "../apps/loa/tests/support/world.ts";
import { fulfil } from "../packages/cadence/src/index.ts";

const sampled = 100;
const dates = ["2025-03-15", "2025-06-30", "2025-12-31"] as const;

/** How what is stored compares with counting the claims anew. */
export interface Recount {
  readonly compared: number;
  readonly differing: number;
  readonly ledgerAgrees: boolean;
  readonly ledgerRows: number;
  readonly fulfilmentRows: number;
}

interface Slot {
  readonly index: number;
  readonly periodStart: string;
  readonly dueOn: string;
  readonly required: number;
  readonly minimum: number;
  readonly retroactive: boolean;
}

/** Recounts sampled commitments from their claims, never from the ledger, on three dates. */
export async function recount(world: World): Promise<Recount> {
  const commitments = await world.sql<{ id: string; slots: Slot[] }>(
    `select c.id, (select json_agg(json_build_object('index', s.slot, 'periodStart', s.period_start, 'dueOn', s.due_on,
        'required', s.required, 'minimum', s.minimum, 'retroactive', s.retroactive) order by s.slot)
      from schedule_slots s where s.schedule_id = c.schedule_id) as slots
    from (select c.id, c.schedule_id, row_number() over (order by c.id) as place from commitments c
      where exists (select from claims k where k.commitment_id = c.id)) c
    where c.place % greatest(1, (select count(distinct commitment_id) from claims) / ${sampled}) = 0`,
  );
  const [totals] = await world.sql<Omit<Recount, "compared" | "differing">>(
    `select (select sum(count) from commitment_days) = (select sum(count) from claims) as "ledgerAgrees",
      (select count(*)::int from commitment_days) as "ledgerRows", (select count(*)::int from fulfilments) as "fulfilmentRows"`,
  );
  if (!totals) throw new Error("the totals cannot be read");
  let [compared, differing] = [0, 0];
  for (const commitment of commitments)
    for (const date of dates) {
      const [counted, stored] = [
        await count(world, commitment, date),
        await read(world, commitment.id, date),
      ];
      compared += commitment.slots.length;
      differing += commitment.slots.filter(
        ({ index }) => counted.get(index) !== stored.get(index),
      ).length;
    }
  return { compared, differing, ...totals };
}

async function count(world: World, commitment: { id: string; slots: Slot[] }, date: string) {
  const days = await world.sql<{ on: string; count: number }>(
    `select o.happened_on as "on", sum(c.count)::int as count from claims c join outputs o on o.id = c.output_id
    where c.commitment_id = $1 and c.claimed_on <= $2 group by 1`,
    [commitment.id, date],
  );
  const filled = fulfil(commitment.slots, days).fulfilments.filter((one) => one.delivered > 0);
  return new Map(filled.map((one) => [one.index, `${one.delivered} ${one.metOn}`]));
}

async function read(world: World, commitmentId: string, date: string) {
  const rows = await world.sql<{ slot: number; delivered: number; met_on: string | null }>(
    `select slot, delivered, met_on from fulfilments
    where commitment_id = $1 and stage = 'recorded' and known_from <= $2 and known_until > $2`,
    [commitmentId, date],
  );
  return new Map(rows.map((row) => [row.slot, `${row.delivered} ${row.met_on}`]));
}
