import { writeFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { postDeliveries } from "../../src/features/commitments/index.ts";
import { loadReferenceValues } from "../../src/features/indices/index.ts";
import { system } from "../../src/platform/db/database.ts";
import { makePerson } from "./people.ts";
import {
  coordinator,
  expectWellMade,
  openProvingDesk,
  type ProvingDesk,
  pageOf,
  visit,
} from "./proving-desk.ts";

let desk: ProvingDesk;
const leader = "lanh-dao-tinh@loa.test";

beforeAll(async () => {
  desk = await openProvingDesk("2025-06-20T09:00:00+07:00");
  const { services } = desk.stage;
  await makePerson(
    desk.stage,
    leader,
    { role: "leader", unitId: null, domain: null },
    "Phạm Lãnh Đạo",
  );
  await services.database.in(system, async (tx) => {
    const actor = { accountId: null, name: "test" } as const;
    await loadReferenceValues({ tx, actor, now: services.clock.now() });
    await postDeliveries(
      tx,
      ["2025-03-10", "2025-03-28", "2025-04-20", "2025-05-15", "2025-06-10"].map((day) => ({
        ...{ commitmentId: desk.station.commitments.get("C.1") ?? "", stage: "recorded" as const },
        ...{ happenedOn: day, knownOn: day, count: 1, minutes: 15 },
      })),
    );
  });
});
afterAll(() => desk.close());

async function pdfPages(page: Page, name: string): Promise<number> {
  const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const folder = process.env["LOA_SHOTS"];
  if (folder) await writeFile(`${folder}/${name}.pdf`, bytes);
  return bytes.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

it("a leader begins on one page that says in a sentence how things stand", async () => {
  const page = await pageOf(desk, leader);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`${desk.stage.url}/console/`);
  await page.waitForURL(/\/briefing$/);
  await page.getByText(/^Đến ngày 20\/06\/2025, kế hoạch/).waitFor();
  await page.getByText("34 tỉnh, thành phố").waitFor();
  await expectWellMade(page, "briefing");
});

it("is printed on exactly one sheet of A4", async () => {
  const page = await pageOf(desk, leader);
  await visit(desk, page, "/briefing");
  await page.getByText(/^Đến ngày 20\/06\/2025, kế hoạch/).waitFor();
  expect(await pdfPages(page, "briefing")).toBe(1);
});

it("every number opens onto its list, and the list says why", async () => {
  const page = await pageOf(desk, leader);
  await visit(desk, page, "/briefing");
  const late = page.getByRole("link", { name: /^Quá hạn: / });
  const count = (await late.textContent()) ?? "";
  await late.click();
  await page.getByRole("table", { name: "Tình trạng cam kết" }).waitFor();
  expect(String(await page.locator("tbody tr").count())).toBe(count);
  await page
    .getByText(/kỳ quá hạn, từ /)
    .first()
    .waitFor();
  await expectWellMade(page, "briefing-list");
});

it("fits a phone, and another day is one choice away", async () => {
  const phone = await pageOf(desk, leader, true);
  await visit(desk, phone, "/briefing");
  await phone.getByText(/^Đến ngày 20\/06\/2025/).waitFor();
  await expectWellMade(phone, "briefing-phone");
  await visit(desk, phone, "/briefing?asOf=2025-03-31");
  await phone.getByText(/^Đến ngày 31\/03\/2025/).waitFor();
});

it("the indices stand with their sources, charts and gaps, at both widths", async () => {
  const page = await pageOf(desk, leader);
  await visit(desk, page, "/indices");
  await page.getByRole("img", { name: "PCI: thứ hạng qua các năm" }).waitFor();
  expect(await page.getByRole("button", { name: /Thêm năm/ }).count()).toBe(0);
  await expectWellMade(page, "indices");
  const phone = await pageOf(desk, leader, true);
  await visit(desk, phone, "/indices");
  await phone.getByRole("img", { name: "PCI: thứ hạng qua các năm" }).waitFor();
  await expectWellMade(phone, "indices-phone");
});

it("a coordinator adds a value with its source and corrects it with a reason", async () => {
  const page = await pageOf(desk, coordinator);
  await visit(desk, page, "/indices");
  await page.getByRole("button", { name: "Thêm năm: PCI" }).click();
  await page.getByLabel("Năm", { exact: true }).fill("2024");
  await page.getByRole("textbox", { name: "Thứ hạng" }).fill("30");
  await page.getByLabel("Số tỉnh được xếp hạng").fill("63");
  await page.getByLabel("Nguồn", { exact: true }).fill("Báo cáo PCI 2024");
  await expectWellMade(page, "index-form");
  await page.getByRole("button", { name: "Lưu" }).click();
  await page.getByText("Đã lưu giá trị chỉ số").waitFor();
  await page.getByRole("button", { name: "PCI: Đính chính năm 2024" }).click();
  await page.getByRole("textbox", { name: "Thứ hạng" }).fill("29");
  await page.getByLabel("Lý do đính chính").fill("Nhập nhầm");
  await page.getByRole("button", { name: "Lưu" }).click();
  await page.getByText("29/63").waitFor();
  await page.getByText("Lịch sử nhập: PCI").click();
  await page.getByText(/hạng 29 .*Nhập nhầm/).waitFor();
  await expectWellMade(page, "index-history");
});
