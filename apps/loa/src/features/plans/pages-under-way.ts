import type { Page } from "@loa/plan-document";
import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { system } from "../../platform/db/database.ts";
import type { PageRead } from "../../platform/pages/read-file.ts";
import type { Services } from "../../platform/services.ts";

/**
 * What a reading under way has behind it, kept in the reading's own row beside an earlier document: how many pages are
 * read, and where the values of recognised pages are kept, so that a run after a restart goes on from there.
 */
interface UnderWay {
  readonly of: number;
  readonly done: number;
  /** SHA-256 of each recognised page's values in the file store, by page number. */
  readonly kept: Readonly<Record<string, string>>;
  /** True until one of the recognisers takes the scan. */
  readonly waits?: boolean;
  /** Seconds a recognised page took on the average of this run; absent until one is done. */
  readonly secondsEach?: number;
}

/** Told of each page read; `settled` waits until everything told is written down. */
export interface PageLedger {
  readonly known: ReadonlyMap<number, Page>;
  /** Recognising begins: from now on whoever waits sees how many pages there are. */
  begin(of: number): void;
  note(read: PageRead): void;
  settled(): Promise<void>;
}

/** Fewer pages than this are read at once; writing each down would cost more than reading it. */
const EVERY = 10;

/** The pages of an earlier run of this plan's reading, and a ledger for those to come. */
export async function openLedger(services: Services, planId: string): Promise<PageLedger> {
  const before = await services.database.read(system, (tx) => findUnderWay(tx, planId));
  const known = await loadPages(services, before);
  const kept: Record<string, string> = { ...before?.kept };
  let done = 0;
  let begun = { at: services.clock.now(), done: 0 };
  const secondsEach = (sofar: number): Pick<UnderWay, "secondsEach"> => {
    const pages = sofar - begun.done;
    const seconds = (services.clock.now().getTime() - begun.at.getTime()) / 1000;
    return pages > 0 ? { secondsEach: seconds / pages } : {};
  };
  let writing: Promise<void> = Promise.resolve();
  const store = (underWay: UnderWay) =>
    services.database.in(system, (tx) => storeUnderWay(tx, planId, underWay));
  const write = async (
    { number, of, page, recognised }: PageRead,
    far: Pick<UnderWay, "done" | "secondsEach">,
  ) => {
    if (recognised && !kept[number])
      kept[number] = await services.files.put(new TextEncoder().encode(JSON.stringify(page)));
    await store({ of, kept, ...far });
  };
  // Losing a note costs only that page's progress; the reading itself goes on.
  const next = (step: () => Promise<void>) => {
    writing = writing.then(step).catch((error: unknown) => {
      services.log.warn({ err: error, plan: planId }, "a page's progress was not kept");
    });
  };
  return {
    known,
    begin: (of) => {
      const sofar = done;
      begun = { at: services.clock.now(), done: sofar };
      next(() => store({ of, done: sofar, kept }));
    },
    note: (read) => {
      done += 1;
      // Written down by the run that recognised it.
      if (known.has(read.number)) return;
      if (!read.recognised && done % EVERY !== 0) return;
      const far = { done, ...(read.recognised ? secondsEach(done) : {}) };
      next(() => write(read, far));
    },
    settled: () => writing,
  };
}

/** Writes down that a scan of so many pages waits for its turn; pages recognised in an earlier run stay. */
export async function noteWaiting(tx: Tx, planId: string, of: number): Promise<void> {
  const before = await findUnderWay(tx, planId);
  const kept = before?.kept ?? {};
  await storeUnderWay(tx, planId, { of, done: Object.keys(kept).length, kept, waits: true });
}

async function findUnderWay(tx: Tx, planId: string): Promise<UnderWay | null> {
  const { rows } = await sql<{ underWay: UnderWay | null }>`
    select document->'underWay' as "underWay" from plan_readings where plan_id = ${planId}`.execute(
    tx,
  );
  return rows[0]?.underWay ?? null;
}

async function storeUnderWay(tx: Tx, planId: string, underWay: UnderWay): Promise<void> {
  await sql`update plan_readings
    set document = coalesce(document, '{}'::jsonb) || jsonb_build_object('underWay', ${JSON.stringify(underWay)}::jsonb)
    where plan_id = ${planId} and finished_at is null`.execute(tx);
}

async function loadPages(services: Services, before: UnderWay | null): Promise<Map<number, Page>> {
  const pages = new Map<number, Page>();
  for (const [number, sha256] of Object.entries(before?.kept ?? {})) {
    const bytes = await services.files.get(sha256).catch(() => null);
    // A page no longer there is recognised once more.
    if (bytes) pages.set(Number(number), JSON.parse(new TextDecoder().decode(bytes)) as Page);
  }
  return pages;
}
