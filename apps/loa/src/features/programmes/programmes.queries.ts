import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";
import type { Programme, Slot } from "./contract-shapes.ts";
import { dutiesBy } from "./owed.queries.ts";
import { presentDuty } from "./propose-programmes.ts";
import { findSlots, isEmpty, isMissed } from "./slots.queries.ts";

interface Row extends Omit<Programme, "unit" | "ended" | "duties" | "months" | "next"> {
  readonly unitId: string;
  readonly unitName: string;
  readonly endsFrom: string | null;
  readonly endReason: string | null;
  readonly revision: number;
}

export interface ProgrammeSearch {
  readonly unitId?: string | undefined;
  readonly q?: string | undefined;
  readonly page: number;
  readonly perPage: number;
}

const columns = sql`p.id, p.unit_id as "unitId", u.name as "unitName", p.name, p.channel, p.kind, p.language, p.quantity,
  p.minutes, left(p.starts_at::text, 5) as "startsAt", p.pattern, p.starts_on as "startsOn", p.ends_on as "endsOn",
  p.sample, p.revision, e.ends_from as "endsFrom", e.reason as "endReason"`;
const from = sql`programmes p join units u on u.id = p.unit_id left join programme_ends e on e.programme_id = p.id`;

/** A page of programmes, those that go on first; the number of queries does not grow with it. */
export async function findProgrammes(tx: Tx, search: ProgrammeSearch, today: string) {
  const { unitId, q, page, perPage } = search;
  const where = sql`(${unitId ?? null}::uuid is null or p.unit_id = ${unitId ?? null}::uuid)
    and (${q ?? ""} = '' or strpos(fold(p.name || ' ' || p.channel || ' ' || u.name), fold(${q ?? ""})) > 0)`;
  const { rows } = await sql<Row>`select ${columns} from ${from} where ${where}
    order by e.programme_id is not null, u.name, p.channel, p.name, p.id
    limit ${perPage} offset ${(page - 1) * perPage}`.execute(tx);
  const counted = await sql<{ total: number }>`
    select count(*)::int as total from ${from} where ${where}`.execute(tx);
  return { rows: await dress(tx, rows, today), total: counted.rows[0]?.total ?? 0 };
}

/** One programme. @throws not-found */
export async function findProgramme(tx: Tx, id: string, today: string) {
  const { rows } = await sql<Row>`select ${columns} from ${from} where p.id = ${id}`.execute(tx);
  const [row] = rows;
  if (!row) throw errors.notFound();
  const [programme] = await dress(tx, [row], today);
  if (!programme) throw errors.notFound();
  return { programme, revision: row.revision };
}

async function dress(tx: Tx, rows: readonly Row[], today: string): Promise<Programme[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const duties = await dutiesBy(tx, sql`x.programme_id = any (${ids}::uuid[])`);
  const months = await monthsBy(tx, ids, today);
  const next = await nextBy(tx, ids, today);
  return rows.map((row) => ({
    ...{ id: row.id, unit: { id: row.unitId, name: row.unitName }, name: row.name },
    ...{ channel: row.channel, kind: row.kind, language: row.language, quantity: row.quantity },
    ...{ minutes: row.minutes, startsAt: row.startsAt, pattern: row.pattern, sample: row.sample },
    ...{ startsOn: row.startsOn, endsOn: row.endsOn },
    ended: row.endsFrom ? { from: row.endsFrom, reason: row.endReason ?? "" } : null,
    duties: duties.filter(({ programmeId }) => programmeId === row.id).map(presentDuty),
    months: (months.get(row.id) ?? []).map(({ month, planned, out, missed, empty }) => ({
      ...{ month, planned, out, missed, empty },
    })),
    next: next.get(row.id) ?? null,
  }));
}

type MonthRow = Programme["months"][number] & { readonly programmeId: string };

async function monthsBy(tx: Tx, ids: readonly string[], today: string) {
  const { rows } = await sql<MonthRow>`
    select s.programme_id as "programmeId", to_char(s.planned_on, 'YYYY-MM') as month, count(*)::int as planned,
      (count(*) filter (where s.state = 'out'))::int as out, (count(*) filter (where ${isMissed(today)}))::int as missed,
      (count(*) filter (where ${isEmpty(today)}))::int as empty
    from slots_standing s where s.programme_id = any (${[...ids]}::uuid[]) and s.state <> 'cancelled'
    group by 1, 2 order by 1, 2`.execute(tx);
  return Map.groupBy(rows, (row) => row.programmeId);
}

async function nextBy(tx: Tx, ids: readonly string[], today: string): Promise<Map<string, Slot>> {
  const slots = await findSlots(
    tx,
    today,
    sql`s.programme_id = any (${[...ids]}::uuid[]) and s.planned_on >= ${today}::date and s.id in (select distinct on (n.programme_id) n.id from slots_standing n
      where n.programme_id = any (${[...ids]}::uuid[]) and n.state not in ('out', 'cancelled') and n.planned_on >= ${today}::date
      order by n.programme_id, n.planned_on, n.id)`,
  );
  return new Map(slots.map((slot) => [slot.programme.id, slot]));
}
