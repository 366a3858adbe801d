import { sql } from "kysely";
import type { Standing } from "../../../platform/auth/actor.ts";
import type { Grant, Role } from "../../../platform/contract/actor.ts";
import type { Tx } from "../../../platform/db/database.ts";

const key = "second-factor-required";
const rolesAsked: readonly Role[] = ["administrator", "coordinator"];

/** SQL: whether a second factor is required of administrators and coordinators. */
export const secondFactorRequired = sql<boolean>`coalesce(
  (select value = 'true'::jsonb from settings where key = ${key}), false)`;

/** Whether somebody with these grants must have a second factor while the requirement is on. */
export function needsSecondFactor(grants: readonly Pick<Grant, "role">[]): boolean {
  return grants.some((grant) => rolesAsked.includes(grant.role));
}

/** How well the person of a session or token is known, and whether more is asked of them now. */
export function standingOf(known: {
  readonly assurance: Standing["assurance"];
  readonly required: boolean;
  readonly grants: readonly Grant[];
  readonly created_at: Date;
}): Standing {
  const { assurance, required, grants } = known;
  return {
    assurance,
    provedAt: known.created_at,
    owesSecondFactor: required && assurance === "password" && needsSecondFactor(grants),
  };
}

/** Whether the requirement is on. */
export async function readRequirement(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ on: boolean }>`select ${secondFactorRequired} as on`.execute(tx);
  return rows[0]?.on ?? false;
}

/** Turns the requirement on or off, in force from everybody's next request. */
export async function writeRequirement(tx: Tx, on: boolean, at: Date): Promise<void> {
  const value = JSON.stringify(on);
  await tx
    .insertInto("settings")
    .values({ key, value, changed_at: at })
    .onConflict((conflict) => conflict.column("key").doUpdateSet({ value, changed_at: at }))
    .execute();
}
