import { type Kysely, sql } from "kysely";
import type { DB, Tx } from "../../platform/db/database.ts";

export interface HotlineRow {
  readonly id: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly name: string;
  readonly purpose: string;
  readonly phone: string;
  readonly email: string | null;
  readonly hours: string;
  readonly place: number;
  readonly sample: boolean;
  readonly checkedOn: string | null;
}

/** Hotlines in use, the most needed first. Reads by anybody's transaction or the public's connection. */
export async function findHotlines(reader: Kysely<DB>, limit = 500): Promise<HotlineRow[]> {
  const { rows } = await sql<HotlineRow>`
    select h.id, h.unit_id as "unitId", u.name as "unitName", h.name, h.purpose, h.phone, h.email, h.hours, h.place, h.sample,
      (select max(c.checked_on)::text from hotline_checks c where c.hotline_id = h.id and c.checked_at >= h.phone_since) as "checkedOn"
    from hotlines h join units u on u.id = h.unit_id
    where not exists (select from hotline_ends e where e.hotline_id = h.id)
    order by h.place, h.name, h.id limit ${limit}`.execute(reader);
  return rows;
}

/** People of a unit who can be asked to check its numbers. */
export interface Asked {
  readonly hotlineId: string;
  readonly unitId: string;
  readonly name: string;
  readonly phone: string;
  readonly checkedOn: string | null;
  readonly email: string;
  readonly person: string;
}

/** Numbers last called before a day whose units were not asked since another, with everybody to ask. */
export async function findToAsk(
  tx: Tx,
  { before, since }: { readonly before: string; readonly since: string },
): Promise<Asked[]> {
  const { rows } = await sql<Asked>`
    select h.id as "hotlineId", h.unit_id as "unitId", h.name, h.phone, k.last::text as "checkedOn", a.email, a.name as person
    from hotlines h
    cross join lateral (select max(c.checked_on) as last from hotline_checks c where c.hotline_id = h.id and c.checked_at >= h.phone_since) k
    join role_grants g on g.unit_id = h.unit_id and g.role in ('unit_head', 'officer')
    join accounts a on a.id = g.account_id
    where coalesce(k.last, '-infinity') < ${before}::date
      and not exists (select from hotline_ends e where e.hotline_id = h.id)
      and not exists (select from hotline_askings q where q.hotline_id = h.id and q.asked_on > ${since}::date)
    order by h.unit_id, h.id, a.email`.execute(tx);
  return rows;
}
