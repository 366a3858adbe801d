import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { Source } from "./contract.ts";

interface SourceRow {
  readonly id: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly kind: Source["kind"];
  readonly title: string;
  readonly url: string;
  readonly channel: string | null;
  readonly outputKind: Source["outputKind"];
  readonly rule: Source["rule"];
  readonly since: string;
  readonly everyMinutes: number;
  readonly stopped: boolean;
  readonly readAt: Date | null;
  readonly nextAt: Date | null;
  readonly fault: string | null;
  readonly failures: number;
  readonly found: number;
  readonly waiting: number;
  readonly gone: number;
}

/** The sources of one unit, or of all the person sees, by unit and name. */
export async function findSources(tx: Tx, unitId?: string): Promise<Source[]> {
  const { rows } = await sql<SourceRow>`
    select s.id, s.unit_id as "unitId", u.name as "unitName", s.kind, s.title, s.url, s.channel, s.output_kind as "outputKind",
      s.rule, s.since, s.every_minutes as "everyMinutes", x.source_id is not null as stopped, r.read_at as "readAt",
      r.next_at as "nextAt", r.fault, coalesce(r.failures, 0) as failures, c.found::int, coalesce(c.waiting, 0)::int as waiting, coalesce(c.gone, 0)::int as gone
    from harvest_sources s join units u on u.id = s.unit_id left join harvest_readings r on r.source_id = s.id
    left join harvest_stops x on x.source_id = s.id
    left join lateral (
      select count(*) as found, count(*) filter (where d.item_id is null) as waiting, count(*) filter (where l.gone_since is not null) as gone
      from harvest_items i left join harvest_decisions d on d.item_id = i.id left join harvest_looks l on l.item_id = i.id
      where i.source_id = s.id) c on true
    where ${unitId ?? null}::uuid is null or s.unit_id = ${unitId ?? null}::uuid
    order by u.name, s.title, s.id`.execute(tx);
  return rows.map(presentSource);
}

function presentSource({ unitId, unitName, readAt, nextAt, ...row }: SourceRow): Source {
  return {
    ...{ id: row.id, unit: { id: unitId, name: unitName }, kind: row.kind, title: row.title },
    ...{ url: row.url, channel: row.channel, outputKind: row.outputKind, rule: row.rule },
    ...{ since: row.since, everyMinutes: row.everyMinutes, stopped: row.stopped },
    ...{
      readAt: readAt?.toISOString() ?? null,
      nextAt: nextAt?.toISOString() ?? null,
      fault: row.fault,
    },
    ...{ failures: row.failures, found: row.found, waiting: row.waiting, gone: row.gone },
  };
}
