import pg from "pg";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { commitmentsOf, issuePlan } from "../support/commitments-factory.ts";
import { factories } from "../support/factories.ts";
import { expectAccessible, expectNoSidewaysScroll } from "./accessibility.ts";
import { makePerson, signIn } from "./people.ts";
import { openStage, type Stage } from "./stage.ts";

let stage: Stage;
let pool: pg.Pool;
let commitmentId: string;
let planId: string;

beforeAll(async () => {
  stage = await openStage("2025-06-12T09:00:00+07:00");
  pool = new pg.Pool({ connectionString: stage.services.database.ownerUrl, max: 1 });
  const sql = async <T extends object>(text: string, values: readonly unknown[] = []) =>
    (await pool.query(text, [...values])).rows as T[];
  const unitId = await factories(sql).unit({ name: "Ủy ban nhân dân xã Mẫu" });
  const place = { sql, services: stage.services };
  const plan = await issuePlan(place, {
    ...{ title: "Kế hoạch truyền thông mẫu năm 2025", issuedOn: "2025-03-20" },
    tasks: [
      {
        ...{ units: [unitId], domain: "CDS", title: "Tổ chức hội nghị tuyên truyền" },
        quotas: [{ count: 7, per: "year", noun: "hội nghị" }],
      },
      {
        ...{ units: [unitId], domain: "CDS", title: "Phát chuyên mục trên đài truyền thanh" },
        quotas: [{ count: 1, per: "month", noun: "chuyên mục" }],
      },
    ],
  });
  planId = plan.planId;
  commitmentId = (await commitmentsOf(place, planId))[1]?.id ?? "";
  const grant = { unitId: null, domain: null };
  await makePerson(stage, "can-bo@loa.test", { ...grant, role: "officer", unitId });
  await makePerson(stage, "dieu-phoi@loa.test", { ...grant, role: "coordinator", domain: "CDS" });
  await makePerson(stage, "quan-tri@loa.test", { ...grant, role: "administrator" });
}, 120_000);
afterAll(async () => {
  await pool.end();
  await stage.close();
});

async function signedIn(email: string, phone = false): Promise<Page> {
  const page = await stage.open({ phone });
  await signIn(stage, page, email);
  return page;
}

const open = (page: Page, path: string) => page.goto(`${stage.url}/console${path}`);
const choose = (page: Page, name: string) =>
  page.getByRole("radio", { name, exact: true }).check({ force: true });
const because = (page: Page, reason: string) =>
  page.getByRole("textbox", { name: "Lý do" }).first().fill(reason);

async function expectWellMade(page: Page, name: string) {
  const folder = process.env.LOA_SHOTS;
  if (folder) await page.screenshot({ path: `${folder}/life-${name}.png`, fullPage: true });
  await expectAccessible(page, name);
  await expectNoSidewaysScroll(page, name);
}

it("an officer asks on a phone for more working days, and the request waits", async () => {
  const page = await signedIn("can-bo@loa.test", true);
  await open(page, `/commitments/${commitmentId}`);
  await page.getByRole("button", { name: "Đề nghị thay đổi" }).first().click();
  await choose(page, "Thêm ngày làm việc");
  await page.getByLabel("Số ngày làm việc").fill("3");
  await because(page, "Máy phát hỏng");
  await expectWellMade(page, "ask-phone");
  await page.getByRole("button", { name: "Gửi đề nghị" }).click();
  await page.getByRole("button", { name: "Rút đề nghị" }).waitFor();
  await expectWellMade(page, "asked-phone");
});

it("a coordinator is told how many wait and grants one in the queue", async () => {
  const page = await signedIn("dieu-phoi@loa.test");
  await open(page, `/plans/${planId}/overview`);
  await page.getByRole("link", { name: "1 đề nghị chờ quyết định" }).click();
  await page.getByText("Máy phát hỏng").waitFor();
  await expectWellMade(page, "queue");
  await page.getByRole("button", { name: "Đồng ý" }).click();
  await expectWellMade(page, "queue-granting");
  await page.getByRole("button", { name: "Đồng ý" }).click();
  await page.getByText("Không có đề nghị nào chờ quyết định").waitFor();
  await page.getByRole("link", { name: "Đã xong" }).click();
  await page.getByText("Máy phát hỏng").waitFor();
  await open(page, `/commitments/${commitmentId}`);
  await page.getByText("hạn cũ 31/03/2025").waitFor();
  await page.getByRole("button", { name: "Bỏ thay đổi này" }).click();
  await because(page, "Đã sửa xong máy");
  await expectWellMade(page, "undoing");
  await page.getByRole("button", { name: "Bỏ thay đổi này" }).click();
  await page.getByText("Bỏ: hoãn").waitFor();
});

it("a coordinator reads the queue on a phone", async () => {
  const page = await signedIn("dieu-phoi@loa.test", true);
  await open(page, "/requests?state=decided");
  await page.getByText("Máy phát hỏng").waitFor();
  await expectWellMade(page, "queue-phone");
});

it("a coordinator owes a yearly figure for the time left, with a reason everybody sees", async () => {
  const [yearly] = (
    await pool.query("select id from commitments where plan_id = $1 and id <> $2", [
      planId,
      commitmentId,
    ])
  ).rows;
  const page = await signedIn("dieu-phoi@loa.test");
  await open(page, `/commitments/${yearly.id}`);
  await page.locator("summary", { hasText: "Tính chỉ tiêu" }).click();
  await page.getByRole("button", { name: "Tính chỉ tiêu theo thời gian còn lại" }).click();
  await because(page, "Kế hoạch ban hành muộn");
  await page.getByRole("button", { name: "Tính chỉ tiêu theo thời gian còn lại" }).click();
  await page.getByText("Chỉ tiêu đang tính theo thời gian còn lại").waitFor();
  await expectWellMade(page, "pro-rata");
  // 287 of 365 days are left of 7.
  const cells = page.getByRole("row", { name: /31\/12\/2025/ }).getByRole("cell");
  expect(await cells.nth(1).textContent()).toMatch(/^\D*6$/);
});

for (const phone of [false, true])
  it(`an administrator swaps two days of the calendar${phone ? " on a phone" : ""}`, async () => {
    const page = await signedIn("quan-tri@loa.test", phone);
    await open(page, "/working-days");
    await page.getByText("Thứ Hai, 07/04/2025").waitFor();
    await page.getByRole("button", { name: "Thêm thay đổi" }).click();
    await page.getByLabel("Nghỉ ngày").fill(phone ? "03/09/2025" : "02/05/2025");
    await page.getByLabel("Căn cứ, ghi chú").fill(phone ? "Nghỉ thêm" : "Hoán đổi dịp 30/4");
    await expectWellMade(page, `days${phone ? "-phone" : ""}`);
    await page.getByRole("button", { name: "Lưu" }).click();
    await page
      .getByRole("button", { name: `Bỏ: ${phone ? "Nghỉ thêm" : "Hoán đổi dịp 30/4"}` })
      .click();
    await page.getByRole("button", { name: "Bỏ", exact: true }).click();
    await page.getByText("Chưa có thay đổi nào cho năm này").waitFor();
  });
