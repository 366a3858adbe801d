import { parentPort, workerData } from "node:worker_threads";
import { composeUnitAnnexes } from "./compose-unit-annexes.ts";
import type { UnitAnnexesTask } from "./draw-unit-annexes.ts";

// One annex for each question, null after the last.
const annexes = composeUnitAnnexes(workerData as UnitAnnexesTask);
parentPort?.on("message", async () => {
  const next = await annexes.next();
  parentPort?.postMessage(next.done ? null : next.value);
});
