import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  claimOf,
  type Desk,
  ledgerOf,
  makeDesk,
  recorded,
} from "../../../tests/support/outputs-factory.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import type { Endpoint } from "../../platform/contract/endpoint.ts";
import { getCommitment } from "../commitments/contract.ts";
import * as api from "./contract.ts";

let world: World;
let desk: Desk;
beforeAll(async () => {
  world = await createWorld();
});
beforeEach(async () => {
  world.clock.set("2025-06-02");
  desk = await makeDesk(world);
});
afterAll(() => world.close());

const claimed = () => recorded(world, desk, { claims: [claimOf(desk, "item C.2")] });
const ledger = () => ledgerOf(world, claimOf(desk, "item C.2").commitmentId);
const why = { reason: "Đường dẫn không mở được." };

/** The act done by one person to one output; the output as it then stands. */
function act(actor: Desk["officer"], endpoint: Endpoint, outputId: string, body?: object) {
  return world.as(actor).call(endpoint, {
    params: { outputId },
    ...(body ? { body } : {}),
  } as never) as Promise<api.OutputDetail>;
}
function refused(actor: Desk["officer"], endpoint: Endpoint, outputId: string, body?: object) {
  return world
    .as(actor)
    .refusal(endpoint, { params: { outputId }, ...(body ? { body } : {}) } as never)
    .then((refusal) => [refusal.status, refusal.body.error.code]);
}

describe("the stages of an output", () => {
  it("are counted apart: recorded, approved by its head, accepted by the coordinator", async () => {
    const { id } = await claimed();
    expect(await ledger()).toEqual({ recorded: [1, 0] });
    await act(desk.head, api.approveOutput, id);
    expect(await ledger()).toEqual({ recorded: [1, 0], approved: [1, 0] });
    const accepted = await act(desk.coordinator, api.acceptOutput, id);
    expect(accepted.state).toBe("accepted");
    expect(await ledger()).toEqual({ recorded: [1, 0], approved: [1, 0], accepted: [1, 0] });
  });

  it("stay in the past what they were then, after they were taken back", async () => {
    const { id } = await claimed();
    await act(desk.head, api.approveOutput, id);
    await act(desk.coordinator, api.acceptOutput, id);
    world.clock.set("2025-06-09");
    await act(desk.coordinator, api.returnOutput, id, why);
    world.clock.set("2025-06-10");
    await act(desk.officer, api.answerReturn, id);
    await act(desk.officer, api.putClaims, id, { claims: [] });
    const listed = async (asOf: string) => {
      const { commitmentId } = claimOf(desk, "item C.2");
      const { rows } = await world.as(desk.officer).call(api.listOutputs, {
        query: { asOf, commitmentId },
      });
      return rows.map((row) => row.state);
    };
    expect(await listed("2025-06-08")).toEqual(["accepted"]);
    expect(await listed("2025-06-09")).toEqual(["returned"]);
    expect(await listed("2025-06-10")).toEqual([]);
    const approved = await act(desk.head, api.approveOutput, id);
    expect(approved.state).toBe("approved");
  });

  it("are taken back one by one", async () => {
    const { id } = await claimed();
    await act(desk.head, api.approveOutput, id);
    await act(desk.coordinator, api.acceptOutput, id);
    await act(desk.coordinator, api.undoAcceptance, id);
    expect(await ledger()).toEqual({ recorded: [1, 0], approved: [1, 0] });
    const bare = await act(desk.head, api.undoApproval, id);
    expect(bare.state).toBe("recorded");
    expect(await ledger()).toEqual({ recorded: [1, 0] });
  });

  it("are reached once however often they are asked for", async () => {
    const { id } = await claimed();
    await act(desk.head, api.approveOutput, id);
    const again = await act(desk.head, api.approveOutput, id);
    expect(again.history.map((line) => line.act)).toEqual(["recorded", "approved"]);
    expect(await ledger()).toMatchObject({ approved: [1, 0] });
  });

  it("are reached once when two coordinators accept at the same moment", async () => {
    const { id } = await claimed();
    await Promise.all([1, 2, 3].map(() => act(desk.coordinator, api.acceptOutput, id)));
    expect(await ledger()).toMatchObject({ accepted: [1, 0] });
  });
});

describe("a returned output", () => {
  it("stops counting at every stage, tells why, and counts again from the day it is answered", async () => {
    const { id } = await claimed();
    await act(desk.head, api.approveOutput, id);
    world.clock.set("2025-06-05");
    const returned = await act(desk.coordinator, api.returnOutput, id, why);
    expect(returned.state).toBe("returned");
    expect(returned.history.at(-1)).toMatchObject({ act: "returned", reason: why.reason });
    expect(await ledger()).toEqual({});
    world.clock.set("2025-06-09");
    await act(desk.officer, api.answerReturn, id);
    expect(await ledger()).toEqual({ recorded: [1, 0] });
    expect(
      await filledOn(["2025-06-01", "2025-06-02", "2025-06-05", "2025-06-08", "2025-06-09"]),
    ).toEqual([0, 1, 0, 0, 1]);
  });

  it("can be returned again after an answer, each return kept", async () => {
    const { id } = await claimed();
    await act(desk.coordinator, api.returnOutput, id, why);
    await act(desk.officer, api.answerReturn, id);
    const again = await act(desk.coordinator, api.returnOutput, id, {
      reason: "Vẫn chưa mở được.",
    });
    expect(again.history.map((line) => line.act)).toEqual([
      "recorded",
      "returned",
      "answered",
      "returned",
    ]);
  });

  it("is neither approved nor accepted before it is answered", async () => {
    const { id } = await claimed();
    await act(desk.coordinator, api.returnOutput, id, why);
    expect(await refused(desk.head, api.approveOutput, id)).toEqual([409, "output-state"]);
    expect(await refused(desk.coordinator, api.acceptOutput, id)).toEqual([409, "output-state"]);
  });

  it("needs a reason", async () => {
    const { id } = await claimed();
    expect(await refused(desk.coordinator, api.returnOutput, id, { reason: "  " })).toEqual([
      422,
      "invalid",
    ]);
  });
});

describe("a withdrawn output", () => {
  it("leaves the counts from that day on, never the days before, and never the history", async () => {
    const { id } = await claimed();
    world.clock.set("2025-06-20");
    const withdrawn = await act(desk.officer, api.withdrawOutput, id, { reason: "Ghi nhầm." });
    expect(withdrawn.state).toBe("withdrawn");
    expect(await ledger()).toEqual({});
    expect(await filledOn(["2025-06-19", "2025-06-20"])).toEqual([1, 0]);
    const { rows } = await world.as(desk.officer).call(api.listOutputs, {
      query: { unitId: desk.unitId, asOf: "2025-06-19" },
    });
    expect(rows.map((row) => row.state)).toEqual(["recorded"]);
  });

  it("stays so: nothing can be done to it any more", async () => {
    const { id } = await claimed();
    await act(desk.officer, api.withdrawOutput, id, why);
    const { can } = await act(desk.officer, api.getOutput, id);
    expect(Object.values(can).some(Boolean)).toBe(false);
    expect(await refused(desk.officer, api.withdrawOutput, id, why)).toEqual([409, "output-state"]);
  });
});

describe("a correction", () => {
  it("moves what is counted, and asks the head anew", async () => {
    const { id, revision } = await claimed();
    await act(desk.head, api.approveOutput, id);
    const changed = await act(desk.officer, api.changeOutput, id, { revision, quantity: 3 });
    expect(changed.state).toBe("recorded");
    expect(changed.history.map((line) => line.act)).toEqual(["recorded", "approved", "changed"]);
    expect(await ledger()).toEqual({ recorded: [3, 0] });
  });

  it("leaves alone what it does not name", async () => {
    const { id, revision } = await recorded(world, desk, {
      channel: "Cổng",
      quantity: 4,
      minutes: 9,
      note: "Ghi chú",
    });
    const changed = await act(desk.officer, api.changeOutput, id, { revision, title: "Tên mới" });
    expect(changed).toMatchObject({
      title: "Tên mới",
      channel: "Cổng",
      quantity: 4,
      minutes: 9,
      note: "Ghi chú",
    });
  });

  it("leaves a look back with the words of that day", async () => {
    const title = "Tên đầu";
    const { id, revision } = await claimed();
    const first = await act(desk.officer, api.changeOutput, id, { revision, title });
    world.clock.set("2025-06-09");
    const { revision: third } = await act(desk.officer, api.changeOutput, id, {
      ...{ revision: first.revision, title: "Tên hai", channel: "Cổng", quantity: 2 },
    });
    await act(desk.officer, api.changeOutput, id, { revision: third, title: "Tên ba" });
    const listed = async (asOf: string, q?: string) => {
      const query = { asOf, unitId: desk.unitId, ...(q ? { q } : {}) };
      const { rows } = await world.as(desk.officer).call(api.listOutputs, { query });
      return rows.map((row) => [row.title, row.channel, row.quantity]);
    };
    expect(await listed("2025-06-08")).toEqual([[title, null, 1]]);
    expect(await listed("2025-06-08", "Tên ba")).toEqual([]);
    expect(await listed("2025-06-09")).toEqual([["Tên ba", "Cổng", 2]]);
    const { commitmentId } = claimOf(desk, "item C.2");
    const seen = async (asOf: string) => {
      const args = { params: { commitmentId }, query: { asOf } };
      return (await world.as(desk.officer).call(getCommitment, args)).outputs.map(
        (one) => one.title,
      );
    };
    expect(await seen("2025-06-08")).toEqual([title]);
    expect(await seen("2025-06-09")).toEqual(["Tên ba"]);
  });

  it("keeps an amount given by hand", async () => {
    const claims = [{ ...claimOf(desk, "item C.2"), count: 2 }];
    const { id, revision } = await recorded(world, desk, { quantity: 5, claims });
    await act(desk.officer, api.changeOutput, id, { revision, quantity: 6 });
    expect(await ledger()).toEqual({ recorded: [2, 0] });
  });

  it("made on an older reading is refused and changes nothing", async () => {
    const { id, revision } = await claimed();
    await act(desk.officer, api.changeOutput, id, { revision, title: "Lần một" });
    expect(await refused(desk.head, api.changeOutput, id, { revision, title: "Lần hai" })).toEqual([
      409,
      "stale-output",
    ]);
    expect((await act(desk.head, api.getOutput, id)).title).toBe("Lần một");
  });

  it("cannot move an output past the day it was recorded, nor out of its plan's year", async () => {
    const { id, revision } = await claimed();
    world.clock.set("2025-06-10");
    const move = (happenedOn: string) =>
      refused(desk.officer, api.changeOutput, id, { revision, happenedOn });
    expect(await move("2025-06-05")).toEqual([422, "happened-after-recording"]);
    expect(await move("2025-06-11")).toEqual([422, "happened-later"]);
    expect(await move("2024-12-30")).toEqual([422, "claim-outside-plan-year"]);
  });

  it("of what it counts for moves the counts and asks the head anew", async () => {
    const { id } = await claimed();
    await act(desk.head, api.approveOutput, id);
    const moved = await act(desk.officer, api.putClaims, id, {
      claims: [claimOf(desk, "item C.1")],
    });
    expect(moved.state).toBe("recorded");
    expect(await ledger()).toEqual({});
    expect(await ledgerOf(world, claimOf(desk, "item C.1").commitmentId)).toEqual({
      recorded: [1, 0],
    });
  });

  it("is over once accepted", async () => {
    const { id, revision } = await claimed();
    await act(desk.coordinator, api.acceptOutput, id);
    expect(await refused(desk.officer, api.changeOutput, id, { revision, title: "Khác" })).toEqual([
      409,
      "output-state",
    ]);
  });
});

describe("people without a part in it", () => {
  const everyAct: readonly (readonly [Endpoint, object?])[] = [
    [api.changeOutput, { revision: 1, title: "x" }],
    [api.putClaims, { claims: [] }],
    [api.addEvidence, { links: ["bao.vn/1"] }],
    [api.approveOutput],
    [api.undoApproval],
    [api.acceptOutput],
    [api.undoAcceptance],
    [api.returnOutput, why],
    [api.answerReturn],
    [api.withdrawOutput, why],
  ];

  it("a leader sees the output and changes nothing", async () => {
    const { id } = await claimed();
    const seen = await act(desk.leader, api.getOutput, id);
    expect(Object.values(seen.can).some(Boolean)).toBe(false);
    for (const [endpoint, body] of everyAct)
      expect((await refused(desk.leader, endpoint, id, body))[0]).toBe(403);
  });

  it("the coordinator of another line sees the output and changes nothing", async () => {
    const { id } = await claimed();
    for (const [endpoint, body] of everyAct)
      expect((await refused(desk.otherCoordinator, endpoint, id, body))[0]).toBe(403);
    expect(await ledger()).toEqual({ recorded: [1, 0] });
  });

  it("an officer does not approve, a head does not accept", async () => {
    const { id } = await claimed();
    expect(await refused(desk.officer, api.approveOutput, id)).toEqual([403, "not-allowed"]);
    expect(await refused(desk.head, api.acceptOutput, id)).toEqual([403, "not-allowed"]);
  });
});

/** How many pieces `fulfilments` say were delivered, as known on each of these days. */
async function filledOn(days: readonly string[]) {
  const rows = await world.sql<{ delivered: number }>(
    `select coalesce(sum(f.delivered), 0)::int as delivered from unnest($2::date[]) with ordinality d(day, place)
     left join fulfilments f on f.commitment_id = $1 and f.stage = 'recorded' and f.known_from <= d.day and f.known_until > d.day
     group by d.place order by d.place`,
    [claimOf(desk, "item C.2").commitmentId, days],
  );
  return rows.map((row) => row.delivered);
}
