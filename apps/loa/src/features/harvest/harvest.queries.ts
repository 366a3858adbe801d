import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { PageSourceKind } from "./reading/reading-task.ts";

/** A source whose turn it is. */
export interface DueSource {
  readonly id: string;
  readonly unit_id: string;
  readonly unit_code: string;
  /** A social page is never due: nothing of it is read by itself. */
  readonly kind: PageSourceKind | "folder";
  readonly url: string;
  readonly since: string;
  readonly every_minutes: number;
  readonly etag: string | null;
  readonly last_modified: string | null;
  readonly failures: number;
}

/** Minutes within which a reader that was killed gives its sources back. */
const lease = 15;

/** Takes sources whose time has come, so that of several readers each gets others; the longest waiting first. */
export async function takeDueSources(tx: Tx, now: Date, most: number): Promise<DueSource[]> {
  const until = new Date(now.getTime() + lease * 60_000);
  const { rows } = await sql<DueSource>`
    with due as (
      select r.source_id from harvest_readings r
      where r.next_at <= ${now} and not exists (select from harvest_stops s where s.source_id = r.source_id)
      order by r.next_at limit ${most} for update skip locked
    ), taken as (update harvest_readings r set next_at = ${until} from due where due.source_id = r.source_id
      returning r.source_id, r.etag, r.last_modified, r.failures)
    select s.id, s.unit_id, u.code as unit_code, s.kind, s.url, s.since, s.every_minutes, t.etag, t.last_modified, t.failures
    from taken t join harvest_sources s on s.id = t.source_id join units u on u.id = s.unit_id order by s.id`.execute(
    tx,
  );
  return rows;
}

/** An item whose page is to be looked at. */
export interface DueItem {
  readonly id: string;
  readonly unit_id: string;
  readonly url: string;
  readonly looks: number;
  readonly gone_since: Date | null;
}

/** Takes items whose page is to be looked at, new ones first, of stopped sources none. */
export async function takeDueItems(tx: Tx, now: Date, most: number): Promise<DueItem[]> {
  const until = new Date(now.getTime() + lease * 60_000);
  const { rows } = await sql<DueItem>`
    with due as (
      select l.item_id from harvest_looks l join harvest_items i on i.id = l.item_id
      where l.next_at <= ${now} and not exists (select from harvest_stops s where s.source_id = i.source_id)
      order by l.next_at limit ${most} for update of l skip locked
    ), taken as (update harvest_looks l set next_at = ${until} from due where due.item_id = l.item_id
      returning l.item_id, l.gone_since)
    select i.id, i.unit_id, i.url, t.gone_since,
      (select count(*)::int from harvest_captures c where c.item_id = i.id) as looks
    from taken t join harvest_items i on i.id = t.item_id order by i.id`.execute(tx);
  return rows;
}
