import type { Tx } from "../../platform/db/database.ts";
import { asAuth } from "./elevate.ts";
import { sessionLifetime } from "./session-lifetime.ts";

export interface SessionRecord {
  readonly id: string;
  readonly accountId: string;
  readonly startedAt: Date;
  readonly usedAt: Date;
  readonly endsAt: Date;
  readonly address: string;
  readonly device: string;
  readonly openedBy: string;
  readonly secondFactor: string | null;
}

/** A person's sessions still in force, the most recently used first. */
export async function liveSessions(tx: Tx, accountId: string, now: Date): Promise<SessionRecord[]> {
  const rows = await asAuth(tx, () =>
    tx
      .selectFrom("sessions")
      .select(["id", "created_at", "updated_at", "expires_at", "ip_address", "user_agent"])
      .select(["opened_by", "second_factor"])
      .where("account_id", "=", accountId)
      .where("pending", "=", false)
      .where("expires_at", ">", now)
      .where("created_at", ">", new Date(now.getTime() - sessionLifetime.absolute))
      .orderBy("updated_at", "desc")
      .execute(),
  );
  return rows.map((row) => ({
    id: row.id,
    accountId,
    startedAt: new Date(row.created_at),
    usedAt: new Date(row.updated_at),
    endsAt: new Date(row.expires_at),
    address: row.ip_address ?? "",
    device: row.user_agent ?? "",
    openedBy: row.opened_by,
    secondFactor: row.second_factor,
  }));
}

/** Whose session this is, or null when there is none. */
export async function ownerOfSession(tx: Tx, id: string): Promise<string | null> {
  const row = await asAuth(tx, () =>
    tx.selectFrom("sessions").select("account_id").where("id", "=", id).executeTakeFirst(),
  );
  return row?.account_id ?? null;
}

/** Ends one session; the cookie that carries it is worthless from the next request. */
export async function endSessionById(tx: Tx, id: string): Promise<void> {
  await asAuth(tx, () => tx.deleteFrom("sessions").where("id", "=", id).execute());
}

/** Ends every session of a person, but for the one named. */
export async function endSessionsOf(tx: Tx, accountId: string, except?: string): Promise<void> {
  await asAuth(tx, () => {
    const query = tx.deleteFrom("sessions").where("account_id", "=", accountId);
    return (except ? query.where("id", "!=", except) : query).execute();
  });
}
