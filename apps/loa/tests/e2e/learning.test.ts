import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { loadShippedList } from "../../src/features/units/index.ts";
import { system } from "../../src/platform/db/database.ts";
import { expectAccessible } from "./accessibility.ts";
import { makePerson, signIn } from "./people.ts";
import { openStage, type Stage } from "./stage.ts";

const email = "dieu-phoi@loa.test";
const text = `ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI
Số: 15/KH-UBND
Quảng Ngãi, ngày 10 tháng 02 năm 2025
KẾ HOẠCH
Truyền thông chuyển đổi số năm 2025
I. NHIỆM VỤ
1. Phát tờ rơi
- Bên cầm trịch: Sở Nội vụ
- Thời gian: quý II/2025
3. Mở chuyên mục
- Bên cầm trịch: Công an tỉnh
- Thời gian: cả năm
`;

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

it("walks on with n and p, corrects the field with e, and leaves it with Escape", async () => {
  await importText(text);
  // The first step goes to the finding that is shown.
  await page.keyboard.press("n");
  const first = await currentFinding();
  await page.keyboard.press("n");
  await expect.poll(currentFinding).not.toBe(first);
  await page.keyboard.press("p");
  await expect.poll(currentFinding).toBe(first);
  await page.keyboard.press("e");
  await expect.poll(typesSomewhere).toBe(true);
  await page.keyboard.press("Escape");
  await expect.poll(typesSomewhere).toBe(false);
});

it("learns an office's label from one key, shows it and takes it back", async () => {
  await walkTo(/Nhãn chưa biết.*Bên cầm trịch/s);
  await expectAccessible(page, "a label nobody knows");
  await page.keyboard.press("a");
  // One answer gives both tasks their unit.
  await page.locator("[data-field]", { hasText: "Sở Nội vụ" }).waitFor();
  await page.locator("[data-field]", { hasText: "Công an tỉnh" }).waitFor();

  await page.goto(`${stage.url}/console/plans/learned`);
  await page.getByText("bên cầm trịch").first().waitFor();
  await expectAccessible(page, "what was learned");
  await page.getByRole("button", { name: /^Bỏ “bên cầm trịch”/i }).click();
  await page.getByText("Chưa học nhãn nào.").waitFor();
});

it("uses a name answered in one document in the office's next one, shows it and takes it back", async () => {
  const named = text.replace("Bên cầm trịch: Sở Nội vụ", "Chủ trì: Cơ quan Bưu Tá");
  await importText(named);
  await page.getByRole("radio", { name: "Tên chưa rõ 1" }).check();
  await page.getByLabel("Một đơn vị", { exact: true }).last().fill("so noi vu");
  await page
    .getByRole("option", { name: /Sở Nội vụ/ })
    .first()
    .click();
  await page.getByRole("button", { name: "Xác nhận" }).click();
  await page.getByText("Đã xác nhận cho 1 chỗ và ghi nhớ").waitFor();

  await importText(named.replace("Phát tờ rơi", "Dựng pa nô"));
  await page.getByRole("radio", { name: "Tên chưa rõ 0" }).waitFor();
  await page.getByText("Sở Nội vụ", { exact: true }).first().waitFor();

  await page.goto(`${stage.url}/console/plans/learned`);
  await page.getByText("“Cơ quan Bưu Tá”").waitFor();
  await page
    .getByText(/trong văn bản của Ủy ban nhân dân tỉnh Quảng Ngãi/)
    .first()
    .waitFor();
  await expectAccessible(page, "a learned name");
  await page.getByRole("button", { name: "Bỏ “Cơ quan Bưu Tá”" }).click();
  await page.getByText("Chưa học tên gọi nào.").waitFor();

  await importText(named.replace("Phát tờ rơi", "Treo băng rôn"));
  await page.getByRole("radio", { name: "Tên chưa rõ 1" }).waitFor();
});

async function importText(words: string) {
  await page.goto(`${stage.url}/console/plans/new`);
  await page.getByRole("radio", { name: "Dán toàn văn kế hoạch" }).check();
  await page.getByRole("textbox", { name: "Dán toàn văn kế hoạch" }).fill(words);
  await page.getByRole("button", { name: "Đọc kế hoạch" }).click();
  await page.getByRole("link", { name: "Soát kế hoạch" }).click();
  await page.locator("[data-field]").first().waitFor();
}

const currentFinding = () => page.getByRole("region", { name: "Điểm cần xem" }).textContent();

const typesSomewhere = () =>
  page.evaluate<boolean>(
    'document.activeElement?.matches("input, textarea, select, button") ?? false',
  );

async function walkTo(kind: RegExp) {
  for (let step = 0; step < 12; step += 1) {
    const before = (await currentFinding()) ?? "";
    if (kind.test(before)) return;
    await page.keyboard.press("n");
    await expect.poll(currentFinding).not.toBe(before);
  }
  expect.unreachable(`no finding like ${kind}`);
}
