// Reads one file by pages in a process of its own and prints its peak memory; without a file, what only starting needs.
import { readFileSync } from "node:fs";
import { readFilePages } from "../apps/loa/src/platform/pages/read-file.ts";
import { sniffPaged } from "../apps/loa/src/platform/pages/sniff-file.ts";
import { readPlan, readPlanPages } from "../packages/plan-document/src/index.ts";

const file = process.argv[2];
const started = performance.now();
if (file) {
  const bytes = new Uint8Array(readFileSync(file));
  const kind = sniffPaged(bytes);
  if (kind) readPlanPages(await readFilePages(bytes, kind));
  else readPlan(bytes);
}
const ms = performance.now() - started;
process.stdout.write(JSON.stringify({ rss: process.resourceUsage().maxRSS * 1024, ms }));
