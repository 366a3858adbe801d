import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { recordOutput } from "../../src/features/outputs/contract.ts";
import { openPeriod } from "../../src/features/periods/contract.ts";
import { createReport } from "../../src/features/reporting/contract.ts";
import { confirm, decideAll, draft } from "../../src/features/successions/successions.testing.ts";
import type { Actor } from "../../src/platform/auth/actor.ts";
import { createApi } from "../../src/platform/http/server.ts";
import { routes } from "../../src/routes.ts";
import { callApi } from "../support/call.ts";
import { factories } from "../support/factories.ts";
import { anOutput } from "../support/outputs-factory.ts";
import { makePerson } from "./people.ts";
import {
  coordinator,
  expectWellMade,
  openProvingDesk,
  type ProvingDesk,
  pageOf,
  reporter,
  visit,
} from "./proving-desk.ts";

// The document of a change, the unit made with it, and the report of a unit that took over another's work.
const administrator = "quan-tri-to-chuc@loa.test";
let desk: ProvingDesk;
let desktop: Page;
let reportId: string;

beforeAll(async () => {
  desk = await openProvingDesk("2025-06-16T08:00:00+07:00");
  const none = { unitId: null, domain: null };
  await makePerson(desk.stage, administrator, { ...none, role: "administrator" });
  await mergeStationIntoPaper();
  desktop = await pageOf(desk, administrator);
}, 240_000);
afterAll(() => desk.close());

const as = (actor: Actor) =>
  callApi(createApi({ routes, services: desk.stage.services, identify: async () => actor }));

// The broadcaster joined the newspaper on 19/05/2025, entered late; what it had done stays under its name.
async function mergeStationIntoPaper() {
  const make = factories(desk.sql);
  const admin = as(await make.actor([{ role: "administrator" }]));
  const officer = as(await make.actor([{ role: "officer", unitId: desk.station.id }]));
  const line = as(await make.actor([{ role: "coordinator", domain: "CDS" }]));
  const commitmentId = desk.station.commitments.get("C.1") ?? "";
  for (const happenedOn of ["2025-03-20", "2025-04-20"])
    await officer.call(recordOutput, {
      body: anOutput(desk.station.id, { happenedOn, minutes: 15, claims: [{ commitmentId }] }),
    });
  const { id } = await draft(admin, "merge", "2025-05-19", [[desk.station.id, desk.paper.id]]);
  await decideAll(admin, id, { outcome: "pass", receiverUnitId: desk.paper.id });
  await confirm(admin, id);
  await line.call(openPeriod, { body: { domain: "CDS", year: 2025, windowKey: "quarter-2" } });
  const created = await line.call(createReport, {
    body: {
      ...{ domain: "CDS", year: 2025, windowKey: "quarter-2", stage: "recorded" },
      planIds: [desk.planId],
    },
  });
  reportId = created.id;
}

async function choose(page: Page, field: string, option: string) {
  await page.getByRole("combobox", { name: field }).or(page.getByLabel(field)).first().fill(option);
  await page.getByRole("option", { name: option }).first().click();
}

it("an administrator makes the new unit while drafting, and attaches the decision", async () => {
  await visit(desk, desktop, "/successions/new");
  await desktop.getByLabel("Loại thay đổi").click();
  await desktop.getByRole("option", { name: "Đổi tên" }).first().click();
  await desktop.getByLabel("Ngày có hiệu lực").fill("01/07/2025");
  await desktop.getByLabel("Số, ký hiệu văn bản").fill("15/QĐ-TU");
  await desktop.getByLabel("Ngày ban hành").fill("20/06/2025");
  await desktop.getByLabel("Cơ quan ban hành").fill("Tỉnh ủy");
  await choose(desktop, "Kết thúc (hoặc giao)", desk.paper.name);
  await desktop.getByRole("button", { name: "Đơn vị mới lập" }).click();
  await desktop.getByLabel("Tên đơn vị mới").fill("Báo và Phát thanh, Truyền hình mẫu");
  await desktop.getByLabel("Mã đơn vị").fill("BAOPTTHMAU");
  await expectWellMade(desktop, "succession-new-unit");
  await desktop.getByRole("button", { name: "Lấy làm nơi tiếp nhận" }).click();
  await desktop.getByText("(đơn vị mới, từ 01/07/2025)").waitFor();
  await desktop.getByRole("button", { name: "Thêm cặp" }).click();
  await expectWellMade(desktop, "succession-draft-new-unit");
  await desktop.getByRole("button", { name: "Lưu và xem trước" }).click();
  await desktop.getByText("(đơn vị mới)").waitFor();
  await desktop.getByText("Chưa có tệp nào.").waitFor();
  await desktop
    .locator('input[type="file"]')
    .first()
    .setInputFiles({
      ...{ name: "qd-15.pdf", mimeType: "application/pdf" },
      buffer: Buffer.from("%PDF-1.4\n%%EOF\n"),
    });
  await desktop.getByRole("button", { name: "Thêm văn bản" }).click();
  await desktop.getByText("Đã thêm văn bản").waitFor();
  await desktop.getByRole("link", { name: "qd-15.pdf" }).waitFor();
  await expectWellMade(desktop, "succession-paper");
  const small = await pageOf(desk, administrator, true);
  await small.goto(desktop.url());
  await small.getByRole("link", { name: "qd-15.pdf" }).waitFor();
  await expectWellMade(small, "succession-paper-phone");
});

it("the newspaper finds the broadcaster's work in its report, under the old name, and opens what it counts", async () => {
  const phone = await pageOf(desk, reporter, true);
  await visit(desk, phone, "/unit-reports");
  await phone.getByRole("link", { name: /Quý II\/2025/ }).click();
  await phone.getByRole("heading", { name: "Việc của đơn vị tiền nhiệm" }).waitFor();
  await phone.getByText("Kết thúc hoạt động ngày 18/05/2025; Báo mẫu tiếp nhận.").waitFor();
  await expectWellMade(phone, "inherited-phone");
  const page = await pageOf(desk, reporter);
  await page.goto(phone.url());
  await page.getByRole("heading", { name: desk.station.name }).waitFor();
  await expectWellMade(page, "inherited");
  await page.getByRole("link", { name: "Sản phẩm: 2" }).click();
  await page.getByText("Con số 2 gồm 2 dòng dưới đây.").waitFor();
  await expectWellMade(page, "inherited-list");
});

it("the consolidated report tells the unit that ended apart, counted once", async () => {
  const page = await pageOf(desk, coordinator);
  await visit(desk, page, `/reports/${reportId}`);
  await page
    .getByRole("heading", { name: "Cơ quan, đơn vị đã kết thúc hoạt động, dưới tên cũ" })
    .waitFor();
  const row = page.getByText("kết thúc 18/05/2025; Báo mẫu tiếp nhận");
  await row.scrollIntoViewIfNeeded();
  expect(await row.count()).toBe(1);
  await expectWellMade(page, "consolidated-former");
});
