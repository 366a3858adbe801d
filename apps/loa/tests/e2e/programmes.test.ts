import pg from "pg";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { issuePlan } from "../support/commitments-factory.ts";
import { factories } from "../support/factories.ts";
import { expectAccessible, expectNoSidewaysScroll } from "./accessibility.ts";
import { makePerson, signIn } from "./people.ts";
import { openStage, type Stage } from "./stage.ts";

let stage: Stage;
let pool: pg.Pool;

const weekly = { count: 1, per: "week", perYear: 52, noun: "số", minutesEach: 10 } as const;

beforeAll(async () => {
  stage = await openStage("2025-06-12T09:00:00+07:00");
  pool = new pg.Pool({ connectionString: stage.services.database.ownerUrl, max: 1 });
  const sql = async <T extends object>(text: string, values: readonly unknown[] = []) =>
    (await pool.query(text, [...values])).rows as T[];
  const make = factories(sql);
  const unitId = await make.unit({ name: "Đài Phát thanh và Truyền hình Mẫu" });
  const paperId = await make.unit({ name: "Báo Mẫu" });
  const column = (channel: string, units: readonly string[]) => ({
    ...{ units, domain: "CDS", title: `Mở chuyên mục Chuyển đổi số: ${channel}` },
    quotas: [{ ...weekly, channel, programme: `Chuyển đổi số (${channel})` }],
  });
  await issuePlan(
    { sql, services: stage.services },
    {
      ...{ title: "Kế hoạch truyền thông mẫu năm 2025", issuedOn: "2025-03-20" },
      tasks: [
        ...[column("Phát thanh", [unitId]), column("Truyền hình", [unitId])],
        {
          ...{ units: [paperId], domain: "CDS", title: "Chuyên trang trên báo in" },
          quotas: [{ count: 1, per: "month", noun: "trang", channel: "Báo in" }],
        },
      ],
    },
  );
  const grant = { unitId: null, domain: null };
  await makePerson(
    stage,
    "bien-tap@loa.test",
    { ...grant, role: "unit_head", unitId },
    "Nguyễn Thị Biên Tập",
  );
  await makePerson(
    stage,
    "phong-vien@loa.test",
    { ...grant, role: "officer", unitId },
    "Trần Văn Phóng Viên",
  );
  await makePerson(stage, "dieu-phoi@loa.test", { ...grant, role: "coordinator", domain: "CDS" });
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

async function expectWellMade(page: Page, name: string) {
  const folder = process.env.LOA_SHOTS;
  if (folder) await page.screenshot({ path: `${folder}/programmes-${name}.png`, fullPage: true });
  await expectAccessible(page, name);
  await expectNoSidewaysScroll(page, name);
}

const slotButton = (page: Page, day: string) =>
  page.getByRole("button", { name: new RegExp(`^Mở kỳ: .*${day}`) }).first();

async function assign(page: Page, day: string) {
  await slotButton(page, day).click();
  const panel = page.getByRole("region", { name: new RegExp(day) });
  await panel.getByRole("combobox", { name: "Người làm" }).click();
  await page.getByRole("option", { name: "Trần Văn Phóng Viên" }).click();
  await panel.getByRole("button", { name: "Lưu", exact: true }).click();
  await page.getByText("Đã lưu cho 1 kỳ.").waitFor();
  await panel.getByText("Đã phân công").waitFor();
  await panel.getByRole("button", { name: "Đóng", exact: true }).click();
}

for (const phone of [false, true]) {
  const where = phone ? "-phone" : "";
  const channel = phone ? "Truyền hình" : "Phát thanh";
  const name = `Chuyển đổi số (${channel})`;
  it(`an editor starts the weekly column from its proposal, assigns, confirms with a log and sees the count follow${phone ? " on a phone" : ""}`, async () => {
    const page = await signedIn("bien-tap@loa.test", phone);
    await open(page, "/programmes");
    await page.getByText(/chỉ tiêu chưa có chuyên mục/).waitFor();
    await expectWellMade(page, `proposals${where}`);
    await page.getByRole("button", { name: `Mở chuyên mục: ${name}` }).click();
    await page.getByRole("heading", { name, level: 1 }).waitFor();
    await page.getByText("3 kỳ trong 14 ngày tới chưa có người làm").waitFor();
    await expectWellMade(page, `started${where}`);
    for (const day of ["12/06/2025", "19/06/2025", "26/06/2025"]) await assign(page, day);
    await expect
      .poll(() => page.getByText(/kỳ trong 14 ngày tới chưa có người làm/).count())
      .toBe(0);
    await slotButton(page, "12/06/2025").click();
    const panel = page.getByRole("region", { name: /12\/06\/2025/ });
    await panel.getByRole("button", { name: "Xác nhận đã phát, đã đăng" }).first().click();
    await panel.getByRole("textbox", { name: "Tên kỳ" }).fill("Kỹ năng số cho người cao tuổi");
    await panel
      .locator('input[type="file"]')
      .first()
      .setInputFiles({
        ...{ name: "nhat-ky-phat-song.pdf", mimeType: "application/pdf" },
        buffer: Buffer.from(`%PDF-1.4\n% ${channel}\n%%EOF\n`),
      });
    await expectWellMade(page, `confirming${where}`);
    await panel.locator('button[type="submit"]').click();
    await page.getByText("Đã xác nhận; chỉ tiêu có 1/52.").waitFor();
    await page.getByText("1/52", { exact: true }).first().waitFor();
    await panel.getByRole("link", { name: "Xem kết quả đã ghi" }).waitFor();
    await page.getByText("Kỹ năng số cho người cao tuổi").first().waitFor();
    await expectWellMade(page, `out${where}`);
    await open(page, "/programmes");
    await page.getByText("1/52", { exact: true }).first().waitFor();
    await expectWellMade(page, `list${where}`);
  });
}

it("an editor moves a slot in the calendar by keyboard and by drag, and those that follow by the form", async () => {
  const page = await signedIn("bien-tap@loa.test");
  await open(page, "/programmes/calendar?month=2025-07");
  const chip = (day: string) =>
    page.getByRole("button", { name: new RegExp(`Phát thanh\\).*${day}/07/2025`) });
  await chip("10").focus();
  await page.keyboard.press("Alt+ArrowRight");
  await page.getByText("Đã dời 1 kỳ; kỳ này sang 11/07/2025.").waitFor();
  await chip("11").waitFor();
  await chip("17").dragTo(page.locator('[data-day="2025-07-15"]'));
  await page.getByText("Đã dời 1 kỳ; kỳ này sang 15/07/2025.").waitFor();
  await chip("15").waitFor();
  await expectWellMade(page, "calendar");
  // A day that holds one already is refused, and said why.
  await chip("15").focus();
  await page.keyboard.press("Alt+ArrowDown");
  // The keys go on from where the slot went.
  for (const day of ["22", "23"]) {
    await chip(day).waitFor();
    await expect
      .poll(() => chip(day).evaluate((found) => found === found.ownerDocument.activeElement))
      .toBe(true);
    await page.keyboard.press("Alt+ArrowRight");
  }
  await page.getByText(/đã có một kỳ của chuyên mục này/).waitFor();
  await chip("31").click();
  const panel = page.getByRole("region", { name: /31\/07\/2025/ });
  await panel.getByRole("button", { name: "Dời", exact: true }).click();
  await panel.getByRole("textbox", { name: "Dời sang ngày" }).fill("01/08/2025");
  await page.keyboard.press("Tab");
  await panel.getByRole("radio", { name: "Kỳ này và các kỳ sau" }).check();
  await expectWellMade(page, "moving");
  await panel.getByRole("button", { name: "Dời kỳ" }).click();
  await page.getByText(/Đã dời \d\d kỳ; kỳ này sang 01\/08\/2025/).waitFor();
});

it("the calendar is a list on a phone", async () => {
  const page = await signedIn("bien-tap@loa.test", true);
  await open(page, "/programmes/calendar?month=2025-07");
  await page
    .getByRole("button", { name: /Truyền hình\).*10\/07\/2025/ })
    .first()
    .waitFor();
  await expectWellMade(page, "calendar-phone");
});

it("an editor changes a proposal before starting it", async () => {
  const page = await signedIn("bien-tap@loa.test");
  await open(page, "/programmes/new");
  await page.getByRole("textbox", { name: "Tên chuyên mục" }).fill("Hỏi đáp chuyển đổi số");
  await page.getByRole("textbox", { name: "Kênh" }).fill("Cổng thông tin điện tử");
  await expectWellMade(page, "new");
  await page.getByRole("button", { name: "Mở chuyên mục", exact: true }).click();
  await page.getByRole("heading", { name: "Hỏi đáp chuyển đổi số", level: 1 }).waitFor();
  await page
    .getByText(/Tính cho|Chưa gắn chỉ tiêu nào/)
    .first()
    .waitFor();
});

for (const phone of [false, true])
  it(`a coordinator sees every unit's empty slots and quotas without a programme${phone ? " on a phone" : ""}`, async () => {
    const page = await signedIn("dieu-phoi@loa.test", phone);
    await open(page, "/programmes/watch");
    await page.getByText("Báo Mẫu").first().waitFor();
    await expectWellMade(page, `watch${phone ? "-phone" : ""}`);
    await page.getByRole("link", { name: "Đài Phát thanh và Truyền hình Mẫu" }).click();
    await page.getByRole("link", { name: "Chuyển đổi số (Phát thanh)" }).first().waitFor();
    await expectWellMade(page, `unit-seen${phone ? "-phone" : ""}`);
  });

it("an editor who was long away sees six slots that passed unconfirmed, and by a press all of them", async () => {
  stage.moveTo("2025-10-02T09:00:00+07:00");
  const page = await signedIn("bien-tap@loa.test");
  await open(page, "/programmes");
  const said = page.getByText(/^\d+ kỳ đã qua chưa xác nhận/).first();
  const all = Number.parseInt((await said.textContent()) ?? "", 10);
  const loud = said.locator("xpath=ancestor::*[.//ul][1]");
  const lines = loud.getByRole("listitem");
  expect(await lines.count()).toBe(6);
  await loud.getByRole("button", { name: `Xem ${all - 6} kỳ còn lại` }).click();
  expect(await lines.count()).toBe(all);
  await expectWellMade(page, "missed");
  await loud.getByRole("button", { name: "Thu gọn", expanded: true }).click();
  expect(await lines.count()).toBe(6);
});
