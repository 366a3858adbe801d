import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";
import {
  type FormerSlots,
  fulfilmentHistory,
  type LedgerRow,
  type Shape,
} from "./fulfilment-history.ts";
import { loadSlots } from "./load-slots.ts";
import type { Slot } from "./schedule.ts";
import { type Owner, type Stage, type Touched, writeHistory } from "./write-history.ts";

/** A change of what one commitment has received: positive when counted, negative when taken back. */
export interface Delivery {
  readonly commitmentId: string;
  readonly stage: Stage;
  readonly happenedOn: string;
  readonly knownOn: string;
  readonly count: number;
  readonly minutes: number;
}

/**
 * Adds deliveries to the ledger and matches the commitments they touch anew, in the caller's
 * transaction. Commitments are locked in the order of their ids, so two records never deadlock.
 * @throws not-found for a commitment outside the transaction's scope; an Error when a day would fall below zero.
 */
export async function postDeliveries(tx: Tx, entries: readonly Delivery[]): Promise<void> {
  if (entries.length === 0) return;
  const owners = await lockCommitments(tx, entries);
  await addToLedger(tx, mergeSameDay(entries), owners);
  await rebuildFulfilments(tx, owners, firstKnown(entries));
}

function lockCommitments(tx: Tx, entries: readonly Delivery[]) {
  return lockById(tx, [...new Set(entries.map((entry) => entry.commitmentId))]);
}

async function lockById(tx: Tx, ids: readonly string[]) {
  const { rows } =
    await sql<Owner>`select id, unit_id, plan_id, schedule_id, former_schedule_id, reshaped_on from commitments
    where id = any (${ids}::uuid[]) order by id for no key update`.execute(tx);
  if (rows.length !== ids.length) throw errors.notFound();
  return new Map(rows.map((row) => [row.id, row]));
}

/**
 * Matches commitments anew from their whole ledgers, after their occurrences themselves have changed; what was known
 * before `from` stays as it was known.
 */
export async function rematchAll(
  tx: Tx,
  commitmentIds: readonly string[],
  from: string,
): Promise<void> {
  const owners = await lockById(tx, commitmentIds);
  const stages: readonly Stage[] = ["recorded", "approved", "accepted"];
  const touched = commitmentIds.flatMap((commitmentId) =>
    stages.map((stage) => ({ commitmentId, stage, from })),
  );
  await rebuildFulfilments(tx, owners, touched);
}

// One statement may touch a row of the ledger only once.
function mergeSameDay(entries: readonly Delivery[]): Delivery[] {
  const merged = new Map<string, Delivery>();
  for (const entry of entries) {
    const key = `${entry.commitmentId} ${entry.stage} ${entry.happenedOn} ${entry.knownOn}`;
    const sum = merged.get(key);
    merged.set(
      key,
      sum
        ? { ...sum, count: sum.count + entry.count, minutes: sum.minutes + entry.minutes }
        : entry,
    );
  }
  return [...merged.values()];
}

async function addToLedger(tx: Tx, entries: readonly Delivery[], owners: Map<string, Owner>) {
  const rows = entries.map((entry) => ({
    ...entry,
    unitId: owners.get(entry.commitmentId)?.unit_id,
  }));
  await sql`insert into commitment_days as d (commitment_id, unit_id, stage, happened_on, known_on, count, minutes)
    select x."commitmentId", x."unitId", x.stage, x."happenedOn", x."knownOn", x.count, x.minutes
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x("commitmentId" uuid, "unitId" uuid, stage text,
      "happenedOn" date, "knownOn" date, count int, minutes int)
    on conflict (commitment_id, stage, happened_on, known_on)
    do update set count = d.count + excluded.count, minutes = d.minutes + excluded.minutes`.execute(
    tx,
  );
}

function firstKnown(entries: readonly Delivery[]): Touched[] {
  const touched = new Map<string, Touched>();
  for (const { commitmentId, stage, knownOn } of entries) {
    const key = `${commitmentId} ${stage}`;
    const known = touched.get(key);
    if (!known || knownOn < known.from) touched.set(key, { commitmentId, stage, from: knownOn });
  }
  return [...touched.values()];
}

async function rebuildFulfilments(tx: Tx, owners: Map<string, Owner>, touched: readonly Touched[]) {
  const former = await formerShapes(tx, [...owners.values()]);
  const slots = await loadSlots(tx, [
    ...[...owners.values()].map((one) => one.schedule_id),
    ...[...former.values()].flat().map((one) => one.scheduleId),
  ]);
  const ledger = await loadLedger(tx, [...owners.keys()]);
  const rebuilt = touched.flatMap((one) => {
    const rows = ledger.get(`${one.commitmentId} ${one.stage}`);
    // What was never delivered fills nothing, whatever is expected.
    if (!rows) return [];
    refuseBelowZero(one, rows);
    const shape = shapeOf(owners.get(one.commitmentId), former.get(one.commitmentId) ?? [], slots);
    return [{ ...one, history: fulfilmentHistory(shape, rows, one.from) }];
  });
  await writeHistory(tx, owners, rebuilt);
}

interface FormerShape {
  readonly commitmentId: string;
  readonly scheduleId: string;
  readonly until: string;
}

/** Every earlier schedule of these commitments in order of time: a part passed on, an amendment, its undoing. */
async function formerShapes(tx: Tx, owners: readonly Owner[]) {
  const { rows } = await sql<FormerShape>`
    select commitment_id as "commitmentId", schedule_id as "scheduleId", until from former_shapes
    where commitment_id = any (${owners.map((owner) => owner.id)}::uuid[])`.execute(tx);
  const passedOn = owners.flatMap((owner) =>
    owner.former_schedule_id !== null && owner.reshaped_on !== null
      ? [{ commitmentId: owner.id, scheduleId: owner.former_schedule_id, until: owner.reshaped_on }]
      : [],
  );
  const inOrder = [...rows, ...passedOn].sort((a, b) => (a.until < b.until ? -1 : 1));
  return Map.groupBy(inOrder, (row) => row.commitmentId);
}

function shapeOf(
  owner: Owner | undefined,
  former: readonly FormerShape[],
  slots: ReadonlyMap<string, readonly Slot[]>,
): Shape {
  const of = (scheduleId: string) => slots.get(scheduleId) ?? [];
  return {
    slots: of(owner?.schedule_id ?? ""),
    former: former.map(({ scheduleId, until }): FormerSlots => ({ slots: of(scheduleId), until })),
  };
}

async function loadLedger(tx: Tx, ids: readonly string[]) {
  const { rows } = await sql<LedgerRow & { commitmentId: string; stage: Stage }>`
    select commitment_id as "commitmentId", stage, happened_on as "happenedOn", known_on as "knownOn", count, minutes
    from commitment_days where commitment_id = any (${ids}::uuid[])`.execute(tx);
  return Map.groupBy(rows, (row) => `${row.commitmentId} ${row.stage}`);
}

// What is taken back was counted before, on the same day and no later; anything else is our own fault.
function refuseBelowZero(one: Touched, rows: readonly LedgerRow[]) {
  const sums = new Map<string, { count: number; minutes: number }>();
  for (const row of [...rows].sort((a, b) => (a.knownOn < b.knownOn ? -1 : 1))) {
    const sum = sums.get(row.happenedOn) ?? { count: 0, minutes: 0 };
    sum.count += row.count;
    sum.minutes += row.minutes;
    sums.set(row.happenedOn, sum);
    if (sum.count < 0 || sum.minutes < 0)
      throw new Error(`ledger of ${one.commitmentId} (${one.stage}) below zero on ${row.knownOn}`);
  }
}
