import { addDays, workCalendar } from "@loa/cadence";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commitmentsOf, issuePlan } from "../../../tests/support/commitments-factory.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import { system } from "../../platform/db/database.ts";
import { actOnOccurrence, getCommitment } from "../commitments/contract.ts";
import { postDeliveries } from "../commitments/index.ts";
import { snoozeOccurrence } from "./contract.ts";
import { remindPeople } from "./index.ts";
import { daysBetween, defaultRules, lastWeekday } from "./rules.ts";

let world: World;
let coordinator: Actor;
beforeAll(async () => {
  world = await createWorld();
  coordinator = await world.make.actor([{ role: "coordinator", domain: "CDS" }]);
});
afterAll(() => world.close());

interface Step {
  /** How the clock moves before the round: mostly on, now and then far ahead or back. */
  readonly days: number;
  readonly what: "nothing" | "deliver" | "excuse" | "postpone" | "snooze" | "cancel";
  readonly slot: number;
}

const steps = fc.array(
  fc.record({
    days: fc.oneof(
      { weight: 8, arbitrary: fc.integer({ min: 0, max: 5 }) },
      { weight: 1, arbitrary: fc.integer({ min: -20, max: -1 }) },
      { weight: 1, arbitrary: fc.integer({ min: 20, max: 60 }) },
    ),
    what: fc.constantFrom(
      ...(["nothing", "nothing", "deliver", "excuse", "postpone", "snooze", "cancel"] as const),
    ),
    slot: fc.integer({ min: 0, max: 3 }),
  }),
  { minLength: 4, maxLength: 25 },
) as fc.Arbitrary<Step[]>;

const calendar = workCalendar();
const wanted = defaultRules.steps.map(({ days }) => days);

async function owing() {
  const unit = await world.make.unit();
  const plan = await issuePlan(world, {
    tasks: [{ units: [unit], domain: "CDS", quotas: [{ count: 1, per: "month" }] }],
  });
  const [commitment] = await commitmentsOf(world, plan.planId);
  const officer = await world.make.actor([{ role: "officer", unitId: unit }]);
  return { officer, commitmentId: commitment?.id ?? "" };
}
type Owing = Awaited<ReturnType<typeof owing>>;

async function happen({ officer, commitmentId }: Owing, { what, slot }: Step, day: string) {
  const params = { commitmentId, slot };
  const body = { kind: what as "excuse", reason: "Lý do" };
  if (what === "deliver")
    await world.services.database.in(system, (tx) =>
      postDeliveries(tx, [
        {
          ...{ commitmentId, stage: "recorded", count: 1, minutes: 0 },
          ...{ happenedOn: day, knownOn: day },
        },
      ]),
    );
  // What does not fit the occurrence as it stands is refused, and that is all right.
  const newDueOn = addDays(day, 12);
  if (what === "excuse" || what === "cancel")
    await world
      .as(coordinator)
      .call(actOnOccurrence, { params, body })
      .catch(() => undefined);
  if (what === "postpone")
    await world
      .as(coordinator)
      .call(actOnOccurrence, { params, body: { ...body, newDueOn } })
      .catch(() => undefined);
  if (what === "snooze")
    await world
      .as(officer)
      .call(snoozeOccurrence, { params, body: { until: addDays(day, 6), reason: "Bận" } })
      .catch(() => undefined);
}

const rowsOf = (accountId: string) =>
  world.sql<{
    id: string;
    slot: number;
    due_on: string;
    step: string;
    days: number | null;
    made_on: string;
  }>("select id, slot, due_on, step, days, made_on from reminders where account_id = $1", [
    accountId,
  ]);

const quietSlots = async (commitmentId: string, day: string) =>
  (
    await world.sql<{ slot: number }>("select slot from snoozes_at($2) where commitment_id = $1", [
      commitmentId,
      day,
    ])
  ).map(({ slot }) => slot);

/** A round on a day, and what it must have done and must not have done. */
async function roundOn({ officer, commitmentId }: Owing, day: string) {
  const before = new Set((await rowsOf(officer.accountId)).map(({ id }) => id));
  const digests = () =>
    world.sql("select 1 from reminder_digests where account_id = $1 and day = $2", [
      officer.accountId,
      day,
    ]);
  const hadDigest = (await digests()).length > 0;
  await remindPeople(world.services);
  const after = await rowsOf(officer.accountId);
  const fresh = after.filter(({ id }) => !before.has(id));
  const { occurrences } = await world
    .as(officer)
    .call(getCommitment, { params: { commitmentId }, query: { asOf: day } });
  const quiet = await quietSlots(commitmentId, day);
  const owed = occurrences.filter(
    ({ state, slot }) =>
      ["open", "partly", "notDue", "late"].includes(state) && !quiet.includes(slot),
  );
  for (const row of fresh) {
    expect(calendar.isWorkday(row.made_on)).toBe(true);
    expect(owed.map(({ slot, dueOn }) => `${slot} ${dueOn}`)).toContain(
      `${row.slot} ${row.due_on}`,
    );
  }
  // One line for each occurrence, however far the clock jumped.
  expect(new Set(fresh.map(({ slot }) => slot)).size).toBe(fresh.length);
  if (hadDigest || !calendar.isWorkday(day)) return;
  for (const { slot, dueOn } of owed) {
    const last = Math.max(...wanted.filter((days) => addDays(dueOn, days) <= day));
    if (last === Number.NEGATIVE_INFINITY) continue;
    const told = after.filter((row) => row.slot === slot && row.due_on === dueOn);
    expect(told.some((row) => row.days !== null && row.days >= last)).toBe(true);
  }
}

describe("laws of reminding", () => {
  it("never twice, never on a day off, nothing lost, nothing of what is settled, however the clock moves", async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (walk) => {
        await world.sql("update accounts set suspended_at = now() where id <> $1", [
          coordinator.accountId,
        ]);
        await world.sql("delete from reminder_rounds");
        const owed = await owing();
        let day = "2025-01-10";
        for (const step of walk) {
          day = addDays(day, step.days);
          if (day < "2025-01-02") day = "2025-01-02";
          world.clock.set(day);
          await happen(owed, step, day);
          await roundOn(owed, day);
        }
        const rows = await rowsOf(owed.officer.accountId);
        const keys = rows.map(({ slot, due_on, step }) => `${slot} ${due_on} ${step}`);
        expect(new Set(keys).size).toBe(keys.length);
        const mails = await world.sql<{ n: number }>(
          `select count(*)::int as n from reminder_digests d where d.account_id = $1 and d.mail_id is not null group by d.day`,
          [owed.officer.accountId],
        );
        expect(mails.every(({ n }) => n === 1)).toBe(true);
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  it("the weekday of a week is the last one that has come", () => {
    const days = fc.integer({ min: 0, max: 4000 }).map((n) => addDays("2020-01-01", n));
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 7 }), (day, weekday) => {
        const found = lastWeekday(day, weekday);
        expect(new Date(`${found}T00:00:00Z`).getUTCDay()).toBe(weekday % 7);
        expect(daysBetween(found, day)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(found, day)).toBeLessThan(7);
      }),
    );
  });
});
