import pg from "pg";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { factories } from "../support/factories.ts";
import { miniPlan } from "../support/plan-factory.ts";
import { expectAccessible, expectNoSidewaysScroll } from "./accessibility.ts";
import { makePerson, signIn } from "./people.ts";
import { openStage, type Stage } from "./stage.ts";

let stage: Stage;
let pool: pg.Pool;
let page: Page;
let scienceId: string;

const known = (text: string) => text.replaceAll("Hội Lạ Tên", "Đài Mẫu");
const amended = known(miniPlan)
  .replace("Số: 15/KH-UBND", "Số: 77/KH-UBND")
  .replace("ngày 10 tháng 02 năm 2025", "ngày 14 tháng 7 năm 2025")
  .replace("Tuyên truyền năm 2025", "Tuyên truyền năm 2025 (thay thế Kế hoạch số 15/KH-UBND)")
  .replace("02 tin/tháng", "04 tin/tháng")
  .replace("2. Tổ chức ngày hội số.", "2. Mở lớp tập huấn kỹ năng số cho cán bộ xã.");

beforeAll(async () => {
  stage = await openStage("2025-07-15T09:00:00+07:00");
  pool = new pg.Pool({ connectionString: stage.services.database.ownerUrl, max: 1 });
  const sql = async <T extends object>(text: string, values: readonly unknown[] = []) =>
    (await pool.query(text, [...values])).rows as T[];
  const make = factories(sql);
  await make.unit({ name: "Đài Mẫu", kind: "press", email: "dai@loa.test" });
  scienceId = await make.unit({ name: "Sở Khoa học Mẫu", email: "so@loa.test" });
  const head = { role: "unit_head", unitId: scienceId, domain: null } as const;
  await makePerson(stage, "lanh-dao@loa.test", head, "Lê Thị Lãnh Đạo");
  await makePerson(stage, "dieu-phoi@loa.test", {
    ...{ unitId: null, role: "coordinator", domain: "CDS" },
  });
  page = await stage.open();
  await signIn(stage, page, "dieu-phoi@loa.test");
}, 240_000);
afterAll(async () => {
  await pool.end();
  await stage.close();
});

const open = (path: string, on = page) => on.goto(`${stage.url}/console${path}`);

async function expectWellMade(name: string, on = page) {
  const folder = process.env.LOA_SHOTS;
  if (folder) await on.screenshot({ path: `${folder}/amendment-${name}.png`, fullPage: true });
  await expectAccessible(on, name);
  await expectNoSidewaysScroll(on, name);
}

async function importText(text: string) {
  await open("/plans/new");
  await page.getByRole("radio", { name: /Dán/u }).check({ force: true });
  await page.getByRole("textbox", { name: /Dán toàn văn/u }).fill(text);
  await page.getByRole("button", { name: "Đọc kế hoạch" }).click();
  await page.waitForURL(/\/plans\/[0-9a-f-]{36}/u);
  const id = /plans\/([0-9a-f-]{36})/u.exec(page.url())?.[1] ?? "";
  await expect
    .poll(
      async () =>
        (await pool.query("select finished_at from plan_readings where plan_id = $1", [id])).rows[0]
          ?.finished_at,
      { timeout: 30_000 },
    )
    .not.toBeNull();
  return id;
}

async function sign(button: string) {
  await page.getByRole("textbox", { name: "Người ký", exact: true }).fill("Nguyễn Văn Mẫu");
  await page.getByRole("textbox", { name: /^Chức vụ/u }).fill("Chủ tịch");
  await page.getByRole("button", { name: button, exact: true }).click();
}

/** The head's page of the unit's duty slip. */
async function slipOfHead(options: { phone: boolean }) {
  const head = await stage.open(options);
  await signIn(stage, head, "lanh-dao@loa.test");
  await open(`/plans/${baseId}/duty-slips/${scienceId}`, head);
  await head.getByRole("article", { name: "Phiếu giao việc" }).waitFor();
  return head;
}

async function headAcknowledges(button: string) {
  const head = await slipOfHead({ phone: false });
  await head.getByRole("button", { name: button, exact: true }).click();
  await head.getByText("Lê Thị Lãnh Đạo đã xác nhận lúc").waitFor();
  await head.close();
}

let baseId: string;
let draftId: string;

it("a coordinator imports a document that says which plan it replaces, and confirms it", async () => {
  baseId = await importText(known(miniPlan));
  await open(`/plans/${baseId}/issue`);
  await sign("Ban hành kế hoạch");
  await page.getByText("Đã ban hành").first().waitFor();
  await headAcknowledges("Xác nhận đã nhận việc");
  draftId = await importText(amended);
  await open(`/plans/${draftId}`);
  await page.getByRole("link", { name: "Sửa đổi kế hoạch khác?" }).click();
  await page.getByText("thay thế Kế hoạch số 15/KH-UBND").first().waitFor();
  await expectWellMade("which");
  await page.getByRole("button", { name: "Xác nhận", exact: true }).click();
  await page.getByText("Thay đổi 1").waitFor();
}, 120_000);

it("sees duty by duty what differs, filters by kind and walks with the keyboard", async () => {
  await expectWellMade("difference");
  await page.keyboard.press("j");
  await page.getByRole("radio", { name: /^Kết thúc/u }).check({ force: true });
  expect(page.url()).toContain("kind=ended");
  const phone = await stage.open({ phone: true });
  await signIn(stage, phone, "dieu-phoi@loa.test");
  await open(`/plans/${draftId}/amendment`, phone);
  await phone.getByText("Thay đổi 1").waitFor();
  await expectWellMade("difference-phone", phone);
}, 120_000);

it("issues it after seeing what changes for whom, and finds both versions", async () => {
  await open(`/plans/${draftId}/amendment/issue`);
  await page.getByText("Hiệu lực từ 14/07/2025").waitFor();
  await expectWellMade("issue");
  await sign("Ban hành điều chỉnh");
  await page.getByText("Đã ban hành phiên bản 2 của kế hoạch.").waitFor();
  await page.getByRole("link", { name: "Các phiên bản" }).click();
  await page.getByText("Phiên bản 2").first().waitFor();
  await expectWellMade("versions");
  await open(`/plans/${baseId}/versions?asOf=2025-07-01`);
  await page.getByText("Tổ chức ngày hội số").first().waitFor();
}, 120_000);

it("leaves the head the slip they acknowledged, beside the changed one they acknowledge anew", async () => {
  for (const phone of [true, false]) {
    const head = await slipOfHead({ phone });
    await head.getByText("Phiếu đã thay đổi.").waitFor();
    await head.getByRole("link", { name: /Đặt cạnh phiếu Lê Thị Lãnh Đạo xác nhận/u }).click();
    const before = head.getByRole("article", { name: /^Phiếu đã xác nhận/u });
    await before.getByText("02 tin/tháng").waitFor();
    const now = head.getByRole("article", { name: "Phiếu giao việc", exact: true });
    await now.getByText("04 tin/tháng").waitFor();
    await expectWellMade(phone ? "slips-phone" : "slips", head);
    await head.close();
  }
  await headAcknowledges("Xác nhận phiếu đã thay đổi");
}, 120_000);
