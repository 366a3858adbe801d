import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commitmentsOf, issuePlan } from "../../../tests/support/commitments-factory.ts";
import {
  makeStation,
  type Station,
  startProposed,
} from "../../../tests/support/programmes-factory.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import { system } from "../../platform/db/database.ts";
import { passOnCommitment } from "../commitments/contract.ts";
import { undoSuccessionAct } from "../successions/contract.ts";
import { confirm, decideAll, draft } from "../successions/successions.testing.ts";
import { carryOnProgrammes } from "./carry-on.ts";
import * as contract from "./contract.ts";

let world: World;
let admin: Actor;
beforeAll(async () => {
  world = await createWorld();
  admin = await world.make.actor([{ role: "administrator" }]);
});
afterAll(() => world.close());

const get = (programmeId: string) =>
  world.as(admin).call(contract.getProgramme, { params: { programmeId } });

async function followersOf(programmeId: string): Promise<string[]> {
  const rows = await world.sql<{ id: string }>(
    "select id from programmes where follows_id = $1 order by id",
    [programmeId],
  );
  return rows.map(({ id }) => id);
}

async function out(station: Station, slotId: string, happenedOn = "2025-06-05") {
  const file = new File(["%PDF-1.4\n%%EOF\n"], "nhat-ky.pdf", { type: "application/pdf" });
  await world.as(station.editor).call(contract.confirmSlot, {
    ...{ params: { slotId }, files: [file] },
    body: { title: "Số đầu", happenedOn, minutes: 10, clientKey: `k-${slotId}` },
  });
}

/** A station whose weekly programme has gone out once when it becomes another unit on 1 July. */
async function renamed(decide: Parameters<typeof decideAll>[2] = { outcome: "propose" }) {
  world.clock.set("2025-06-05");
  const station = await makeStation(world);
  const programme = await startProposed(world, station);
  await out(station, programme.slots[0]?.id ?? "");
  const heir = await world.make.unit({ name: "Báo và Phát thanh, Truyền hình Mẫu" });
  const person = world.as(admin);
  const { id } = await draft(person, "rename", "2025-07-01", [[station.unitId, heir]]);
  await decideAll(person, id, decide);
  world.clock.set("2025-07-01");
  await confirm(person, id);
  return { station, heir, programmeId: programme.id, successionId: id };
}

describe("a programme whose unit becomes another", () => {
  it("goes on there from the day with its slots to come, and keeps what went out under the old name", async () => {
    const { station, heir, programmeId } = await renamed();
    const old = await get(programmeId);
    expect(old.slots.map(({ state }) => state)).toContain("out");
    expect(old.slots.every(({ plannedOn }) => plannedOn < "2025-07-01")).toBe(true);
    const [follower = ""] = await followersOf(programmeId);
    const next = await get(follower);
    expect(next).toMatchObject({
      ...{ unit: { id: heir }, name: old.name, startsOn: "2025-07-01", shortfalls: [] },
    });
    expect(next.slots[0]?.plannedOn).toBe("2025-07-03");
    expect(next.duties).toHaveLength(1);
    expect(next.duties[0]?.commitmentId).not.toBe(station.commitmentId);
  });

  it("goes on where it was once the change is taken back", async () => {
    const { station, programmeId, successionId } = await renamed();
    const [follower = ""] = await followersOf(programmeId);
    await world.as(admin).call(undoSuccessionAct, {
      params: { successionId },
      body: { reason: "Nhầm ngày" },
    });
    expect((await get(programmeId)).slots.some(({ plannedOn }) => plannedOn > "2025-12-01")).toBe(
      true,
    );
    expect((await get(follower)).slots).toEqual([]);
    const next = (await get(programmeId)).slots.find(({ plannedOn }) => plannedOn >= "2025-07-01");
    await out(station, next?.id ?? "", "2025-07-01");
    const claims = await world.sql(
      "select 1 from claims k join slot_outs o on o.output_id = k.output_id where o.slot_id = $1",
      [next?.id],
    );
    expect(claims).toHaveLength(1);
  });

  it("begins once at its heir, though some of its duties are decided later, and hands nothing out again", async () => {
    const { station, programmeId, successionId } = await renamed();
    const [follower = ""] = await followersOf(programmeId);
    const [duty] = (await get(follower)).duties;
    const before = await get(follower);
    await world.sql("delete from programme_ends where programme_id = $1", [programmeId]);
    await world.services.database.in(system, (tx) =>
      carryOnProgrammes(
        tx,
        [{ commitmentId: station.commitmentId, follows: [duty?.commitmentId ?? ""] }],
        {
          ...{ successionId, from: "2025-07-01", reason: "Số 1", by: null },
          now: world.services.clock.now(),
        },
      ),
    );
    expect(await followersOf(programmeId)).toEqual([follower]);
    expect((await get(follower)).slots).toEqual(before.slots);
  });

  it("ends with the change where its duty was said to end", async () => {
    const { programmeId } = await renamed({ outcome: "end", reason: "Thôi thực hiện" });
    expect(await followersOf(programmeId)).toEqual([]);
    const old = await get(programmeId);
    expect(old.slots.every(({ plannedOn }) => plannedOn < "2025-07-01")).toBe(true);
  });
});

describe("a programme of whose duties one is passed on by itself", () => {
  it("goes on at the unit that takes the duty, with its slots to come", async () => {
    world.clock.set("2025-06-05");
    const station = await makeStation(world);
    const programme = await startProposed(world, station);
    const heir = await world.make.unit({ name: "Trung tâm Truyền thông Mẫu" });
    await world.as(admin).call(passOnCommitment, {
      params: { commitmentId: station.commitmentId },
      body: { successorUnitId: heir, from: "2025-07-01", reason: "Chuyển nhiệm vụ" },
    });
    const [follower = ""] = await followersOf(programme.id);
    const next = await get(follower);
    expect(next).toMatchObject({ unit: { id: heir }, startsOn: "2025-07-01", shortfalls: [] });
    expect(next.duties).toHaveLength(1);
    const old = await get(programme.id);
    expect(old.slots.every(({ plannedOn }) => plannedOn < "2025-07-01")).toBe(true);
    expect(old.slots.length + next.slots.length).toBe(programme.slots.length);
  });
});

/** A weekly programme that fills two duties, each of which `passOn` gives to the same heir on a day. */
async function withTwoDuties() {
  world.clock.set("2025-06-05");
  const station = await makeStation(world);
  const task = { title: "Phát lại chuyên mục", domain: "CDS", units: [station.unitId] };
  const { planId } = await issuePlan(world, { tasks: [task] });
  const other = (await commitmentsOf(world, planId))[0]?.id ?? "";
  const duties = [station.commitmentId, other] as const;
  const programme = await startProposed(world, station, { commitmentIds: [...duties] });
  const heir = await world.make.unit({ name: "Trung tâm Truyền thông Mẫu" });
  const passOn = (commitmentId: string, from: string) =>
    world.as(admin).call(passOnCommitment, {
      params: { commitmentId },
      body: { successorUnitId: heir, from, reason: "Chuyển nhiệm vụ" },
    });
  const followers = async () => Promise.all((await followersOf(programme.id)).map(get));
  return { programme, duties, passOn, followers };
}

/** The days on which the heir has a slot, each with how many. */
const daysOf = (followers: readonly contract.ProgrammeDetail[]): string[] =>
  followers.flatMap(({ slots }) => slots.map(({ plannedOn }) => plannedOn)).sort();

describe("a programme whose two duties are passed on one by one", () => {
  it("goes on once at the heir, which takes the second duty up", async () => {
    const { programme, duties, passOn, followers } = await withTwoDuties();
    await passOn(duties[0], "2025-07-01");
    expect((await get(programme.id)).slots).toHaveLength(programme.slots.length);
    await passOn(duties[1], "2025-09-01");
    const [next, ...more] = await followers();
    expect(more).toEqual([]);
    expect(next).toMatchObject({ startsOn: "2025-07-01", shortfalls: [] });
    expect(next?.duties).toHaveLength(2);
  });

  it("bridges the days before, where the second is passed on from an earlier day: no day is lost and none doubled", async () => {
    const { programme, duties, passOn, followers } = await withTwoDuties();
    await passOn(duties[0], "2025-09-01");
    await passOn(duties[1], "2025-07-01");
    const planned = programme.slots.map(({ plannedOn }) => plannedOn);
    expect(daysOf(await followers())).toEqual(planned.filter((day) => day >= "2025-07-01").sort());
  });

  it("begins anew where what went on at the heir has ended", async () => {
    const { programme, duties, passOn, followers } = await withTwoDuties();
    await passOn(duties[0], "2025-07-01");
    const [first] = await followersOf(programme.id);
    await world.sql(
      "insert into programme_ends (programme_id, unit_id, ends_from, reason, ended_at) select id, unit_id, '2025-08-01', 'Thôi', '2025-07-20' from programmes where id = $1",
      [first],
    );
    await passOn(duties[1], "2025-09-01");
    const begun = (await followers()).map(({ startsOn }) => startsOn);
    expect(begun.sort()).toEqual(["2025-07-01", "2025-09-01"]);
  });
});
