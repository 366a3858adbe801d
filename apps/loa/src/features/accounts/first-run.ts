import { sql } from "kysely";
import { system, type Tx } from "../../platform/db/database.ts";
import type { RequestContext } from "../../platform/http/route.ts";
import type { Services } from "../../platform/services.ts";
import { asActor } from "./acting.ts";
import { countTry, forgetTry, linkLimit } from "./attempts.ts";
import { createAccountWithPassword } from "./create-account.ts";
import { asSystem } from "./elevate.ts";
import { grantRole } from "./grant-role.ts";
import { refusals } from "./refusals.ts";
import { openSessionFor } from "./sign-in.ts";
import { hashToken, mintToken } from "./token.ts";

const key = "first-run";

/**
 * The address at which the first administrator is made, or null when there is one. Each call voids the
 * link given before; only the token's hash is kept.
 */
export async function firstRunLink(services: Services): Promise<string | null> {
  return services.database.in(system, async (tx) => {
    if (await hasAdministrator(tx)) return null;
    const token = mintToken();
    const value = JSON.stringify({ tokenHash: token.hash });
    await tx
      .insertInto("settings")
      .values({ key, value, changed_at: services.clock.now() })
      .onConflict((conflict) =>
        conflict.column("key").doUpdateSet({ value, changed_at: services.clock.now() }),
      )
      .execute();
    return `${services.baseUrl}/console/first-run?token=${token.secret}`;
  });
}

/** Whether this first-run token still opens the door. */
export async function firstRunIsOpen(context: RequestContext, secret: string): Promise<boolean> {
  await countTry(context, linkLimit);
  const { tx } = context;
  const row = await tx
    .selectFrom("settings")
    .select("key")
    .where("key", "=", key)
    .where(sql`value->>'tokenHash'`, "=", hashToken(secret))
    .executeTakeFirst();
  return row !== undefined && !(await asSystem(tx, () => hasAdministrator(tx)));
}

export interface FirstAdministrator {
  readonly token: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/**
 * Makes the first administrator and signs them in. Of two at once one wins: using the token up locks it.
 * @throws 410 when the token is not the last one printed or somebody was first
 */
export async function makeFirstAdministrator(context: RequestContext, given: FirstAdministrator) {
  await countTry(context, linkLimit);
  const { tx, now } = context;
  if (!(await spend(tx, given.token))) throw refusals.firstRunOver();
  await forgetTry(context, linkLimit);
  const accountId = await createAccountWithPassword(tx, {
    name: given.name,
    email: given.email,
    password: given.password,
    language: context.language,
    at: now,
  });
  const person = { accountId, name: given.name };
  const grant = { role: "administrator", unitId: null, domain: null } as const;
  await asSystem(tx, async () => {
    if (await hasAdministrator(tx)) throw refusals.firstRunOver();
    await grantRole(tx, { accountId, grant, actor: asActor(person), at: now });
  });
  await openSessionFor(context, person);
}

async function spend(tx: Tx, secret: string): Promise<boolean> {
  const used = await tx
    .deleteFrom("settings")
    .where("key", "=", key)
    .where(sql`value->>'tokenHash'`, "=", hashToken(secret))
    .returning("key")
    .executeTakeFirst();
  return used !== undefined;
}

async function hasAdministrator(tx: Tx): Promise<boolean> {
  const row = await tx
    .selectFrom("role_grants")
    .select("id")
    .where("role", "=", "administrator")
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
