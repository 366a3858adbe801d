import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  makeStation,
  type Station,
  startProposed,
} from "../../../tests/support/programmes-factory.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import { getCommitment } from "../commitments/contract.ts";
import { recordOutput, withdrawOutput } from "../outputs/contract.ts";
import * as contract from "./contract.ts";
import { claimsOfSlot, fillSlot, slotsFor } from "./index.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const log = () => new File(["%PDF-1.4\n%%EOF\n"], "nhat-ky.pdf", { type: "application/pdf" });

async function started() {
  world.clock.set("2025-06-02");
  const station = await makeStation(world);
  return { station, programme: await startProposed(world, station) };
}

/** Sends an act on a slot as the editor. */
const move = (
  as: Actor,
  slotId: string,
  body: { plannedOn: string; reach?: "one" | "following" | "all"; beside?: boolean },
) => world.as(as).call(contract.moveSlot, { params: { slotId }, body });
const moveRefused = (
  as: Actor,
  slotId: string,
  body: { plannedOn: string; reach?: "one" | "following" | "all" },
) => world.as(as).refusal(contract.moveSlot, { params: { slotId }, body });
const confirm = (as: Actor, slotId: string, over = {}, files = [log()]) =>
  world.as(as).call(contract.confirmSlot, {
    ...{ params: { slotId }, files },
    body: {
      ...{ title: "Số về kỹ năng số", happenedOn: "2025-06-02", minutes: 10 },
      ...{ clientKey: `khoa-${slotId}`, ...over },
    },
  });
const delivered = async ({ editor, commitmentId }: Station) => {
  const { days } = await world.as(editor).call(getCommitment, { params: { commitmentId } });
  return days.reduce((sum, { count }) => sum + count, 0);
};

describe("starting a programme from what is proposed", () => {
  it("gives a weekly quota a slot in every week that is left, and no quota twice", async () => {
    world.clock.set("2025-06-02");
    const station = await makeStation(world);
    const query = { unitId: station.unitId };
    const as = world.as(station.editor);
    const { rows } = await as.call(contract.proposeProgrammes, { query });
    expect(rows).toMatchObject([
      {
        ...{ name: "Chuyển đổi số", channel: "Phát thanh", kind: "episode", minutes: 10 },
        ...{
          pattern: { every: "week", weekdays: [4] },
          startsOn: "2025-06-02",
          slots: 30,
          owed: 30,
        },
        first: ["2025-06-05", "2025-06-12", "2025-06-19", "2025-06-26"],
      },
    ]);
    const programme = await startProposed(world, station);
    expect(programme.slots).toHaveLength(30);
    expect(programme.shortfalls).toEqual([]);
    expect(programme.duties).toMatchObject([{ path: "C.I.2.a", required: 52, delivered: 0 }]);
    expect(programme.next).toMatchObject({ plannedOn: "2025-06-05", empty: true });
    // 2 September is a holiday: shown, not skipped.
    expect(programme.daysOff).toContain("2025-09-02");
    expect((await as.call(contract.proposeProgrammes, { query })).rows).toEqual([]);
  });

  it("adds a day where the pattern would leave something owed unfilled", async () => {
    world.clock.set("2025-06-06");
    const station = await makeStation(world);
    const programme = await startProposed(world, station);
    // The Thursday of this week has gone: its slot comes on the last day left of it.
    expect(programme.slots[0]).toMatchObject({ plannedOn: "2025-06-08", seriesOn: null });
    expect(programme.shortfalls).toEqual([]);
  });

  it("fills replays from the same slots, and counts those aired", async () => {
    world.clock.set("2025-06-02");
    const station = await makeStation(world, {
      count: 1,
      per: "month",
      replays: 3,
      noun: "chương trình",
    });
    const programme = await startProposed(world, station);
    expect(programme.duties.map(({ measure }) => measure).sort()).toEqual(["item", "replay"]);
    const slotId = programme.slots[0]?.id ?? "";
    const { duties } = await confirm(station.editor, slotId, { replays: 2 });
    expect(duties.map(({ measure, delivered: d }) => [measure, d]).sort()).toEqual([
      ...[["item", 1] as const, ["replay", 2] as const],
    ]);
  });

  it("is for the unit's own people and its own commitments", async () => {
    const { station, programme } = await started();
    const other = await makeStation(world);
    const { pattern, startsOn, endsOn } = programme;
    const body = {
      ...{
        unitId: station.unitId,
        name: "x",
        channel: "y",
        kind: "episode" as const,
        language: null,
      },
      ...{ quantity: 1, minutes: null, startsAt: null, pattern, startsOn, endsOn },
      commitmentIds: [other.commitmentId],
    };
    const refused = async (as: Actor) =>
      (await world.as(as).refusal(contract.startProgramme, { body })).body.error.code;
    expect(await refused(station.editor)).toBe("programme-unknown-commitment");
    expect(await refused(station.stranger)).toBe("not-found");
    const params = { programmeId: programme.id };
    expect(
      (await world.as(station.stranger).refusal(contract.getProgramme, { params })).status,
    ).toBe(404);
    const seen = await world.as(station.coordinator).call(contract.getProgramme, { params });
    expect([seen.can.keep, seen.people]).toEqual([false, []]);
  });
});

describe("moving", () => {
  it("takes one slot, or those that follow with it, and leaves what is out", async () => {
    const { station, programme } = await started();
    const [first, second, third] = programme.slots.map(({ id }) => id);
    await confirm(station.editor, second ?? "");
    const one = await move(station.editor, first ?? "", { plannedOn: "2025-06-06" });
    expect([one.moved, one.slots[0]?.plannedOn, one.slots[2]?.plannedOn]).toEqual([
      ...[1, "2025-06-06", "2025-06-19"],
    ]);
    const all = await move(station.editor, third ?? "", { plannedOn: "2025-06-20", reach: "all" });
    // The first was moved by itself and stays; the second is out.
    expect(all.slots.slice(0, 4).map(({ plannedOn }) => plannedOn)).toEqual([
      ...["2025-06-06", "2025-06-12", "2025-06-20", "2025-06-27"],
    ]);
    expect(all.pattern).toEqual({ every: "week", weekdays: [5] });
    expect(all.moved).toBe(28);
  });

  it("puts no two on one day unless that is asked for, and keeps inside the programme", async () => {
    const { station, programme } = await started();
    const [first, second] = programme.slots;
    const taken = { plannedOn: second?.plannedOn ?? "" };
    const { status, body } = await moveRefused(station.editor, first?.id ?? "", taken);
    expect([status, body.error.code]).toEqual([409, "slot-day-taken"]);
    const asked = await move(station.editor, first?.id ?? "", { ...taken, beside: true });
    expect(asked.slots[0]?.plannedOn).toBe(asked.slots[1]?.plannedOn);
    const outside = await moveRefused(station.editor, first?.id ?? "", { plannedOn: "2026-01-05" });
    expect(outside.body.error.code).toBe("slot-outside-programme");
  });

  it("of two who move onto one day at the same moment lets one", async () => {
    const { station, programme } = await started();
    const [first, second] = programme.slots;
    const day = { plannedOn: "2025-06-10" };
    const both = await Promise.allSettled([
      move(station.editor, first?.id ?? "", day),
      move(station.reporter, second?.id ?? "", day),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("says which occurrences are short after it", async () => {
    const { station, programme } = await started();
    const [first] = programme.slots;
    const moved = await move(station.editor, first?.id ?? "", { plannedOn: "2025-06-13" });
    expect(moved.shortfalls).toMatchObject([{ path: "C.I.2.a", required: 1, planned: 0 }]);
  });
});

describe("the way of a slot", () => {
  it("is assigned, made, ready and out; each step can be taken back until it is out", async () => {
    const { station, programme } = await started();
    const slotId = programme.slots[0]?.id ?? "";
    const params = { slotId };
    const as = world.as(station.editor);
    const state = ({ slots }: contract.ProgrammeDetail) => slots[0]?.state;
    const personId = station.reporter.accountId;
    const body = { personId, reach: "following" as const, title: "Loạt bài kỹ năng số" };
    const assigned = await as.call(contract.changeSlots, { params, body });
    expect([assigned.changed, state(assigned), assigned.slots[29]?.person?.id]).toEqual([
      ...[30, "assigned", personId],
    ]);
    expect(state(await as.call(contract.beginSlot, { params }))).toBe("in_production");
    expect(state(await as.call(contract.readySlot, { params }))).toBe("ready");
    expect(state(await as.call(contract.unreadySlot, { params }))).toBe("in_production");
    expect(state(await as.call(contract.unbeginSlot, { params }))).toBe("assigned");
    const freed = await as.call(contract.changeSlots, { params, body: { personId: null } });
    expect([state(freed), freed.slots[1]?.state]).toEqual(["planned", "assigned"]);
    const stranger = { personId: station.stranger.accountId };
    const refused = await as.refusal(contract.changeSlots, { params, body: stranger });
    expect(refused.body.error.code).toBe("slot-person-unknown");
  });

  it("goes out with a proof, counts by itself, and fills once however often that is sent", async () => {
    const { station, programme } = await started();
    const slotId = programme.slots[0]?.id ?? "";
    const out = await confirm(station.reporter, slotId);
    expect(out.slots[0]).toMatchObject({ state: "out", outputId: out.outputId });
    expect([out.duties[0]?.delivered, await delivered(station)]).toEqual([1, 1]);
    expect((await confirm(station.reporter, slotId)).outputId).toBe(out.outputId);
    expect(await delivered(station)).toBe(1);
    const again = await world.as(station.editor).refusal(contract.confirmSlot, {
      params: { slotId },
      body: { title: "Khác", happenedOn: "2025-06-02", statement: "x", clientKey: "khoa-khac-1" },
    });
    expect(again.body.error.code).toBe("slot-out");
    expect((await moveRefused(station.editor, slotId, { plannedOn: "2025-06-06" })).status).toBe(
      409,
    );
  });

  it("of two who confirm it at the same moment lets one", async () => {
    const { station, programme } = await started();
    const slotId = programme.slots[0]?.id ?? "";
    const both = await Promise.allSettled([
      confirm(station.editor, slotId, { clientKey: "khoa-cua-mot" }),
      confirm(station.reporter, slotId, { clientKey: "khoa-cua-hai" }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await delivered(station)).toBe(1);
  });

  it("is free again when its output is withdrawn, and the count follows", async () => {
    const { station, programme } = await started();
    const slotId = programme.slots[0]?.id ?? "";
    const { outputId } = await confirm(station.editor, slotId);
    const params = { outputId };
    await world.as(station.editor).call(withdrawOutput, { params, body: { reason: "Nhầm số" } });
    expect(await delivered(station)).toBe(0);
    const again = await confirm(station.editor, slotId, { clientKey: "khoa-lan-hai" });
    expect(again.slots[0]?.outputId).toBe(again.outputId);
    expect(await delivered(station)).toBe(1);
  });

  it("cannot go out tomorrow, nor without proof", async () => {
    const { station, programme } = await started();
    const slotId = programme.slots[0]?.id ?? "";
    const sent = async (over: object) => {
      const body = { title: "x", happenedOn: "2025-06-02", clientKey: "khoa-12345", ...over };
      const answer = await world
        .as(station.editor)
        .refusal(contract.confirmSlot, { params: { slotId }, body });
      return answer.body.error.code;
    };
    expect(await sent({ happenedOn: "2025-06-03", statement: "x" })).toBe("happened-later");
    expect(await sent({})).toBe("no-evidence");
  });

  it("is missed once its day has passed, and cancelled with a reason that can be taken back", async () => {
    const { station, programme } = await started();
    const [slot] = programme.slots;
    const params = { slotId: slot?.id ?? "" };
    const as = world.as(station.editor);
    world.clock.set("2025-06-06");
    const read = () => as.call(contract.getProgramme, { params: { programmeId: programme.id } });
    expect((await read()).slots[0]).toMatchObject({ missed: true, empty: false });
    const gone = await as.call(contract.cancelSlot, { params, body: { reason: "Nghỉ lễ" } });
    expect(gone.slots[0]).toMatchObject({ state: "cancelled", missed: false });
    await as.call(contract.addSlot, {
      params: { programmeId: programme.id },
      body: { plannedOn: slot?.plannedOn ?? "", title: "Số bù" },
    });
    const taken = await as.refusal(contract.restoreSlot, { params });
    expect(taken.body.error.code).toBe("slot-day-taken");
  });
});

describe("the end of a programme", () => {
  it("plans nothing from its day, keeps what is out, and can be taken back", async () => {
    const { station, programme } = await started();
    await confirm(station.editor, programme.slots[3]?.id ?? "");
    const params = { programmeId: programme.id };
    const as = world.as(station.editor);
    const body = { from: "2025-06-10", reason: "Đổi khung phát sóng" };
    const ended = await as.call(contract.endProgramme, { params, body });
    expect(ended.slots.map(({ state }) => state)).toEqual(["planned", "out"]);
    world.clock.set("2025-06-10");
    const { rows } = await as.call(contract.proposeProgrammes, {
      query: { unitId: station.unitId },
    });
    expect(rows).toHaveLength(1);
    const back = await as.call(contract.resumeProgramme, { params });
    expect(back.slots).toHaveLength(30);
  });

  it("tells who changes it second", async () => {
    const { station, programme } = await started();
    const { name, channel, kind, language, quantity, minutes, startsAt, revision } = programme;
    const fields = { channel, kind, language, quantity, minutes, startsAt, revision };
    const body = { ...fields, name: `${name} mới`, commitmentIds: [station.commitmentId] };
    const params = { programmeId: programme.id };
    const as = world.as(station.editor);
    expect((await as.call(contract.changeProgramme, { params, body })).name).toBe(`${name} mới`);
    const late = await as.refusal(contract.changeProgramme, { params, body });
    expect(late.body.error.code).toBe("programme-changed");
  });
});

describe("what the coordinator watches", () => {
  it("is every unit's empty slots ahead, missed ones and quotas without a programme", async () => {
    const { station } = await started();
    const without = await makeStation(world);
    const watch = (q: string) =>
      world.as(station.coordinator).call(contract.watchProgrammes, { query: { q, perPage: 500 } });
    const { rows } = await watch("");
    const of = (unitId: string) => rows.find(({ unit }) => unit.id === unitId);
    expect(of(station.unitId)).toMatchObject({
      ...{ programmes: 1, empty: 2, missed: 0, without: 0, nextEmptyOn: "2025-06-05" },
    });
    expect(of(without.unitId)).toMatchObject({ programmes: 0, empty: 0, without: 1 });
    expect((await world.as(station.editor).refusal(contract.watchProgrammes, {})).status).toBe(403);
    const calendar = await world.as(station.editor).call(contract.listSlots, {
      query: { from: "2025-06-01", to: "2025-06-30" },
    });
    expect(calendar.rows).toHaveLength(4);
  });
});

describe("a publication", () => {
  it("fills the nearest free slot of its channel, once", async () => {
    const { station, programme } = await started();
    const { accountId } = station.editor;
    const scope = { accountId, sees: "units", units: [station.unitId] } as const;
    const record = (n: number) =>
      world.as(station.editor).call(recordOutput, {
        body: {
          ...{
            unitId: station.unitId,
            title: `Tin ${n}`,
            kind: "article",
            happenedOn: "2025-06-02",
          },
          ...{ statement: "Đã đăng", clientKey: `khoa-tin-${n}` },
        },
      });
    const out = async (n: number) => {
      const { id } = await record(n);
      return world.services.database.in(scope, (tx) =>
        fillSlot(tx, {
          ...{ unitId: station.unitId, channel: "phat thanh", on: "2025-06-02", outputId: id },
          ...{ actor: station.editor, now: world.clock.now() },
        }),
      );
    };
    const [first, second] = programme.slots.map(({ id }) => id);
    expect([await out(1), await out(2), await out(3)]).toEqual([first, second, null]);
    const free = await world.services.database.read(scope, (tx) =>
      slotsFor(tx, station.unitId, "Phát thanh", "2025-06-20"),
    );
    expect(free.map(({ plannedOn }) => plannedOn)).toEqual(["2025-06-19", "2025-06-26"]);
    const claims = await world.services.database.read(scope, async (tx) =>
      free[0] ? claimsOfSlot(tx, free[0], "2025-06-20") : [],
    );
    expect(claims).toEqual([{ commitmentId: station.commitmentId }]);
  });
});
