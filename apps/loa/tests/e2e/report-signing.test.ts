import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openPeriod } from "../../src/features/periods/contract.ts";
import { createReport, lockReport } from "../../src/features/reporting/contract.ts";
import {
  approveReport,
  completeReport,
  listMyReports,
  writeUnitSection,
} from "../../src/features/unit-reports/contract.ts";
import type { Actor } from "../../src/platform/auth/actor.ts";
import { createApi } from "../../src/platform/http/server.ts";
import { routes } from "../../src/routes.ts";
import { callApi } from "../support/call.ts";
import { factories } from "../support/factories.ts";
import { pemOf, signPdf, type TestSigner, testAuthority, testSigner } from "../support/sign-pdf.ts";
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
let reportId: string;
let line: Actor;
let root: TestSigner;

const api = (actor: Actor) =>
  callApi(createApi({ routes, services: desk.stage.services, identify: async () => actor }));

beforeAll(async () => {
  desk = await openProvingDesk("2025-06-20T09:00:00+07:00");
  const role = { role: "administrator", unitId: null, domain: null } as const;
  await makePerson(desk.stage, administrator, role, "Phạm Quản Trị");
  const make = factories(desk.sql);
  line = await make.actor([{ role: "coordinator", domain: "CDS" }]);
  await handedIn(
    await make.actor([{ role: "officer", unitId: desk.station.id }]),
    await make.actor([{ role: "unit_head", unitId: desk.station.id }]),
  );
  const body = {
    ...{ domain: "CDS", year: 2025, windowKey: "quarter-2" },
    planIds: [desk.planId],
  };
  ({ id: reportId } = await api(line).call(createReport, { body }));
  root = await testAuthority("CA gốc mẫu");
  page = await pageOf(desk, coordinator);
});
afterAll(() => desk.close());

/** The report of the broadcaster, with two difficulties and a proposal, as far as its head. */
async function handedIn(officer: Actor, head: Actor) {
  const period = { domain: "CDS", year: 2025, windowKey: "quarter-2" };
  await api(line).call(openPeriod, { body: period });
  const { rows } = await api(officer).call(listMyReports);
  const params = { unitReportId: rows[0]?.id ?? "" };
  for (const [section, text] of [
    ["difficulties", "- Thiếu máy ghi âm;\n- Chưa có cán bộ chuyên trách."],
    ["proposals", "Hỗ trợ kinh phí."],
  ] as const)
    await api(officer).call(writeUnitSection, {
      ...{ params: { ...params, section }, body: { text, revision: 0 } },
    });
  await api(officer).call(completeReport, { params, body: {} });
  await api(head).call(approveReport, { params });
}

const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
const open = async (of: Page) => {
  await visit(desk, of, `/reports/${reportId}`);
  await of.getByRole("heading", { level: 1 }).waitFor();
};

it("what a unit wrote is taken over under common words, or set aside, at the desk and on a phone", async () => {
  await open(page);
  await page.getByText("Đã nhận 1/3 báo cáo đơn vị").waitFor();
  await page.getByLabel("Thiếu máy ghi âm;").check();
  await page.getByLabel("Gộp dưới ý chung (nếu có)").fill("Thiếu nguồn lực");
  await expectWellMade(page, "gather");
  await press("Lấy 1 nội dung");
  await page.getByText("1 nội dung đã quyết định").waitFor();
  await page.getByLabel("Hỗ trợ kinh phí.").check();
  await press("Để ngoài báo cáo");
  await page.getByText("2 nội dung đã quyết định").click();
  await page.getByText("Đã để ngoài").waitFor();
  await expect
    .poll(() => page.getByLabel("Khó khăn, vướng mắc").innerText(), { timeout: 30_000 })
    .toContain("Thiếu nguồn lực:");
  await expectWellMade(page, "gather-decided");
  const phone = await pageOf(desk, coordinator, true);
  await open(phone);
  await phone.getByLabel("Chưa có cán bộ chuyên trách.").check();
  await expectWellMade(phone, "gather-phone");
});

it("each unit's annex is saved in one ZIP", async () => {
  const { name, bytes } = await saved(page, "Tải phụ lục PDF");
  expect(name).toMatch(/phu-luc-don-vi-pdf\.zip$/);
  expect(bytes.subarray(0, 2).toString("latin1")).toBe("PK");
  expect(bytes.toString("latin1")).toMatch(/phu-luc-\d\d-bao-mau\.pdf/);
});

it("the signed paper comes in, and says that nobody has told yet whom the office trusts", async () => {
  const signing = {
    ...{ documentNumber: "15/BC-SKHCN", datedOn: "2025-06-20" },
    ...{ signerName: "Nguyễn Thị Giám Đốc", signerPosition: "Giám đốc" },
  };
  await api(line).call(lockReport, { params: { reportId }, body: signing });
  await open(page);
  const signer = await testSigner("Nguyễn Thị Giám Đốc", "Sở mẫu", "ec", { issuedBy: root });
  const pdf = await signPdf(
    Buffer.from("%PDF-1.7\n%%EOF\n"),
    signer,
    new Date("2025-06-20T02:30Z"),
  );
  const file = { name: "da-ky.pdf", mimeType: "application/pdf", buffer: Buffer.from(pdf) };
  await page.locator('input[type="file"]').setInputFiles(file);
  await press("Nhận bản đã ký");
  await page.getByText("Chữ ký khớp").waitFor();
  await page.getByText("Chưa kiểm tra cơ quan cấp chứng thư").waitFor();
  await expectWellMade(page, "signed-copy");
});

it("an administrator lists an authority, at the desk and on a phone", async () => {
  const own = await pageOf(desk, administrator);
  await visit(desk, own, "/trust-anchors");
  await own.getByText("Chưa có cơ quan chứng thực nào").waitFor();
  await expectWellMade(own, "trust-none");
  const file = {
    name: "ca.pem",
    mimeType: "application/x-pem-file",
    buffer: Buffer.from(pemOf(root)),
  };
  await own.locator('input[type="file"]').setInputFiles(file);
  await own.getByRole("button", { name: "Thêm chứng thư", exact: true }).click();
  await own.getByText("Đã thêm 1 chứng thư").waitFor();
  await own.getByText("chứng thư gốc, tự cấp").waitFor();
  await expectWellMade(own, "trust-listed");
  await own.getByRole("button", { name: "Bỏ tin cậy: CA gốc mẫu" }).click();
  await expectWellMade(own, "trust-remove");
  const phone = await pageOf(desk, administrator, true);
  await visit(desk, phone, "/trust-anchors");
  await phone.getByText("chứng thư gốc, tự cấp").waitFor();
  await expectWellMade(phone, "trust-phone");
});

it("from then on the paper that came before leads to it, at the desk and on a phone", async () => {
  for (const at of [page, await pageOf(desk, coordinator, true)]) {
    await open(at);
    await at.getByText("Chứng thư dẫn tới cơ quan chứng thực được tin cậy: CA gốc mẫu").waitFor();
    await expectWellMade(at, at === page ? "signed-trusted" : "signed-trusted-phone");
  }
});
