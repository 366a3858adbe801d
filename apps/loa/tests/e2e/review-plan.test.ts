import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { loadShippedList } from "../../src/features/units/index.ts";
import { system } from "../../src/platform/db/database.ts";
import { miniPlan } from "../support/plan-factory.ts";
import { expectAccessible, expectNoSidewaysScroll } from "./accessibility.ts";
import { makePerson, signIn } from "./people.ts";
import { openStage, type Stage } from "./stage.ts";

const email = "dieu-phoi@loa.test";

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await openStage("2025-03-03T09:00:00+07:00");
  const actor = { accountId: null, name: "test" } as const;
  const at = stage.services.clock.now();
  await stage.services.database.in(system, (tx) => loadShippedList(tx, actor, at));
  const grant = { role: "coordinator", unitId: null, domain: "CDS" } as const;
  await makePerson(stage, email, grant, "Trần Điều Phối");
  page = await stage.open();
  await signIn(stage, page, email);
});
afterAll(() => stage.close());

const text = miniPlan
  .replaceAll("Đài Mẫu", "Công an tỉnh")
  .replaceAll("Sở Khoa học Mẫu", "Sở Khoa học và Công nghệ");

it("takes a plan from pasted text to its issue, by keyboard and pickers", async () => {
  await page.goto(`${stage.url}/console/plans`);
  await page.getByText("Chưa có kế hoạch nào").waitFor();
  await expectAccessible(page, "the empty list");
  await page.getByRole("link", { name: "Nhập kế hoạch" }).click();
  await page.getByRole("radio", { name: "Dán toàn văn kế hoạch" }).check();
  await page.getByRole("textbox", { name: "Dán toàn văn kế hoạch" }).fill(text);
  await expectAccessible(page, "import");
  await page.getByRole("button", { name: "Đọc kế hoạch" }).click();
  await page.getByRole("link", { name: "Soát kế hoạch" }).click();
  await page.getByText("“Hội Lạ Tên”").first().waitFor();
  await page.locator("[data-field]").first().waitFor();
  await expectAccessible(page, "review");
  await shot(page, "review");
  // Words on the paper lead to their field, and a field to its words.
  await page.locator("[data-field]", { hasText: "02 tin/tháng" }).click();
  await page.getByRole("button", { name: "Trong văn bản: 02 tin/tháng" }).waitFor();
  expect(await page.locator("[data-current]").first().textContent()).toContain("02 tin/tháng");
  await setQuotaRules();
  await page.getByRole("radio", { name: /Tên chưa rõ/ }).check();
  // One answer settles both places of the unknown name.
  await page.getByLabel("Một đơn vị", { exact: true }).last().fill("so noi vu");
  await page
    .getByRole("option", { name: /Sở Nội vụ/ })
    .first()
    .click();
  await page.getByRole("button", { name: "Xác nhận" }).click();
  await page.getByText("Đã xác nhận cho 2 chỗ").waitFor();
  await page.getByRole("radio", { name: /Nhiệm vụ/ }).check();
  await page.keyboard.press("x");
  await page.getByText("Đã soát 1/4 nhiệm vụ").waitFor();
  await page.getByRole("link", { name: "Ban hành", exact: true }).click();
  await page.getByText("4 nhiệm vụ → 5 cam kết của 3 đơn vị").waitFor();
  await expectAccessible(page, "issue");
  await shot(page, "issue");
  await page.getByLabel("Người ký").first().fill("Nguyễn Văn Mẫu");
  await page.getByLabel("Chức vụ người ký").fill("Chủ tịch");
  await page.getByRole("button", { name: "Ban hành kế hoạch" }).click();
  await page.getByRole("heading", { name: "Kế hoạch đã được ban hành" }).waitFor();
  await expectAccessible(page, "what was sent");
  await page.getByRole("link", { name: "Xem kế hoạch" }).click();
  await page.getByText("Đã ban hành").first().waitFor();
  await expectAccessible(page, "an issued plan");
});

it("keeps what is being typed when somebody else changes the plan meanwhile", async () => {
  await page.goto(`${stage.url}/console/plans/new`);
  await page.getByRole("radio", { name: "Dán toàn văn kế hoạch" }).check();
  await page.getByRole("textbox", { name: "Dán toàn văn kế hoạch" }).fill(text);
  await page.getByRole("button", { name: "Đọc kế hoạch" }).click();
  await page.getByRole("link", { name: "Soát kế hoạch" }).click();
  const title = page.getByLabel("Nội dung nhiệm vụ", { exact: true });
  await title.fill("Nội dung đang sửa dở");
  const other = await stage.open();
  await signIn(stage, other, email);
  await other.goto(page.url());
  await other.getByRole("button", { name: "Đánh dấu đã soát" }).click();
  await other.getByText("Đã soát 1/4 nhiệm vụ").waitFor();
  await page.getByRole("button", { name: "Lưu", exact: true }).click();
  await page.getByText("Kế hoạch vừa được sửa ở nơi khác.").waitFor();
  await page.getByText(/Trần Điều Phối.*đánh dấu đã soát B\.I\.1/).waitFor();
  await expectAccessible(page, "a stale edit");
  await page.getByRole("button", { name: "Tải bản mới" }).click();
  await page.getByText("Đã soát 1/4 nhiệm vụ").waitFor();
  expect(await title.inputValue()).toBe("Nội dung đang sửa dở");
  await page.getByRole("button", { name: "Lưu", exact: true }).click();
  await page.getByText("Chưa lưu").waitFor({ state: "detached" });
  expect(await title.inputValue()).toBe("Nội dung đang sửa dở");
});

it("tells who is typing what somebody else made of the same words, and takes nothing of theirs back", async () => {
  await page.goto(`${stage.url}/console/plans/new`);
  await page.getByRole("radio", { name: "Dán toàn văn kế hoạch" }).check();
  await page.getByRole("textbox", { name: "Dán toàn văn kế hoạch" }).fill(text);
  await page.getByRole("button", { name: "Đọc kế hoạch" }).click();
  await page.getByRole("link", { name: "Soát kế hoạch" }).click();
  const title = page.getByLabel("Nội dung nhiệm vụ", { exact: true });
  await title.fill("Nội dung của tôi");
  const other = await stage.open();
  await signIn(stage, other, email);
  await other.goto(page.url());
  await other.getByLabel("Nội dung nhiệm vụ", { exact: true }).fill("Nội dung của người kia");
  await other.getByLabel("Sản phẩm").first().fill("Bản tin của người kia");
  await other.getByRole("button", { name: "Lưu", exact: true }).click();
  await other.getByText("Chưa lưu").waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Lưu", exact: true }).click();
  await page.getByRole("button", { name: "Tải bản mới" }).click();
  await page.getByText("Vừa có người sửa cùng mục này.").waitFor();
  await page.getByText("“Nội dung của người kia”").waitFor();
  await expectAccessible(page, "two who change the same");
  await shot(page, "two-change-the-same");
  // What nobody typed here is theirs already; what was typed stays until one of the two is chosen.
  expect(await page.getByLabel("Sản phẩm").first().inputValue()).toBe("Bản tin của người kia");
  expect(await title.inputValue()).toBe("Nội dung của tôi");
  await page.getByRole("button", { name: "Lấy bản của họ" }).click();
  expect(await title.inputValue()).toBe("Nội dung của người kia");
  await page.getByText("Chưa lưu").waitFor({ state: "detached" });
});

it("goes through all doubts with one key and on to issuing with another", async () => {
  await page.goto(`${stage.url}/console/plans/new`);
  await page.getByRole("radio", { name: "Dán toàn văn kế hoạch" }).check();
  await page.getByRole("textbox", { name: "Dán toàn văn kế hoạch" }).fill(text);
  await page.getByRole("button", { name: "Đọc kế hoạch" }).press("Enter");
  await page.getByRole("link", { name: "Soát kế hoạch" }).press("Enter");
  const left = page.locator("strong[aria-live]");
  await left.waitFor();
  // What had the focus went with its page; the keyboard stands in the new one.
  await page.locator("#loa-main:focus").waitFor();
  for (let before = await left.textContent(); before?.startsWith("Còn"); ) {
    await page.keyboard.press("a");
    await left.filter({ hasText: before }).waitFor({ state: "detached" });
    before = await left.textContent();
  }
  await page.keyboard.press("g");
  await page.getByRole("button", { name: "Ban hành kế hoạch" }).waitFor();
  // A date typed key by key is one change: what it passes through is no date of the plan.
  const date = page.getByLabel("Ngày ban hành");
  await date.focus();
  const kept = page.waitForResponse((response) => response.request().method() === "PATCH");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("10/03/2025", { delay: 20 });
  await page.keyboard.press("Tab");
  await kept;
  expect(await date.inputValue()).toBe("10/03/2025");
  await page.reload();
  await expect.poll(() => date.inputValue(), { timeout: 60_000 }).toBe("10/03/2025");
});

it("shows paper and fields as two sides on a phone", async () => {
  const phone = await stage.open({ phone: true });
  await signIn(stage, phone, email);
  await phone.goto(`${stage.url}/console/plans/new`);
  await phone.getByRole("radio", { name: "Dán toàn văn kế hoạch" }).check();
  await phone.getByRole("textbox", { name: "Dán toàn văn kế hoạch" }).fill(text);
  await phone.getByRole("button", { name: "Đọc kế hoạch" }).click();
  await phone.getByRole("link", { name: "Soát kế hoạch" }).click();
  await phone.getByText("Đã soát 0/4 nhiệm vụ").waitFor();
  await expectNoSidewaysScroll(phone, "fields");
  await shot(phone, "phone-fields");
  await phone.getByRole("radio", { name: "Văn bản" }).check();
  await phone.getByText("KẾ HOẠCH", { exact: true }).waitFor();
  await expectNoSidewaysScroll(phone, "paper");
});

async function setQuotaRules() {
  const form = page.getByRole("form", { name: "Tần suất, chỉ tiêu" });
  await page.getByRole("button", { name: /^Sửa 2 tin\/tháng/ }).click();
  await form.getByLabel("Cách hiểu số lượng").click();
  await page.getByRole("option", { name: "Tối thiểu" }).click();
  await form.getByLabel(/Coi là đạt từ/).fill("50");
  await form.getByLabel("Bản dịch sang tiếng khác được tính là một sản phẩm").uncheck();
  await expectAccessible(page, "a quota's form");
  await shot(page, "quota");
  await form.getByRole("button", { name: "Lưu", exact: true }).click();
  await page.getByRole("button", { name: /^Sửa ≥ 2 tin\/tháng/ }).waitFor();
}

async function shot(place: Page, name: string) {
  const folder = process.env["LOA_SHOTS"];
  if (folder) await place.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}
