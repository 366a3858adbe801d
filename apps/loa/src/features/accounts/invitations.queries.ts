import { type Actor, seesAllUnits, unitsOf } from "../../platform/auth/actor.ts";
import type { Grant, Role } from "../../platform/contract/actor.ts";
import type { Tx } from "../../platform/db/database.ts";

export interface OpenInvitation extends Grant {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly unitName: string | null;
  readonly invitedAt: Date;
  readonly expiresAt: Date;
}

/** Invitations neither accepted nor withdrawn that this person may see, the newest first. */
export async function openInvitations(tx: Tx, actor: Actor): Promise<OpenInvitation[]> {
  const query = selectOpen(tx).orderBy("i.invited_at", "desc").limit(500);
  const units = unitsOf(actor);
  if (!seesAllUnits(actor) && units.length === 0) return [];
  const rows = await (seesAllUnits(actor)
    ? query
    : query.where("i.unit_id", "in", units)
  ).execute();
  return rows.map(asInvitation);
}

/** One open invitation in sight. */
export async function findInvitation(tx: Tx, id: string): Promise<OpenInvitation | undefined> {
  const row = await selectOpen(tx).where("i.id", "=", id).executeTakeFirst();
  return row && asInvitation(row);
}

/** The open, unexpired invitation with this token hash; locked, so that it is accepted once. */
export async function findByToken(tx: Tx, tokenHash: string, now: Date, lock: boolean) {
  const query = selectOpen(tx)
    .where("i.token_hash", "=", tokenHash)
    .where("i.expires_at", ">", now);
  const row = await (lock ? query.forUpdate("i") : query).executeTakeFirst();
  return row && asInvitation(row);
}

/** Voids an open invitation of the same e-mail into the same role. */
export async function voidSameInvitation(tx: Tx, given: Grant & { email: string }, now: Date) {
  await tx
    .updateTable("invitations")
    .set({ revoked_at: now })
    .where("email", "=", given.email)
    .where("role", "=", given.role)
    .where("unit_id", "is not distinct from", given.unitId)
    .where("domain", "is not distinct from", given.domain)
    .where("accepted_at", "is", null)
    .where("revoked_at", "is", null)
    .execute();
}

function selectOpen(tx: Tx) {
  return tx
    .selectFrom("invitations as i")
    .leftJoin("units as u", "u.id", "i.unit_id")
    .select([
      "i.id",
      "i.email",
      "i.name",
      "i.role",
      "i.unit_id",
      "i.domain",
      "i.invited_at",
      "i.expires_at",
      "u.name as unit_name",
    ])
    .where("i.accepted_at", "is", null)
    .where("i.revoked_at", "is", null);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectOpen>["execute"]>>[number];

function asInvitation(row: Row): OpenInvitation {
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    role: row.role as Role,
    unitId: row.unit_id,
    unitName: row.unit_name,
    domain: row.domain,
    invitedAt: new Date(row.invited_at),
    expiresAt: new Date(row.expires_at),
  };
}
