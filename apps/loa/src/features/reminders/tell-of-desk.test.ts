import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { approve } from "../../../tests/support/channels-factory.ts";
import {
  aStoryInReview,
  makeNewsDesk,
  type NewsDesk,
} from "../../../tests/support/newsroom-factory.ts";
import { makeStation, startProposed } from "../../../tests/support/programmes-factory.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import { changeSlots } from "../programmes/contract.ts";
import { listReminders } from "./contract.ts";
import { remindPeople } from "./remind-people.ts";
import { tellOfDesk } from "./tell-of-desk.ts";

let world: World;
let desk: NewsDesk;
beforeAll(async () => {
  world = await createWorld();
  world.clock.set("2025-06-02T09:00:00+07:00");
  desk = await makeNewsDesk(world);
});
afterAll(() => world.close());

const inbox = async (who: Actor) => {
  const { rows } = await world.as(who).call(listReminders, { query: {} });
  return rows.map(({ kind, title, waits }) => ({ kind, title, waits }));
};

describe("telling of the desk", () => {
  it("tells every head but the writer of a story that waits, once, until it is judged", async () => {
    const storyId = await aStoryInReview(world, desk, { title: "Bài chờ duyệt" });
    await tellOfDesk(world.services);
    await Promise.all([tellOfDesk(world.services), tellOfDesk(world.services)]);
    const waiting = [{ kind: "review", title: "Bài chờ duyệt", waits: true }];
    expect(await inbox(desk.head)).toEqual(waiting);
    expect(await inbox(desk.otherHead)).toEqual(waiting);
    expect(await inbox(desk.writer)).toEqual([]);
    expect(await inbox(desk.stranger)).toEqual([]);
    await approve(world, desk, storyId, 2);
    expect(await inbox(desk.head)).toEqual([{ ...waiting[0], waits: false }]);
  });

  it("tells who keeps a programme of an empty slot of the next days, and not of one somebody has", async () => {
    const station = await makeStation(world);
    const programme = await startProposed(world, station);
    await tellOfDesk(world.services);
    const told = await inbox(station.editor);
    expect(told).toEqual([{ kind: "slot", title: programme.name, waits: true }]);
    expect(await inbox(station.reporter)).toEqual([]);
    const next = programme.slots.find(
      ({ state, plannedOn }) => state === "planned" && plannedOn >= "2025-06-02",
    );
    await world.as(station.editor).call(changeSlots, {
      params: { slotId: next?.id ?? "" },
      body: { personId: station.reporter.accountId },
    });
    expect(await inbox(station.editor)).toEqual([{ ...told[0], waits: false }]);
  });

  it("goes along with the day's mail while it still waits", async () => {
    await aStoryInReview(world, desk, { title: "Bài thứ hai" });
    await tellOfDesk(world.services);
    await remindPeople(world.services);
    const mails = await world.sql<{ body: string }>(
      "select m.subject || ' ' || m.body_text as body from mails m join accounts a on a.email = m.to_address where a.id = $1",
      [desk.head.accountId],
    );
    expect(mails).toHaveLength(1);
    expect(mails[0]?.body).toContain("1 bài chờ duyệt");
    expect(mails[0]?.body).toContain("Bài thứ hai");
    expect(mails[0]?.body).not.toContain("Bài chờ duyệt (2)");
  });
});
