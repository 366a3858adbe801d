import pg from "pg";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { remindPeople, tellOfRequests } from "../../src/features/reminders/index.ts";
import { commitmentsOf, issuePlan } from "../support/commitments-factory.ts";
import { factories } from "../support/factories.ts";
import { expectAccessible, expectNoSidewaysScroll } from "./accessibility.ts";
import { makePerson, signIn } from "./people.ts";
import { openStage, type Stage } from "./stage.ts";

let stage: Stage;
let pool: pg.Pool;
let commitmentId: string;
let unitId: string;

beforeAll(async () => {
  stage = await openStage("2025-06-12T09:00:00+07:00");
  pool = new pg.Pool({ connectionString: stage.services.database.ownerUrl, max: 1 });
  const sql = async <T extends object>(text: string, values: readonly unknown[] = []) =>
    (await pool.query(text, [...values])).rows as T[];
  const make = factories(sql);
  unitId = await make.unit({ name: "Ủy ban nhân dân xã Mẫu" });
  const other = await make.unit({ name: "Ủy ban nhân dân phường Thí Dụ" });
  const place = { sql, services: stage.services };
  const task = (title: string, noun: string) => ({
    ...{ units: [unitId, other], domain: "CDS", title },
    quotas: [{ count: 1, per: "month" as const, noun }],
  });
  const plan = await issuePlan(place, {
    ...{ title: "Kế hoạch truyền thông mẫu năm 2025", issuedOn: "2025-03-20" },
    tasks: [
      task("Phát chuyên mục chuyển đổi số trên đài truyền thanh", "chuyên mục"),
      task("Đăng tin, bài về cải cách hành chính trên Trang thông tin điện tử", "tin, bài"),
    ],
  });
  const rows = await commitmentsOf(place, plan.planId);
  commitmentId = rows.find((row) => row.unit_id === unitId)?.id ?? "";
  const grant = { unitId: null, domain: null };
  await makePerson(stage, "can-bo@loa.test", { ...grant, role: "officer", unitId });
  await makePerson(stage, "lanh-dao@loa.test", { ...grant, role: "unit_head", unitId });
  await makePerson(stage, "dieu-phoi@loa.test", { ...grant, role: "coordinator", domain: "CDS" });
  await sql(
    "insert into occurrence_requests (commitment_id, unit_id, slot, kind, reason, asked_on, asked_by) select $1, $2, 5, 'excuse', 'Máy phát hỏng', '2025-06-11', id from accounts where email = 'can-bo@loa.test'",
    [commitmentId, unitId],
  );
  // Two reports that are not in; the first is drafted, the second waits for the head.
  const [period] = await sql<{ id: string }>(
    `insert into periods (domain, year, kind, window_key, title, from_on, to_on, opens_on, due_on, timely_by, opened_on)
     values ('CDS', 2025, 'regular', 'quarter-1', 'Báo cáo Quý I năm 2025 (CĐS)', '2024-12-15', '2025-05-14', '2025-05-15', '2025-05-19',
       'approved', '2025-05-02') returning id`,
  );
  const reports = await sql<{ id: string; unit_id: string }>(
    `insert into unit_reports (period_id, unit_id, origin, expected_on) select $1, u, 'owes', '2025-05-02' from unnest($2::uuid[]) u
     returning id, unit_id`,
    [period?.id, [unitId, other]],
  );
  await sql("insert into period_plans (period_id, plan_id) values ($1, $2)", [
    period?.id,
    plan.planId,
  ]);
  await sql(
    "insert into unit_report_completions (report_id, unit_id, content, completed_on) values ($1, $2, '{}', '2025-05-16')",
    [reports.find((row) => row.unit_id === other)?.id, other],
  );
  await tellOfRequests(stage.services);
  await remindPeople(stage.services);
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
  if (folder) await page.screenshot({ path: `${folder}/chase-${name}.png`, fullPage: true });
  await expectAccessible(page, name);
  await expectNoSidewaysScroll(page, name);
}

for (const phone of [true, false])
  it(`an officer sees how much is unread and opens a reminder's duty${phone ? " on a phone" : ""}`, async () => {
    const page = await signedIn("can-bo@loa.test", phone);
    await page
      .getByRole("link", { name: /Nhắc việc/ })
      .first()
      .click();
    await page.getByRole("heading", { name: "Nhắc việc", exact: true }).waitFor();
    await page.getByText("Chuyên mục", { exact: false }).first().waitFor({ state: "attached" });
    await page.getByRole("link", { name: /^Lập báo cáo: Báo cáo Quý I/ }).waitFor();
    await expectWellMade(page, `inbox${phone ? "-phone" : ""}`);
    await page
      .getByRole("link", { name: /chưa đọc: C.1/ })
      .first()
      .click();
    await page.getByRole("heading", { name: "Đã nhắc" }).waitFor();
    await expectWellMade(page, `commitment${phone ? "-phone" : ""}`);
  });

it("an officer snoozes on a phone with a reason, and may end it", async () => {
  const page = await signedIn("can-bo@loa.test", true);
  await open(page, "/reminders?state=all");
  await page
    .getByRole("button", { name: /^Hoãn nhắc: C.1/ })
    .first()
    .click();
  await page.getByRole("textbox", { name: "Lý do" }).fill("Chờ sửa máy phát");
  await expectWellMade(page, "snooze-phone");
  await page.getByRole("button", { name: "Hoãn nhắc", exact: true }).click();
  await page.getByText("Đã hoãn nhắc").waitFor();
  const marked = page.getByRole("button", { name: "Đánh dấu đã đọc tất cả" });
  await marked.click();
  await page.getByText("Đã đọc hết").waitFor();
});

it("a coordinator is told of a request, sees who is to be chased and copies a message for Zalo", async () => {
  const page = await signedIn("dieu-phoi@loa.test");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, "/reminders");
  await page.getByText("Máy phát hỏng").waitFor();
  await expectWellMade(page, "inbox-coordinator");
  await open(page, "/late-duties");
  await page.getByText("Chờ sửa máy phát").waitFor();
  await page.getByText("2 báo cáo của 2 đơn vị chậm quá").waitFor();
  await page.getByText("Chờ lãnh đạo đơn vị duyệt").waitFor();
  await expectWellMade(page, "to-chase");
  await page.getByRole("button", { name: "Chép gửi Zalo" }).first().click();
  await page.getByText("Đã sao chép").waitFor();
  const copied = await page.evaluate<string>("navigator.clipboard.readText()");
  expect(copied).toMatch(/Đôn đốc: .*\n.*việc quá hạn:\n1\. Báo cáo Quý I năm 2025/);
  expect(copied).toContain("/console/units/");
  await open(page, "/reminders/log");
  await page
    .getByText("can-bo@loa.test")
    .first()
    .waitFor({ state: "attached", timeout: 5_000 })
    .catch(() => undefined);
  await page.getByRole("columnheader", { name: "Người được nhắc" }).waitFor();
  await expectWellMade(page, "log");
});

it("a coordinator reads what is to be chased and who was reminded on a phone", async () => {
  const page = await signedIn("dieu-phoi@loa.test", true);
  await open(page, "/late-duties");
  await page.getByText("Chờ sửa máy phát").waitFor();
  await expectWellMade(page, "to-chase-phone");
  await open(page, "/reminders/log");
  await page
    .getByText("Nhắc hằng tuần", { exact: false })
    .or(page.getByText("Sau hạn", { exact: false }))
    .first()
    .waitFor();
  await expectWellMade(page, "log-phone");
});

for (const phone of [false, true])
  it(`a coordinator changes the rules of reminding${phone ? " on a phone" : ""}`, async () => {
    const page = await signedIn("dieu-phoi@loa.test", phone);
    await open(page, "/reminder-rules");
    await page.getByLabel("Báo lãnh đạo đơn vị khi chậm quá (ngày)").fill(phone ? "6" : "7");
    await page.getByRole("button", { name: "Thêm bước" }).click();
    await expectWellMade(page, `rules${phone ? "-phone" : ""}`);
    await page.getByRole("button", { name: "Lưu quy định" }).click();
    await page.getByText("Đã lưu quy định nhắc việc").waitFor();
    await page.getByText(/Đặt lúc/).waitFor();
  });

it("a coordinator drafts a directive letter from the data, mends it, records it as sent and attaches the signed copy", async () => {
  const page = await signedIn("dieu-phoi@loa.test");
  await open(page, "/late-duties");
  await page.getByLabel("Chọn tất cả đơn vị").check();
  await expectWellMade(page, "to-chase-chosen");
  await page.getByRole("button", { name: "Soạn công văn (2 đơn vị)" }).click();
  await page.getByRole("button", { name: "Sửa nội dung" }).click();
  await page.getByLabel("Cơ quan ban hành").fill("Sở Khoa học và Công nghệ");
  await expectWellMade(page, "letter-words");
  await page.getByRole("button", { name: "Lưu", exact: true }).click();
  await page.getByText("Đã lưu công văn").waitFor();
  await page.getByText("chưa gửi 02 báo cáo").waitFor();
  await expectWellMade(page, "letter-draft");
  await page.getByRole("button", { name: "Ghi nhận đã gửi" }).click();
  await page.getByLabel("Số, ký hiệu").fill("812/SKHCN-CĐS");
  await page.getByLabel("Họ tên người ký").fill("Nguyễn Văn Mẫu");
  await expectWellMade(page, "letter-sending");
  await page.getByRole("button", { name: "Ghi nhận đã gửi" }).click();
  await page.getByRole("heading", { name: "Công văn đôn đốc 812/SKHCN-CĐS" }).waitFor();
  await page.locator('input[type="file"]').setInputFiles({
    ...{ name: "da-ky.pdf", mimeType: "application/pdf" },
    buffer: Buffer.from("%PDF-1.7\n%%EOF\n"),
  });
  await page.getByText("Tải bản đã ký").waitFor();
  await expectWellMade(page, "letter-sent");
  await open(page, "/directive-letters");
  await page.getByText("812/SKHCN-CĐS").waitFor();
  await expectWellMade(page, "letters");
});

it("a unit's head finds the letter among the reminders and reads its own part on a phone", async () => {
  const page = await signedIn("lanh-dao@loa.test", true);
  await open(page, "/reminders");
  await page
    .getByRole("link", { name: /Ủy ban nhân dân xã Mẫu/ })
    .first()
    .click();
  await page.getByRole("heading", { name: "Công văn đôn đốc 812/SKHCN-CĐS" }).waitFor();
  await expectWellMade(page, "letter-phone");
});

// Any picture a phone could have taken will do.
const picture = (page: Page) => page.screenshot({ clip: { x: 0, y: 0, width: 60, height: 40 } });

it("a visitor without an account sends a result by a link on a phone, and the unit's officer confirms it", async () => {
  const officer = await signedIn("can-bo@loa.test");
  await open(officer, `/commitments/${commitmentId}`);
  await officer.getByRole("button", { name: "Tạo đường dẫn" }).click();
  await officer.getByLabel("Gửi cho ai").fill("Đài truyền thanh xã");
  await expectWellMade(officer, "link-making");
  const made = officer.waitForResponse((response) => response.url().endsWith("/task-links"));
  await officer.getByRole("button", { name: "Tạo đường dẫn" }).click();
  const { address } = (await (await made).json()) as { address: string };
  await officer.getByRole("button", { name: "Chép đường dẫn" }).waitFor();
  const visitor = await stage.open({ phone: true });
  await visitor.goto(address);
  await visitor.getByLabel("Họ tên người gửi").fill("Trần Thị Loa");
  await visitor.getByLabel("Đã làm gì").fill("Phát chuyên mục số 3");
  const photo = { name: "phong-thu.png", mimeType: "image/png", buffer: await picture(visitor) };
  await visitor.locator("input[type=file]").first().setInputFiles(photo);
  await visitor.getByLabel("Lời xác nhận").fill("Đã phát lúc 17 giờ ngày 11/6");
  await expectWellMade(visitor, "one-task-phone");
  await visitor.getByRole("button", { name: "Gửi kết quả" }).click();
  await visitor.getByText("Đơn vị sẽ xem và xác nhận").waitFor();
  await expectWellMade(visitor, "one-task-sent-phone");
  await open(officer, `/commitments/${commitmentId}`);
  await officer.getByText("Phát chuyên mục số 3").waitFor();
  await officer.getByRole("link", { name: "phong-thu" }).waitFor();
  await expectWellMade(officer, "link-record");
  await officer.getByRole("button", { name: "Xác nhận", exact: true }).click();
  await officer.getByRole("link", { name: "Mở kết quả" }).waitFor();
  await expectWellMade(officer, "link-confirmed");
});
