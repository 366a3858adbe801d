import { sql } from "kysely";
import type { Actor } from "../../platform/auth/actor.ts";
import { bearerOf } from "../../platform/auth/bearer.ts";
import type { Grant } from "../../platform/contract/actor.ts";
import type { Identify } from "../../platform/http/server.ts";
import type { Services } from "../../platform/services.ts";
import type { AuthLibrary } from "./auth-library.ts";
import { actorOfToken } from "./identify-token.ts";
import { secondFactorRequired, standingOf } from "./second-factor/requirement.ts";
import { sessionEnd, sessionLifetime } from "./session-lifetime.ts";
import { readingLibrary } from "./sign-in-library.ts";

/**
 * Finds who sends a request by a personal token or the session cookie: null without one, when it ended, while its second step is
 * owed, or when the person is suspended. Grants are read each time, so a change of role counts from the very next request.
 */
export function createIdentify(services: Services): Identify {
  let opened: Promise<AuthLibrary> | undefined;
  return async (headers) => {
    const bearer = bearerOf(headers);
    if (bearer !== null) return actorOfToken(services, bearer);
    if (!headers.get("cookie")?.includes("loa_session")) return null;
    opened ??= readingLibrary(services);
    const library = await opened.catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    const token = await library.tokenOf(headers);
    return token ? findActor(services, token) : null;
  };
}

interface Found {
  readonly id: string;
  readonly account_id: string;
  readonly name: string;
  readonly email: string;
  readonly created_at: Date;
  readonly updated_at: Date;
  readonly assurance: "password" | "second-factor";
  readonly required: boolean;
  readonly grants: readonly Grant[];
}

async function findActor(services: Services, token: string): Promise<Actor | null> {
  const now = services.clock.now();
  const found = await findSession(services, token, now);
  if (!found) return null;
  if (now.getTime() - found.updated_at.getTime() >= sessionLifetime.noteEvery)
    await noteUse(services, found, now);
  const { id, account_id, name, email, grants } = found;
  return {
    ...{ sessionId: id, accountId: account_id, name, email, grants },
    standing: standingOf(found),
  };
}

async function findSession(services: Services, token: string, now: Date) {
  const oldest = new Date(now.getTime() - sessionLifetime.absolute);
  const { rows } = await sql<Found>`
    select s.id, s.account_id, a.name, a.email, s.created_at, s.updated_at, s.assurance,
      ${secondFactorRequired} as required,
      coalesce((select json_agg(json_build_object('role', g.role, 'unitId', g.unit_id, 'domain', g.domain) order by g.granted_at, g.id)
        from role_grants g where g.account_id = a.id), '[]') as grants
    from sessions s join accounts a on a.id = s.account_id
    where s.token = ${token} and not s.pending and s.expires_at > ${now} and s.created_at > ${oldest} and a.suspended_at is null`.execute(
    services.database.auth,
  );
  return rows[0];
}

async function noteUse(services: Services, session: Found, now: Date) {
  await services.database.auth
    .updateTable("sessions")
    .set({ updated_at: now, expires_at: sessionEnd(session.created_at, now) })
    .where("id", "=", session.id)
    .execute();
}
