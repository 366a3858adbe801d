import { type Kysely, sql } from "kysely";
import type { DB } from "../../../platform/db/database.ts";

/** The second factors a person holds. */
export interface Factors {
  readonly totpSince: Date | null;
  readonly recoveryCodesLeft: number;
  readonly passkeys: readonly PasskeyRecord[];
}

export interface PasskeyRecord {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly usedAt: Date | null;
}

// Everything here runs as sign-in (`asAuth`): nobody else may touch these tables.

const holding = sql<boolean>`(
  exists (select from totp_secrets t where t.account_id = a.id and t.confirmed_at is not null)
  or exists (select from passkeys p where p.account_id = a.id))`;

/** Whether a person has a second factor that works. */
export async function hasSecondFactor(db: Kysely<DB>, accountId: string): Promise<boolean> {
  const row = await db
    .selectFrom("accounts as a")
    .select(holding.as("holds"))
    .where("a.id", "=", accountId)
    .executeTakeFirst();
  return row?.holds ?? false;
}

/** What a person signs in with beside the password. */
export async function factorsOf(db: Kysely<DB>, accountId: string): Promise<Factors> {
  const totp = await db
    .selectFrom("totp_secrets")
    .select("confirmed_at")
    .where("account_id", "=", accountId)
    .executeTakeFirst();
  const codes = await db
    .selectFrom("recovery_codes")
    .select((eb) => eb.fn.countAll<number>().as("left"))
    .where("account_id", "=", accountId)
    .where("used_at", "is", null)
    .executeTakeFirstOrThrow();
  return {
    totpSince: totp?.confirmed_at ? new Date(totp.confirmed_at) : null,
    recoveryCodesLeft: codes.left,
    passkeys: await passkeysOf(db, accountId),
  };
}

async function passkeysOf(db: Kysely<DB>, accountId: string): Promise<PasskeyRecord[]> {
  const rows = await db
    .selectFrom("passkeys")
    .select(["id", "name", "created_at", "used_at"])
    .where("account_id", "=", accountId)
    .orderBy("created_at")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    createdAt: new Date(row.created_at),
    usedAt: row.used_at ? new Date(row.used_at) : null,
  }));
}

/** Administrators and coordinators, not suspended, each with whether they have a second factor. */
export async function privilegedPeople(db: Kysely<DB>) {
  return db
    .selectFrom("accounts as a")
    .select(["a.id", "a.name", "a.email", holding.as("holds")])
    .where("a.suspended_at", "is", null)
    .where(
      sql<boolean>`exists (select from role_grants g where g.account_id = a.id and g.role in ('administrator', 'coordinator'))`,
    )
    .orderBy("a.name")
    .execute();
}

/** Takes every second factor from a person. */
export async function dropFactors(db: Kysely<DB>, accountId: string): Promise<void> {
  for (const table of ["totp_secrets", "recovery_codes", "passkeys"] as const)
    await db.deleteFrom(table).where("account_id", "=", accountId).execute();
}
