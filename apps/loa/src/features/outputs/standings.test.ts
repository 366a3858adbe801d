import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Desk, makeDesk, recorded } from "../../../tests/support/outputs-factory.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import * as api from "./contract.ts";

let world: World;
let desk: Desk;
beforeAll(async () => {
  world = await createWorld();
  desk = await makeDesk(world);
});
afterAll(() => world.close());

const standing = async (outputId: string) => {
  const rows = await world.sql<{ state: string; day: string }>(
    "select state, happened_on::text as day from output_standings where output_id = $1",
    [outputId],
  );
  expect(rows).toHaveLength(1);
  return rows[0];
};
const apart = () =>
  world.sql(`select o.id from outputs_with_state o full join output_standings s on s.output_id = o.id
    where (o.id, o.unit_id, o.happened_on, o.state) is distinct from (s.output_id, s.unit_id, s.happened_on, s.state)`);

describe("where an output stands", () => {
  it("follows every act upon it, and the day it is said to have happened on", async () => {
    const { id } = await recorded(world, desk);
    const params = { outputId: id };
    const [officer, head, coordinator] = [
      world.as(desk.officer),
      world.as(desk.head),
      world.as(desk.coordinator),
    ];
    const seen: unknown[] = [(await standing(id))?.state];
    const acts: readonly (() => Promise<unknown>)[] = [
      () => head.call(api.approveOutput, { params }),
      () => head.call(api.undoApproval, { params }),
      () => head.call(api.approveOutput, { params }),
      () => coordinator.call(api.acceptOutput, { params }),
      () => coordinator.call(api.undoAcceptance, { params }),
      () => coordinator.call(api.returnOutput, { params, body: { reason: "Thiếu ảnh" } }),
      () => officer.call(api.answerReturn, { params }),
      () => officer.call(api.withdrawOutput, { params, body: { reason: "Ghi nhầm" } }),
    ];
    for (const act of acts) {
      await act();
      seen.push((await standing(id))?.state);
      const { state } = await officer.call(api.getOutput, { params });
      expect(state).toBe(seen.at(-1));
      expect(await apart()).toEqual([]);
    }
    expect(new Set(seen)).toEqual(
      new Set(["recorded", "approved", "accepted", "returned", "withdrawn"]),
    );
  });

  it("moves with a corrected day, and is gone with the output", async () => {
    const { id } = await recorded(world, desk);
    await world.sql("update outputs set happened_on = happened_on - 3 where id = $1", [id]);
    expect(await apart()).toEqual([]);
    await world.sql("delete from outputs where id = $1", [id]);
    expect(await world.sql("select from output_standings where output_id = $1", [id])).toEqual([]);
  });

  it("is written by nobody but the rows that decide it", async () => {
    const rights = await world.sql<{ privilege_type: string }>(
      `select privilege_type from information_schema.role_table_grants
      where table_name = 'output_standings' and grantee = 'loa_app'`,
    );
    expect(rights.map((row) => row.privilege_type)).toEqual(["SELECT"]);
  });
});
