import { once } from "node:events";
import { readHolder, removeLock, takeLock } from "./lock.ts";
import { stopPostmaster } from "./postmaster.ts";
import { waitFor } from "./wait.ts";
import type { WatchdogOrder } from "./watchdog.ts";

const order = JSON.parse(process.argv[2] ?? "") as WatchdogOrder;

process.stdin.resume();
await once(process.stdin, "close");
const takenOver = await waitFor(order.graceMs, () => (isTakenOver() ? true : undefined));
if (!takenOver) await stopDatabase();

function isTakenOver(): boolean {
  return readHolder(order.lockFile)?.token !== order.token;
}

async function stopDatabase(): Promise<void> {
  // Held while stopping, so that an app starting now waits instead of reusing a server about to go.
  const lock = takeLock(order.lockFile, "watchdog", (holder) => holder.token === order.token);
  if (!("taken" in lock)) return;
  try {
    await stopPostmaster(order.cluster);
    process.stderr.write("watchdog: Loa is gone, so its database was stopped\n");
  } finally {
    removeLock(order.lockFile, lock.taken.token);
  }
}
