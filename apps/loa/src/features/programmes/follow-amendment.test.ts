import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { amendMini, type InForce, miniInForce } from "../../../tests/support/amendment-factory.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import { undoAmendment } from "../amendments/contract.ts";
import * as contract from "./contract.ts";

let world: World;
let inForce: InForce;
let head: Actor;
let programmeId: string;

beforeEach(async () => {
  world = await createWorld();
  inForce = await miniInForce(world);
  const unitId = inForce.units.radio;
  head = await world.make.actor([{ role: "unit_head", unitId }]);
  const as = world.as(head);
  const { rows } = await as.call(contract.proposeProgrammes, { query: { unitId } });
  const weekly = rows.find(({ pattern }) => pattern.every === "week");
  if (!weekly) throw new Error("no weekly programme was proposed");
  const { unit: _u, duties: _d, slots: _s, owed: _o, first: _f, ...body } = weekly;
  programmeId = (await as.call(contract.startProgramme, { body: { ...body, unitId } })).id;
});
afterEach(() => world.close());

const get = () => world.as(head).call(contract.getProgramme, { params: { programmeId } });
const lastSlot = async () => (await get()).slots.at(-1)?.plannedOn ?? "";

describe("a programme whose duty an amendment changes", () => {
  it("fills what is asked anew by the slots it has, and says what they leave open", async () => {
    const { slots } = await get();
    await amendMini(world, inForce, (text) =>
      text.replace("01 số/tuần (52 số/năm)", "02 số/tuần (104 số/năm)"),
    );
    const after = await get();
    expect(after.slots).toHaveLength(slots.length);
    expect(after.duties).toHaveLength(2);
    expect(after.shortfalls.length).toBeGreaterThan(0);
  });

  it("ends on the day where nothing of it is owed any more, and goes on once that is taken back", async () => {
    const planId = await amendMini(world, inForce, (text) =>
      text
        .replace(/1\. Thực hiện chuyên mục[\s\S]*?(?=2\. Tổ chức ngày hội)/u, "")
        .replace("2. Tổ chức ngày hội", "1. Tổ chức ngày hội"),
    );
    expect(await lastSlot()).toBe("2025-07-10");
    await world.as(inForce.coordinator).call(undoAmendment, {
      params: { planId },
      body: { reason: "Ban hành nhầm" },
    });
    expect((await lastSlot()) > "2025-12-15").toBe(true);
  });
});
