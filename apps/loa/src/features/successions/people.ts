import { sql } from "kysely";
import type { z } from "zod";
import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import type { MovingPerson } from "./contract.ts";
import { loadDraft } from "./draft-succession.ts";
import { refusals } from "./refusals.ts";
import { loadSuccession } from "./successions.queries.ts";
import { oneAtATime } from "./surroundings.queries.ts";

interface Row {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly unit_id: string;
  readonly unit_name: string;
  readonly receiver_id: string | null;
  readonly receiver_name: string | null;
  readonly total: number;
}

/** People with a role in the units that end, and the unit chosen for each. @throws not-found */
export async function peopleOf(
  tx: Tx,
  id: string,
  { page, perPage }: { readonly page: number; readonly perPage: number },
): Promise<{ rows: z.infer<typeof MovingPerson>[]; total: number }> {
  await loadSuccession(tx, id);
  const { rows } = await sql<Row>`
    select g.id, a.name, a.email, g.role, u.id as unit_id, u.name as unit_name, r.id as receiver_id, r.name as receiver_name,
      (count(*) over ())::int as total
    from role_grants g join accounts a on a.id = g.account_id join units u on u.id = g.unit_id
    left join succession_people p on p.succession_id = ${id} and p.grant_id = g.id left join units r on r.id = p.receiver_unit_id
    where g.role in ('unit_head', 'officer') and g.unit_id in (select predecessor_id from succession_pairs where succession_id = ${id})
    order by u.name, a.name, g.id limit ${perPage} offset ${(page - 1) * perPage}`.execute(tx);
  return {
    total: rows[0]?.total ?? 0,
    rows: rows.map((row) => ({
      grantId: row.id,
      name: row.name,
      email: row.email,
      role: row.role,
      unit: { id: row.unit_id, name: row.unit_name },
      receiver: row.receiver_id ? { id: row.receiver_id, name: row.receiver_name ?? "" } : null,
    })),
  };
}

interface Choice {
  readonly grantIds: readonly string[];
  readonly receiverUnitId: string | null;
}

/** Chooses the unit in which people get the same role from the day; null: nowhere. @throws succession-not-draft, taker-not-there */
export async function movePeople(tx: Tx, actor: Actor, id: string, choice: Choice, at: Date) {
  await oneAtATime(tx);
  const { effective_on } = await loadDraft(tx, id);
  await sql`delete from succession_people where succession_id = ${id} and grant_id = any (${[...choice.grantIds]}::uuid[])`.execute(
    tx,
  );
  const changed = choice.receiverUnitId
    ? await choose(
        tx,
        actor,
        id,
        { ...choice, receiverUnitId: choice.receiverUnitId },
        effective_on,
        at,
      )
    : choice.grantIds.length;
  await recordAudit(tx, actor, {
    action: "succession.people-chosen",
    subject: { kind: "succession", id },
    details: { people: changed, receiverUnitId: choice.receiverUnitId },
    at,
  });
  return { changed };
}

async function choose(
  tx: Tx,
  actor: Actor,
  id: string,
  { grantIds, receiverUnitId }: Choice & { readonly receiverUnitId: string },
  day: string,
  at: Date,
): Promise<number> {
  const there = await tx
    .selectFrom("units")
    .select("id")
    .where("id", "=", receiverUnitId)
    .where(sql<boolean>`daterange(valid_from, valid_to, '[]') @> ${day}::date`)
    .executeTakeFirst();
  if (!there) throw refusals.receiverNotThere();
  const done =
    await sql`insert into succession_people (succession_id, grant_id, unit_id, receiver_unit_id, chosen_by, chosen_at)
    select ${id}, g.id, g.unit_id, ${receiverUnitId}, ${actor.accountId}, ${at} from role_grants g
    where g.id = any (${[...grantIds]}::uuid[]) and g.role in ('unit_head', 'officer')
      and g.unit_id in (select predecessor_id from succession_pairs where succession_id = ${id})`.execute(
      tx,
    );
  return Number(done.numAffectedRows ?? 0);
}
