import type { SystemActor } from "../../platform/auth/actor.ts";
import { dateInVietnam } from "../../platform/clock.ts";
import { system } from "../../platform/db/database.ts";
import type { Timer } from "../../platform/jobs/jobs.ts";
import type { Services } from "../../platform/services.ts";
import { deliver } from "./deliver.ts";

const robot: SystemActor = { accountId: null, name: "Loa" };

/** Hands every document of the last two years to units that have come since: joiners, successors. One transaction each. */
export async function deliverToNewcomers(services: Services): Promise<void> {
  const now = services.clock.now();
  const today = dateInVietnam(now);
  const recent = `${Number(today.slice(0, 4)) - 2}${today.slice(4, 8)}01`;
  const ids = await services.database.read(system, (tx) =>
    tx.selectFrom("distributions").select("id").where("sent_on", ">=", recent).execute(),
  );
  for (const { id } of ids)
    await services.database.in(system, (tx) =>
      deliver({ tx, actor: robot, now, today, baseUrl: services.baseUrl }, id),
    );
}

export const deliverTimer: Timer = {
  name: "deliver-distributions",
  purpose: {
    vi: "Gửi văn bản đến đơn vị mới và đơn vị kế thừa",
    en: "Hands documents to units that have come since, and to successors",
  },
  cron: "15 6 * * *",
  run: deliverToNewcomers,
};
