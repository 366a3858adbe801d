import { addDays } from "@loa/cadence";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commitmentsOf, issuePlan } from "../../../tests/support/commitments-factory.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import { system } from "../../platform/db/database.ts";
import * as contract from "./contract.ts";
import { passOn, postDeliveries } from "./index.ts";

let world: World;
let coordinator: Actor;
beforeAll(async () => {
  world = await createWorld();
  coordinator = await world.make.actor([{ role: "coordinator", domain: "CDS" }]);
});
afterAll(() => world.close());

async function owing(quota: { count: number; per: "month" | "year" }, issuedOn = "2025-01-01") {
  const unit = await world.make.unit();
  const sketch = { issuedOn, tasks: [{ units: [unit], domain: "CDS", quotas: [quota] }] };
  const plan = await issuePlan(world, sketch);
  const [commitment] = await commitmentsOf(world, plan.planId);
  return { planId: plan.planId, commitmentId: commitment?.id ?? "", unit };
}

async function seen(planId: string, commitmentId: string, asOf: string) {
  const person = world.as(coordinator);
  const { figures } = await person.call(contract.getPlanOverview, {
    ...{ params: { planId }, query: { asOf } },
  });
  const { occurrences } = await person.call(contract.getCommitment, {
    ...{ params: { commitmentId }, query: { asOf } },
  });
  return { figures, states: occurrences.map(({ state, dueOn }) => `${state} ${dueOn}`) };
}

const deliver = (commitmentId: string, on: string) =>
  world.services.database.in(system, (tx) =>
    postDeliveries(tx, [
      {
        ...{ commitmentId, stage: "recorded", count: 1, minutes: 0 },
        ...{ happenedOn: on, knownOn: on },
      },
    ]),
  );

interface Step {
  readonly days: number;
  readonly slot: number;
  readonly what: "cancel" | "postpone" | "excuse" | "undo" | "deliver";
  readonly delay: number;
}

const steps = fc.array(
  fc.record({
    days: fc.integer({ min: 0, max: 45 }),
    slot: fc.integer({ min: 0, max: 4 }),
    what: fc.constantFrom("cancel", "postpone", "excuse", "undo", "deliver") as fc.Arbitrary<
      Step["what"]
    >,
    delay: fc.integer({ min: 1, max: 60 }),
  }),
  { minLength: 1, maxLength: 7 },
);

/** What a step asks for may be refused, as a person may be; the laws hold all the same. */
async function take(step: Step, commitmentId: string, today: string) {
  const person = world.as(coordinator);
  const params = { commitmentId, slot: step.slot };
  if (step.what === "deliver") return deliver(commitmentId, today);
  if (step.what === "undo") {
    const { acts } = await person.call(contract.getCommitment, { params: { commitmentId } });
    const last = acts.findLast((act) => act.canUndo);
    if (!last) return;
    return person.raw(`http://loa.test/api/v1/occurrence-acts/${last.id}/undo`, {
      ...{ method: "POST", body: JSON.stringify({ reason: "Bỏ" }) },
      headers: { "x-loa-request": "1", "content-type": "application/json" },
    });
  }
  const more = step.what === "postpone" ? { newDueOn: addDays(today, step.delay) } : {};
  return person
    .call(contract.actOnOccurrence, { params, body: { kind: step.what, reason: "Lý do", ...more } })
    .catch(() => undefined);
}

describe("acts, in any order", () => {
  it("lose no occurrence, keep rates possible, leave late what is late and the past as it was", async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        const { planId, commitmentId } = await owing({ count: 1, per: "month" });
        let today = "2025-01-10";
        const before = new Map<string, Awaited<ReturnType<typeof seen>>>();
        for (const step of taken) {
          world.clock.set(today);
          await take(step, commitmentId, today);
          today = addDays(today, step.days + 1);
          world.clock.set(today);
          const yesterday = addDays(today, -1);
          before.set(yesterday, await seen(planId, commitmentId, yesterday));
        }
        let late = new Set<number>();
        for (const [day, told] of before) {
          expect(await seen(planId, commitmentId, day)).toEqual(told);
          const { figures, states } = told;
          expect(states).toHaveLength(12);
          const cancelled = states.filter((state) => state.startsWith("cancelled")).length;
          expect(figures.due + figures.notDue + figures.excused + cancelled).toBe(12);
          expect(figures.met).toBeLessThanOrEqual(figures.due);
          expect(figures.delivered).toBeLessThanOrEqual(figures.required);
          expect(figures.late + figures.met).toBeLessThanOrEqual(figures.due);
          for (const slot of late)
            expect(states[slot]?.split(" ")[0]).not.toMatch(/^(open|partly|notDue)$/);
          late = new Set([
            ...late,
            ...states.flatMap((state, slot) => (state.startsWith("late") ? [slot] : [])),
          ]);
        }
      }),
      { numRuns: 25 },
    );
  }, 120_000);
});

describe("a figure owed pro rata", () => {
  const asked = async (commitmentId: string, asOf: string) => {
    const detail = await world.as(coordinator).call(contract.getCommitment, {
      ...{ params: { commitmentId }, query: { asOf } },
    });
    return detail.occurrences.map(({ required, minimum }) => `${minimum}/${required}`);
  };
  const choose = (commitmentId: string) => ({
    params: { commitmentId },
    body: { reason: "Ban hành muộn" },
  });

  it("stays as written until somebody chooses, and again once the choice is undone", async () => {
    const { commitmentId } = await owing({ count: 7, per: "year" }, "2025-05-15");
    const person = world.as(coordinator);
    world.clock.set("2025-06-01");
    expect(await asked(commitmentId, "2025-06-01")).toEqual(["7/7"]);
    const chosen = await person.call(contract.chooseProRata, choose(commitmentId));
    // 231 of 365 days are left: 4.43 of 7.
    expect(chosen).toMatchObject({ proRata: { fromOn: "2025-05-15", reason: "Ban hành muộn" } });
    expect(await asked(commitmentId, "2025-06-01")).toEqual(["4/4"]);
    const twice = await person.refusal(contract.chooseProRata, choose(commitmentId));
    expect(twice.body.error.code).toBe("already-pro-rata");
    world.clock.set("2025-07-01");
    await person.call(contract.undoProRata, choose(commitmentId));
    expect(await asked(commitmentId, "2025-07-01")).toEqual(["7/7"]);
    expect(await asked(commitmentId, "2025-06-30")).toEqual(["4/4"]);
    expect(await asked(commitmentId, "2025-05-31")).toEqual(["7/7"]);
  });

  it("is met by its share, and never asks for less than one nor for more than was written", async () => {
    const { commitmentId, planId } = await owing({ count: 7, per: "year" }, "2025-05-15");
    world.clock.set("2025-06-01");
    await world.as(coordinator).call(contract.chooseProRata, choose(commitmentId));
    for (const day of ["2025-06-02", "2025-06-03", "2025-06-04", "2025-06-05", "2025-06-06"])
      await deliver(commitmentId, day);
    world.clock.set("2025-12-31");
    const { figures, states } = await seen(planId, commitmentId, "2025-12-31");
    expect(states).toEqual(["met 2025-12-31"]);
    expect(figures).toMatchObject({ required: 4, delivered: 4, due: 1, met: 1 });
  });

  it("is refused where no occurrence was under way at the issue", async () => {
    const { commitmentId } = await owing({ count: 7, per: "year" });
    const none = await world.as(coordinator).refusal(contract.chooseProRata, choose(commitmentId));
    expect(none.body.error.code).toBe("no-pro-rata");
  });
});

describe("acts and succession", () => {
  it("hold for the successor: what was cancelled stays cancelled, what was moved stays moved", async () => {
    const { commitmentId } = await owing({ count: 1, per: "month" });
    const next = await world.make.unit();
    const person = world.as(coordinator);
    world.clock.set("2025-06-02");
    const act = (slot: number, body: { kind: "cancel" } | { kind: "postpone"; newDueOn: string }) =>
      person.call(contract.actOnOccurrence, {
        ...{ params: { commitmentId, slot }, body: { ...body, reason: "Sắp xếp" } },
      });
    await act(8, { kind: "cancel" });
    await act(9, { kind: "postpone", newDueOn: "2025-11-20" });
    await world.services.database.in(system, (tx) =>
      passOn(tx, {
        ...{ commitmentId, successorUnitId: next, from: "2025-07-01", reason: "Sáp nhập" },
        ...{ actor: { accountId: null, name: "Hệ thống" }, now: world.clock.now() },
      }),
    );
    const { successor } = await person.call(contract.getCommitment, { params: { commitmentId } });
    const { occurrences } = await person.call(contract.getCommitment, {
      params: { commitmentId: successor?.commitmentId ?? "" },
    });
    expect(occurrences.map(({ slot, state, dueOn }) => `${slot} ${state} ${dueOn}`)).toEqual([
      ...["6 notDue 2025-07-31", "7 notDue 2025-08-31", "8 cancelled 2025-09-30"],
      ...["9 notDue 2025-11-20", "10 notDue 2025-11-30", "11 notDue 2025-12-31"],
    ]);
  });
});
