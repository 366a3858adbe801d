// Draws the annexes of a report's units once in a fresh process, and says how long it took and how much memory it had at most.

import { drawReportFile } from "../apps/loa/src/features/reporting/draw-report-file.ts";
import { drawUnitAnnexes } from "../apps/loa/src/features/reporting/draw-unit-annexes.ts";
import { zipStream } from "../apps/loa/src/platform/files/zip-stream.ts";
import { largeReport } from "./large-report.ts";

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

const bytes = await drawn();
const ms = performance.now() - started;
console.log(JSON.stringify({ ms, bytes, peakMB: process.resourceUsage().maxRSS / 1024 }));
process.exit(0);
