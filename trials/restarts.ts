import { setTimeout as pause } from "node:timers/promises";
import { deskOf, openLedger, record, settleAccounts } from "./ledger.ts";
import { quantile, type Town } from "./town.ts";
import type { Outcome, TrialSize } from "./trials.ts";

/**
 * PostgreSQL ended every five seconds while outputs are recorded: each answer is done, or 503 with Retry-After, and
 * what was answered as done is there.
 */
export async function trialRestarts(town: Town, { seconds = "180" }: TrialSize): Promise<Outcome> {
  await town.start();
  const { password } = await town.settle();
  const desks = await Promise.all(
    ["canbo.bato", "bientap", "canbo.mangden"].map(async (name) =>
      deskOf(town, await town.signIn(`${name}@mau.loa.invalid`, password)),
    ),
  );
  const ledger = openLedger();
  const times: number[] = [];
  const over = new AbortController();
  const work = desks.map(async (desk) => {
    while (!over.signal.aborted) {
      const { ms, status } = await record(town, desk, ledger);
      times.push(ms);
      if (status === 503) await pause(100);
    }
  });
  let ends = 0;
  for (let passed = 0; passed < Number(seconds); passed += 5) {
    await pause(5_000);
    if (town.killPostgres()) ends += 1;
  }
  await pause(5_000);
  over.abort();
  await Promise.all(work);
  const settled = await settleAccounts(town, ledger);
  const cutOff = ledger.statuses.get(0) ?? 0;
  return {
    figures: {
      "ends of PostgreSQL": ends,
      "outputs tried": ledger.tried.size,
      "outputs acknowledged": ledger.acknowledged.size,
      "outputs kept": settled.kept,
      "answers by status": JSON.stringify(Object.fromEntries(ledger.statuses)),
      "answer, ms (median, p99, longest)": `${quantile(times, 0.5)}, ${quantile(times, 0.99)}, ${quantile(times, 1)}`,
    },
    faults: [...settled.faults, ...(cutOff === 0 ? [] : [`${cutOff} requests got no answer`])],
  };
}
