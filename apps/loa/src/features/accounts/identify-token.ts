import { sql } from "kysely";
import type { Actor } from "../../platform/auth/actor.ts";
import type { Grant } from "../../platform/contract/actor.ts";
import { refuse } from "../../platform/http/errors.ts";
import type { Services } from "../../platform/services.ts";
import { secondFactorRequired, standingOf } from "./second-factor/requirement.ts";
import { sessionLifetime } from "./session-lifetime.ts";
import { hashToken } from "./token.ts";

interface Found {
  readonly id: string;
  readonly scopes: readonly string[];
  readonly last_used_at: Date | null;
  readonly created_at: Date;
  readonly assurance: "password" | "second-factor";
  readonly required: boolean;
  readonly account_id: string;
  readonly name: string;
  readonly email: string;
  readonly grants: readonly Grant[];
}

/**
 * Finds for whom a personal token speaks, with the grants in force at this request.
 * @throws 401 `token-refused` when it is unknown, revoked or over, or its person is suspended; which of these stays untold
 */
export async function actorOfToken(services: Services, token: string): Promise<Actor> {
  const now = services.clock.now();
  const found = token.startsWith("loa_") ? await findToken(services, token, now) : undefined;
  if (!found) throw refused();
  if (now.getTime() - (found.last_used_at?.getTime() ?? 0) >= sessionLifetime.noteEvery)
    await noteUse(services, found.id, now);
  const { account_id, name, email, grants, id, scopes } = found;
  return {
    ...{ accountId: account_id, sessionId: "", name, email, grants },
    standing: standingOf(found),
    token: { id, scopes },
  };
}

async function findToken(services: Services, token: string, now: Date) {
  const { rows } = await sql<Found>`
    select t.id, t.scopes, t.last_used_at, t.created_at, t.assurance, ${secondFactorRequired} as required, a.id as account_id, a.name, a.email,
      coalesce((select json_agg(json_build_object('role', g.role, 'unitId', g.unit_id, 'domain', g.domain) order by g.granted_at, g.id)
        from role_grants g where g.account_id = a.id), '[]') as grants
    from api_tokens t join accounts a on a.id = t.account_id
    where t.token_hash = ${hashToken(token)} and t.revoked_at is null and t.expires_at > ${now}
      and a.suspended_at is null`.execute(services.database.auth);
  return rows[0];
}

async function noteUse(services: Services, id: string, now: Date) {
  await services.database.auth
    .updateTable("api_tokens")
    .set({ last_used_at: now })
    .where("id", "=", id)
    .execute();
}

const refused = () =>
  refuse("token-refused", 401, {
    vi: "Mã truy cập API không đúng, đã hết hạn hoặc đã bị thu hồi.",
    en: "The API token is not right, has expired or was revoked.",
  });
