import { sql } from "kysely";
import type { Actor } from "../../platform/auth/actor.ts";
import type { Grant } from "../../platform/contract/actor.ts";
import type { Services } from "../../platform/services.ts";

interface Found {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly grants: readonly Grant[];
}

/**
 * The person of an e-mail with the grants in force, for the command line: who may run it on this machine has the
 * database already, and names in whose name it acts. Null when nobody has the address or the account is suspended.
 */
export async function actorByEmail(services: Services, email: string): Promise<Actor | null> {
  const { rows } = await sql<Found>`
    select a.id, a.name, a.email,
      coalesce((select json_agg(json_build_object('role', g.role, 'unitId', g.unit_id, 'domain', g.domain) order by g.granted_at, g.id)
        from role_grants g where g.account_id = a.id), '[]') as grants
    from accounts a where a.email = ${email.trim().toLowerCase()} and a.suspended_at is null`.execute(
    services.database.auth,
  );
  const [found] = rows;
  if (!found) return null;
  const { id, name, grants } = found;
  return {
    ...{ accountId: id, sessionId: "", name, email: found.email, grants },
    // The machine's own shell is proof enough: it is the last way back in.
    standing: {
      assurance: "second-factor",
      provedAt: services.clock.now(),
      owesSecondFactor: false,
    },
  };
}
