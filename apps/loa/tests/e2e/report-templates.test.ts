import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createReport } from "../../src/features/reporting/contract.ts";
import { createApi } from "../../src/platform/http/server.ts";
import { routes } from "../../src/routes.ts";
import { callApi } from "../support/call.ts";
import { factories } from "../support/factories.ts";
import { makePerson } from "./people.ts";
import {
  coordinator,
  expectWellMade,
  openProvingDesk,
  type ProvingDesk,
  pageOf,
  saved,
  visit,
} from "./proving-desk.ts";

const administrator = "quan-tri@loa.test";
let desk: ProvingDesk;
let page: Page;
let template: Buffer;

beforeAll(async () => {
  desk = await openProvingDesk("2025-06-20T09:00:00+07:00");
  const role = { role: "administrator", unitId: null, domain: null } as const;
  await makePerson(desk.stage, administrator, role, "Phạm Quản Trị");
  const actor = await factories(desk.sql).actor([{ role: "coordinator", domain: "CDS" }]);
  const { services } = desk.stage;
  const api = callApi(createApi({ routes, services, identify: async () => actor }));
  const body = {
    ...{ domain: "CDS", year: 2025, windowKey: "quarter-2" },
    planIds: [desk.planId],
  };
  await api.call(createReport, { body });
  page = await pageOf(desk, administrator);
});
afterAll(() => desk.close());

const press = (name: string) => page.getByRole("button", { name, exact: true }).click();

/** The template a person made of the downloaded one: with a line of their own. */
function withLine(bytes: Uint8Array, words: string): Buffer {
  const files = unzipSync(bytes);
  const body = strFromU8(files["word/document.xml"] ?? new Uint8Array());
  const line = `<w:body><w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
  files["word/document.xml"] = strToU8(body.replace("<w:body>", line));
  return Buffer.from(zipSync(files));
}

const upload = async (name: string, bytes: Buffer) => {
  const mimeType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType, buffer: bytes });
  await press("Tải lên và kiểm tra");
};

it("an administrator finds the template page from the reports, and downloads where to start", async () => {
  await visit(desk, page, "/reports");
  await page.getByRole("link", { name: "Mẫu Word của báo cáo" }).click();
  await page.getByText("Đang dùng mẫu có sẵn của Loa").waitFor();
  await expectWellMade(page, "template-none");
  const file = await saved(page, "Tải mẫu có sẵn");
  expect(file.name).toBe("mau-bao-cao.docx");
  template = file.bytes;
});

it("a template with a field there is not is not taken, and the page says which and where", async () => {
  await upload("sai.docx", withLine(template, "Kính gửi {tên khách}"));
  await page.getByText("Không có trường {tên khách}").waitFor();
  await expectWellMade(page, "template-faulty");
});

it("a sound one is kept, looked at with a real report, and put into force", async () => {
  await upload("mẫu của Sở.docx", withLine(template, "Sở mẫu báo cáo {kỳ báo cáo}"));
  await page.getByText("Đã nhận mẫu, bản 1").waitFor();
  const { bytes } = await saved(page, "Xem thử mẫu bản 1");
  const body = strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array());
  expect(body).toContain("Sở mẫu báo cáo quý II năm 2025");
  await press("Dùng mẫu bản 1");
  await page.getByText("Đang dùng mẫu riêng, bản 1: mẫu của Sở.docx").waitFor();
  await expectWellMade(page, "template-in-force");
});

it("and left again for the default one", async () => {
  await press("Về mẫu có sẵn");
  await page.getByText("Bỏ mẫu riêng").waitFor();
  await page.getByRole("button", { name: "Về mẫu có sẵn", exact: true }).last().click();
  await page.getByText("Đang dùng mẫu có sẵn của Loa").waitFor();
});

it("a coordinator reads the page on a phone and replaces nothing", async () => {
  const phone = await pageOf(desk, coordinator, true);
  await visit(desk, phone, "/reports/template");
  await phone.getByText("Quản trị viên thay mẫu").waitFor();
  expect(await phone.locator('input[type="file"]').count()).toBe(0);
  await expectWellMade(phone, "template-phone");
});

it("an outline is changed and given back, on a desk and read on a phone", async () => {
  const own = await pageOf(desk, coordinator);
  await visit(desk, own, "/reports/outline");
  await own.getByText("Đang dùng đề cương có sẵn").waitFor();
  await expectWellMade(own, "outline");
  await own.getByRole("button", { name: "Lưu đề cương" }).click();
  await own.getByText("Đang dùng đề cương riêng, bản 1").waitFor();
  await own.getByRole("button", { name: "Về đề cương có sẵn" }).click();
  await own.getByRole("button", { name: "Về đề cương có sẵn" }).last().click();
  await own.getByText("Đang dùng đề cương có sẵn").waitFor();
  const phone = await pageOf(desk, coordinator, true);
  await visit(desk, phone, "/reports/outline");
  await expectWellMade(phone, "outline-phone");
});
