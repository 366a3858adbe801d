import type { SystemActor } from "../../platform/auth/actor.ts";
import { dateInVietnam } from "../../platform/clock.ts";
import { system, type Tx } from "../../platform/db/database.ts";
import type { Timer } from "../../platform/jobs/jobs.ts";
import type { Services } from "../../platform/services.ts";
import { plansOfLine } from "../commitments/index.ts";
import { countOwing } from "./expected-units.queries.ts";
import { renewExpectation } from "./keep-expectation.ts";
import { findLines, type StoredRules } from "./line-rules.queries.ts";
import { openPeriod } from "./open-period.ts";
import { findPeriods, holdPeriod, lookAt } from "./periods.queries.ts";
import { notOpened } from "./propose-periods.ts";

const robot: SystemActor = { accountId: null, name: "Loa" };

/** Recurring work around periods. */
export const periodsTimers: readonly Timer[] = [
  {
    name: "keep-periods",
    purpose: {
      vi: "Mở kỳ báo cáo theo quy định, rà soát đơn vị phải gửi",
      en: "Open periods by the lines' rules, keep their units up to date",
    },
    cron: "12 5 * * *",
    run: keepPeriods,
  },
];

/** Opens what the lines' rules say is to be opened by itself, and brings the units of open periods up to date. */
export async function keepPeriods({ database, clock }: Services): Promise<void> {
  const now = clock.now();
  const today = dateInVietnam(now);
  const lines = await database.read(system, findLines);
  for (const line of lines)
    await database.in(system, (tx) => openPrepared({ tx, now, today }, line));
  await database.in(system, async (tx) => {
    const running = (await findPeriods(tx, {}, lookAt(today))).filter(
      (period) => period.dueOn >= today,
    );
    for (const { id } of running)
      await renewExpectation({ tx, actor: robot, now, today }, await holdPeriod(tx, id));
  });
}

interface Moment {
  readonly tx: Tx;
  readonly now: Date;
  readonly today: string;
}

// Neither what is over already, nor a line nobody owes anything in.
async function openPrepared({ tx, now, today }: Moment, line: StoredRules) {
  if (!line.opensItself) return;
  const year = Number(today.slice(0, 4));
  for (const each of [year, year + 1]) {
    const asked = { domain: line.domain, year: each };
    const ready = (await notOpened(tx, asked, today)).filter(
      (window) => window.preparedOn <= today && today <= window.dueOn,
    );
    if (ready.length === 0) continue;
    const planIds = (await plansOfLine(tx, line.domain, each)).map((plan) => plan.id);
    const units = await countOwing(
      tx,
      ready.map((window) => ({ ...window, domain: line.domain, planIds })),
      today,
    );
    for (const [at, window] of ready.entries())
      if ((units[at] ?? 0) > 0)
        await openPeriod({ tx, actor: robot, now, today }, { ...asked, ...window });
  }
}
