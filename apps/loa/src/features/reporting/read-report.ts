import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { FileStore } from "../../platform/files/store.ts";
import { errors } from "../../platform/http/errors.ts";
import type { NumberName } from "./contract-shapes.ts";
import { countedBreakdown, countedFigures } from "./counts.ts";
import { loadEarlier } from "./earlier.queries.ts";
import { loadFacts, loadFactsPart, occurrenceLine } from "./facts.queries.ts";
import { factsOfUnit, type ReportFrame } from "./facts.ts";
import { loadCompleteness, withinReport } from "./gathering.queries.ts";
import { spanFor } from "./line-windows.queries.ts";
import { unitsNamed } from "./narrative.ts";
import { countsNow } from "./remembered-counts.ts";
import {
  findLockFile,
  findLocks,
  type LockRow,
  loadReport,
  type ReportHead,
} from "./reporting.queries.ts";
import { type Seen, type Shown, type Snapshot, showFacts, showSnapshot } from "./snapshot.ts";

/** What somebody reads of a report: its page, or all that is behind its numbers. */
export interface Reading<S extends Seen = Shown> {
  readonly head: ReportHead;
  readonly locks: readonly LockRow[];
  /** The lock read; null for the draft. */
  readonly lock: LockRow | null;
  readonly snapshot: Snapshot | null;
  readonly shown: S;
  readonly unit: { readonly id: string; readonly name: string } | null;
}

export interface ReadingRequest {
  readonly reportId: string;
  /** A lock by its number; absent: the lock in force, or else the draft. */
  readonly lock?: number | undefined;
  readonly unit?: string | undefined;
  readonly today: string;
  /** The units of one who sees only their own; null for who sees all. */
  readonly onlyUnits: readonly string[] | null;
}

/** Where a report is read: files hold what locks kept. */
export interface Desk {
  readonly tx: Tx;
  readonly files: FileStore;
}

/**
 * Reads a report's page: a lock from what it kept, a draft counted by the database. Who sees only their units reads
 * their own rows of a lock and nothing of a draft. @throws not-found
 */
export function seeReport(desk: Desk, request: ReadingRequest): Promise<Reading<Seen>> {
  return readAs(desk, request, (head) => draftSeen(desk, head, request.today));
}

/** Reads a report with everything behind its numbers. @throws not-found */
export function readReport(desk: Desk, request: ReadingRequest): Promise<Reading> {
  return readAs(desk, request, (head) => draftShown(desk, head, request.today));
}

/** Reads of a report what a list behind one number needs. @throws not-found */
export function readForNumber(
  desk: Desk,
  request: ReadingRequest & { readonly number: NumberName; readonly line?: string | undefined },
): Promise<Reading> {
  return readAs(desk, request, async (head) => {
    const facts = await loadFactsPart(
      desk.tx,
      await draftFrom(desk, head, request.today),
      partFor(request),
    );
    return showFacts(facts);
  });
}

async function readAs<S extends Seen>(
  desk: Desk,
  request: ReadingRequest,
  ofDraft: (head: ReportHead) => Promise<S>,
): Promise<Reading<S | Shown>> {
  const head = await loadReport(desk.tx, request.reportId);
  const locks = await findLocks(desk.tx, head.id);
  const lock = chosenLock(locks, request);
  if (request.onlyUnits) return readOwnPart(desk.tx, { head, locks, lock }, request);
  const snapshot = lock ? await wholeOf(desk, lock) : null;
  const found = { head, locks, lock, snapshot };
  if (snapshot) return ofUnit(found, showSnapshot(snapshot), request.unit);
  if (request.unit === undefined) return { ...found, unit: null, shown: await ofDraft(head) };
  // One unit of a draft is few things: they are read themselves.
  const facts = await loadFacts(desk.tx, {
    ...(await draftFrom(desk, head, request.today)),
    unitIds: [request.unit],
  });
  return ofUnit(found, showFacts(facts), request.unit);
}

function ofUnit(
  found: Omit<Reading, "shown" | "unit">,
  shown: Shown,
  unitId: string | undefined,
): Reading {
  const unit = unitIn(shown, unitId);
  return {
    ...{ ...found, unit },
    shown: unit ? showFacts(factsOfUnit(shown.facts, unit.id)) : shown,
  };
}

async function draftFrom({ tx }: Desk, head: ReportHead, today: string) {
  return { ...head, span: await spanFor(tx, { ...head, asOf: head.asOf ?? today }) };
}

/** What a draft's page says on a day, counted by the database. */
export async function draftSeen(desk: Desk, head: ReportHead, today: string): Promise<Seen> {
  const counts = await countsNow(desk.tx, await draftFrom(desk, head, today));
  const frame = { ...counts.frame, ...(await besides(desk, head, counts.frame, today)) };
  return {
    facts: frame,
    figures: countedFigures(counts),
    breakdown: (by) => countedBreakdown(counts, by),
  };
}

/** The same with the occurrences a text may name: those late of the units named, and those excused. */
export async function draftTold(desk: Desk, head: ReportHead, today: string) {
  const seen = await draftSeen(desk, head, today);
  const named = unitsNamed(seen.figures).map((unit) => unit.id);
  const only = sql`(o.state = 'excused' or (o.state = 'late' and o.unit_id = any (${named}::uuid[])))`;
  const part = await loadFactsPart(desk.tx, await draftFrom(desk, head, today), {
    occurrences: only,
  });
  return { ...seen, facts: { ...part, ...seen.facts } };
}

/** Everything a draft shows on a day. */
export async function draftShown(desk: Desk, head: ReportHead, today: string): Promise<Shown> {
  const facts = await loadFacts(desk.tx, await draftFrom(desk, head, today));
  return showFacts({ ...facts, ...(await besides(desk, head, facts, today)) });
}

async function besides({ tx, files }: Desk, head: ReportHead, frame: ReportFrame, today: string) {
  return {
    completeness: await loadCompleteness(tx, withinReport(head, today)),
    earlier: await loadEarlier(tx, files, head, frame),
  };
}

const claimNumbers: ReadonlySet<NumberName> = new Set<NumberName>([
  ...(["done", "cumulative", "minutesDone", "evidence"] as const),
  ...(["outputs", "items", "minutes", "replays"] as const),
]);

// What a line's outputs add may depend on the other lines they serve, so only occurrences are narrowed to one line.
function partFor({
  number,
  line,
}: {
  readonly number: NumberName;
  readonly line?: string | undefined;
}) {
  if (number === "units") return {};
  if (claimNumbers.has(number)) return { claims: true };
  return { occurrences: line === undefined ? sql`true` : sql`${occurrenceLine} = ${line}` };
}

// Without a number, who sees everything reads the lock in force or the draft; a unit its latest lock.
function chosenLock(locks: readonly LockRow[], { lock, onlyUnits }: ReadingRequest) {
  if (lock !== undefined) {
    const found = locks.find((one) => one.number === lock);
    if (!found) throw errors.notFound();
    return found;
  }
  const standing = locks.find((one) => one.reopenedAt === null);
  return standing ?? (onlyUnits ? (locks.at(-1) ?? null) : null);
}

async function wholeOf({ tx, files }: Desk, lock: LockRow): Promise<Snapshot> {
  const kept = await findLockFile(tx, lock.id, "snapshot");
  if (!kept) throw errors.notFound();
  return JSON.parse(new TextDecoder().decode(await files.get(kept.sha256))) as Snapshot;
}

async function readOwnPart(
  tx: Tx,
  found: Pick<Reading, "head" | "locks" | "lock">,
  { unit, onlyUnits }: ReadingRequest,
): Promise<Reading> {
  const mine = unit === undefined ? onlyUnits : onlyUnits?.filter((one) => one === unit);
  if (!found.lock || !mine || mine.length === 0) throw errors.notFound();
  const row = await tx
    .selectFrom("report_units")
    .select("part")
    .where("lock_id", "=", found.lock.id)
    .where("unit_id", "in", [...mine])
    .orderBy("unit_id")
    .executeTakeFirst();
  if (!row) throw errors.notFound();
  const snapshot = row.part as unknown as Snapshot;
  const shown = showSnapshot(snapshot);
  return { ...found, snapshot, shown, unit: shown.facts.units[0] ?? null };
}

function unitIn(shown: Shown, unitId: string | undefined) {
  if (unitId === undefined) return null;
  const unit = shown.facts.units.find((one) => one.id === unitId);
  if (!unit) throw errors.notFound();
  return unit;
}
