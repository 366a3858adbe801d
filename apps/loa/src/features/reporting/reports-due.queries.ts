import { addDays } from "@loa/cadence";
import { sql } from "kysely";
import { plainCode } from "../../platform/contract/line-name.ts";
import type { Tx } from "../../platform/db/database.ts";
import { plainLine } from "../../platform/db/plain-line.ts";
import { windowsOfLines } from "./line-windows.queries.ts";
import { type LineWindows, windowsOf } from "./windows.ts";

/** A report of a line whose figures close about now, and how far it has come. */
export interface ReportDue {
  readonly domain: string;
  readonly year: number;
  readonly windowKey: string;
  readonly closesOn: string;
  readonly state: "none" | "draft" | "locked";
  readonly reportId: string | null;
}

const daysAround = 31;

/** Reports whose windows close within a month before or after a day; one that covers another of that day comes last. */
export async function reportsDue(
  tx: Tx,
  lines: readonly string[],
  day: string,
): Promise<ReportDue[]> {
  const rules = await windowsOfLines(tx, lines);
  const windows = lines.flatMap((line, at) => windowsAround(plainCode(line), rules[at], day));
  const { rows } = await sql<{
    domain: string;
    year: number;
    key: string;
    id: string;
    locked: boolean;
  }>`
    select distinct on (1, r.year, r.window_key) ${plainLine(sql`r.domain`)} as domain, r.year, r.window_key as key, r.id,
      exists (select from report_locks l where l.report_id = r.id and l.reopened_at is null) as locked
    from reports r where r.to_on between ${addDays(day, -daysAround)}::date and ${addDays(day, daysAround)}::date
    order by 1, r.year, r.window_key, locked desc, r.updated_at desc`.execute(tx);
  return windows.map((window) => {
    const made = rows.find(
      (row) =>
        row.domain === window.domain && row.year === window.year && row.key === window.windowKey,
    );
    const state = made
      ? made.locked
        ? ("locked" as const)
        : ("draft" as const)
      : ("none" as const);
    return { ...window, state, reportId: made?.id ?? null };
  });
}

function windowsAround(domain: string, line: LineWindows | undefined, day: string) {
  if (!line) return [];
  const year = Number(day.slice(0, 4));
  return [year - 1, year, year + 1]
    .flatMap((each) => windowsOf(line, each).map((window) => ({ ...window, year: each })))
    .filter(({ end }) => end >= addDays(day, -daysAround) && end <= addDays(day, daysAround))
    .sort((a, b) => (a.end === b.end ? (a.start > b.start ? -1 : 1) : a.end < b.end ? -1 : 1))
    .map(({ key, end, year: of }) => ({ domain, year: of, windowKey: key, closesOn: end }));
}

/** The end of the last window of these lines that closed before a day. */
export async function lastWindowEnd(
  tx: Tx,
  lines: readonly string[],
  day: string,
): Promise<string> {
  const year = Number(day.slice(0, 4));
  const rules = await windowsOfLines(tx, lines.length > 0 ? lines : ["CDS"]);
  const ends = rules.flatMap((line) =>
    [year - 1, year].flatMap((each) => windowsOf(line, each).map(({ end }) => end)),
  );
  return (
    ends
      .filter((end) => end < day)
      .sort()
      .at(-1) ?? `${year - 1}-12-14`
  );
}
