import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  anOutput,
  claimOf,
  type Desk,
  makeDesk,
  recorded,
} from "../../../tests/support/outputs-factory.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import { scopeOf } from "../../platform/auth/scope.ts";
import type { Endpoint } from "../../platform/contract/endpoint.ts";
import * as api from "./contract.ts";

let world: World;
let desk: Desk;
let outputId: string;
let evidenceId: string;
let strangersHead: Desk["officer"];
beforeAll(async () => {
  world = await createWorld();
  desk = await makeDesk(world);
  strangersHead = await world.make.actor([{ role: "unit_head", unitId: desk.strangerUnitId }]);
  const pdf = new File(["%PDF-1.7 minh chứng"], "minh-chung.pdf");
  const output = await recorded(world, desk, { claims: [claimOf(desk, "item C.2")] }, [pdf]);
  outputId = output.id;
  evidenceId = output.evidence.find((piece) => piece.kind === "file")?.id ?? "";
  await world.as(desk.head).call(api.approveOutput, { params: { outputId } });
});
afterAll(() => world.close());

const reason = { reason: "Thử." };
const doors: [string, Endpoint, object?][] = [
  ["reading it", api.getOutput],
  ["correcting it", api.changeOutput, { revision: 1, title: "x" }],
  ["choosing its claims", api.putClaims, { claims: [] }],
  ["adding evidence", api.addEvidence, { links: ["bao.vn/1"] }],
  ["withdrawing it", api.withdrawOutput, reason],
  ["answering for it", api.answerReturn],
  ["approving it", api.approveOutput],
  ["undoing its approval", api.undoApproval],
];

describe("another unit's output", () => {
  it.each(doors)("is not found when %s", async (_, endpoint, body) => {
    const args = { params: { outputId }, ...(body ? { body } : {}) };
    const { status } = await world.as(strangersHead).refusal(endpoint, args as never);
    expect(status).toBe(404);
  });

  it("keeps its evidence out of sight too", async () => {
    const params = { evidenceId };
    const stranger = world.as(desk.stranger);
    expect((await stranger.refusal(api.getEvidenceFile, { params })).status).toBe(404);
    expect((await stranger.refusal(api.removeEvidence, { params })).status).toBe(404);
  });

  it("is in no list and no export of anybody else", async () => {
    const query = { unitId: desk.unitId };
    const { rows, total } = await world.as(desk.stranger).call(api.listOutputs, { query });
    expect([rows, total]).toEqual([[], 0]);
    const all = await world.as(desk.stranger).call(api.listOutputs, { query: {} });
    expect(all.total).toBe(0);
    const coordinated = await world.as(desk.coordinator).call(api.listOutputs, { query });
    expect(coordinated.total).toBe(1);
  });

  it("is invisible to bare SQL in its scope, row by row of everything it is made of", async () => {
    const tables = [
      "outputs",
      "claims",
      "evidence",
      "approvals",
      "files",
      "commitment_days",
    ] as const;
    const rowsSeenBy = (actor: Desk["officer"]) =>
      world.services.database.read(scopeOf(actor), (tx) =>
        Promise.all(tables.map((table) => tx.selectFrom(table).selectAll().execute())),
      );
    expect((await rowsSeenBy(desk.stranger)).map((rows) => rows.length)).toEqual([
      0, 0, 0, 0, 0, 0,
    ]);
    expect((await rowsSeenBy(desk.officer)).every((rows) => rows.length > 0)).toBe(true);
  });

  it("cannot be written into by bare SQL in another scope either", async () => {
    const writing = world.services.database.in(scopeOf(desk.stranger), (tx) =>
      tx
        .insertInto("approvals")
        .values({ output_id: outputId, unit_id: desk.unitId, approved_on: "2025-06-02" })
        .execute(),
    );
    await expect(writing).rejects.toThrow(/row-level security/);
  });

  it("cannot be exported without signing in", async () => {
    const { status } = await world.as(null).refusal(api.exportOutputs, { query: {} });
    expect(status).toBe(401);
  });
});

describe("the list of outputs", () => {
  it("is found without tone marks and exports the rows it shows", async () => {
    await recorded(world, desk, { title: "Đưa tin Chuyển đổi số 100%", kind: "post" });
    const query = { q: "dua tin chuyen doi so 100%", kind: "post" as const };
    const { rows } = await world.as(desk.officer).call(api.listOutputs, { query });
    expect(rows.map((row) => row.title)).toEqual(["Đưa tin Chuyển đổi số 100%"]);
    const xlsx = await world.as(desk.officer).call(api.exportOutputs, { query });
    expect(new Uint8Array(await xlsx.arrayBuffer()).subarray(0, 2)).toEqual(
      new Uint8Array([0x50, 0x4b]),
    );
  });

  it("is narrowed to a reporting line, however its letters are written", async () => {
    const found = (domain: string) =>
      world
        .as(desk.officer)
        .call(api.listOutputs, { query: { domain } })
        .then(({ rows }) => rows.map((row) => row.id));
    expect(await found("CĐS")).toEqual([outputId]);
    expect(await found("cds")).toEqual([outputId]);
    expect(await found("CCHC")).toEqual([]);
  });

  it("counts a long list so far, says that there is more, and lets one walk on", async () => {
    await world.sql(
      `insert into outputs (unit_id, kind, title, happened_on, recorded_on)
       select $1, 'article', 'Tin dài ' || n, date '2025-03-01', date '2025-03-01' from generate_series(1, 1200) n`,
      [desk.unitId],
    );
    const listed = async (query: object) => {
      const { rows, total, more } = await world.as(desk.officer).call(api.listOutputs, {
        query: { kind: "article", q: "Tin dài", ...query },
      });
      return [rows.length, total, more];
    };
    expect(await listed({})).toEqual([50, 1000, true]);
    expect(await listed({ page: 20 })).toEqual([50, 1050, true]);
    expect(await listed({ page: 24 })).toEqual([50, 1200, false]);
    expect(await listed({ state: "recorded" })).toEqual([50, 100, true]);
    expect(await listed({ state: "approved" })).toEqual([0, 0, false]);
  });

  it("takes the signs of a search as they are", async () => {
    const query = { q: "_%" };
    const { total } = await world.as(desk.officer).call(api.listOutputs, { query });
    expect(total).toBe(0);
  });

  it("holds for a coordinator what a head approved, and what a unit without a head recorded", async () => {
    const fresh = await makeDesk(world);
    const claims = [claimOf(fresh, "item C.2")];
    const claimOfStranger = { commitmentId: fresh.strangerCommitments.get("item C.2") ?? "" };
    const headed = await recorded(world, fresh, { claims });
    const headless = await world.as(fresh.stranger).call(api.recordOutput, {
      body: anOutput(fresh.strangerUnitId, { claims: [claimOfStranger] }),
    });
    const waiting = async () => {
      const query = { awaiting: "acceptance" as const, domain: "CDS", planId: fresh.planId };
      const { rows, total } = await world.as(fresh.coordinator).call(api.listOutputs, { query });
      expect(total).toBe(rows.length);
      return rows.map((row) => [row.id, row.state, row.unitHasHead]).sort();
    };
    expect(await waiting()).toEqual([[headless.id, "recorded", false]]);
    const params = { outputId: headed.id };
    await world.as(fresh.head).call(api.approveOutput, { params });
    const both = [
      [headed.id, "approved", true],
      [headless.id, "recorded", false],
    ];
    expect(await waiting()).toEqual(both.sort());
    await world.as(fresh.coordinator).call(api.acceptOutput, { params });
    await world.as(fresh.coordinator).call(api.acceptOutput, { params: { outputId: headless.id } });
    expect(await waiting()).toEqual([]);
  });

  it("takes a suspended head for none, and waits for the next one", async () => {
    const fresh = await makeDesk(world);
    const { id } = await recorded(world, fresh, { claims: [claimOf(fresh, "item C.2")] });
    const waiting = async () => {
      const query = { awaiting: "acceptance" as const, planId: fresh.planId };
      const { rows } = await world.as(fresh.coordinator).call(api.listOutputs, { query });
      return rows.map((row) => row.id);
    };
    await world.sql("update accounts set suspended_at = now() where id = $1", [
      fresh.head.accountId,
    ]);
    expect(await waiting()).toEqual([id]);
    await world.make.actor([{ role: "unit_head", unitId: fresh.unitId }]);
    expect(await waiting()).toEqual([]);
  });
});
