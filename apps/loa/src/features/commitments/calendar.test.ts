import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commitmentsOf, issuePlan } from "../../../tests/support/commitments-factory.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import * as contract from "./contract.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

async function feedOfOfficer() {
  const unit = await world.make.unit({ name: "Đài Phát thanh và Truyền hình" });
  await issuePlan(world, {
    tasks: [
      {
        units: [unit],
        title: "Chuyên mục cải cách hành chính; giờ vàng, thứ Hai",
        quotas: [{ count: 1, per: "month", noun: "chuyên mục" }],
      },
    ],
  });
  const officer = await world.make.actor([{ role: "officer", unitId: unit }]);
  const feed = await world
    .as(officer)
    .call(contract.createCalendarFeed, { body: { unitId: unit } });
  return { unit, officer, feed, path: new URL(feed.address).pathname };
}

const unfold = (text: string) => text.replace(/\r\n[ \t]/g, "").split("\r\n");

describe("the calendar feed", () => {
  it("gives every due date as an all-day event in Vietnamese, read back from the file", async () => {
    const { path } = await feedOfOfficer();
    const response = await world.as(null).raw(path);
    expect(response.headers.get("content-type")).toContain("text/calendar");
    const lines = unfold(await response.text());
    const starts = lines.filter((line) => line.startsWith("DTSTART"));
    expect(starts).toHaveLength(12);
    expect(starts).toContain("DTSTART;VALUE=DATE:20250131");
    expect(starts).toContain("DTSTART;VALUE=DATE:20251231");
    expect(lines).toContain("X-WR-TIMEZONE:Asia/Ho_Chi_Minh");
    const stamps = lines.filter((line) => line.startsWith("DTSTAMP"));
    expect(stamps).toHaveLength(12);
    for (const stamp of stamps) expect(stamp).toMatch(/^DTSTAMP:\d{8}T\d{6}Z$/);
    const [summary] = lines.filter((line) => line.startsWith("SUMMARY"));
    expect(summary).toBe(
      "SUMMARY:Chuyên mục cải cách hành chính\\; giờ vàng\\, thứ Hai (0/1 chuyên mục)",
    );
  });

  it("speaks English to a person who reads English", async () => {
    const { path, officer } = await feedOfOfficer();
    await world.sql("update accounts set language = 'en' where id = $1", [officer.accountId]);
    const lines = unfold(await (await world.as(null).raw(path)).text());
    expect(lines.find((line) => line.startsWith("X-WR-CALNAME"))).toMatch(/:Loa: what .+ owes$/);
  });

  it("keeps only the hash of its address", async () => {
    const { path } = await feedOfOfficer();
    const token = path.split("/").at(-1)?.slice(0, -4) ?? "";
    expect(Buffer.from(token, "base64url")).toHaveLength(32);
    const rows = await world.sql("select 1 from calendar_feeds where token_hash = $1", [token]);
    expect(rows).toEqual([]);
  });

  it("is not found once revoked, by its owner only", async () => {
    const { officer, feed, path, unit } = await feedOfOfficer();
    const colleague = await world.make.actor([{ role: "officer", unitId: unit }]);
    const args = { params: { feedId: feed.id } };
    expect((await world.as(colleague).refusal(contract.revokeCalendarFeed, args)).status).toBe(404);
    await world.as(officer).call(contract.revokeCalendarFeed, args);
    expect((await world.as(null).raw(path)).status).toBe(404);
    expect((await world.as(officer).call(contract.listCalendarFeeds, {})).rows).toEqual([]);
  });

  it("is not found once its account is suspended or has left the unit", async () => {
    const suspended = await feedOfOfficer();
    await world.sql("update accounts set suspended_at = now() where id = $1", [
      suspended.officer.accountId,
    ]);
    expect((await world.as(null).raw(suspended.path)).status).toBe(404);
    const gone = await feedOfOfficer();
    await world.sql("delete from role_grants where account_id = $1", [gone.officer.accountId]);
    expect((await world.as(null).raw(gone.path)).status).toBe(404);
  });
});

describe("the calendar page", () => {
  it("shows a month's due dates, moved ones on their new day", async () => {
    const unit = await world.make.unit();
    const plan = await issuePlan(world, {
      tasks: [{ units: [unit], domain: "CDS", quotas: [{ count: 1, per: "month" }] }],
    });
    const [commitment] = await commitmentsOf(world, plan.planId);
    const coordinator = await world.make.actor([{ role: "coordinator", domain: "CDS" }]);
    world.clock.set("2025-01-10");
    await world.as(coordinator).call(contract.actOnOccurrence, {
      params: { commitmentId: commitment?.id ?? "", slot: 0 },
      body: { kind: "postpone", reason: "Tết", newDueOn: "2025-02-10" },
    });
    const february = await world.as(coordinator).call(contract.getCalendarMonth, {
      params: { unitId: unit },
      query: { month: "2025-02" },
    });
    expect(february.rows.map((row) => row.dueOn)).toEqual(["2025-02-10", "2025-02-28"]);
  });
});
