import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Desk, makeDesk } from "../../../tests/support/outputs-factory.ts";
import { bringTo, type OpenPeriod, openedPeriod } from "../../../tests/support/periods-factory.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import { draftDirectiveLetter, getDirectiveLetter } from "../directive-letters/contract.ts";
import * as contract from "./contract.ts";
import { remindPeople } from "./index.ts";

let world: World;
let desk: Desk;
let open: OpenPeriod;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  world.clock.set("2025-06-02");
  await world.sql("update accounts set suspended_at = now()");
  await world.sql("truncate periods, period_plans, unit_reports, reminder_rounds cascade");
  await world.sql("truncate plans cascade");
  desk = await makeDesk(world);
  // Quarter 2: handed in by Monday 16 June 2025.
  open = await openedPeriod(world, desk);
});

const round = (day: string) => {
  world.clock.set(`${day}T08:00:00+07:00`);
  return remindPeople(world.services);
};
const rounds = async (...days: string[]) => {
  for (const day of days) await round(day);
};

const told = async (accountId: string) =>
  (
    await world.sql<{ line: string }>(
      "select made_on || ' ' || step as line from reminders where account_id = $1 and report_id is not null order by made_at, step",
      [accountId],
    )
  ).map(({ line }) => line);

const toChase = (actor = desk.coordinator, query: { planId?: string; domain?: string } = {}) =>
  world.as(actor).call(contract.listToChase, { query });
const draftLetter = (days?: number) =>
  world.as(desk.coordinator).call(draftDirectiveLetter, {
    body: {
      ...{ unitIds: [desk.unitId], completeBefore: "2025-08-01" },
      ...(days === undefined ? {} : { days }),
    },
  });

describe("a report that is not sent in", () => {
  it("is reminded of seven days before, on the due day for the day off before it, and three days after", async () => {
    await rounds("2025-06-06", "2025-06-09", "2025-06-10", "2025-06-13", "2025-06-15");
    await rounds("2025-06-16", "2025-06-17", "2025-06-18", "2025-06-19", "2025-06-20");
    expect(await told(desk.officer.accountId)).toEqual([
      "2025-06-09 due-7",
      "2025-06-16 due+0",
      "2025-06-19 due+3",
    ]);
    expect(await told(desk.head.accountId)).toEqual([]);
  });

  it("comes in the same digest as the duties, once a day", async () => {
    await round("2025-06-19");
    const mails = await world.sql<{ subject: string; body_text: string; body_html: string }>(
      "select subject, body_text, body_html from mails where to_address = $1",
      [desk.officer.email],
    );
    expect(mails).toHaveLength(1);
    expect(mails[0]?.subject).toMatch(/: 1 báo cáo phải gửi, \d+ việc quá hạn$/);
    expect(mails[0]?.body_text).toContain(
      "Báo cáo phải gửi (1):\n- Báo cáo Quý II năm 2025 (CĐS)\n  ",
    );
    expect(mails[0]?.body_text).toContain("C.2 Tin, bài");
    expect(mails[0]?.body_html).toContain("Báo cáo Quý II năm 2025 (CĐS)");
  });

  it("waits for the head once it is completed, and for nobody once it is approved or no longer expected", async () => {
    await round("2025-06-09");
    world.clock.set("2025-06-15");
    await bringTo(world, desk, open, "complete");
    await rounds("2025-06-16", "2025-06-17");
    expect(await told(desk.officer.accountId)).toEqual(["2025-06-09 due-7"]);
    expect(await told(desk.head.accountId)).toEqual(["2025-06-16 due+0"]);
    const inbox = await world.as(desk.head).call(contract.listReminders, { query: {} });
    expect(inbox.rows.find((row) => row.report)?.report).toEqual({
      ...{ id: open.unitReportId, title: "Báo cáo Quý II năm 2025 (CĐS)" },
      ...{ dueOn: "2025-06-16", waits: "head" },
    });
    await world.sql(
      "insert into unit_report_approvals (completion_id, unit_id, approved_on) select id, unit_id, '2025-06-17' from unit_report_completions where report_id = $1",
      [open.unitReportId],
    );
    await world.sql(
      "insert into unit_report_exits (report_id, unit_id, kind, reason, left_on) values ($1, $2, 'excused', 'Bão', '2025-06-16')",
      [open.strangerReportId, desk.strangerUnitId],
    );
    await rounds("2025-06-19", "2025-06-30");
    expect(await told(desk.head.accountId)).toEqual(["2025-06-16 due+0"]);
    expect((await told(desk.stranger.accountId)).at(-1)).toBe("2025-06-16 due+0");
    const after = await world.as(desk.head).call(contract.listReminders, { query: {} });
    expect(after.rows.find((row) => row.report)?.report?.waits).toBe("sent");
  });

  it("is told to the head when it stays late, and weekly to both", async () => {
    await rounds("2025-06-19", "2025-06-20", "2025-06-23", "2025-06-30");
    expect(await told(desk.head.accountId)).toEqual([
      "2025-06-23 head",
      "2025-06-30 week-2025-06-30",
    ]);
    expect(await told(desk.officer.accountId)).toEqual([
      "2025-06-19 due+3",
      "2025-06-23 week-2025-06-23",
      "2025-06-30 week-2025-06-30",
    ]);
  });

  it("follows the due day when it is moved", async () => {
    await round("2025-06-09");
    await world.sql(
      "insert into period_moves (period_id, was_due_on, due_on, reason, moved_on) values ($1, '2025-06-16', '2025-06-25', 'Bão', '2025-06-12')",
      [open.periodId],
    );
    await rounds("2025-06-16", "2025-06-18");
    expect(await told(desk.officer.accountId)).toEqual(["2025-06-09 due-7", "2025-06-18 due-7"]);
  });
});

describe("a coordinator who chases", () => {
  it("sees late reports beside late duties, in the message for Zalo too, of their own lines only", async () => {
    await round("2025-06-30");
    world.clock.set("2025-07-01");
    const list = await toChase();
    const unit = list.units.find((one) => one.unit.id === desk.unitId);
    expect(list.reports).toBe(2);
    expect(unit?.reports).toMatchObject([
      { daysLate: 15, remindedOn: "2025-06-30", report: { waits: "officer" } },
    ]);
    expect(unit?.message).toContain(
      "1. Báo cáo Quý II năm 2025 (CĐS) (hạn 16/06/2025, quá hạn 15 ngày)",
    );
    expect((await toChase(desk.otherCoordinator)).reports).toBe(0);
    expect((await toChase(desk.coordinator, { planId: desk.planId })).reports).toBe(2);
    expect((await toChase(desk.coordinator, { domain: "CĐS" })).reports).toBe(2);
  });

  it("has them in the annex of a directive letter, which stays as it was drafted", async () => {
    world.clock.set("2025-07-01");
    const { letterId } = await draftLetter();
    const read = () =>
      world.as(desk.coordinator).call(getDirectiveLetter, { params: { letterId } });
    const letter = await read();
    expect(letter.body).toMatch(/chưa hoàn thành \d+ nội dung, chưa gửi 01 báo cáo đã quá hạn/);
    expect(letter.body).toContain("và gửi các báo cáo còn thiếu trước ngày 01 tháng 8 năm 2025");
    expect(letter.html).toContain("Báo cáo Quý II năm 2025 (CĐS)");
    expect(letter.html).not.toContain("(mục )");
    await bringTo(world, desk, open, "approved");
    expect((await read()).lines).toBe(letter.lines);
  });

  it("writes to a unit that is late with nothing but its report", async () => {
    world.clock.set("2025-06-30");
    await world.sql("update commitments set ended_on = active_from where unit_id = $1", [
      desk.unitId,
    ]);
    const letter = await world.as(desk.coordinator).call(getDirectiveLetter, {
      params: { letterId: (await draftLetter()).letterId },
    });
    expect(letter).toMatchObject({ abstract: "đôn đốc gửi báo cáo", units: 1, lines: 1 });
    expect(letter.body).toContain("còn 01 cơ quan, đơn vị chưa gửi 01 báo cáo đã quá hạn");
    expect(letter.body).toContain(
      "1. Khẩn trương hoàn thành, phê duyệt và gửi các báo cáo còn thiếu",
    );
  });

  it("finds in the log who was reminded of which report, and nobody else's unit does", async () => {
    await round("2025-06-19");
    const log = (actor = desk.coordinator) =>
      world.as(actor).call(contract.listReminderLog, { query: { task: "quy ii" } });
    const { rows } = await log();
    expect(rows.map(({ unit, title }) => [unit.id, title])).toEqual(
      expect.arrayContaining([[desk.unitId, "Báo cáo Quý II năm 2025 (CĐS)"]]),
    );
    expect(new Set((await log(desk.officer)).rows.map(({ unit }) => unit.id))).toEqual(
      new Set([desk.unitId]),
    );
    const sheet = await world.as(desk.officer).call(contract.exportReminderLog, { query: {} });
    expect(sheet.size).toBeGreaterThan(1000);
  });
});
