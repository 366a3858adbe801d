import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commitmentsOf, issuePlan } from "../../../tests/support/commitments-factory.ts";
import {
  anOutput,
  claimOf,
  type Desk,
  makeDesk,
  recorded,
} from "../../../tests/support/outputs-factory.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import { acceptOutput, recordOutput, withdrawOutput } from "../outputs/contract.ts";
import * as contract from "./contract.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const signing = {
  documentNumber: "15/BC-SKHCN",
  datedOn: "2025-06-18",
  signerName: "Nguyễn Thị Giám Đốc",
  signerPosition: "Giám đốc",
};

async function draft(
  actor: Actor,
  planIds: readonly string[],
  stage: "recorded" | "accepted" = "recorded",
) {
  const body = { domain: "CDS", year: 2025, windowKey: "quarter-2", planIds: [...planIds], stage };
  const { id } = await world.as(actor).call(contract.createReport, { body });
  return id;
}

async function bytesOf(desk: Desk, reportId: string, format: string) {
  const path = `/api/v1/reports/${reportId}/document?format=${format}`;
  const reply = await world.as(desk.leader).raw(path);
  expect(reply.status).toBe(200);
  return Buffer.from(await reply.arrayBuffer()).toString("latin1");
}

const read = (actor: Actor, reportId: string, query = {}) =>
  world.as(actor).call(contract.getReport, { params: { reportId }, query });

async function listed(actor: Actor, reportId: string, number: contract.NumberName, query = {}) {
  const params = { reportId, number };
  return world.as(actor).call(contract.listNumber, { params, query: { perPage: 500, ...query } });
}

async function lockedReport(desk: Desk) {
  const reportId = await draft(desk.coordinator, [desk.planId]);
  await world
    .as(desk.coordinator)
    .call(contract.lockReport, { params: { reportId }, body: signing });
  return reportId;
}

describe("a report's draft", () => {
  it("is there at once with counts, late units and next tasks, all from the data", async () => {
    world.clock.set("2025-06-18");
    const desk = await makeDesk(world);
    await recorded(world, desk, {
      happenedOn: "2025-04-10",
      quantity: 4,
      claims: [claimOf(desk, "item C.2")],
    });
    const report = await read(desk.coordinator, await draft(desk.coordinator, [desk.planId]));
    expect([report.from, report.to]).toEqual(["2025-03-15", "2025-06-14"]);
    const line = report.figures.lines.find((one) => one.path === "C.2");
    expect(line?.numbers).toMatchObject({ required: 24, done: 4, fulfilled: 4, units: 2 });
    expect(line?.percent).toBe(16);
    const text = Object.fromEntries(report.sections.map((one) => [one.key, one.text]));
    expect(text.opening).toContain("số liệu từ ngày 15/03/2025 đến ngày 14/06/2025");
    expect(text.opening).toContain("04 tin, bài");
    expect(text.late).toMatch(/quá hạn chưa hoàn thành của 02 đơn vị/);
    expect(text.next).toContain("từ ngày 15/06/2025 đến ngày 14/09/2025");
  });

  it("counts an output claimed by two commitments once among the kinds, and new items apart from replays", async () => {
    world.clock.set("2025-06-18");
    const desk = await makeDesk(world);
    const claims = [claimOf(desk, "item C.1"), claimOf(desk, "item C.2")];
    await recorded(world, desk, { kind: "episode", happenedOn: "2025-04-10", minutes: 5, claims });
    const replay = { kind: "episode" as const, happenedOn: "2025-04-11", minutes: 5, replays: 2 };
    await recorded(world, desk, { ...replay, claims: [claimOf(desk, "replay C.3")] });
    const { figures } = await read(desk.coordinator, await draft(desk.coordinator, [desk.planId]));
    expect(figures.kinds).toEqual([
      { kind: "episode", outputs: 2, items: 1, minutes: 5, replays: 2 },
    ]);
    expect(figures.lines.filter((line) => line.numbers.done > 0)).toHaveLength(3);
  });

  it("shows surplus apart and never more than 100 per cent", async () => {
    world.clock.set("2025-06-18");
    const desk = await makeDesk(world, [
      { path: "C.9", domain: "CĐS", quotas: [{ count: 1, per: "month" }] },
    ]);
    for (const unit of [desk.unitId, desk.strangerUnitId])
      for (const happenedOn of ["2025-03-20", "2025-04-20", "2025-05-20", "2025-05-21"])
        await world.as(desk.coordinator).call(recordOutput, {
          body: anOutput(unit, {
            happenedOn,
            quantity: 2,
            claims: [
              {
                commitmentId:
                  (unit === desk.unitId ? desk.commitments : desk.strangerCommitments).get(
                    "item C.9",
                  ) ?? "",
              },
            ],
          }),
        });
    const { figures } = await read(desk.coordinator, await draft(desk.coordinator, [desk.planId]));
    expect(figures.lines[0]).toMatchObject({ percent: 100, surplus: 10 });
    expect(figures.lines[0]?.numbers).toMatchObject({ required: 6, done: 16, fulfilled: 6 });
  });

  it("puts the whole year's target in the annual report, what is not due apart", async () => {
    world.clock.set("2025-12-20");
    const desk = await makeDesk(world);
    const body = { domain: "CDS", year: 2025, windowKey: "year", planIds: [desk.planId] };
    const { id } = await world.as(desk.coordinator).call(contract.createReport, { body });
    const { figures } = await read(desk.coordinator, id);
    const line = figures.lines.find((one) => one.path === "C.2");
    expect(line?.numbers).toMatchObject({ required: 96, notDue: 8 });
  });

  it("keeps a person's words when the numbers move, and says which have moved", async () => {
    world.clock.set("2025-06-18");
    const desk = await makeDesk(world);
    const reportId = await draft(desk.coordinator, [desk.planId]);
    const params = { reportId, key: "opening" as const };
    const as = world.as(desk.coordinator);
    await as.call(contract.writeSection, { params, body: { text: "Lời của tôi." } });
    await recorded(world, desk, { happenedOn: "2025-04-10", claims: [claimOf(desk, "item C.2")] });
    const section = (await read(desk.coordinator, reportId)).sections[0];
    expect(section?.text).toBe("Lời của tôi.");
    expect(section?.changes).toContainEqual({ name: "items", path: null, was: 0, now: 1 });
    const anew = await as.call(contract.draftSection, { params });
    expect(anew).toMatchObject({ changes: [], hasFormer: true });
    expect(anew.text).toContain("01 sản phẩm");
    const back = await as.call(contract.takeBackSection, { params });
    expect(back.text).toBe("Lời của tôi.");
    const settled = await as.call(contract.writeSection, {
      params,
      body: { text: "Lời của tôi.", settled: true },
    });
    expect(settled.changes).toEqual([]);
  });

  it("counts what is accepted unless the coordinator chooses otherwise", async () => {
    world.clock.set("2025-06-18");
    const desk = await makeDesk(world);
    const claims = [claimOf(desk, "item C.2")];
    const output = await recorded(world, desk, { happenedOn: "2025-04-10", claims });
    const reportId = await draft(desk.coordinator, [desk.planId], "accepted");
    expect((await read(desk.coordinator, reportId)).figures.numbers.outputs).toBe(0);
    await world.as(desk.coordinator).call(acceptOutput, { params: { outputId: output.id } });
    expect((await read(desk.coordinator, reportId)).figures.numbers.outputs).toBe(1);
  });
});

describe("a number and its list", () => {
  const event = fc.record({
    unit: fc.constantFrom(0, 1),
    claims: fc.uniqueArray(fc.constantFrom("item C.1", "item C.2", "item C.3", "replay C.3"), {
      minLength: 1,
      maxLength: 3,
    }),
    day: fc.integer({ min: 0, max: 160 }),
    quantity: fc.integer({ min: 1, max: 5 }),
    replays: fc.integer({ min: 1, max: 3 }),
    fate: fc.constantFrom("stays", "accepted", "withdrawn"),
  });

  it("always agree, whatever was recorded, judged or withdrawn; and claims agree with the ledger", async () => {
    world.clock.set("2025-06-18");
    await fc.assert(
      fc.asyncProperty(
        fc.array(event, { maxLength: 6 }),
        fc.constantFrom("recorded" as const, "accepted" as const),
        async (events, stage) => {
          const desk = await makeDesk(world);
          for (const one of events) await happen(desk, one);
          const reportId = await draft(desk.coordinator, [desk.planId], stage);
          const { figures } = await read(desk.coordinator, reportId);
          for (const number of contract.NumberName.options) {
            const all = await listed(desk.coordinator, reportId, number);
            expect(all.value).toBe(figures.numbers[number]);
            expect(all.rows.reduce((sum, row) => sum + row.amount, 0)).toBe(all.value);
          }
          for (const line of figures.lines)
            for (const number of ["required", "done", "cumulative", "evidence", "late"] as const) {
              const of = await listed(desk.coordinator, reportId, number, { line: line.id });
              expect(of.value).toBe(line.numbers[number]);
            }
          expect(figures.numbers.done).toBe(await ledgerSum(desk, stage));
          expect(figures.lines.every((line) => (line.percent ?? 0) <= 100)).toBe(true);
        },
      ),
      { numRuns: 5 },
    );
  }, 120_000);

  type Event = typeof event extends fc.Arbitrary<infer T> ? T : never;

  async function happen(desk: Desk, one: Event) {
    const commitments = one.unit === 0 ? desk.commitments : desk.strangerCommitments;
    const happenedOn = new Date(Date.parse("2025-01-08") + one.day * 86_400_000)
      .toISOString()
      .slice(0, 10);
    const output = await world
      .as(one.unit === 0 ? desk.officer : desk.stranger)
      .call(recordOutput, {
        body: anOutput(one.unit === 0 ? desk.unitId : desk.strangerUnitId, {
          ...{ happenedOn, quantity: one.quantity, replays: one.replays, minutes: 5 },
          claims: one.claims.map((name) => ({ commitmentId: commitments.get(name) ?? "" })),
        }),
      });
    const params = { outputId: output.id };
    if (one.fate === "accepted") await world.as(desk.coordinator).call(acceptOutput, { params });
    if (one.fate === "withdrawn")
      await world
        .as(one.unit === 0 ? desk.officer : desk.stranger)
        .call(withdrawOutput, { params, body: { reason: "Ghi nhầm" } });
  }

  async function ledgerSum(desk: Desk, stage: string) {
    const rows = await world.sql<{ n: number }>(
      `select coalesce(sum(d.count), 0)::int as n from commitment_days d join commitments c on c.id = d.commitment_id
       where c.plan_id = $1 and d.stage = $2 and d.happened_on between '2025-03-15' and '2025-06-14'`,
      [desk.planId, stage],
    );
    return rows[0]?.n;
  }
});

describe("a locked report", () => {
  it("keeps numbers, lists, text and file whatever is recorded, withdrawn or ended later", async () => {
    world.clock.set("2025-06-18");
    const desk = await makeDesk(world);
    const claims = [claimOf(desk, "item C.2")];
    const output = await recorded(world, desk, { happenedOn: "2025-04-10", claims });
    const reportId = await lockedReport(desk);
    await world.runJobs();
    const everything = async () => {
      const report = await read(desk.coordinator, reportId);
      const lists = [];
      for (const number of contract.NumberName.options)
        lists.push((await listed(desk.coordinator, reportId, number)).rows);
      const file = await Promise.all(
        ["pdf", "docx", "xlsx"].map((one) => bytesOf(desk, reportId, one)),
      );
      const { figures, sections, lock, title, readOn } = report;
      return {
        figures,
        sections,
        lock,
        title,
        readOn,
        lists,
        file,
      };
    };
    const before = await everything();
    world.clock.set("2025-06-20");
    await recorded(world, desk, { happenedOn: "2025-04-11", claims });
    const params = { outputId: output.id };
    await world.as(desk.officer).call(withdrawOutput, { params, body: { reason: "Ghi nhầm" } });
    await world.sql("update units set name = 'Tên khác' where id = $1", [desk.unitId]);
    await world.sql("update tasks set title = 'Đã sửa' where plan_id = $1", [desk.planId]);
    expect(await everything()).toEqual(before);
    expect(before.file.map((one) => one.slice(0, 2))).toEqual(["%P", "PK", "PK"]);
    expect(before.lock?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it("keeps exactly the bytes its hash names, with number and signer", async () => {
    world.clock.set("2025-06-18");
    const desk = await makeDesk(world);
    const reportId = await lockedReport(desk);
    const { lock } = await read(desk.leader, reportId);
    const bytes = await world.services.files.get(lock?.sha256 ?? "");
    const snapshot = JSON.parse(new TextDecoder().decode(bytes));
    expect(snapshot.head).toMatchObject({ documentNumber: "15/BC-SKHCN", datedOn: "2025-06-18" });
  });

  it("refuses changes until it is reopened with a reason, and the old revision stays readable", async () => {
    world.clock.set("2025-06-18");
    const desk = await makeDesk(world);
    const reportId = await lockedReport(desk);
    const as = world.as(desk.coordinator);
    const write = { params: { reportId, key: "late" as const }, body: { text: "Sửa" } };
    expect((await as.refusal(contract.writeSection, write)).body.error.code).toBe("report-locked");
    const before = await read(desk.coordinator, reportId);
    await as.call(contract.reopenReport, {
      params: { reportId },
      body: { reason: "Thiếu số liệu" },
    });
    await as.call(contract.writeSection, write);
    await recorded(world, desk, { happenedOn: "2025-04-10", claims: [claimOf(desk, "item C.2")] });
    const body = { ...signing, documentNumber: "16/BC-SKHCN" };
    const second = await as.call(contract.lockReport, { params: { reportId }, body });
    expect(second.number).toBe(2);
    const old = await read(desk.coordinator, reportId, { lock: 1 });
    expect(old.figures).toEqual(before.figures);
    expect(old.sections).toEqual(before.sections);
    expect(old.lock?.reopenedReason).toBe("Thiếu số liệu");
    expect((await read(desk.coordinator, reportId)).figures).not.toEqual(before.figures);
    const removed = await as.refusal(contract.deleteReport, { params: { reportId } });
    expect(removed.body.error.code).toBe("report-once-locked");
  });

  it("draws its three documents right after, once, and says so until they are there", async () => {
    world.clock.set("2025-06-18");
    const desk = await makeDesk(world);
    const reportId = await draft(desk.coordinator, [desk.planId]);
    const as = world.as(desk.coordinator);
    await as.call(contract.lockReport, { params: { reportId }, body: signing });
    expect((await read(desk.coordinator, reportId)).lock?.files).toEqual([]);
    const document = { params: { reportId }, query: { format: "docx" as const } };
    const early = await as.refusal(contract.getReportDocument, document);
    expect(early.body.error.code).toBe("report-file-being-drawn");
    await as.call(contract.drawReportFiles, { params: { reportId } });
    await world.runJobs();
    expect((await read(desk.coordinator, reportId)).lock?.files).toEqual(["docx", "pdf", "xlsx"]);
    const first = await bytesOf(desk, reportId, "pdf");
    expect(first).toMatch(/^%PDF/);
    await as.call(contract.drawReportFiles, { params: { reportId } });
    await world.runJobs();
    expect(await bytesOf(desk, reportId, "pdf")).toBe(first);
    const others = { params: { reportId } };
    for (const actor of [desk.leader, desk.officer, desk.otherCoordinator])
      expect([403, 404]).toContain(
        (await world.as(actor).refusal(contract.drawReportFiles, others)).status,
      );
  });

  it("is announced once, with its hash and without anybody's name", async () => {
    world.clock.set("2025-06-18");
    const desk = await makeDesk(world);
    const reportId = await lockedReport(desk);
    const events = await world.sql<{ data: object }>(
      "select data from events where kind = 'report.locked' and subject_id = $1",
      [reportId],
    );
    expect(events).toHaveLength(1);
    expect(JSON.stringify(events)).not.toContain("Giám Đốc");
  });
});

describe("who may do what", () => {
  it("lets the line's coordinator write, others read, and nobody else lock", async () => {
    world.clock.set("2025-06-18");
    const desk = await makeDesk(world);
    const reportId = await draft(desk.coordinator, [desk.planId]);
    const administrator = await world.make.actor([{ role: "administrator" }]);
    for (const reader of [desk.leader, desk.otherCoordinator, administrator])
      expect((await read(reader, reportId)).can.write).toBe(false);
    for (const [actor, status] of [
      [desk.otherCoordinator, 403],
      [administrator, 403],
      [desk.leader, 403],
      [desk.head, 403],
    ] as const) {
      const call = { params: { reportId }, body: signing };
      expect((await world.as(actor).refusal(contract.lockReport, call)).status).toBe(status);
    }
    const body = { domain: "CDS", year: 2025, windowKey: "quarter-2", planIds: [desk.planId] };
    expect(
      (await world.as(desk.otherCoordinator).refusal(contract.createReport, { body })).status,
    ).toBe(403);
  });

  it("shows a unit nothing of a draft, and of a locked report its own rows only", async () => {
    world.clock.set("2025-06-18");
    const desk = await makeDesk(world);
    await recorded(world, desk, {
      happenedOn: "2025-04-10",
      title: "Bí mật",
      claims: [claimOf(desk, "item C.2")],
    });
    const reportId = await draft(desk.coordinator, [desk.planId]);
    const refused = await world
      .as(desk.stranger)
      .refusal(contract.getReport, { params: { reportId } });
    expect(refused.status).toBe(404);
    await world
      .as(desk.coordinator)
      .call(contract.lockReport, { params: { reportId }, body: signing });
    const own = await read(desk.stranger, reportId);
    expect(own.unit?.id).toBe(desk.strangerUnitId);
    expect(own.sections).toEqual([]);
    expect(own.figures.units.map((unit) => unit.id)).toEqual([desk.strangerUnitId]);
    expect(JSON.stringify([own, await listed(desk.stranger, reportId, "done")])).not.toContain(
      "Bí mật",
    );
    expect((await read(desk.officer, reportId)).figures.numbers.done).toBe(1);
    const other = { params: { reportId }, query: { unit: desk.unitId } };
    expect((await world.as(desk.stranger).refusal(contract.getReport, other)).status).toBe(404);
    const file = await world
      .as(desk.stranger)
      .raw(`/api/v1/reports/${reportId}/document?format=xlsx`);
    expect(file.status).toBe(403);
  });

  it("holds the same at the rows themselves", async () => {
    world.clock.set("2025-06-18");
    const desk = await makeDesk(world);
    const outsider = await world.make.unit();
    const reportId = await lockedReport(desk);
    const seenBy = (unit: string) =>
      world.services.database.read(
        { accountId: null, sees: "units", units: [unit] },
        async (tx) => ({
          reports: await tx.selectFrom("reports").select("id").where("id", "=", reportId).execute(),
          units: await tx
            .selectFrom("report_units")
            .select("unit_id")
            .where("report_id", "=", reportId)
            .execute(),
          sections: await tx.selectFrom("report_sections").select("key").execute(),
          files: await tx.selectFrom("report_files").select("kind").execute(),
        }),
      );
    expect(await seenBy(outsider)).toEqual({ reports: [], units: [], sections: [], files: [] });
    expect(await seenBy(desk.unitId)).toEqual({
      reports: [{ id: reportId }],
      units: [{ unit_id: desk.unitId }],
      sections: [],
      files: [],
    });
  });
});

it("takes work of a plan that names no line into whichever line asks", async () => {
  world.clock.set("2025-06-18");
  const unit = await world.make.unit();
  const { planId } = await issuePlan(world, {
    tasks: [{ units: [unit], quotas: [{ count: 1, per: "month" }] }],
  });
  expect(await commitmentsOf(world, planId)).toHaveLength(1);
  const coordinator = await world.make.actor([{ role: "coordinator", domain: "CDS" }]);
  const { figures } = await read(coordinator, await draft(coordinator, [planId]));
  expect(figures.numbers.required).toBe(3);
});
