import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createWorld, type World } from "../../../tests/support/world.ts";
import { system } from "../../platform/db/database.ts";
import * as contract from "./contract.ts";
import { workdaysOf } from "./index.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const administrator = async () => world.as(await world.make.actor([{ role: "administrator" }]));
const swap = { offOn: "2025-05-02", workedOn: "2025-04-26", note: "Hoán đổi dịp 30/4" };
const isWorkday = (day: string) =>
  world.services.database.read(system, async (tx) => (await workdaysOf(tx)).isWorkday(day));

describe("the working days of an installation", () => {
  it("are the law's, with Tết and Giỗ Tổ by the lunar calendar", async () => {
    const person = world.as(await world.make.actor([{ role: "leader" }]));
    const year = await person.call(contract.getWorkdays, { params: { year: 2025 } });
    expect(year).toMatchObject({ year: 2025, workdays: 250, changes: [], canChange: false });
    expect(year.daysOff.filter((day) => day.holiday === "tet").map((day) => day.date)).toEqual([
      ...["2025-01-27", "2025-01-28", "2025-01-29", "2025-01-30", "2025-01-31"],
    ]);
    expect(year.daysOff.find((day) => day.holiday === "hung-kings")).toMatchObject({
      ...{ date: "2025-04-07", lunar: "10/3", lieu: false, worked: false },
    });
  });

  it("follow a swap while it stands, each change in the audit log", async () => {
    const person = await administrator();
    const added = await person.call(contract.addWorkdayChange, { body: swap });
    expect([await isWorkday("2025-05-02"), await isWorkday("2025-04-26")]).toEqual([false, true]);
    const params = { changeId: added.id };
    await person.call(contract.changeWorkdayChange, { params, body: { ...swap, workedOn: null } });
    expect(await isWorkday("2025-04-26")).toBe(false);
    await person.call(contract.removeWorkdayChange, { params });
    expect(await isWorkday("2025-05-02")).toBe(true);
    const log = await world.sql<{ action: string }>(
      "select action from audit_entries where subject_id = $1 order by at, id",
      [added.id],
    );
    expect(log.map(({ action }) => action)).toEqual([
      ...["workdays.change-added", "workdays.change-changed", "workdays.change-removed"],
    ]);
  });

  it("refuse what changes nothing, what is changed already, and who may not", async () => {
    const person = await administrator();
    const codeOf = async (body: Partial<typeof swap> | Record<string, unknown>) =>
      (
        await person.refusal(contract.addWorkdayChange, {
          body: { ...swap, ...body } as typeof swap,
        })
      ).body.error.code;
    expect(await codeOf({ offOn: null, workedOn: null })).toBe("no-day-given");
    expect(await codeOf({ offOn: "2025-05-03" })).toBe("day-off-already");
    expect(await codeOf({ workedOn: "2025-05-05" })).toBe("working-day-already");
    await person.call(contract.addWorkdayChange, { body: swap });
    expect(await codeOf({ workedOn: null })).toBe("day-changed-already");
    const coordinator = world.as(await world.make.actor([{ role: "coordinator", domain: "CDS" }]));
    const foreign = await coordinator.refusal(contract.addWorkdayChange, { body: swap });
    expect(foreign.status).toBe(403);
  });
});
