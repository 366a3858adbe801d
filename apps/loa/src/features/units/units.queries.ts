import { type Expression, type SqlBool, sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { membersOn } from "./members.ts";

export interface UnitFilter {
  readonly q: string;
  readonly kinds: readonly string[];
  readonly parentId?: string | undefined;
  readonly asOf?: string | undefined;
  readonly sample?: boolean | undefined;
  readonly ids?: readonly string[];
}

function summaries(tx: Tx) {
  return tx
    .selectFrom("units as u")
    .leftJoin("units as p", "p.id", "u.parent_id")
    .select([
      "u.id",
      "u.code",
      "u.kind",
      "u.name",
      "u.short_name",
      "u.valid_from",
      "u.valid_to",
      "u.sample",
    ])
    .select([
      "u.email",
      "u.note",
      "p.id as parent_id",
      "p.code as parent_code",
      "p.name as parent_name",
    ]);
}
export type UnitRow = Awaited<ReturnType<ReturnType<typeof summaries>["execute"]>>[number];

function conditions(filter: UnitFilter): Expression<SqlBool>[] {
  const { asOf } = filter;
  const on = (use: boolean, condition: Expression<SqlBool>) => (use ? [condition] : []);
  return [
    ...words(filter.q).map(contains),
    ...on(filter.kinds.length > 0, sql`u.kind = any(${[...filter.kinds]}::text[])`),
    ...on(filter.parentId !== undefined, sql`u.parent_id = ${filter.parentId ?? null}`),
    ...on(filter.sample !== undefined, sql`u.sample = ${filter.sample ?? null}`),
    ...on(filter.ids !== undefined, sql`u.id = any(${[...(filter.ids ?? [])]}::uuid[])`),
    ...on(
      asOf !== undefined,
      sql`daterange(u.valid_from, u.valid_to, '[]') @> ${asOf ?? null}::date`,
    ),
  ];
}

function words(q: string): string[] {
  return q
    .split(/\s+/)
    .filter((word) => word !== "")
    .slice(0, 12);
}

// Each word somewhere in the name, short name, code or another name; tone marks ignored.
function contains(word: string): Expression<SqlBool> {
  const like = sql`'%' || replace(replace(replace(fold(${word}), '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%'`;
  return sql`(fold(u.name) like ${like} or fold(coalesce(u.short_name, '')) like ${like} or fold(u.code) like ${like}
    or exists (select from unit_aliases a where a.unit_id = u.id and fold(a.alias) like ${like}))`;
}

/** One page of units: names that begin with the words first, those that still exist before the ended. */
export async function findUnits(tx: Tx, filter: UnitFilter, page: number, perPage: number) {
  const where = sql<boolean>`${sql.join([sql`true`, ...conditions(filter)], sql` and `)}`;
  const { total } = await tx
    .selectFrom("units as u")
    .where(where)
    .select(sql<number>`count(*)::int`.as("total"))
    .executeTakeFirstOrThrow();
  const rows = await summaries(tx)
    .where(where)
    .orderBy(sql`fold(u.name) like fold(${filter.q}) || '%'`, "desc")
    .orderBy(sql`u.valid_to is null`, "desc")
    .orderBy("u.name")
    .orderBy("u.valid_from")
    .orderBy("u.id")
    .limit(perPage)
    .offset((page - 1) * perPage)
    .execute();
  return { rows, total };
}

/** One unit, or undefined. */
export function unitById(tx: Tx, id: string) {
  return summaries(tx).where("u.id", "=", id).executeTakeFirst();
}

/** Units by id, in the order of their codes. */
export function unitsById(tx: Tx, ids: readonly string[]) {
  return summaries(tx)
    .where(sql<boolean>`u.id = any(${[...ids]}::uuid[])`)
    .orderBy("u.code")
    .execute();
}

/** Every unit, or those of one day, for a file: parents before their sub-units. */
export function allUnits(tx: Tx, asOf?: string) {
  return summaries(tx)
    .where(
      sql<boolean>`${sql.join([sql`true`, ...conditions({ q: "", kinds: [], asOf })], sql` and `)}`,
    )
    .orderBy(sql`u.parent_id is null`, "desc")
    .orderBy("u.kind")
    .orderBy("u.code")
    .orderBy("u.valid_from")
    .execute();
}

export async function kindCounts(tx: Tx, asOf?: string) {
  return tx
    .selectFrom("units as u")
    .where(
      sql<boolean>`${sql.join([sql`true`, ...conditions({ q: "", kinds: [], asOf })], sql` and `)}`,
    )
    .select(["u.kind", sql<number>`count(*)::int`.as("count")])
    .groupBy("u.kind")
    .orderBy("u.kind")
    .execute();
}

/** Successors or predecessors of a unit, the earliest first. */
export function successionsOf(tx: Tx, unitId: string, side: "successors" | "predecessors") {
  const [own, other] =
    side === "successors"
      ? (["s.predecessor_id", "s.successor_id"] as const)
      : (["s.successor_id", "s.predecessor_id"] as const);
  return tx
    .selectFrom("unit_successions as s")
    .innerJoin("units as u", "u.id", other)
    .leftJoin("succession_pairs as p", (join) =>
      join
        .onRef("p.predecessor_id", "=", "s.predecessor_id")
        .onRef("p.successor_id", "=", "s.successor_id")
        .on(
          sql<boolean>`exists (select from succession_entries e where e.succession_id = p.succession_id)
            and not exists (select from succession_undos x where x.succession_id = p.succession_id)`,
        ),
    )
    .leftJoin("successions as a", "a.id", "p.succession_id")
    .where(own, "=", unitId)
    .select(["u.id", "u.code", "u.name", "s.effective_on", "s.note"])
    .select(["a.id as act_id", "a.basis_number", "a.basis_issued_on", "a.basis_issuer"])
    .orderBy("s.effective_on")
    .orderBy("u.code")
    .execute();
}

export async function countSubUnits(tx: Tx, unitId: string): Promise<number> {
  const { n } = await tx
    .selectFrom("units")
    .where("parent_id", "=", unitId)
    .select(sql<number>`count(*)::int`.as("n"))
    .executeTakeFirstOrThrow();
  return n;
}

/** People with a role in the unit, as far as the transaction's scope sees them. */
export async function countPeople(tx: Tx, unitId: string): Promise<number> {
  const { n } = await tx
    .selectFrom("role_grants")
    .where("unit_id", "=", unitId)
    .select(sql<number>`count(distinct account_id)::int`.as("n"))
    .executeTakeFirstOrThrow();
  return n;
}

export interface AliasFilter {
  readonly q: string;
  readonly unitId?: string | undefined;
  readonly groupId?: string | undefined;
  readonly officeId?: string | undefined;
  readonly origin?: string | undefined;
}

export async function findAliases(tx: Tx, filter: AliasFilter, page: number, perPage: number) {
  const query = tx
    .selectFrom("unit_aliases as a")
    .leftJoin("units as u", "u.id", "a.unit_id")
    .leftJoin("unit_groups as g", "g.id", "a.group_id")
    .leftJoin("units as o", "o.id", "a.office_unit_id")
    .$if(filter.q !== "", (each) =>
      each.where(sql<boolean>`strpos(fold(a.alias), fold(${filter.q})) > 0`),
    )
    .$if(filter.unitId !== undefined, (each) => each.where("a.unit_id", "=", filter.unitId ?? null))
    .$if(filter.groupId !== undefined, (each) =>
      each.where("a.group_id", "=", filter.groupId ?? null),
    )
    .$if(filter.officeId !== undefined, (each) =>
      each.where("a.office_unit_id", "=", filter.officeId ?? null),
    )
    .$if(filter.origin !== undefined, (each) => each.where("a.origin", "=", filter.origin ?? ""));
  const { total } = await query
    .select(sql<number>`count(*)::int`.as("total"))
    .executeTakeFirstOrThrow();
  const rows = await query
    .select(["a.id", "a.alias", "a.origin"])
    .select(["u.id as unit_id", "u.code as unit_code", "u.name as unit_name"])
    .select(["g.id as group_id", "g.code as group_code", "g.name as group_name"])
    .select(["o.id as office_id", "o.code as office_code", "o.name as office_name"])
    .orderBy("a.alias")
    .orderBy("a.id")
    .limit(perPage)
    .offset((page - 1) * perPage)
    .execute();
  return { rows, total };
}
export type AliasRow = Awaited<ReturnType<typeof findAliases>>["rows"][number];

/** Every group with its aliases and how many members it has on the date. */
export async function groupsOn(tx: Tx, date: string) {
  const groups = await tx
    .selectFrom("unit_groups as g")
    .leftJoin("unit_aliases as a", "a.group_id", "g.id")
    .select(["g.id", "g.code", "g.name", "g.rule"])
    .select(
      sql<
        string[]
      >`coalesce(array_agg(a.alias order by a.alias) filter (where a.id is not null), '{}')`.as(
        "aliases",
      ),
    )
    .groupBy("g.id")
    .orderBy("g.name")
    .execute();
  const rows = [];
  for (const group of groups) {
    rows.push({ ...group, members: (await membersOn(tx, group.id, date)).length });
  }
  return rows;
}
export type GroupRow = Awaited<ReturnType<typeof groupsOn>>[number];

export async function groupExists(tx: Tx, groupId: string): Promise<boolean> {
  const found = await tx
    .selectFrom("unit_groups")
    .select("id")
    .where("id", "=", groupId)
    .executeTakeFirst();
  return found !== undefined;
}

/** Of these codes, those no unit ever had. */
export async function unknownCodes(tx: Tx, codes: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    select code from unnest(${[...codes]}::text[]) c(code)
    where not exists (select from units u where u.code = c.code)`.execute(tx);
  return rows.map((row) => row.code);
}
