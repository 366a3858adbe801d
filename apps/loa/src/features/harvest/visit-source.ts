import { system, type Tx } from "../../platform/db/database.ts";
import type { Services } from "../../platform/services.ts";
import type { Outside } from "./ask-outside.ts";
import type { DueSource } from "./harvest.queries.ts";
import { keepEntries } from "./keep-entries.ts";
import { pauseAfter } from "./pace.ts";
import { readSource, type Visit } from "./read-source.ts";
import { type FoundEntry, mostEntries } from "./reading/entry.ts";

/** Reads one source and keeps what is new. Whatever the other side does is written down, never thrown. */
export async function visitSource(
  services: Services,
  source: DueSource,
  outside: Outside = {},
): Promise<void> {
  const asked = { ...source, unitCode: source.unit_code };
  const visit = await readSource(services, asked, outside);
  const now = services.clock.now();
  for (const lot of lotsOf(visit.entries)) await keepEntries(services, source, lot, now);
  await services.database.in(system, (tx) => writeReading(tx, source, visit, now));
}

// A log may have thousands of lines: no transaction stays open for all of them.
const lotsOf = (entries: readonly FoundEntry[]) =>
  Array.from({ length: Math.ceil(entries.length / mostEntries) }, (_, n) =>
    entries.slice(n * mostEntries, (n + 1) * mostEntries),
  );

async function writeReading(tx: Tx, source: DueSource, visit: Visit, now: Date) {
  const failures = visit.fault === null ? 0 : source.failures + 1;
  const minutes = pauseAfter(source.every_minutes, failures, visit.rest);
  await tx
    .updateTable("harvest_readings")
    .set({
      ...{ read_at: now, fault: visit.fault, failures },
      ...{ etag: visit.etag, last_modified: visit.lastModified },
      next_at: new Date(now.getTime() + minutes * 60_000),
    })
    .where("source_id", "=", source.id)
    .execute();
}
