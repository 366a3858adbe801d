import { sql } from "kysely";
import type { Actor, SystemActor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { chainFrom, lineageOf, membersOn } from "../units/index.ts";
import { unacknowledged } from "./distributions.queries.ts";
import { mailUnits } from "./mail-units.ts";

/** Who hands a document over, when, and where links lead. */
export interface Delivering {
  readonly tx: Tx;
  readonly actor: Actor | SystemActor;
  readonly now: Date;
  readonly today: string;
  readonly baseUrl: string;
}

/**
 * Hands a document to every unit that is to have it by now: those its lines name, their successors, the members of its
 * groups, and who has come to owe under the plan. Who was told already is not told again, so it may be done every day.
 */
export async function deliver(
  by: Delivering,
  distributionId: string,
): Promise<{ units: number; mails: number }> {
  const named = await namedUnits(by, distributionId);
  await sql`insert into distribution_recipients (distribution_id, unit_id, since)
    select ${distributionId}, u.id, ${by.today}::date from unnest(${named}::uuid[]) u(id)
    on conflict do nothing`.execute(by.tx);
  return mailUnits(by, distributionId, "first", await untold(by, distributionId));
}

async function namedUnits({ tx, today }: Delivering, distributionId: string): Promise<string[]> {
  const lines = await tx
    .selectFrom("distribution_lines")
    .select(["unit_id", "group_id"])
    .where("distribution_id", "=", distributionId)
    .execute();
  const units = lines.flatMap(({ unit_id }) => unit_id ?? []);
  const lineage = await lineageOf(tx, units);
  const alive = units.flatMap((unit) => {
    const turns = chainFrom(lineage, unit);
    const turn = turns.find(({ from, to }) => from <= today && (to === null || to >= today));
    return (turn ?? turns.at(-1))?.unitId ?? unit;
  });
  const groups = [...new Set(lines.flatMap(({ group_id }) => group_id ?? []))];
  for (const group of groups) alive.push(...(await membersOn(tx, group, today)));
  return [...new Set(alive)];
}

const untold = ({ tx, today }: Delivering, distributionId: string): Promise<string[]> =>
  unacknowledged(
    tx,
    distributionId,
    today,
    sql`not exists (select from distribution_notices n where n.distribution_id = r.distribution_id and n.unit_id = r.unit_id)`,
  );
