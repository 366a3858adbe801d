import { sql } from "kysely";
import type { SystemActor } from "../../platform/auth/actor.ts";
import { dateInVietnam } from "../../platform/clock.ts";
import { system } from "../../platform/db/database.ts";
import type { Services } from "../../platform/services.ts";
import { enterIntoForce } from "./enter-into-force.ts";
import { loadSuccession } from "./successions.queries.ts";
import { oneAtATime } from "./surroundings.queries.ts";

const robot: SystemActor = { accountId: null, name: "Loa" };

/** Lets every planned change whose day has come hold, the earliest first, each for itself: one that fails keeps none back. */
export async function enterDue(services: Services): Promise<number> {
  const { database, clock, log } = services;
  const now = clock.now();
  const due = await database.read(system, async (tx) => {
    const { rows } = await sql<{ id: string }>`
      select s.id from successions s join succession_confirmations c on c.succession_id = s.id
      where s.effective_on <= ${dateInVietnam(now)}
        and not exists (select from succession_entries e where e.succession_id = s.id)
        and not exists (select from succession_undos u where u.succession_id = s.id)
      order by s.effective_on, s.id`.execute(tx);
    return rows;
  });
  let entered = 0;
  for (const { id } of due) {
    try {
      await database.in(system, async (tx) => {
        await oneAtATime(tx);
        const succession = await loadSuccession(tx, id);
        if (succession.state !== "planned") return;
        await enterIntoForce(tx, succession, { actor: robot, now });
        entered += 1;
      });
    } catch (error) {
      log.warn({ err: error, succession: id }, "succession not entered");
    }
  }
  return entered;
}
