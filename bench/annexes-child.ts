// Draws the annexes of a report's units once in a fresh process, and says how long it took and how much memory it had at most.

import { drawReportFile } from "../apps/loa/src/features/reporting/draw-report-file.ts";
import { drawUnitAnnexes } from "../apps/loa/src/features/reporting/draw-unit-annexes.ts";
import { zipStream } from "../apps/loa/src/platform/files/zip-stream.ts";
import { largeReport } from "./large-report.ts";
import { familyOf, peakOf } from "./process.ts";

const [what = "", units = "1", tasks = "1"] = process.argv.slice(2);
const { report, address } = largeReport(Number(units), Number(tasks));
const started = performance.now();

async function sizeOf(stream: ReadableStream<Uint8Array>): Promise<number> {
  let bytes = 0;
  for await (const chunk of stream) bytes += chunk.byteLength;
  return bytes;
}

async function drawn(): Promise<number> {
  if (what === "whole")
    return (await drawReportFile({ report, format: "pdf", address, paper: null })).bytes.byteLength;
  if (what !== "docx" && what !== "pdf") return 0;
  const files = drawUnitAnnexes({ report, format: what, address, unitId: null });
  return sizeOf(zipStream(files, new Date("2025-06-18T08:00:00Z")));
}

// PDFs are drawn by processes of this one's, one after another; what the largest took at most counts with it.
let pressMB = 0;
setInterval(async () => {
  const [, ...others] = await familyOf(process.pid);
  for (const pid of others) pressMB = Math.max(pressMB, await peakOf(pid));
}, 50).unref();

const bytes = await drawn();
const ms = performance.now() - started;
const peakMB = process.resourceUsage().maxRSS / 1024 + pressMB;
console.log(JSON.stringify({ ms, bytes, peakMB }));
process.exit(0);
