import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  anOutput,
  claimOf,
  type Desk,
  ledgerOf,
  makeDesk,
  recorded,
} from "../../../tests/support/outputs-factory.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import { listOutputs, listRecordingUnits, recordOutput, suggestClaims } from "./contract.ts";

let world: World;
let desk: Desk;
beforeAll(async () => {
  world = await createWorld();
});
beforeEach(async () => {
  desk = await makeDesk(world);
});
afterAll(() => world.close());

const refusal = (over: Parameters<typeof anOutput>[1]) =>
  world
    .as(desk.officer)
    .refusal(recordOutput, { body: anOutput(desk.unitId, over) })
    .then(({ status, body }) => [status, body.error.code]);

describe("recording an output", () => {
  it("keeps what was done, when and by whom, and counts it at once", async () => {
    const output = await recorded(world, desk, { claims: [claimOf(desk, "item C.2")] });
    expect(output).toMatchObject({ state: "recorded", happenedOn: "2025-06-02", onBehalf: false });
    expect(output.history).toEqual([
      { act: "recorded", at: "2025-06-02T05:00:00.000Z", by: desk.officer.name, reason: null },
    ]);
    expect(await ledgerOf(world, claimOf(desk, "item C.2").commitmentId)).toEqual({
      recorded: [1, 0],
    });
    expect(output.claims).toMatchObject([{ path: "C.2", count: 1, delivered: 1, required: 48 }]);
  });

  it.each([
    ["a statement alone", { links: [], statement: "Đài xã đã phát lúc 5 giờ 30." }, "statement"],
    ["a link alone", { links: ["baoquangngai.vn/1"] }, "link"],
  ])("takes %s as proof", async (_, over, kind) => {
    const output = await recorded(world, desk, over);
    expect(output.evidence.map((piece) => piece.kind)).toEqual([kind]);
  });

  it("refuses what has no proof, lies in the future, or is no date", async () => {
    expect(await refusal({ links: [] })).toEqual([422, "no-evidence"]);
    expect(await refusal({ happenedOn: "2025-06-03" })).toEqual([422, "happened-later"]);
    expect(await refusal({ happenedOn: "2025-02-30" })).toEqual([422, "invalid"]);
  });

  it("counts pieces, minutes and replays each toward the duty that owes them", async () => {
    const claims = [claimOf(desk, "item C.1"), claimOf(desk, "replay C.3")];
    await recorded(world, desk, { quantity: 2, minutes: 15, replays: 3, claims });
    expect(await ledgerOf(world, claimOf(desk, "item C.1").commitmentId)).toEqual({
      recorded: [2, 15],
    });
    expect(await ledgerOf(world, claimOf(desk, "replay C.3").commitmentId)).toEqual({
      recorded: [3, 0],
    });
  });

  it("is one output in every list, however many commitments it counts for", async () => {
    const claims = [
      claimOf(desk, "item C.1"),
      claimOf(desk, "item C.2"),
      claimOf(desk, "item C.3"),
    ];
    await recorded(world, desk, { claims });
    const { rows, total } = await world
      .as(desk.coordinator)
      .call(listOutputs, { query: { planId: desk.planId } });
    expect([total, rows.length, rows[0]?.claims, rows[0]?.quantity]).toEqual([1, 1, 3, 1]);
  });
});

describe("a claim", () => {
  it("is refused outside the plan's year", async () => {
    const claims = [claimOf(desk, "item C.2")];
    expect(await refusal({ happenedOn: "2024-12-31", claims })).toEqual([
      422,
      "claim-outside-plan-year",
    ]);
  });

  it("is refused for another unit's commitment, in the words of one that does not exist", async () => {
    const foreign = desk.strangerCommitments.get("item C.2") ?? "";
    const nowhere = "00000000-0000-4000-8000-000000000000";
    for (const commitmentId of [foreign, nowhere])
      expect(await refusal({ claims: [{ commitmentId }] })).toEqual([
        422,
        "claim-unknown-commitment",
      ]);
  });

  it("is refused twice for one commitment, and for replays that were not made", async () => {
    const twice = [claimOf(desk, "item C.2"), claimOf(desk, "item C.2")];
    expect(await refusal({ claims: twice })).toEqual([422, "claim-twice"]);
    expect(await refusal({ claims: [claimOf(desk, "replay C.3")] })).toEqual([
      422,
      "claim-without-replays",
    ]);
  });

  it("is refused before the unit owed it and after it stopped owing", async () => {
    const { commitmentId } = claimOf(desk, "item C.2");
    await world.sql(
      "update commitments set active_from = '2025-03-01', ended_on = '2025-05-31' where id = $1",
      [commitmentId],
    );
    for (const happenedOn of ["2025-02-28", "2025-06-01"])
      expect(await refusal({ happenedOn, claims: [{ commitmentId }] })).toEqual([
        422,
        "claim-outside-duty",
      ]);
  });

  it("leaves nothing behind when it is refused", async () => {
    const before = await world.sql("select id from outputs");
    await refusal({ claims: [{ commitmentId: desk.strangerCommitments.get("item C.1") ?? "" }] });
    expect(await world.sql("select id from outputs")).toEqual(before);
  });
});

describe("the same record sent twice", () => {
  it("is one record, counted once", async () => {
    const body = anOutput(desk.unitId, { claims: [claimOf(desk, "item C.2")] });
    const first = await world.as(desk.officer).call(recordOutput, { body });
    const again = await world.as(desk.officer).call(recordOutput, { body });
    expect(again.id).toBe(first.id);
    expect(again.evidence).toHaveLength(1);
    expect(await ledgerOf(world, claimOf(desk, "item C.2").commitmentId)).toEqual({
      recorded: [1, 0],
    });
  });

  it("is one record also when both arrive at the same moment", async () => {
    const body = anOutput(desk.unitId, { claims: [claimOf(desk, "item C.2")] });
    const sent = await Promise.all(
      [1, 2, 3, 4].map(() => world.as(desk.officer).call(recordOutput, { body })),
    );
    expect(new Set(sent.map((output) => output.id)).size).toBe(1);
    expect(await ledgerOf(world, claimOf(desk, "item C.2").commitmentId)).toEqual({
      recorded: [1, 0],
    });
  });

  it("counts every one of several records made at the same moment for one commitment", async () => {
    const bodies = [1, 2, 3, 4].map(() =>
      anOutput(desk.unitId, { claims: [claimOf(desk, "item C.2"), claimOf(desk, "item C.1")] }),
    );
    await Promise.all(bodies.map((body) => world.as(desk.officer).call(recordOutput, { body })));
    expect(await ledgerOf(world, claimOf(desk, "item C.2").commitmentId)).toEqual({
      recorded: [4, 0],
    });
  });
});

describe("recording on behalf of a unit", () => {
  const record = (actor: Desk["officer"]) =>
    world.as(actor).call(recordOutput, {
      body: anOutput(desk.unitId, { claims: [claimOf(desk, "item C.2")] }),
    });
  const refused = (actor: Desk["officer"]) =>
    world
      .as(actor)
      .refusal(recordOutput, { body: anOutput(desk.unitId) })
      .then(({ status }) => status);

  it("is for the coordinator of a line in which the unit owes, and says so", async () => {
    const output = await record(desk.coordinator);
    expect(output).toMatchObject({ onBehalf: true, unit: { id: desk.unitId } });
    expect(output.history[0]?.by).toBe(desk.coordinator.name);
  });

  it("is refused to everyone else: unseen units are not found, leaders change nothing", async () => {
    expect(await refused(desk.otherCoordinator)).toBe(404);
    expect(await refused(desk.stranger)).toBe(404);
    expect(await refused(desk.leader)).toBe(403);
  });

  it("is offered for the units that owe, one's own first, with their plans", async () => {
    const own = await world.as(desk.officer).call(listRecordingUnits);
    expect(own.rows).toMatchObject([
      { id: desk.unitId, onBehalf: false, plans: [{ id: desk.planId, year: 2025 }] },
    ]);
    const { rows } = await world.as(desk.coordinator).call(listRecordingUnits);
    expect(rows.map((row) => row.id)).toEqual(
      expect.arrayContaining([desk.unitId, desk.strangerUnitId]),
    );
    expect(rows.every((row) => row.onBehalf)).toBe(true);
    const none = await world.as(desk.otherCoordinator).call(listRecordingUnits);
    expect(none.rows).toEqual([]);
  });
});

describe("suggestions while recording", () => {
  it("name the unit's own commitments with what each needs", async () => {
    const { rows } = await world.as(desk.officer).call(suggestClaims, {
      query: { unitId: desk.unitId, on: "2025-06-02", channel: "phát thanh" },
    });
    expect(rows[0]).toMatchObject({
      commitmentId: claimOf(desk, "item C.1").commitmentId,
      noun: "số",
      minutesEach: 5,
      kind: "episode",
      required: 2,
    });
    expect(rows.map((row) => row.measure).sort()).toEqual(["item", "item", "item", "replay"]);
  });

  it("are not given for another unit", async () => {
    const { status } = await world
      .as(desk.stranger)
      .refusal(suggestClaims, { query: { unitId: desk.unitId, on: "2025-06-02" } });
    expect(status).toBe(404);
  });
});
