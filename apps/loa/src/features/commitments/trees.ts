import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { endsKnownOn } from "../units/index.ts";
import type { Tree } from "./contract-parts.ts";

/** By which tree of units figures are shown: as of the day read, or as the units stand today. */
export interface TreeReading {
  readonly tree?: Tree | undefined;
  /** ISO date of the tree of today. */
  readonly today: string;
}

/** The unit under which an occurrence `o` is shown, and what must be joined to know it. */
interface Placement {
  readonly join: RawBuilder<unknown>;
  readonly unit: RawBuilder<unknown>;
}

/** Where each occurrence `o` is shown: under who owed it, or under the one unit standing in its place today. At most one. */
export function placementIn({ tree, today }: TreeReading): Placement {
  if (tree !== "today") return { join: sql``, unit: sql`o.unit_id` };
  return {
    join: sql`left join ${standIns(today)} p on p.unit_id = o.unit_id`,
    unit: sql`coalesce(p.present_id, o.unit_id)`,
  };
}

// Units that stand no longer, each with the one unit its successions lead to; with several or none a unit is not here, so
// that nothing is ever shown twice. Units followed in a circle end it: `union` keeps each once.
const standIns = (today: string) => sql`(
  with recursive line as (
    select u.id as unit_id, u.id as heir_id from units u where u.valid_to < ${today}::date
    union
    select l.unit_id, s.successor_id from line l join units gone on gone.id = l.heir_id and gone.valid_to < ${today}::date
    join unit_successions s on s.predecessor_id = l.heir_id and s.effective_on <= ${today}::date)
  select l.unit_id, (array_agg(u.id))[1] as present_id from line l join units u on u.id = l.heir_id
  where u.valid_to is null or u.valid_to >= ${today}::date
  group by l.unit_id having count(*) = 1)`;

/** A unit as a tree shows it. */
export interface PlacedUnit {
  readonly id: string;
  readonly name: string;
  /** Units shown under it that owe by these commitments, by name. */
  readonly formerNames: readonly string[];
  /** Its last day, where it stands no longer on the day read; by the tree of today, where no one unit stands in its place. */
  readonly endedOn: string | null;
}

/** The units shown, by name, with what a person must know to read them; `owing` is a condition on commitments `c`. */
export async function placedUnits(
  tx: Tx,
  reading: TreeReading & { readonly asOf: string },
  ids: readonly string[],
  owing: RawBuilder<unknown>,
): Promise<PlacedUnit[]> {
  if (ids.length === 0) return [];
  if (reading.tree !== "today") return namedOnly(tx, ids, reading.asOf);
  const { rows } = await sql<PlacedUnit>`
    select u.id, u.name, case when u.valid_to < ${reading.today}::date then u.valid_to::text end as "endedOn",
      coalesce(f.names, '{}') as "formerNames"
    from units u left join (
      select p.present_id, array_agg(old.name order by old.name) as names
      from ${standIns(reading.today)} p join units old on old.id = p.unit_id
      where exists (select from commitments c where c.unit_id = p.unit_id and ${owing})
      group by p.present_id) f on f.present_id = u.id
    where u.id = any (${ids}::uuid[]) order by u.name`.execute(tx);
  return rows;
}

async function namedOnly(tx: Tx, ids: readonly string[], asOf: string): Promise<PlacedUnit[]> {
  const { rows } = await sql<Omit<PlacedUnit, "formerNames">>`
    select u.id, u.name, e.last_day::text as "endedOn" from units u left join ${endsKnownOn(asOf)} e on e.unit_id = u.id
    where u.id = any (${ids}::uuid[]) order by u.name`.execute(tx);
  return rows.map((unit) => ({ ...unit, formerNames: [] }));
}

/** A unit and those shown under it: what the list behind its number counts. */
export async function unitsShownUnder(
  tx: Tx,
  unitId: string,
  { tree, today }: TreeReading,
): Promise<string[]> {
  if (tree !== "today") return [unitId];
  const { rows } = await sql<{ id: string }>`
    select unit_id as id from ${standIns(today)} p where present_id = ${unitId}`.execute(tx);
  return [unitId, ...rows.map((row) => row.id)];
}
