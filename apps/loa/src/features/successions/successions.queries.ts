import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";
import type {
  SuccessionDetail,
  SuccessionKind,
  SuccessionLine,
  SuccessionState,
} from "./contract.ts";

const stateOf = sql<SuccessionState>`case
  when exists (select from succession_undos x where x.succession_id = s.id) then 'undone'
  when exists (select from succession_entries x where x.succession_id = s.id) then 'inForce'
  when exists (select from succession_confirmations x where x.succession_id = s.id) then 'planned'
  else 'draft' end`;

/** One change of units with its state. @throws not-found */
export async function loadSuccession(tx: Tx, id: string) {
  const row = await tx
    .selectFrom("successions as s")
    .selectAll("s")
    .select(stateOf.as("state"))
    .where("s.id", "=", id)
    .executeTakeFirst();
  if (!row) throw errors.notFound();
  return { ...row, kind: row.kind as SuccessionKind };
}

export type LoadedSuccession = Awaited<ReturnType<typeof loadSuccession>>;

/** The pairs of a change, as ids. */
export async function pairsOf(tx: Tx, id: string) {
  const rows = await tx
    .selectFrom("succession_pairs")
    .select(["predecessor_id as predecessorId", "successor_id as successorId"])
    .where("succession_id", "=", id)
    .orderBy("id")
    .execute();
  return rows;
}

/** The pairs with their units' names, by the codes of those who end. */
export async function namedPairs(tx: Tx, id: string): Promise<SuccessionDetail["pairs"]> {
  const rows = await tx
    .selectFrom("succession_pairs as p")
    .innerJoin("units as a", "a.id", "p.predecessor_id")
    .leftJoin("units as b", "b.id", "p.successor_id")
    .select(["a.id as from_id", "a.code as from_code", "a.name as from_name"])
    .select(["b.id as to_id", "b.code as to_code", "b.name as to_name"])
    .where("p.succession_id", "=", id)
    .orderBy("a.code")
    .orderBy("b.code")
    .execute();
  return rows.map((row) => ({
    predecessor: { id: row.from_id, code: row.from_code, name: row.from_name },
    successor: row.to_id
      ? { id: row.to_id, code: row.to_code ?? "", name: row.to_name ?? "" }
      : null,
  }));
}

interface Listed {
  readonly page: number;
  readonly perPage: number;
  readonly state?: SuccessionState | undefined;
  readonly unitId?: string | undefined;
}

/** One page of changes, those of the latest day first. */
export async function findSuccessions(tx: Tx, filter: Listed) {
  const where = sql<boolean>`(${filter.state ?? null}::text is null or ${stateOf} = ${filter.state ?? null})
    and (${filter.unitId ?? null}::uuid is null or exists (select from succession_pairs p where p.succession_id = s.id
      and ${filter.unitId ?? null}::uuid in (p.predecessor_id, p.successor_id)))`;
  const { total } = await tx
    .selectFrom("successions as s")
    .where(where)
    .select(sql<number>`count(*)::int`.as("total"))
    .executeTakeFirstOrThrow();
  const names = (side: "predecessor_id" | "successor_id") => sql<string[]>`array(
    select distinct u.name from succession_pairs p join units u on u.id = p.${sql.ref(side)} where p.succession_id = s.id order by 1)`;
  const rows = await tx
    .selectFrom("successions as s")
    .selectAll("s")
    .select(stateOf.as("state"))
    .select([names("predecessor_id").as("from_names"), names("successor_id").as("to_names")])
    .where(where)
    .orderBy("s.effective_on", "desc")
    .orderBy("s.id", "desc")
    .limit(filter.perPage)
    .offset((filter.page - 1) * filter.perPage)
    .execute();
  return {
    total,
    rows: rows.map(
      (row): SuccessionLine => ({
        ...presentSuccession({ ...row, kind: row.kind as SuccessionKind }),
        predecessors: row.from_names.length,
        successors: row.to_names.length,
        predecessorNames: row.from_names.slice(0, namesShown),
        successorNames: row.to_names.slice(0, namesShown),
      }),
    ),
  };
}

const namesShown = 4;

/** What every view of a change shows. */
export function presentSuccession(row: LoadedSuccession) {
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    effectiveOn: row.effective_on,
    basisNumber: row.basis_number,
    basisIssuedOn: row.basis_issued_on,
    basisIssuer: row.basis_issuer,
    note: row.note,
  };
}

interface Happened {
  readonly drafted_on: string;
  readonly drafted_by: string | null;
  readonly confirmed_on: string | null;
  readonly confirmed_by: string | null;
  readonly entered_on: string | null;
  readonly entered_by: string | null;
  readonly undone_on: string | null;
  readonly undone_by: string | null;
  readonly undo_reason: string | null;
}

/** When a change was drafted, confirmed, entered and taken back, and by whom. */
export async function happenedTo(tx: Tx, id: string): Promise<Happened> {
  const { rows } = await sql<Happened>`
    select (s.drafted_at at time zone 'Asia/Ho_Chi_Minh')::date as drafted_on, d.name as drafted_by,
      c.confirmed_on, cb.name as confirmed_by, e.entered_on, eb.name as entered_by, u.undone_on, ub.name as undone_by,
      u.reason as undo_reason
    from successions s left join accounts d on d.id = s.drafted_by
    left join succession_confirmations c on c.succession_id = s.id left join accounts cb on cb.id = c.confirmed_by
    left join succession_entries e on e.succession_id = s.id left join accounts eb on eb.id = e.entered_by
    left join succession_undos u on u.succession_id = s.id left join accounts ub on ub.id = u.undone_by
    where s.id = ${id}`.execute(tx);
  const [row] = rows;
  if (!row) throw errors.notFound();
  return row;
}

/** What was done with commitments on entry, by outcome. */
export async function movedBy(tx: Tx, id: string): Promise<SuccessionDetail["moved"]> {
  const { rows } = await sql<SuccessionDetail["moved"]>`
    select (count(*) filter (where outcome = 'pass'))::int as pass, (count(*) filter (where outcome = 'join'))::int as join,
      (count(*) filter (where outcome = 'end'))::int as end,
      coalesce(sum(required) filter (where outcome = 'pass'), 0)::int as required
    from succession_moves where succession_id = ${id}`.execute(tx);
  return rows[0] ?? { pass: 0, join: 0, end: 0, required: 0 };
}
