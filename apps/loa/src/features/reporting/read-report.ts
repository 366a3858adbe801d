import type { Tx } from "../../platform/db/database.ts";
import type { FileStore } from "../../platform/files/store.ts";
import { errors } from "../../platform/http/errors.ts";
import { loadEarlier } from "./earlier.queries.ts";
import { loadFacts } from "./facts.queries.ts";
import { factsOfUnit } from "./facts.ts";
import { loadCompleteness, withinReport } from "./gathering.queries.ts";
import {
  findLockFile,
  findLocks,
  type LockRow,
  loadReport,
  type ReportHead,
} from "./reporting.queries.ts";
import { type Shown, type Snapshot, showFacts, showSnapshot } from "./snapshot.ts";
import { spanOf } from "./windows.ts";

/** What somebody reads of a report. */
export interface Reading {
  readonly head: ReportHead;
  readonly locks: readonly LockRow[];
  /** The lock read; null for the draft. */
  readonly lock: LockRow | null;
  readonly snapshot: Snapshot | null;
  readonly shown: Shown;
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

/**
 * Reads a report: a lock from what it kept, a draft from the ledgers. Who sees only their units reads their own rows
 * of a lock and nothing of a draft. @throws not-found
 */
export async function readReport(
  tx: Tx,
  files: FileStore,
  request: ReadingRequest,
): Promise<Reading> {
  const head = await loadReport(tx, request.reportId);
  const locks = await findLocks(tx, head.id);
  const lock = chosenLock(locks, request);
  if (request.onlyUnits) return readOwnPart(tx, { head, locks, lock }, request);
  const whole = lock ? await wholeOf(tx, files, lock) : null;
  const shown = whole ? showSnapshot(whole) : await draftShown({ tx, files }, head, request.today);
  const unit = unitIn(shown, request.unit);
  return {
    ...{ head, locks, lock, snapshot: whole, unit },
    shown: unit ? showFacts(factsOfUnit(shown.facts, unit.id)) : shown,
  };
}

/** What a draft shows on a day. */
export async function draftShown(
  { tx, files }: { readonly tx: Tx; readonly files: FileStore },
  head: ReportHead,
  today: string,
): Promise<Shown> {
  const span = spanOf({ ...head, asOf: head.asOf ?? today });
  const facts = await loadFacts(tx, { ...head, span });
  const completeness = await loadCompleteness(tx, withinReport(head, today));
  return showFacts({ ...facts, completeness, earlier: await loadEarlier(tx, files, head, facts) });
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

async function wholeOf(tx: Tx, files: FileStore, lock: LockRow): Promise<Snapshot> {
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
