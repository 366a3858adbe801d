import pg from "pg";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { sendDue } from "../../src/features/channels/send-due.ts";
import { commitmentsOf, issuePlan } from "../support/commitments-factory.ts";
import { factories } from "../support/factories.ts";
import { expectAccessible, expectNoSidewaysScroll } from "./accessibility.ts";
import { makePerson, signIn } from "./people.ts";
import { openStage, type Stage } from "./stage.ts";

let stage: Stage;
let pool: pg.Pool;
let writer: Page;
let head: Page;
let storyPath = "";
let commitmentId = "";

beforeAll(async () => {
  stage = await openStage("2025-06-12T08:00:00+07:00");
  pool = new pg.Pool({ connectionString: stage.services.database.ownerUrl, max: 1 });
  const sql = async <T extends object>(text: string, values: readonly unknown[] = []) =>
    (await pool.query(text, [...values])).rows as T[];
  const unitId = await factories(sql).unit({ name: "Trung tâm Công báo - Tin học" });
  const place = { sql, services: stage.services };
  const { planId } = await issuePlan(place, {
    title: "Kế hoạch truyền thông năm 2025",
    tasks: [
      {
        ...{ path: "C.I.2.đ", title: "Tin, bài trên Cổng thông tin điện tử tỉnh", domain: "CDS" },
        units: [unitId],
        quotas: [
          { count: 15, per: "month", noun: "tin, bài", channel: "Cổng thông tin điện tử tỉnh" },
        ],
      },
    ],
  });
  commitmentId = (await commitmentsOf(place, planId))[0]?.id ?? "";
  const grant = { unitId, domain: null };
  await makePerson(stage, "bien-tap@loa.test", { ...grant, role: "officer" }, "Trần Thị Biên Tập");
  await makePerson(stage, "giam-doc@loa.test", { ...grant, role: "unit_head" }, "Phạm Giám Đốc");
  await makePerson(stage, "pho@loa.test", { ...grant, role: "unit_head" }, "Ngô Phó Giám Đốc");
  writer = await as("bien-tap@loa.test");
  head = await as("giam-doc@loa.test");
}, 240_000);
afterAll(async () => {
  await pool.end();
  await stage.close();
});

async function as(email: string, phone = false): Promise<Page> {
  const page = await stage.open({ phone });
  await signIn(stage, page, email);
  return page;
}

const open = (page: Page, path: string) => page.goto(`${stage.url}/console${path}`);

async function expectWellMade(page: Page, name: string) {
  const folder = process.env.LOA_SHOTS;
  if (folder) await page.screenshot({ path: `${folder}/publish-${name}.png`, fullPage: true });
  await expectAccessible(page, name);
  await expectNoSidewaysScroll(page, name);
}

/** Writes a story; gives its path below the console. */
async function drafted(page: Page, title: string): Promise<string> {
  await open(page, "/newsroom/stories/new");
  await page.getByLabel("Tiêu đề tạm").fill(title);
  await page.getByRole("button", { name: "Bắt đầu viết" }).click();
  const text = page.getByRole("textbox", { name: "Nội dung" });
  await text.waitFor();
  await page.getByLabel("Tóm tắt").fill("Người dân nộp hồ sơ trực tuyến và nhận kết quả tại nhà.");
  await text.click();
  await page.keyboard.type(
    "Bộ phận một cửa xã Mẫu có máy mới. Dịch vụ công trực tuyến giúp bà con nộp hồ sơ trực tuyến.",
  );
  await page.getByRole("button", { name: "Gắn chủ đề Dịch vụ công trực tuyến" }).click();
  await page.getByRole("button", { name: "Bỏ chủ đề Dịch vụ công trực tuyến" }).waitFor();
  return new URL(page.url()).pathname.replace("/console", "");
}

/** Writes a story and has it put before the head. */
async function written(title: string): Promise<string> {
  const path = await drafted(writer, title);
  await askReview();
  return path;
}

async function askReview() {
  await writer.getByRole("button", { name: "Trình duyệt" }).click();
  await writer.getByRole("button", { name: "Trình duyệt" }).last().click();
  await writer.getByText("Đang chờ duyệt").first().waitFor();
}

async function approved(path: string) {
  await open(head, path);
  await head.getByRole("button", { name: "Duyệt", exact: true }).click();
  await head.getByText("Đã duyệt").first().waitFor();
}

/** Lets a story of one's own out alone, and to readers at once. */
async function releasedAndSent(page: Page, title: string): Promise<string> {
  const path = await drafted(page, title);
  const release = page.getByRole("button", { name: "Duyệt khẩn", exact: true });
  await release.click();
  await page.getByLabel("Vì sao khẩn cấp").fill("Bão vào trong đêm.");
  await release.click();
  await page.getByText("Duyệt khẩn, chờ hậu kiểm.").waitFor();
  await page.getByRole("link", { name: "Đăng bài" }).click();
  await page.getByRole("button", { name: "Đăng ngay" }).click();
  await page.getByRole("button", { name: "Đăng ngay" }).click();
  await page.getByRole("heading", { name: "Đã tính cho" }).waitFor();
  return path;
}

/** What the ledger counts for the unit's duty on the portal. */
async function counted(stage: "recorded" | "approved" = "recorded"): Promise<number> {
  const { rows } = await pool.query<{ n: number }>(
    "select coalesce(sum(count), 0)::int as n from commitment_days where commitment_id = $1 and stage = $2",
    [commitmentId, stage],
  );
  return rows[0]?.n ?? 0;
}

it("an editor's morning: from an idea to the portal, where it counts without a word typed", async () => {
  storyPath = await written("Xã Mẫu trả kết quả một cửa trong ngày");
  await approved(storyPath);
  await open(writer, storyPath);
  await writer.getByRole("link", { name: "Đăng bài" }).click();
  await writer.getByText("Chưa đăng").first().waitFor();
  await expectWellMade(writer, "before");
  await writer.getByRole("button", { name: "Đăng ngay" }).click();
  await writer.getByRole("button", { name: "Đăng ngay" }).click();
  await writer.getByRole("heading", { name: "Đã tính cho" }).waitFor();
  await writer
    .getByRole("link", { name: "C.I.2.đ Tin, bài trên Cổng thông tin điện tử tỉnh" })
    .waitFor();
  await expectWellMade(writer, "out");
  expect(await counted()).toBe(1);
  const address = await writer.getByRole("link", { name: "Xem trên kênh" }).getAttribute("href");
  const reader = await stage.open({ phone: true });
  await reader.goto(address ?? "");
  await reader.getByRole("heading", { name: "Xã Mẫu trả kết quả một cửa trong ngày" }).waitFor();
  await expectWellMade(reader, "reader-phone");
  await reader.context().close();
});

it("the page is looked at before it goes out as the portal draws it, on a computer and on a phone", async () => {
  await open(writer, storyPath);
  await writer.getByRole("link", { name: "Xem trước" }).click();
  const drawn = writer.frameLocator("iframe");
  await drawn.getByRole("heading", { name: "Xã Mẫu trả kết quả một cửa trong ngày" }).waitFor();
  await expectWellMade(writer, "preview");
  await writer.getByRole("radio", { name: "Điện thoại" }).check();
  await writer.waitForFunction("document.querySelector('iframe').clientWidth === 390");
  const font = await drawn.locator("h1").evaluate((heading) => {
    const page = globalThis as unknown as { getComputedStyle(of: unknown): { fontFamily: string } };
    return page.getComputedStyle(heading).fontFamily;
  });
  expect(font).toContain("Be Vietnam Pro");
  await expectWellMade(writer, "preview-phone");
  await writer.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(writer, "preview on a phone");
  await writer.setViewportSize({ width: 1440, height: 900 });
  await open(writer, `${storyPath}/publishing`);
});

it("its output proves itself by Loa's log and is agreed to already", async () => {
  await writer.getByRole("link", { name: "Mở kết quả" }).click();
  await writer.getByText("Nhật ký đăng của Loa · nhật ký hệ thống").waitFor();
  await writer.getByText("Đã duyệt").first().waitFor();
  await expectWellMade(writer, "output");
});

it("what is approved waits in the tray, is given an hour, moved by keys, and goes out at it", async () => {
  const path = await written("Lớp kỹ năng số buổi tối");
  await approved(path);
  await open(writer, "/newsroom/publishing");
  const tray = writer.getByRole("region", { name: "Đã duyệt, chưa hẹn" });
  await tray.getByText("Lớp kỹ năng số buổi tối").waitFor();
  await tray.getByLabel("Ngày", { exact: true }).fill("13/06/2025");
  await tray.getByLabel("Ngày", { exact: true }).press("Tab");
  await tray.getByLabel("Giờ", { exact: true }).fill("09:30");
  await tray.getByRole("button", { name: "Hẹn giờ đăng" }).click();
  const friday = writer.getByRole("region", { name: "13/06/2025" });
  const entry = friday.getByRole("link", { name: "09:30 Lớp kỹ năng số buổi tối" });
  await entry.waitFor();
  await expectWellMade(writer, "calendar");
  await entry.focus();
  await writer.keyboard.press("Alt+ArrowRight");
  const saturday = writer.getByRole("region", { name: "14/06/2025" });
  await saturday.getByRole("link", { name: "09:30 Lớp kỹ năng số buổi tối" }).waitFor();
  stage.moveTo("2025-06-14T09:29:00+07:00");
  await sendDue(stage.services);
  expect(await counted()).toBe(1);
  stage.moveTo("2025-06-14T09:30:00+07:00");
  await sendDue(stage.services);
  await expect.poll(() => counted()).toBe(2);
  // Two days later everybody signs in again.
  await signIn(stage, writer, "bien-tap@loa.test");
  await signIn(stage, head, "giam-doc@loa.test");
  await open(writer, "/newsroom/publishing");
  await saturday.getByText("Đang đăng").waitFor();
  await writer.getByRole("radio", { name: "Bảng" }).check();
  await writer.getByRole("region", { name: "Đang đăng" }).getByText("Lớp kỹ năng số").waitFor();
  await expectWellMade(writer, "board");
  await open(writer, "/newsroom/stories");
  await writer.getByRole("region", { name: "Đang đăng" }).getByText("Lớp kỹ năng số").waitFor();
  await expectWellMade(writer, "stories");
});

it("a correction is told to readers; withdrawn, the page is gone at once and the counts follow", async () => {
  await open(writer, storyPath);
  await writer.getByLabel("Tóm tắt").fill("Người dân nhận kết quả trong ngày làm việc.");
  await askReview();
  await approved(storyPath);
  await open(writer, `${storyPath}/publishing`);
  await writer.getByText("Bản đang đăng cũ hơn bản đã duyệt.").waitFor();
  await writer.getByRole("button", { name: "Đính chính" }).click();
  await writer.getByLabel("Đã sửa gì (độc giả sẽ đọc)").fill("Sửa: trong ngày làm việc.");
  await writer.getByRole("button", { name: "Đính chính" }).click();
  await writer.getByText(/^Đính chính .*: Sửa: trong ngày làm việc\.$/).waitFor();
  const address =
    (await writer.getByRole("link", { name: "Xem trên kênh" }).getAttribute("href")) ?? "";
  const reader = await stage.open();
  await reader.goto(address);
  await reader.getByText("Sửa: trong ngày làm việc.").waitFor();
  const before = await counted();
  await writer.getByRole("button", { name: "Gỡ bài" }).click();
  await writer.getByLabel("Lý do (độc giả sẽ đọc)").fill("Số liệu chưa được kiểm tra.");
  await writer.getByRole("button", { name: "Gỡ bài" }).click();
  await writer.getByText("Không còn tính").waitFor();
  await expectWellMade(writer, "withdrawn");
  const gone = await reader.reload();
  expect(gone?.status()).toBe(410);
  await reader.getByText("Số liệu chưa được kiểm tra.").waitFor();
  expect(await counted()).toBe(before - 1);
  await reader.context().close();
});

it("the office's channel says what counts, and is read on a phone like the calendar", async () => {
  await open(head, "/newsroom/channels");
  await head.getByRole("button", { name: "Sửa" }).click();
  await head.getByLabel("Kế hoạch gọi kênh này là").waitFor();
  await expectWellMade(head, "channel-form");
  await head.getByRole("button", { name: "Lưu" }).click();
  await head.getByRole("button", { name: "Sửa" }).waitFor();
  const phone = await as("bien-tap@loa.test", true);
  for (const [path, words] of [
    ["/newsroom/channels", "C.I.2.đ"],
    ["/newsroom/publishing", "Lớp kỹ năng số buổi tối"],
    [`${storyPath}/publishing`, "Số liệu chưa được kiểm tra."],
  ] as const) {
    await open(phone, path);
    await phone.getByText(words).first().waitFor();
    await expectWellMade(phone, `phone${path.replaceAll("/", "-").slice(-24)}`);
  }
  await phone.context().close();
});

it("what its own author released stands flagged until the head agrees with one press, and is approved by it", async () => {
  const deputy = await as("pho@loa.test");
  const before = [await counted(), await counted("approved")] as const;
  const path = await releasedAndSent(deputy, "Tránh bão số 5 tại xã Mẫu");
  await deputy.getByText("Duyệt khẩn, chưa hậu kiểm").waitFor();
  expect([await counted(), await counted("approved")]).toEqual([before[0] + 1, before[1]]);
  await open(deputy, path);
  await deputy.getByText("Duyệt khẩn, chờ hậu kiểm.").waitFor();
  const agree = "Đồng ý việc duyệt khẩn";
  expect(await deputy.getByRole("button", { name: agree }).count()).toBe(0);

  await open(head, "/newsroom");
  await head
    .getByRole("region", { name: "Duyệt khẩn chờ hậu kiểm" })
    .getByRole("link", { name: "Tránh bão số 5 tại xã Mẫu" })
    .click();
  await head.getByText("Ngô Phó Giám Đốc một mình cho đăng", { exact: false }).waitFor();
  await expectWellMade(head, "release-to-look-at");
  await head.getByRole("link", { name: "Đăng bài" }).click();
  await head.getByText("Duyệt khẩn, chưa hậu kiểm").waitFor();
  await head.getByRole("link", { name: "Mở bài" }).click();
  await head.getByRole("button", { name: agree }).click();
  await head.getByText("Đã hậu kiểm.").waitFor();
  await head.getByText("Duyệt khẩn, chờ hậu kiểm.").waitFor({ state: "detached" });
  await head.getByRole("link", { name: "Đăng bài" }).click();
  await head.getByRole("heading", { name: "Đã tính cho" }).waitFor();
  await head.getByText("Duyệt khẩn, chưa hậu kiểm").waitFor({ state: "detached" });
  expect([await counted(), await counted("approved")]).toEqual([before[0] + 1, before[1] + 1]);
  await deputy.context().close();
});

it("a release the head objects to is gone from readers at once, with the reason, and out of the counts", async () => {
  const deputy = await as("pho@loa.test");
  const before = await counted();
  const path = await releasedAndSent(deputy, "Xã Mẫu sơ tán dân trước bão");
  expect(await counted()).toBe(before + 1);
  const address =
    (await deputy.getByRole("link", { name: "Xem trên kênh" }).getAttribute("href")) ?? "";
  await open(head, path);
  await head.getByRole("button", { name: "Không đồng ý, gỡ bài" }).click();
  await head.getByRole("textbox", { name: "Lý do" }).fill("Mực nước ghi sai.");
  await expectWellMade(head, "release-objected");
  await head.getByRole("button", { name: "Không đồng ý, gỡ bài" }).click();
  await head.getByText("Đã hậu kiểm.").waitFor();
  const reader = await stage.open();
  expect((await reader.goto(address))?.status()).toBe(410);
  await reader.getByText("Mực nước ghi sai.").waitFor();
  expect(await counted()).toBe(before);
  await reader.context().close();
  await deputy.context().close();
});
