import { knownWindows } from "@loa/cadence";
import type { Tx } from "../../platform/db/database.ts";
import { rulesOf, rulesOfLines } from "../periods/index.ts";
import type { ReportSpan } from "./facts.ts";
import { type LineWindows, spanOf } from "./windows.ts";

/** The windows a line reports on and where they are cut off, as the office keeps them. */
export async function lineWindows(tx: Tx, domain: string): Promise<LineWindows> {
  return windowsBy(await rulesOf(tx, domain));
}

/** The same of several lines, in their order. */
export async function windowsOfLines(tx: Tx, domains: readonly string[]): Promise<LineWindows[]> {
  return (await rulesOfLines(tx, domains)).map(windowsBy);
}

function windowsBy({
  startDay,
  endDay,
  windows,
}: Awaited<ReturnType<typeof rulesOf>>): LineWindows {
  const named = new Set<string>(windows.map((one) => one.key));
  return { cutOff: { startDay, endDay }, rules: knownWindows.filter(({ key }) => named.has(key)) };
}

/** The days a report is about, by its line's rules. */
export async function spanFor(
  tx: Tx,
  report: Parameters<typeof spanOf>[0] & { readonly domain: string },
): Promise<ReportSpan> {
  return spanOf(report, await lineWindows(tx, report.domain));
}
