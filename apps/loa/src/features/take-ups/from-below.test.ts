import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { commitmentsOf, issuePlan } from "../../../tests/support/commitments-factory.ts";
import { anOutput } from "../../../tests/support/outputs-factory.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import { getCommitment } from "../commitments/contract.ts";
import * as outputs from "../outputs/contract.ts";
import * as contract from "./contract.ts";

let world: World;
let station: Actor;
let officer: Actor;
let neighbour: Actor;
let coordinator: Actor;
/** What the commune owes the province, what its station owes the commune, and the neighbour's own. */
let owed: { above: string; station: string; neighbour: string; neighbourStation: string };
let taskId: string;
let communeId: string;
let stationId: string;

beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const monthly = { count: 2, per: "month", noun: "tin" } as const;

// A province asks two communes; one lets its station do it by a plan of its own. A neighbour's station does likewise.
beforeEach(async () => {
  world.clock.set("2025-06-02");
  communeId = await world.make.unit({ name: "Ủy ban nhân dân xã Mẫu" });
  stationId = await world.make.unit({ name: "Đài truyền thanh xã Mẫu", parentId: communeId });
  const otherId = await world.make.unit({ name: "Ủy ban nhân dân xã Khác" });
  const otherStation = await world.make.unit({ name: "Đài xã Khác", parentId: otherId });
  const above = await issuePlan(world, {
    tasks: [{ units: [communeId, otherId], domain: "CDS", title: "Tin", quotas: [monthly] }],
  });
  const own = await issuePlan(world, {
    title: "Kế hoạch của xã",
    tasks: [
      { units: [stationId, otherStation], domain: "CDS", title: "Tin của đài", quotas: [monthly] },
    ],
  });
  await world.sql("update plans set owner_unit_id = $2 where id = $1", [own.planId, communeId]);
  taskId = own.tasks[0]?.taskId ?? "";
  const rows = [
    ...(await commitmentsOf(world, above.planId)),
    ...(await commitmentsOf(world, own.planId)),
  ];
  const of = (unitId: string) => rows.find((row) => row.unit_id === unitId)?.id ?? "";
  owed = {
    ...{ above: of(communeId), station: of(stationId) },
    ...{ neighbour: of(otherId), neighbourStation: of(otherStation) },
  };
  station = await world.make.actor([{ role: "officer", unitId: stationId }]);
  officer = await world.make.actor([{ role: "officer", unitId: communeId }]);
  neighbour = await world.make.actor([{ role: "officer", unitId: otherId }]);
  coordinator = await world.make.actor([{ role: "coordinator", domain: "CDS" }]);
});

const take = () =>
  world.as(officer).call(contract.takeUpDuty, { body: { commitmentId: owed.above, taskId } });
const record = (actor = station, unitId = stationId, commitmentId = owed.station) =>
  world
    .as(actor)
    .call(outputs.recordOutput, { body: anOutput(unitId, { claims: [{ commitmentId }] }) });
const withdraw = (outputId: string) =>
  world
    .as(station)
    .call(outputs.withdrawOutput, { params: { outputId }, body: { reason: "Nhầm" } });

/** How much a commitment has received, as somebody sees it. */
async function received(commitmentId: string, actor: Actor): Promise<number> {
  const seen = await world.as(actor).call(getCommitment, { params: { commitmentId }, query: {} });
  return seen.occurrences.reduce((sum, one) => sum + one.delivered, 0);
}

describe("what a unit below does for its superior's own plan", () => {
  it("counts for what the superior owes above, before and after the link, and goes when it is withdrawn", async () => {
    await record();
    const { carried } = await take();
    expect(carried).toBe(1);
    const { id } = await record();
    expect(await received(owed.above, officer)).toBe(2);
    expect(await received(owed.above, coordinator)).toBe(2);
    await withdraw(id);
    expect(await received(owed.above, officer)).toBe(1);
    expect(await received(owed.station, station)).toBe(1);
  });

  it("follows a correction of the output, and is not of its people's concern when they choose claims", async () => {
    await take();
    const { id, revision } = await record();
    await world.as(station).call(outputs.changeOutput, {
      ...{ params: { outputId: id }, body: { revision, quantity: 2 } },
    });
    expect(await received(owed.above, officer)).toBe(2);
    const seen = await world.as(coordinator).call(outputs.getOutput, { params: { outputId: id } });
    expect(seen.claims.map((claim) => claim.commitmentId)).toEqual([owed.station]);
  });

  it("stands among the superior's outputs with the name of who did it, to read and not to open", async () => {
    await take();
    const { id } = await record();
    const commitment = (actor: Actor) =>
      world.as(actor).call(getCommitment, { params: { commitmentId: owed.above }, query: {} });
    expect((await commitment(officer)).outputs).toMatchObject([
      { id, below: "Đài truyền thanh xã Mẫu", opens: false, state: "recorded" },
    ]);
    expect((await commitment(coordinator)).outputs).toMatchObject([{ id, opens: true }]);
    const closed = await world.as(officer).refusal(outputs.getOutput, { params: { outputId: id } });
    expect(closed.status).toBe(404);
    const assigned = await world.as(officer).call(contract.getAssignedDuties, {
      ...{ params: { unitId: communeId }, query: {} },
    });
    expect(assigned.duties[0]?.takeUps).toMatchObject([{ carried: 1 }]);
  });

  it("is not seen by neighbours, gives them nothing, and takes nothing from theirs", async () => {
    await take();
    const { id } = await record();
    expect(await received(owed.neighbour, neighbour)).toBe(0);
    for (const commitmentId of [owed.above, owed.station]) {
      const hidden = await world
        .as(neighbour)
        .refusal(getCommitment, { params: { commitmentId }, query: {} });
      expect(hidden.status).toBe(404);
    }
    const closed = await world
      .as(neighbour)
      .refusal(outputs.getOutput, { params: { outputId: id } });
    expect(closed.status).toBe(404);
    const other = await world.sql<{ unit_id: string }>(
      "select unit_id from commitments where id = $1",
      [owed.neighbourStation],
    );
    const theirs = await world.make.actor([{ role: "officer", unitId: other[0]?.unit_id ?? "" }]);
    await record(theirs, other[0]?.unit_id, owed.neighbourStation);
    // The neighbour's station is not below this commune, though a task of its plan names it.
    expect(await received(owed.above, officer)).toBe(1);
  });

  it("shows the unit below nothing of what its superior owes", async () => {
    await take();
    const { id } = await record();
    const hidden = await world
      .as(station)
      .refusal(getCommitment, { params: { commitmentId: owed.above }, query: {} });
    expect(hidden.status).toBe(404);
    const own = await world.as(station).call(outputs.getOutput, { params: { outputId: id } });
    expect(own.claims.map((claim) => claim.commitmentId)).toEqual([owed.station]);
  });

  it("counts above exactly what stands below, whatever is recorded, withdrawn, linked and unlinked (12 cases)", async () => {
    const steps = fc.array(fc.constantFrom("record", "withdraw", "link", "unlink"), {
      maxLength: 7,
    });
    await fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        const standing: string[] = [];
        let link: string | null = null;
        for (const step of taken) {
          if (step === "record") standing.push((await record()).id);
          const last = step === "withdraw" ? standing.pop() : undefined;
          if (last) await withdraw(last);
          if (step === "link" && link === null) link = (await take()).id;
          if (step === "unlink" && link !== null) {
            await unlink(link);
            link = null;
          }
          expect(await received(owed.above, officer)).toBe(link ? standing.length : 0);
        }
        for (const id of standing) await withdraw(id);
        if (link) await unlink(link);
      }),
      { numRuns: 12 },
    );
  }, 120_000);
});

const unlink = (takeUpId: string) =>
  world
    .as(officer)
    .call(contract.undoTakeUp, { params: { takeUpId }, body: { reason: "Thôi gắn" } });
