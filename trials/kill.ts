import { setTimeout as pause } from "node:timers/promises";
import { runLoa } from "../apps/loa/tests/launch/program.ts";
import { deskOf, openLedger, record, settleAccounts } from "./ledger.ts";
import { openPlanDesk } from "./plans.ts";
import { quantile, type Town } from "./town.ts";
import type { Outcome, TrialSize } from "./trials.ts";

const writers = 4;

/**
 * Kill −9 of the program, of PostgreSQL, or of both, while outputs with files are recorded and plans imported and
 * issued: nothing acknowledged may be lost, nothing may be half there.
 */
export async function trialKill(town: Town, { rounds = "100" }: TrialSize): Promise<Outcome> {
  await town.start();
  const { password } = await town.settle();
  const officers = ["canbo.bato", "bientap", "canbo.mangden", "canbo.bato2"].slice(0, writers);
  const desks = await Promise.all(
    officers.map(async (name) =>
      deskOf(town, await town.signIn(`${name}@mau.loa.invalid`, password)),
    ),
  );
  const coordinator = await town.signIn("dieuphoi.cds@mau.loa.invalid", password);
  const plans = openPlanDesk(town, coordinator);
  const ledger = openLedger();
  const back: number[] = [];
  for (let round = 0; round < Number(rounds); round++) {
    const stop = new AbortController();
    const work = [
      ...desks.map(async (desk) => {
        while (!stop.signal.aborted) await record(town, desk, ledger);
      }),
      plans.work(stop.signal),
    ];
    await pause(200 + Math.random() * 1_300);
    const [app, database] = [round % 3 !== 1, round % 3 !== 0];
    const started = performance.now();
    if (database) town.killPostgres();
    if (app) await town.killApp();
    stop.abort();
    await Promise.all(work);
    if (app) await town.start();
    else await answering(town);
    back.push(performance.now() - started);
    if (round % 10 === 9)
      console.log(`${round + 1} kills, ${ledger.acknowledged.size} acknowledged`);
  }
  await plans.settle();
  const settled = await settleAccounts(town, ledger);
  const verified = await runLoa(["audit", "verify"], {
    LOA_DATA_DIR: `${town.folder}/data`,
  }).ended;
  return {
    figures: {
      kills: Number(rounds),
      "outputs tried": ledger.tried.size,
      "outputs acknowledged": ledger.acknowledged.size,
      "outputs kept": settled.kept,
      "kept, though the answer never came": settled.unknownButKept,
      "plans imported and issued": plans.issued(),
      "answers by status": JSON.stringify(Object.fromEntries(ledger.statuses)),
      "ready again after, ms (median, p95)": `${quantile(back, 0.5)}, ${quantile(back, 0.95)}`,
    },
    faults: [
      ...settled.faults,
      ...(settled.faults.length > 0 ? town.failures.slice(-3) : []),
      ...(await plans.faults()),
      ...(verified.status === 0 ? [] : [`the audit chain does not hold: ${verified.out}`]),
    ],
  };
}

async function answering(town: Town): Promise<void> {
  for (let waited = 0; waited < 60_000; waited += 50) {
    const { status } = await town.call(null, "GET", "/session");
    if (status !== 0 && status !== 503) return;
    await pause(50);
  }
  throw new Error("the database did not come back within a minute");
}
