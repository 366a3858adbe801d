import { fulfil } from "@loa/cadence";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commitmentsOf, issuePlan } from "../../../tests/support/commitments-factory.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import { system } from "../../platform/db/database.ts";
import { type Delivery, postDeliveries } from "./index.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const post = (entries: readonly Delivery[]) =>
  world.services.database.in(system, (tx) => postDeliveries(tx, entries));

async function monthlyCommitment(): Promise<string> {
  const unit = await world.make.unit();
  const plan = await issuePlan(world, {
    issuedOn: "2025-02-15",
    tasks: [{ units: [unit], quotas: [{ count: 2, per: "month", minutesEach: 5 }] }],
  });
  const [commitment] = await commitmentsOf(world, plan.planId);
  return commitment?.id ?? "";
}

interface SlotRow {
  slot: number;
  period_start: string;
  due_on: string;
  required: number;
  minimum: number;
  retroactive: boolean;
}

const slotsOf = (commitmentId: string) =>
  world.sql<SlotRow>(
    `select slot, period_start::text, due_on::text, required, minimum, retroactive from schedule_slots s
     join commitments c on c.schedule_id = s.schedule_id where c.id = $1 order by slot`,
    [commitmentId],
  );

/** What `fulfilments` say on a day, by slot. */
async function storedAsOf(commitmentId: string, stage: string, day: string) {
  const rows = await world.sql<{ slot: number; delivered: number; met_on: string | null }>(
    `select slot, delivered, met_on::text from fulfilments where commitment_id = $1 and stage = $2
     and known_from <= $3 and known_until > $3 order by slot`,
    [commitmentId, stage, day],
  );
  return rows.map((row) => [row.slot, row.delivered, row.met_on]);
}

const at = { stage: "recorded", minutes: 5 } as const;

describe("postDeliveries", () => {
  it("fills the period it happened in, from the day it became known", async () => {
    const commitmentId = await monthlyCommitment();
    await post([
      { ...at, commitmentId, happenedOn: "2025-03-03", knownOn: "2025-03-10", count: 2 },
    ]);
    expect(await storedAsOf(commitmentId, "recorded", "2025-03-09")).toEqual([]);
    expect(await storedAsOf(commitmentId, "recorded", "2025-03-10")).toEqual([
      [2, 2, "2025-03-03"],
    ]);
  });

  it("keeps what was true before a withdrawal", async () => {
    const commitmentId = await monthlyCommitment();
    const one = { ...at, commitmentId, happenedOn: "2025-03-03", count: 2 };
    await post([{ ...one, knownOn: "2025-03-03" }]);
    await post([{ ...one, knownOn: "2025-04-01", count: -2, minutes: -5 }]);
    expect(await storedAsOf(commitmentId, "recorded", "2025-03-31")).toHaveLength(1);
    expect(await storedAsOf(commitmentId, "recorded", "2025-04-01")).toEqual([]);
  });

  it("replaces what the same day said before", async () => {
    const commitmentId = await monthlyCommitment();
    const one = { ...at, commitmentId, happenedOn: "2025-03-03", knownOn: "2025-03-03", count: 1 };
    await post([one]);
    await post([one]);
    const rows = await world.sql("select delivered from fulfilments where commitment_id = $1", [
      commitmentId,
    ]);
    expect(rows).toEqual([{ delivered: 2 }]);
  });

  it("refuses to take back more than was there, and leaves the ledger as it was", async () => {
    const commitmentId = await monthlyCommitment();
    const one = { ...at, commitmentId, happenedOn: "2025-03-03", knownOn: "2025-03-03" };
    await expect(post([{ ...one, count: -1 }])).rejects.toThrow(/below zero/);
    const rows = await world.sql("select 1 from commitment_days where commitment_id = $1", [
      commitmentId,
    ]);
    expect(rows).toEqual([]);
  });

  it("does not find a commitment of another unit", async () => {
    const commitmentId = await monthlyCommitment();
    const stranger = {
      accountId: null,
      sees: "units" as const,
      units: [await world.make.unit()],
    };
    const entry = {
      ...at,
      commitmentId,
      happenedOn: "2025-03-03",
      knownOn: "2025-03-03",
      count: 1,
    };
    const posting = world.services.database.in(stranger, (tx) => postDeliveries(tx, [entry]));
    await expect(posting).rejects.toMatchObject({ spec: { code: "not-found" } });
  });
});

interface Life {
  readonly stage: Delivery["stage"];
  readonly happened: number;
  readonly known: number;
  readonly count: number;
  readonly withdrawn: number | null;
}

// One output's life at one stage: counted on a day, perhaps taken back later, both known in any order of recording.
const life: fc.Arbitrary<Life> = fc.record({
  stage: fc.constantFrom("recorded" as const, "approved" as const, "accepted" as const),
  happened: fc.integer({ min: 0, max: 120 }),
  known: fc.integer({ min: 0, max: 60 }),
  count: fc.integer({ min: 1, max: 4 }),
  withdrawn: fc.option(fc.integer({ min: 0, max: 60 })),
});

const dayOf = (offset: number) =>
  new Date(Date.UTC(2025, 0, 10 + offset)).toISOString().slice(0, 10);

function entriesOf(commitmentId: string, lives: readonly Life[]) {
  return lives.flatMap(({ stage, happened, known, count, withdrawn }): Delivery[] => {
    const counted = {
      commitmentId,
      stage,
      happenedOn: dayOf(happened),
      knownOn: dayOf(happened + known),
      count,
      minutes: count * 5,
    };
    if (withdrawn === null) return [counted];
    const back = dayOf(happened + known + withdrawn);
    return [counted, { ...counted, knownOn: back, count: -count, minutes: -counted.minutes }];
  });
}

describe("law: the stored state of any day equals a recount of what was known by then", () => {
  it("over random histories with withdrawals, back-dated events and several stages", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(life, { minLength: 1, maxLength: 12 }),
        fc.boolean(),
        async (lives, byDay) => {
          const commitmentId = await monthlyCommitment();
          const entries = entriesOf(commitmentId, lives);
          if (byDay) {
            const inOrder = [...entries].sort((a, b) => (a.knownOn < b.knownOn ? -1 : 1));
            for (const entry of inOrder) await post([entry]);
          } else {
            // Bulk: each output's whole life in one posting, in the order the outputs were typed in.
            for (const one of lives) await post(entriesOf(commitmentId, [one]));
          }
          await expectEqualToRecount(commitmentId, entries);
        },
      ),
      { numRuns: 25 },
    );
  });
});

async function expectEqualToRecount(commitmentId: string, entries: readonly Delivery[]) {
  const slots = await slotsOf(commitmentId);
  const days = [...new Set(entries.map((entry) => entry.knownOn)), "2024-12-31", "2026-06-01"];
  for (const stage of ["recorded", "approved", "accepted"]) {
    for (const day of days) {
      const known = entries.filter((entry) => entry.stage === stage && entry.knownOn <= day);
      expect(await storedAsOf(commitmentId, stage, day)).toEqual(recount(slots, known));
    }
  }
  const [sum] = await world.sql<{ count: number; minutes: number }>(
    "select sum(count)::int as count, sum(minutes)::int as minutes from commitment_days where commitment_id = $1",
    [commitmentId],
  );
  expect(sum).toEqual({
    count: entries.reduce((total, entry) => total + entry.count, 0),
    minutes: entries.reduce((total, entry) => total + entry.minutes, 0),
  });
}

function recount(slots: readonly SlotRow[], known: readonly Delivery[]) {
  const { fulfilments } = fulfil(
    slots.map((slot) => ({
      index: slot.slot,
      periodStart: slot.period_start,
      dueOn: slot.due_on,
      required: slot.required,
      minimum: slot.minimum,
      retroactive: slot.retroactive,
    })),
    known.map((entry) => ({ on: entry.happenedOn, count: entry.count })),
  );
  return fulfilments
    .filter((one) => one.delivered > 0)
    .map((one) => [one.index, one.delivered, one.metOn]);
}
