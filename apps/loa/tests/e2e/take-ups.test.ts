import pg from "pg";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { issuePlan, type PlanPlace } from "../support/commitments-factory.ts";
import { factories } from "../support/factories.ts";
import { expectAccessible, expectNoSidewaysScroll } from "./accessibility.ts";
import { makePerson, signIn } from "./people.ts";
import { openStage, type Stage } from "./stage.ts";

const portal = {
  path: "C.I.2.b",
  title: "Đăng tin, bài về chuyển đổi số trên Cổng thông tin điện tử",
  domain: "CDS",
  quotas: [{ count: 4, per: "month", noun: "tin, bài", channel: "Cổng thông tin điện tử" }],
} as const;
const radio = {
  path: "C.I.3.a",
  title: "Phát thanh chuyên mục cải cách hành chính",
  domain: "CDS",
  quotas: [{ count: 1, per: "week", noun: "chuyên mục", channel: "Phát thanh" }],
} as const;
const people = "Tổ chức hội nghị tập huấn cho cán bộ thôn, tổ dân phố";

let stage: Stage;
let pool: pg.Pool;
let planId: string;

beforeAll(async () => {
  stage = await openStage("2025-06-12T09:00:00+07:00");
  pool = new pg.Pool({ connectionString: stage.services.database.ownerUrl, max: 1 });
  const sql: PlanPlace["sql"] = async (text, values = []) =>
    (await pool.query(text, [...values])).rows;
  const make = factories(sql);
  const place = { sql, services: stage.services };
  const unitId = await make.unit({ name: "Ủy ban nhân dân xã Mẫu" });
  const bare = await make.unit({ name: "Ủy ban nhân dân xã Chưa có kế hoạch" });
  const above = await issuePlan(place, {
    title: "Kế hoạch truyền thông về chuyển đổi số năm 2025 của tỉnh",
    tasks: [
      { ...portal, units: [unitId, bare] },
      { ...radio, units: [unitId, bare] },
    ],
  });
  planId = above.planId;
  const own = await issuePlan(place, {
    title: "Kế hoạch truyền thông năm 2025 của xã Mẫu",
    tasks: [
      {
        ...portal,
        path: "II.1",
        title: "Đăng tin, bài về chuyển đổi số trên Cổng thông tin điện tử của xã",
        units: [unitId],
      },
      { path: "II.2", title: people, domain: "CDS", units: [unitId] },
    ],
  });
  await sql("update plans set owner_unit_id = $2 where id = $1", [own.planId, unitId]);
  const member = { unitId, domain: null };
  await makePerson(stage, "can-bo@loa.test", { ...member, role: "officer" });
  await makePerson(stage, "lanh-dao@loa.test", { ...member, role: "unit_head" });
  await makePerson(stage, "dau-moi@loa.test", {
    ...{ role: "coordinator", unitId: null, domain: "CDS" },
  });
});
afterAll(async () => {
  await pool.end();
  await stage.close();
});

async function signedIn(email: string, phone = false): Promise<Page> {
  const page = await stage.open({ phone });
  await signIn(stage, page, email);
  return page;
}

async function expectWellMade(page: Page, name: string) {
  const folder = process.env.LOA_SHOTS;
  if (folder) await page.screenshot({ path: `${folder}/take-ups-${name}.png`, fullPage: true });
  await expectAccessible(page, name);
  await expectNoSidewaysScroll(page, name);
}

/** The line of one duty from above. */
const lineOf = (page: Page, path: string) =>
  page
    .getByRole("listitem")
    .filter({ has: page.getByText(path, { exact: true }) })
    .first();

it("an officer links what the province gives to the unit's own task it looks like", async () => {
  const page = await signedIn("can-bo@loa.test");
  await page.getByRole("link", { name: "Cấp trên giao" }).first().click();
  await page.getByRole("heading", { name: "Nhiệm vụ cấp trên giao" }).waitFor();
  const duty = lineOf(page, portal.path);
  await duty.getByText("Chưa đưa vào kế hoạch").waitFor();
  await expectWellMade(page, "assigned");
  await duty.getByRole("button", { name: /^Gắn với Đăng tin, bài/ }).click();
  await duty.getByText("Đã đưa vào kế hoạch").waitFor();
  await duty.getByText("0 kết quả tính lên").waitFor();
  await expectWellMade(page, "linked");
});

it("a head links another task than the proposed one on a phone, and takes a wrong link back", async () => {
  const page = await signedIn("lanh-dao@loa.test", true);
  await page.goto(`${stage.url}/console/my/assigned`);
  const duty = lineOf(page, radio.path);
  await duty.getByRole("button", { name: /^Gắn với việc của đơn vị/ }).click();
  const link = duty.getByRole("button", { name: "Gắn", exact: true });
  expect(await link.isDisabled()).toBe(true);
  const field = duty.getByLabel("Việc trong kế hoạch của đơn vị");
  await field.and(page.locator(":focus")).waitFor();
  await page.keyboard.type("hoi nghi");
  await page.getByRole("option", { name: new RegExp(people) }).click();
  await duty.getByText("Chưa đưa vào kế hoạch").waitFor();
  await expectWellMade(page, "choosing-phone");
  await link.click();
  await duty.getByText("Đã đưa vào kế hoạch").waitFor();
  await duty.getByRole("button", { name: /^Bỏ gắn/ }).click();
  await duty.getByRole("textbox", { name: "Lý do" }).fill("Gắn nhầm việc");
  await expectWellMade(page, "unlinking-phone");
  await duty.getByRole("button", { name: "Bỏ gắn", exact: true }).click();
  await duty.getByText("Chưa đưa vào kế hoạch").waitFor();
});

it.each([
  ["desktop", false],
  ["phone", true],
] as const)(
  "a coordinator sees on a %s who has no plan, and for which task",
  async (width, phone) => {
    const page = await signedIn("dau-moi@loa.test", phone);
    await page.goto(`${stage.url}/console/plans/${planId}/units`);
    await page.getByRole("link", { name: "Ai chưa có kế hoạch" }).click();
    await page.getByRole("heading", { name: "Ai chưa có kế hoạch" }).waitFor();
    await page.getByText("Ủy ban nhân dân xã Chưa có kế hoạch").first().waitFor();
    await page.getByText(portal.title).first().waitFor();
    await expectWellMade(page, `gaps-${width}`);
    await page.getByRole("link", { name: "Ủy ban nhân dân xã Chưa có kế hoạch" }).click();
    await page.getByText("Đơn vị chưa có kế hoạch riêng đã ban hành").waitFor();
    await page.getByRole("link", { name: "Ai chưa có kế hoạch" }).waitFor();
    await expectWellMade(page, `no-plan-${width}`);
  },
);
