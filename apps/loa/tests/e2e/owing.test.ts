import pg from "pg";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { postDeliveries } from "../../src/features/commitments/index.ts";
import { system } from "../../src/platform/db/database.ts";
import { commitmentsOf, issuePlan, type PlanPlace } from "../support/commitments-factory.ts";
import { factories } from "../support/factories.ts";
import { expectAccessible, expectNoSidewaysScroll } from "./accessibility.ts";
import { makePerson, signIn } from "./people.ts";
import { openStage, type Stage } from "./stage.ts";

let stage: Stage;
let pool: pg.Pool;
let planId: string;
let stationId: string;

beforeAll(async () => {
  stage = await openStage("2025-06-12T09:00:00+07:00");
  pool = new pg.Pool({ connectionString: stage.services.database.ownerUrl, max: 1 });
  const sql: PlanPlace["sql"] = async (text, values = []) =>
    (await pool.query(text, [...values])).rows;
  const make = factories(sql);
  stationId = await make.unit({ name: "Đài Phát thanh và Truyền hình mẫu" });
  const others = [];
  for (const name of ["Báo mẫu", "Sở Khoa học mẫu", "Sở Tư pháp mẫu", "Cổng thông tin mẫu"])
    others.push(await make.unit({ name }));
  const place = { sql, services: stage.services };
  const plan = await issuePlan(place, {
    title: "Kế hoạch truyền thông mẫu năm 2025",
    issuedOn: "2025-02-20",
    tasks: [
      {
        units: [stationId],
        domain: "CCHC",
        path: "C.I.2.a",
        title: "Mở chuyên mục cải cách hành chính trên sóng phát thanh",
        quotas: [
          {
            ...{ count: 1, per: "week", perYear: 52, noun: "chuyên mục", minutesEach: 15 },
            ...{ channel: "Phát thanh", programme: "Cải cách hành chính" },
          },
        ],
      },
      {
        units: [stationId, ...others],
        domain: "CDS",
        path: "C.I.2.b",
        title: "Đăng tin, bài về chuyển đổi số",
        quotas: [{ count: 2, per: "month", noun: "tin, bài" }],
      },
    ],
  });
  planId = plan.planId;
  const [column] = await commitmentsOf(place, planId);
  await stage.services.database.in(system, (tx) =>
    postDeliveries(
      tx,
      ["2025-03-03", "2025-03-12", "2025-04-02", "2025-05-20", "2025-06-02"].map((day) => ({
        ...{ commitmentId: column?.id ?? "", stage: "recorded" as const },
        ...{ happenedOn: day, knownOn: day, count: 2, minutes: 30 },
      })),
    ),
  );
  await makePerson(stage, "can-bo@loa.test", {
    role: "officer",
    unitId: stationId,
    domain: null,
  });
  await makePerson(stage, "lanh-dao-dai@loa.test", {
    role: "unit_head",
    unitId: stationId,
    domain: null,
  });
  await makePerson(stage, "dieu-phoi@loa.test", {
    role: "coordinator",
    unitId: null,
    domain: "CDS",
  });
});
afterAll(async () => {
  await pool.end();
  await stage.close();
});

async function signedIn(email: string, phone = false): Promise<Page> {
  const page = await stage.open({ phone });
  await signIn(stage, page, email);
  await page.goto(`${stage.url}/console/`);
  return page;
}

async function shot(page: Page, name: string) {
  const folder = process.env.LOA_SHOTS;
  if (folder) await page.screenshot({ path: `${folder}/owing-${name}.png`, fullPage: true });
}

async function expectWellMade(page: Page, name: string) {
  await shot(page, name);
  await expectAccessible(page, name);
  await expectNoSidewaysScroll(page, name);
}

it("an officer's phone opens on what is owed now, with a button to record it", async () => {
  const page = await signedIn("can-bo@loa.test", true);
  await page.waitForURL(/\/my$/);
  await page.getByRole("heading", { name: "Tuần này" }).waitFor();
  const record = page.getByRole("link", { name: "Ghi kết quả" }).first();
  expect(await record.getAttribute("href")).toMatch(/\/console\/record\?commitment=/);
  expect((await record.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await page.getByRole("heading", { name: "Quá hạn" }).waitFor();
  await expectWellMade(page, "my-phone");
  await page
    .getByRole("link", { name: /Cải cách hành chính/ })
    .first()
    .click();
  await page.getByRole("heading", { name: "Các kỳ phải có" }).waitFor();
  await expectWellMade(page, "commitment-phone");
  await page.getByRole("link", { name: "Ghi kết quả" }).first().waitFor();
});

it("a task as long as a page takes three lines, where it is owed, recorded and listed", async () => {
  const words = "Thực hiện chuyên mục về chuyển đổi số trên kênh phát thanh. ".repeat(20);
  const heightOfLong = (title: Locator) =>
    title.evaluate((place, long) => {
      place.textContent = long;
      return place.getBoundingClientRect().height;
    }, words);
  const parentOf = (page: Page, path: string) =>
    page.getByText(path, { exact: true }).first().locator("..");
  const phone = await signedIn("can-bo@loa.test", true);
  await phone.waitForURL(/\/my$/);
  expect(await heightOfLong(parentOf(phone, "C.I.2.a"))).toBeLessThan(90);
  await phone.goto(`${stage.url}/console/record`);
  expect(await heightOfLong(parentOf(phone, "C.I.2.b"))).toBeLessThan(90);
  const desktop = await signedIn("dieu-phoi@loa.test");
  await desktop.goto(`${stage.url}/console/plans/${planId}/commitments`);
  expect(await heightOfLong(desktop.getByText(/^C\.I\.2\.a Mở/).first())).toBeLessThan(90);
  await desktop.goto(`${stage.url}/console/plans/${planId}/overview`);
  const tasks = desktop.getByRole("table", { name: "Nhiệm vụ" });
  expect(await heightOfLong(tasks.getByText(/^Mở chuyên mục/).last())).toBeLessThan(90);
});

it("a calendar shows the month, and its address once", async () => {
  const page = await signedIn("can-bo@loa.test");
  await page.waitForURL(/\/my$/);
  await page.goto(`${stage.url}/console/my/calendar`);
  await page.getByRole("columnheader", { name: "Thứ Hai" }).waitFor();
  await page.getByRole("button", { name: "Tạo địa chỉ lịch" }).click();
  const address = await page.locator("code").textContent();
  expect(address).toMatch(/\/api\/v1\/calendar\/[\w-]{43}\.ics$/);
  await expectWellMade(page, "calendar");
  await page.reload();
  await page.getByRole("button", { name: "Thu hồi" }).waitFor();
  expect(await page.locator("code").count()).toBe(0);
});

it("a coordinator sees who is behind, and every number opens onto its list", async () => {
  const page = await signedIn("dieu-phoi@loa.test");
  await page.waitForURL(/\/overview$/);
  await page.getByText("5 đơn vị đang chậm").waitFor();
  await page.getByRole("figure").last().waitFor();
  await expectWellMade(page, "overview");
  const late = page.getByRole("link", { name: /^Quá hạn: / });
  const count = (await late.textContent()) ?? "";
  await late.click();
  await page.getByRole("table", { name: "Danh sách các kỳ phải có" }).waitFor();
  expect(page.url()).toContain("state=late");
  const rows = page.locator("tbody tr");
  expect(String(await rows.count())).toBe(count);
  await expectWellMade(page, "list");
  await page.goto(`${stage.url}/console/overview?asOf=2025-03-15`);
  await page.waitForURL(/\/plans\/.*\/overview\?asOf=2025-03-15$/);
  await page.getByText("Tính riêng").waitFor();
  await shot(page, "overview-march");
  await page.goto(`${stage.url}/console/plans/${planId}/units`);
  await page.getByText("0/5 đơn vị đã xác nhận").waitFor();
  await expectWellMade(page, "plan-units");
});

it("an occurrence is postponed in its row, with a reason", async () => {
  const page = await signedIn("dieu-phoi@loa.test");
  await page.goto(`${stage.url}/console/units/${stationId}/duties?q=tin+bai`);
  await page
    .getByRole("link", { name: /tin, bài về chuyển đổi số/ })
    .first()
    .click();
  const row = page.getByRole("row", { name: /30\/06\/2025/ }).last();
  await row.getByRole("button", { name: "Thay đổi" }).click();
  await row.getByRole("textbox", { name: "Hạn mới" }).fill("15/07/2025");
  await row.getByRole("textbox", { name: "Lý do" }).fill("Tổ chức lại bộ máy");
  await row.getByRole("button", { name: "Hoãn", exact: true }).click();
  await page.getByText("hạn cũ 30/06/2025").waitFor();
  await expectWellMade(page, "postponed");
});

it("a unit head prints the duty slip and acknowledges it", async () => {
  const page = await signedIn("lanh-dao-dai@loa.test");
  await page.goto(`${stage.url}/console/plans/${planId}/duty-slips/${stationId}`);
  await page.getByText("PHIẾU GIAO VIỆC").first().waitFor();
  await page.getByRole("button", { name: "Xác nhận đã nhận việc" }).click();
  await page.getByText(/đã xác nhận lúc/).waitFor();
  await expectWellMade(page, "duty-slip");
});

it("the duty slip stands whole on a phone, nothing beyond its right edge", async () => {
  const phone = await signedIn("lanh-dao-dai@loa.test", true);
  await phone.goto(`${stage.url}/console/plans/${planId}/duty-slips/${stationId}`);
  const paper = phone.getByRole("region", { name: "Phiếu giao việc" });
  await paper.getByText("PHIẾU GIAO VIỆC").first().waitFor();
  const widths = () => paper.evaluate((place) => [place.scrollWidth, place.clientWidth]);
  const [needed, had] = await widths();
  expect(needed).toBe(had);
  await expectWellMade(phone, "duty-slip-phone");
  await phone.setViewportSize({ width: 320, height: 640 });
  const [narrower, narrow] = await widths();
  expect(narrower).toBe(narrow);
});
