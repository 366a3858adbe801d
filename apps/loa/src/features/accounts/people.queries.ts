import { type ExpressionBuilder, sql } from "kysely";
import { type Actor, seesAllUnits, unitsOf } from "../../platform/auth/actor.ts";
import type { Grant, Role } from "../../platform/contract/actor.ts";
import type { DB, Tx } from "../../platform/db/database.ts";

export interface PeopleFilter {
  readonly q?: string | undefined;
  readonly unitId?: string | undefined;
  readonly role?: Role | undefined;
  readonly suspended?: boolean | undefined;
  readonly page: number;
  readonly perPage: number;
}

export interface GrantRecord extends Grant {
  readonly id: string;
  readonly unitName: string | null;
}

export interface PersonRecord {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string | null;
  readonly sample: boolean;
  readonly suspended_at: Date | null;
  readonly grants: readonly GrantRecord[];
}

/** One page of the people in the actor's sight, by name, each with the grants in sight; two queries. */
export async function findPeople(tx: Tx, actor: Actor, filter: PeopleFilter) {
  const matching = peopleMatching(tx, actor, filter);
  const { total } = await matching
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const rows = await matching
    .select(["a.id", "a.name", "a.email", "a.phone", "a.sample", "a.suspended_at"])
    .select(grantsOf(actor).as("grants"))
    .orderBy("a.name")
    .orderBy("a.id")
    .limit(filter.perPage)
    .offset((filter.page - 1) * filter.perPage)
    .execute();
  return { rows: rows as unknown as PersonRecord[], total };
}

function peopleMatching(tx: Tx, actor: Actor, filter: PeopleFilter) {
  return tx
    .selectFrom("accounts as a")
    .$if(!seesAllUnits(actor), (query) =>
      query.where((eb) => holdsGrant(eb, sql`g.unit_id = any (${unitsOf(actor)})`)),
    )
    .$if(filter.unitId !== undefined, (query) =>
      query.where((eb) => holdsGrant(eb, sql`g.unit_id = ${filter.unitId}`)),
    )
    .$if(filter.role !== undefined, (query) =>
      query.where((eb) => holdsGrant(eb, sql`g.role = ${filter.role}`)),
    )
    .$if(filter.suspended !== undefined, (query) =>
      query.where("a.suspended_at", filter.suspended ? "is not" : "is", null),
    )
    .$if(Boolean(filter.q), (query) =>
      query.where(
        sql<boolean>`(position(fold(${filter.q ?? ""}) in fold(a.name)) > 0 or position(lower(${filter.q ?? ""}) in a.email) > 0)`,
      ),
    );
}

function holdsGrant(
  eb: ExpressionBuilder<DB & { a: DB["accounts"] }, "a">,
  condition: ReturnType<typeof sql>,
) {
  return eb.exists(
    eb
      .selectFrom("role_grants as g")
      .select("g.id")
      .whereRef("g.account_id", "=", "a.id")
      .where(sql<boolean>`${condition}`),
  );
}

// What a person is elsewhere is not this unit's to know.
function grantsOf(actor: Actor) {
  const inSight = seesAllUnits(actor)
    ? sql`true`
    : sql`(g.unit_id = any (${unitsOf(actor)}) or g.account_id = ${actor.accountId})`;
  return sql<unknown>`coalesce((
    select json_agg(json_build_object('id', g.id, 'role', g.role, 'unitId', g.unit_id, 'domain', g.domain, 'unitName', u.name)
      order by g.granted_at, g.id)
    from role_grants g left join units u on u.id = g.unit_id
    where g.account_id = a.id and ${inSight}), '[]')`;
}

/** Whether an account is in the actor's sight. */
export async function seesPerson(tx: Tx, accountId: string): Promise<boolean> {
  const row = await tx
    .selectFrom("accounts")
    .select("id")
    .where("id", "=", accountId)
    .executeTakeFirst();
  return row !== undefined;
}

/** The units a person works for, as the console names them, in the order of their grants; those that have ended come last. */
export async function unitsOfActor(tx: Tx, actor: Actor, today: string) {
  const ids = unitsOf(actor);
  if (ids.length === 0) return [];
  const rows = await tx
    .selectFrom("units")
    .select(["id", "name", "short_name", "kind", "valid_to"])
    .where("id", "in", ids)
    .execute();
  const hasEnded = (row: (typeof rows)[number]) => row.valid_to !== null && row.valid_to < today;
  return rows.sort(
    (a, b) => Number(hasEnded(a)) - Number(hasEnded(b)) || ids.indexOf(a.id) - ids.indexOf(b.id),
  );
}
