import { type Delivery, postDeliveries } from "../apps/loa/src/features/commitments/index.ts";
import { system } from "../apps/loa/src/platform/db/database.ts";
import type { World } from "../apps/loa/tests/support/world.ts";

const batch = 100;

/** Fills a year with this many outputs, one claim each, spread over all commitments; the ledger is posted as always. */
export async function fillOutputs(world: World, outputs: number): Promise<void> {
  await world.sql(insertOutputs, [outputs]);
  await world.sql(insertClaims);
  await world.sql("analyze outputs, claims");
  const ids = await world.sql<{ id: string }>("select id from commitments order by id");
  for (let from = 0; from < ids.length; from += batch)
    await post(
      world,
      ids.slice(from, from + batch).map((row) => row.id),
    );
  await world.sql("vacuum analyze");
}

// Hashes of the number spread the days; the note keeps the commitment's number until the claims are made.
const insertOutputs = `insert into outputs (id, unit_id, kind, title, happened_on, recorded_on, recorded_at, client_key, note)
  select gen_random_uuid(), c.unit_id, 'article', 'Tin số ' || n, h.day, h.known, h.known, 'bench-' || n, c.id::text
  from generate_series(1, $1::int) n
  join (select id, unit_id, row_number() over (order by id) - 1 as place, count(*) over () as of from commitments) c
    on c.place = (n::bigint * 7919) % (select count(*) from commitments)
  cross join lateral (select date '2025-01-01' + (abs(hashint8(n)) % 365) as day) d
  cross join lateral (select d.day, least(date_trunc('week', d.day)::date + 6, date '2025-12-31') as known) h`;

const insertClaims = `insert into claims (id, output_id, commitment_id, unit_id, count, claimed_on)
  select gen_random_uuid(), id, note::uuid, unit_id, quantity, recorded_on from outputs`;

async function post(world: World, commitmentIds: readonly string[]) {
  const entries = await world.sql<Delivery>(
    `select c.commitment_id as "commitmentId", 'recorded' as stage, o.happened_on as "happenedOn", c.claimed_on as "knownOn",
      sum(c.count)::int as count, sum(c.minutes)::int as minutes
    from claims c join outputs o on o.id = c.output_id where c.commitment_id = any ($1::uuid[]) group by 1, 3, 4`,
    [commitmentIds],
  );
  await world.services.database.in(system, (tx) => postDeliveries(tx, entries));
}
