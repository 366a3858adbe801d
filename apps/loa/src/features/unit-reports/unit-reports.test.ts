import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  anOutput,
  claimOf,
  type Desk,
  makeDesk,
  recorded,
} from "../../../tests/support/outputs-factory.ts";
import { bringTo, type OpenPeriod, openedPeriod } from "../../../tests/support/periods-factory.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import * as outputs from "../outputs/contract.ts";
import { getPeriod } from "../periods/contract.ts";
import * as contract from "./contract.ts";

let world: World;
let desk: Desk;
let open: OpenPeriod;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
// A period of a line and a window exists once: each test has the year for itself.
beforeEach(async () => {
  world.clock.set("2025-06-02");
  await world.sql("truncate periods, period_plans, unit_reports cascade");
  await world.sql("truncate plans cascade");
  desk = await makeDesk(world);
  open = await openedPeriod(world, desk);
});

const params = () => ({ unitReportId: open.unitReportId });
const read = (actor = desk.officer) =>
  world.as(actor).call(contract.getUnitReport, { params: params() });
const write = (section: contract.UnitSection, text: string, revision: number) =>
  world.as(desk.officer).call(contract.writeUnitSection, {
    params: { ...params(), section },
    body: { text, revision },
  });

describe("a unit's draft", () => {
  it("fills itself: numbers of the window with their lists, and a first text from them", async () => {
    await recorded(world, desk, {
      happenedOn: "2025-04-10",
      quantity: 4,
      claims: [claimOf(desk, "item C.2")],
    });
    const report = await read();
    expect(report.period).toMatchObject({ from: "2025-03-15", to: "2025-06-14" });
    expect([report.period.opensOn, report.period.dueOn]).toEqual(["2025-06-15", "2025-06-16"]);
    const line = report.figures.lines.find((one) => one.path === "C.2");
    expect(line?.numbers).toMatchObject({ required: 12, done: 4, fulfilled: 4 });
    expect(report.figures.stages).toEqual({ recorded: 1, approved: 0, accepted: 0 });
    const text = report.sections.find((one) => one.key === "results")?.text;
    expect(text).toContain("gồm: 04 tin, bài");
    for (const [unitNumber, value] of Object.entries(report.figures.numbers)) {
      const list = await world.as(desk.officer).call(contract.listUnitNumber, {
        params: { ...params(), unitNumber: unitNumber as contract.UnitNumber },
        query: { perPage: 500 },
      });
      expect([unitNumber, list.value]).toEqual([unitNumber, value]);
    }
  });

  it("shows last period's text beside, and starts none of its own from it", async () => {
    await write("difficulties", "Thiếu máy ghi âm", 0);
    const later = await openedPeriod(world, desk, "quarter-3");
    const report = await world
      .as(desk.officer)
      .call(contract.getUnitReport, { params: { unitReportId: later.unitReportId } });
    const section = report.sections.find((one) => one.key === "difficulties");
    expect(section).toMatchObject({
      text: "",
      revision: 0,
      last: { text: "Thiếu máy ghi âm", period: "Báo cáo Quý II năm 2025 (CĐS)" },
    });
  });

  it("keeps two officers' words apart: the second to save is shown the first's and overwrites nothing", async () => {
    await write("proposals", "Của người thứ nhất", 0);
    const other = await world.make.actor([{ role: "officer", unitId: desk.unitId }]);
    const refused = await world.as(other).refusal(contract.writeUnitSection, {
      params: { ...params(), section: "proposals" },
      body: { text: "Của người thứ hai", revision: 0 },
    });
    expect(refused.body.error).toMatchObject({
      code: "unit-report-section-changed",
      details: { text: "Của người thứ nhất", revision: 1 },
    });
    await world.as(other).call(contract.writeUnitSection, {
      params: { ...params(), section: "proposals" },
      body: { text: "Cả hai", revision: 1 },
    });
    const former = await world.sql("select text, revision from former_report_sections");
    expect(former).toEqual([{ text: "Của người thứ nhất", revision: 1 }]);
  });

  it("is another unit's secret", async () => {
    const refused = await world
      .as(desk.stranger)
      .refusal(contract.getUnitReport, { params: params() });
    expect(refused.status).toBe(404);
  });
});

describe("handing in", () => {
  it("keeps the words on the screen in the same act, and shows what was handed in from then on", async () => {
    world.clock.set("2025-06-16");
    const sections = [{ key: "difficulties" as const, text: "Vừa gõ xong", revision: 0 }];
    const done = await world
      .as(desk.officer)
      .call(contract.completeReport, { params: params(), body: { sections } });
    expect(done.state).toBe("complete");
    await recorded(world, desk, { happenedOn: "2025-06-10", claims: [claimOf(desk, "item C.2")] });
    const kept = await read();
    expect(kept.sections.find((one) => one.key === "difficulties")?.text).toBe("Vừa gõ xong");
    expect(kept.figures.numbers.items).toBe(0);
    const mails = await world.sql(
      "select to_address, subject from mails where kind = 'unit-report'",
    );
    expect(mails).toEqual([
      { to_address: desk.head.email, subject: "Chờ duyệt: Báo cáo Quý II năm 2025 (CĐS)" },
    ]);
  });

  it("twice at once is once: the second is told, and its words are refused, not lost in silence", async () => {
    world.clock.set("2025-06-16");
    const hand = (text: string) =>
      world
        .as(desk.officer)
        .raw(`http://loa.test/api/v1/unit-reports/${open.unitReportId}/completion`, {
          method: "POST",
          headers: { "content-type": "application/json", "x-loa-request": "1" },
          body: JSON.stringify({ sections: [{ key: "next", text, revision: 0 }] }),
        });
    const answers = await Promise.all([hand("Một"), hand("Hai")]);
    expect(answers.map((one) => one.status).sort()).toEqual([200, 409]);
    const [{ n } = { n: 0 }] = await world.sql<{ n: number }>(
      "select count(*)::int as n from unit_report_completions",
    );
    expect(n).toBe(1);
  });

  it("is refused before the window opens, and the words are kept", async () => {
    await write("next", "Kỳ tới", 0);
    const refused = await world
      .as(desk.officer)
      .refusal(contract.completeReport, { params: params(), body: {} });
    expect(refused.body.error.code).toBe("unit-report-too-early");
    expect((await read()).sections.find((one) => one.key === "next")?.text).toBe("Kỳ tới");
  });

  it("goes head, coordinator, lock; each only in its turn and by its own person", async () => {
    world.clock.set("2025-06-16");
    const steps = async () => {
      const { can, state } = await read(desk.coordinator);
      const head = (await read(desk.head)).can;
      return [state, head.approve, can.accept, can.lock, can.reopen];
    };
    const seen = [await steps()];
    for (const state of ["complete", "approved", "accepted", "locked"] as const) {
      await world.sql("select 1");
      if (state === "complete")
        await world.as(desk.officer).call(contract.completeReport, { params: params(), body: {} });
      if (state === "approved")
        await world.as(desk.head).call(contract.approveReport, { params: params() });
      const body = { reportIds: [open.unitReportId] };
      const period = { params: { periodId: open.periodId }, body };
      if (state === "accepted")
        expect(await world.as(desk.coordinator).call(contract.acceptReports, period)).toEqual({
          done: 1,
          left: 0,
        });
      if (state === "locked") await world.as(desk.coordinator).call(contract.lockReports, period);
      seen.push(await steps());
    }
    expect(seen).toEqual([
      ["draft", false, false, false, false],
      ["complete", true, false, false, false],
      ["approved", false, true, false, false],
      ["accepted", false, false, true, false],
      ["locked", false, false, false, true],
    ]);
    const other = await world.as(desk.otherCoordinator).refusal(contract.reopenReport, {
      params: params(),
      body: { reason: "Không phải của tôi" },
    });
    expect(other.status).toBe(403);
  });

  it("comes back with remarks, is written on, and a report first sent in time stays in time", async () => {
    world.clock.set("2025-06-16");
    await bringTo(world, desk, open, "approved");
    world.clock.set("2025-06-20");
    const back = await world.as(desk.coordinator).call(contract.returnReport, {
      params: params(),
      body: { remarks: "Thiếu nguyên nhân" },
    });
    expect([back.state, back.timeliness]).toEqual(["returned", "overdue"]);
    expect(back.history.at(-1)).toMatchObject({
      kind: "by-coordinator",
      remarks: "Thiếu nguyên nhân",
    });
    await bringTo(world, desk, open, "approved");
    const again = await read();
    expect([again.state, again.timeliness, again.sentOn]).toEqual([
      "approved",
      "on-time",
      "2025-06-16",
    ]);
  });

  it("says that nobody can approve it where the unit has no head, to its people and to the coordinator", async () => {
    world.clock.set("2025-06-16");
    expect((await read()).headed).toBe(true);
    await bringTo(world, desk, open, "complete");
    await world.sql("update accounts set suspended_at = now() where id = $1", [
      desk.head.accountId,
    ]);
    expect(await read()).toMatchObject({ state: "complete", headed: false, peopled: true });
    const seen = await world
      .as(desk.coordinator)
      .call(getPeriod, { params: { periodId: open.periodId } });
    expect(seen.units.find((row) => row.reportId === open.unitReportId)).toMatchObject({
      state: "complete",
      headed: false,
    });
  });

  it("stays late although accepted", async () => {
    world.clock.set("2025-06-18");
    await bringTo(world, desk, open, "accepted");
    expect((await read()).timeliness).toBe("late");
  });

  it("bears a clock set back: no act is dated before the one it follows", async () => {
    world.clock.set("2025-06-17");
    await bringTo(world, desk, open, "complete");
    world.clock.set("2025-06-15");
    await world.as(desk.head).call(contract.approveReport, { params: params() });
    const body = { reportIds: [open.unitReportId] };
    const period = { params: { periodId: open.periodId }, body };
    await world.as(desk.coordinator).call(contract.acceptReports, period);
    const { history } = await read();
    expect(history.map((act) => act.on)).toEqual(["2025-06-17", "2025-06-17", "2025-06-17"]);
    const seen = await world
      .as(desk.coordinator)
      .call(getPeriod, { params: { periodId: open.periodId } });
    expect(seen.counts).toMatchObject({ accepted: 1, onTime: 0 });
  });
});

describe("nominations", () => {
  it("name an exemplar or initiative with an output of the unit's own, and travel with the report", async () => {
    const output = await recorded(world, desk);
    const foreign = await world
      .as(desk.stranger)
      .call(outputs.recordOutput, { body: anOutput(desk.strangerUnitId) });
    const body = { kind: "initiative" as const, name: "Loa thông minh", reason: "Tự làm" };
    const refused = await world
      .as(desk.officer)
      .refusal(contract.nominate, { params: params(), body: { ...body, outputId: foreign.id } });
    expect(refused.body.error.code).toBe("nomination-output-unknown");
    const named = await world
      .as(desk.officer)
      .call(contract.nominate, { params: params(), body: { ...body, outputId: output.id } });
    world.clock.set("2025-06-16");
    await bringTo(world, desk, open, "complete");
    expect((await read()).nominations).toEqual([named]);
    const late = await world.as(desk.officer).refusal(contract.removeNomination, {
      params: { nominationId: named.id },
    });
    expect(late.body.error.code).toBe("unit-report-not-writable");
  });
});

describe("a lock", () => {
  it("covers the records beneath it, by whatever door; what is recorded later comes after it", async () => {
    const beneath = await recorded(world, desk, {
      happenedOn: "2025-05-10",
      claims: [claimOf(desk, "item C.2")],
    });
    const outside = await recorded(world, desk, { happenedOn: "2025-03-10" });
    world.clock.set("2025-06-16");
    await bringTo(world, desk, open, "locked");
    const at = { params: { outputId: beneath.id } };
    const officer = world.as(desk.officer);
    const tries = [
      officer.refusal(outputs.changeOutput, { ...at, body: { revision: 1, title: "Khác" } }),
      officer.refusal(outputs.putClaims, { ...at, body: { claims: [] } }),
      officer.refusal(outputs.addEvidence, { ...at, body: { links: ["https://la.test/"] } }),
      officer.refusal(outputs.withdrawOutput, { ...at, body: { reason: "Nhầm" } }),
      world.as(desk.head).refusal(outputs.approveOutput, at),
      world.as(desk.coordinator).refusal(outputs.acceptOutput, at),
      world.as(desk.coordinator).refusal(outputs.returnOutput, { ...at, body: { reason: "Nhầm" } }),
    ];
    for (const refused of await Promise.all(tries)) {
      expect([refused.status, refused.body.error.code]).toEqual([409, "record-locked"]);
      expect(refused.body.error.message).toContain("Báo cáo Quý II năm 2025 (CĐS)");
    }
    const seen = await officer.call(outputs.getOutput, at);
    expect(seen.locks).toEqual([
      {
        unitReportId: open.unitReportId,
        period: "Báo cáo Quý II năm 2025 (CĐS)",
        on: "2025-06-16",
        by: desk.coordinator.name,
      },
    ]);
    for (const actor of [desk.officer, desk.head, desk.coordinator])
      expect(Object.values((await world.as(actor).call(outputs.getOutput, at)).can)).not.toContain(
        true,
      );
    const suggested = await officer.call(outputs.suggestClaims, {
      query: { unitId: desk.unitId, on: "2025-05-11" },
    });
    expect(suggested.locks).toEqual(seen.locks);
    await officer.call(outputs.withdrawOutput, {
      params: { outputId: outside.id },
      body: { reason: "Ngoài kỳ" },
    });
    const after = await recorded(world, desk, {
      happenedOn: "2025-05-11",
      claims: [claimOf(desk, "item C.2")],
    });
    await world.as(desk.head).call(outputs.approveOutput, { params: { outputId: after.id } });
    expect((await read()).figures.numbers.items).toBe(1);
  });

  it("is opened again for one unit with a reason, and then its records are free", async () => {
    const beneath = await recorded(world, desk, {
      happenedOn: "2025-05-10",
      claims: [claimOf(desk, "item C.2")],
    });
    world.clock.set("2025-06-16");
    await bringTo(world, desk, open, "locked");
    const reopened = await world.as(desk.coordinator).call(contract.reopenReport, {
      params: params(),
      body: { reason: "Sai số liệu tháng 5" },
    });
    expect(reopened.state).toBe("returned");
    await world.as(desk.officer).call(outputs.withdrawOutput, {
      params: { outputId: beneath.id },
      body: { reason: "Nhầm" },
    });
    await bringTo(world, desk, open, "locked");
    expect((await read()).figures.numbers.items).toBe(0);
    const rows = await world.sql("select kind, remarks from unit_report_returns");
    expect(rows).toEqual([{ kind: "reopened", remarks: "Sai số liệu tháng 5" }]);
  });

  it("is asked to be opened by the unit's head with a reason, and the line's coordinator decides", async () => {
    world.clock.set("2025-06-16");
    await bringTo(world, desk, open, "locked");
    const ask = (reason: string) => ({ params: params(), body: { reason } });
    const head = world.as(desk.head);
    for (const actor of [desk.officer, desk.coordinator, desk.stranger])
      expect(
        (await world.as(actor).refusal(contract.askForReopening, ask("Sai"))).status,
      ).toBeGreaterThanOrEqual(403);
    const asked = await head.call(contract.askForReopening, ask("Ghi thiếu tháng 5"));
    expect([asked.state, asked.asked?.reason, asked.can.ask]).toEqual([
      "locked",
      "Ghi thiếu tháng 5",
      false,
    ]);
    const twice = await head.refusal(contract.askForReopening, ask("Lần nữa"));
    expect(twice.body.error.code).toBe("unit-report-state");
    const seen = await world
      .as(desk.coordinator)
      .call(getPeriod, { params: { periodId: open.periodId } });
    expect(seen.units.find((row) => row.reportId === open.unitReportId)).toMatchObject({
      asked: true,
      headed: true,
    });
    const [mail] = await world.sql<{ subject: string; body_text: string }>(
      "select subject, body_text from mails where to_address = $1 order by created_at desc limit 1",
      [desk.coordinator.email],
    );
    expect(mail?.subject).toContain("Đề nghị mở lại");
    expect(mail?.body_text).toContain("Ghi thiếu tháng 5");
    const decide = (outcome: "granted" | "refused", reason = "") => ({
      params: params(),
      body: { outcome, reason },
    });
    const coordinator = world.as(desk.coordinator);
    expect((await head.refusal(contract.decideReopening, decide("granted"))).status).toBe(403);
    expect(
      (await coordinator.refusal(contract.decideReopening, decide("refused"))).body.error.code,
    ).toBe("invalid");
    const kept = await coordinator.call(
      contract.decideReopening,
      decide("refused", "Số liệu đã tổng hợp"),
    );
    expect([kept.state, kept.asked]).toEqual(["locked", null]);
    await head.call(contract.askForReopening, ask("Có văn bản bổ sung"));
    const back = await coordinator.call(contract.decideReopening, decide("granted"));
    expect([back.state, back.asked]).toEqual(["returned", null]);
    expect(back.history.slice(-4).map(({ kind, remarks }) => [kind, remarks])).toEqual([
      ["asked", "Ghi thiếu tháng 5"],
      ["not-reopened", "Số liệu đã tổng hợp"],
      ["asked", "Có văn bản bổ sung"],
      ["reopened", "Có văn bản bổ sung"],
    ]);
    const over = await coordinator.refusal(contract.decideReopening, decide("granted"));
    expect(over.body.error.code).toBe("unit-report-state");
  });

  it("and a withdrawal at the same moment never both hold", async () => {
    for (let round = 0; round < 6; round += 1) {
      const output = await recorded(world, desk, {
        happenedOn: "2025-05-10",
        claims: [claimOf(desk, "item C.2")],
      });
      world.clock.set("2025-06-16");
      await bringTo(world, desk, open, "accepted");
      const body = { reportIds: [open.unitReportId] };
      const [locking, withdrawing] = await Promise.allSettled([
        world
          .as(desk.coordinator)
          .call(contract.lockReports, { params: { periodId: open.periodId }, body }),
        world.as(desk.officer).call(outputs.withdrawOutput, {
          params: { outputId: output.id },
          body: { reason: "Nhầm" },
        }),
      ]);
      expect(locking.status).toBe("fulfilled");
      const covered = await world.sql("select from locked_outputs where output_id = $1", [
        output.id,
      ]);
      expect(covered.length).toBe(withdrawing.status === "fulfilled" ? 0 : 1);
      await world
        .as(desk.coordinator)
        .call(contract.reopenReport, { params: params(), body: { reason: "Thử lại" } });
    }
  });
});
