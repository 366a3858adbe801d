import pg from "pg";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { factories } from "../support/factories.ts";
import { aPhoto } from "../support/newsroom-factory.ts";
import { expectAccessible, expectNoSidewaysScroll } from "./accessibility.ts";
import { makePerson, signIn } from "./people.ts";
import { openStage, type Stage } from "./stage.ts";

let stage: Stage;
let pool: pg.Pool;
let writer: Page;
let storyPath = "";

beforeAll(async () => {
  stage = await openStage("2025-06-12T08:00:00+07:00");
  pool = new pg.Pool({ connectionString: stage.services.database.ownerUrl, max: 1 });
  const sql = async <T extends object>(text: string, values: readonly unknown[] = []) =>
    (await pool.query(text, [...values])).rows as T[];
  const make = factories(sql);
  const unitId = await make.unit({ name: "Trung tâm Công báo - Tin học" });
  const otherUnitId = await make.unit({ name: "Ủy ban nhân dân xã Mẫu" });
  const grant = { unitId, domain: null };
  await makePerson(stage, "bien-tap@loa.test", { ...grant, role: "officer" }, "Trần Thị Biên Tập");
  await makePerson(stage, "dong-nghiep@loa.test", { ...grant, role: "officer" }, "Lê Đồng Nghiệp");
  await makePerson(stage, "giam-doc@loa.test", { ...grant, role: "unit_head" }, "Phạm Giám Đốc");
  const commune = { unitId: otherUnitId, domain: null, role: "officer" as const };
  await makePerson(stage, "xa@loa.test", commune, "Võ Cán Bộ Xã");
  const line = { unitId: null, domain: "CDS", role: "coordinator" as const };
  await makePerson(stage, "dau-moi@loa.test", line, "Đỗ Đầu Mối");
  writer = await as("bien-tap@loa.test");
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
  if (folder) await page.screenshot({ path: `${folder}/news-${name}.png`, fullPage: true });
  await expectAccessible(page, name);
  await expectNoSidewaysScroll(page, name);
}

// Waits until the server has what was written; what the page says may be of the save before.
const kept = (words: string) =>
  expect
    .poll(
      async () => {
        const { rows } = await pool.query<{ text: string }>(
          `select distinct on (story_id, language) concat_ws(' ', title, abstract, lead_media_id, body) as text
           from story_revisions order by story_id, language, number desc`,
        );
        return rows.some(({ text }) => text.includes(words));
      },
      { timeout: 30_000, interval: 250 },
    )
    .toBe(true);

it("an idea becomes a story: written, its words checked, its topic suggested", async () => {
  await open(writer, "/newsroom");
  await writer.getByText("Không có việc nào chờ anh/chị.").waitFor();
  await expectWellMade(writer, "desk-empty");
  await writer.getByRole("main").getByRole("link", { name: "Viết bài mới" }).click();
  await writer.getByLabel("Tiêu đề tạm").fill("Xã Mẫu trả kết quả một cửa trong ngày");
  await writer.getByRole("button", { name: "Bắt đầu viết" }).click();
  const text = writer.getByRole("textbox", { name: "Nội dung" });
  await text.waitFor();
  storyPath = new URL(writer.url()).pathname.replace("/console", "");
  await writer
    .getByLabel("Tóm tắt")
    .fill("Người dân nộp hồ sơ trực tuyến và nhận kết quả tại nhà.");
  await text.click();
  await writer.keyboard.type(
    "Bộ phận một cửa xã Mẫu đuợc trang bị máy mới. Dịch vụ công trực tuyến toàn trình giúp bà con nộp hồ sơ trực tuyến.",
  );
  await writer.getByRole("button", { name: "Thay đuợc bằng được" }).click();
  await expect.poll(() => text.textContent()).toContain("xã Mẫu được trang bị");
  await writer.getByRole("button", { name: "Gắn chủ đề Dịch vụ công trực tuyến" }).click();
  await writer.getByRole("button", { name: "Bỏ chủ đề Dịch vụ công trực tuyến" }).waitFor();
  await kept("xã Mẫu được trang bị");
  await expectWellMade(writer, "writing");
});

it("takes what was copied from Word as headings, lists and tables, and no more", async () => {
  const text = writer.getByRole("textbox", { name: "Nội dung" });
  await text.click();
  await writer.keyboard.press("Control+End");
  await writer.keyboard.press("Enter");
  const word = `<style>p{color:red}</style><h1>Kết quả</h1><p class="MsoListParagraph" style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·</span>120 hồ sơ</p><p class="MsoListParagraph" style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·</span>98% đúng hạn</p><table><tr><td><p><b>Xã</b></p></td><td>Số hồ sơ</td></tr></table><script>alert(1)</script><img src="https://la.test/a.png" onerror="alert(2)">`;
  await writer.evaluate(
    `(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/html", ${JSON.stringify(word)});
      document.querySelector("[role=textbox][aria-multiline]").dispatchEvent(
        new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    })()`,
  );
  await text.getByRole("heading", { name: "Kết quả" }).waitFor();
  expect(await text.locator("li").allTextContents()).toEqual(["120 hồ sơ", "98% đúng hạn"]);
  expect(await text.locator("script, img[src*='la.test']").count()).toBe(0);
  await kept("98% đúng hạn");
});

it("a picture is added, described and put in, without leaving the story", async () => {
  await writer.getByRole("button", { name: "Chọn ảnh", exact: true }).click();
  await writer.getByText("Kho chưa có ảnh, âm thanh, phim nào.").waitFor();
  const photo = await aPhoto();
  await writer
    .locator("input[type=file]")
    .first()
    .setInputFiles({
      ...{ name: "mot-cua.jpg", mimeType: "image/jpeg" },
      buffer: Buffer.from(await photo.arrayBuffer()),
    });
  await writer.getByRole("button", { name: "Tải lên" }).click();
  await writer.getByLabel("Ảnh cho thấy gì (tiếng Việt)").fill("Cán bộ trả kết quả cho người dân");
  await expectWellMade(writer, "picture");
  await writer.getByRole("button", { name: "Lưu", exact: true }).click();
  await writer.getByRole("button", { name: "Bỏ ảnh" }).waitFor();
  const { rows } = await pool.query<{ id: string }>("select id from media");
  await kept(rows[0]?.id ?? "?");
  await writer.reload();
  await writer.getByAltText("Cán bộ trả kết quả cho người dân").waitFor();
  await writer.getByText("Đủ điều kiện đăng.").waitFor();
});

it("two who write at once lose nothing and see both", async () => {
  const other = await as("dong-nghiep@loa.test");
  await open(other, storyPath);
  await writer.getByLabel("Tóm tắt").fill("Của người thứ nhất.");
  await kept("Của người thứ nhất.");
  await other.getByLabel("Tóm tắt").fill("Của người thứ hai.");
  await other.getByText("Hai người cùng sửa.").first().waitFor();
  expect(await other.getByText("Của người thứ nhất.").count()).toBeGreaterThan(0);
  await expectWellMade(other, "conflict");
  await other.getByRole("button", { name: "Lấy bản kia" }).click();
  await expect.poll(() => other.getByLabel("Tóm tắt").inputValue()).toBe("Của người thứ nhất.");
  await other.context().close();
});

it("what differs between two revisions shows word by word", async () => {
  await writer.getByRole("link", { name: "Các phiên bản" }).click();
  await writer.locator("ins").first().waitFor();
  await expectWellMade(writer, "revisions");
  await open(writer, storyPath);
});

it("is put before the head, who says something, sends it back and approves it", async () => {
  await writer.getByRole("button", { name: "Trình duyệt" }).click();
  await writer.getByRole("button", { name: "Trình duyệt" }).click();
  await writer.getByText("Đang chờ duyệt.", { exact: true }).waitFor();
  await expectWellMade(writer, "waiting");
  const head = await as("giam-doc@loa.test", true);
  await open(head, "/newsroom");
  await head.getByRole("link", { name: "Xã Mẫu trả kết quả một cửa trong ngày" }).click();
  await head.getByLabel("Góp ý của anh/chị").fill("Nêu tên dịch vụ được dùng nhiều nhất.");
  await head.getByRole("button", { name: "Gửi góp ý" }).click();
  await head.getByText("Nêu tên dịch vụ được dùng nhiều nhất.").waitFor();
  await expectWellMade(head, "judging-phone");
  await head.getByRole("button", { name: "Trả lại" }).click();
  await head.getByLabel("Cần sửa gì").fill("Thêm tên dịch vụ.");
  await head.getByRole("button", { name: "Trả lại" }).click();
  await head.getByText("Được trả lại.", { exact: true }).waitFor();

  await writer.reload();
  await writer.getByText("Thêm tên dịch vụ.").first().waitFor();
  await writer.getByLabel("Tóm tắt").fill("Nhiều nhất là đăng ký khai sinh.");
  await kept("Nhiều nhất là đăng ký khai sinh.");
  await writer.getByRole("button", { name: "Trình duyệt" }).click();
  await writer.getByRole("button", { name: "Trình duyệt" }).click();
  await writer.getByText("Đang chờ duyệt.", { exact: true }).waitFor();

  await head.reload();
  await head.getByRole("button", { name: "Duyệt", exact: true }).click();
  await head.getByText("Đã duyệt.").first().waitFor();
  await expectWellMade(head, "approved-phone");
  const { rows } = await pool.query(
    "select r.abstract from story_approvals a join story_revisions r on r.id = a.revision_id",
  );
  expect(rows).toEqual([{ abstract: "Nhiều nhất là đăng ký khai sinh." }]);
});

it("is written in English beside the Vietnamese, and falls behind when that goes on", async () => {
  await open(writer, `${storyPath}?lang=en&beside=1`);
  await writer.getByLabel("Tiêu đề").fill("One-stop results within a day");
  await writer.getByRole("textbox", { name: "Nội dung" }).click();
  await writer.keyboard.type("The commune hands over results within a day.");
  await kept("The commune hands over results within a day.");
  await expectWellMade(writer, "translation");
  await open(writer, storyPath);
  await writer.getByLabel("Tóm tắt").fill("Nhiều nhất là đăng ký khai sinh, kết hôn.");
  await kept("khai sinh, kết hôn.");
  await open(writer, `${storyPath}?lang=en`);
  await writer.getByText("Bản dịch đã cũ.", { exact: true }).waitFor();
  await writer.getByText("Xem bản tiếng Việt đã đổi gì").click();
  await writer.locator("ins").first().waitFor();
});

it("stands on the board, in its day, and on a phone", async () => {
  await open(writer, "/newsroom/stories");
  await writer.getByRole("region", { name: "Đang viết" }).getByRole("article").waitFor();
  await expectWellMade(writer, "board");
  await writer.getByRole("radio", { name: "Theo ngày" }).check();
  await writer.getByRole("textbox", { name: "Định ngày" }).fill("13/06/2025");
  await writer.keyboard.press("Tab");
  await writer.getByRole("region", { name: "13/06/2025" }).getByRole("article").waitFor();
  await expectWellMade(writer, "days");
  const phone = await as("bien-tap@loa.test", true);
  await open(phone, storyPath);
  await phone.getByRole("textbox", { name: "Nội dung" }).waitFor();
  await expectWellMade(phone, "writing-phone");
  await open(phone, "/newsroom/stories?view=list");
  await phone.getByRole("link", { name: "Xã Mẫu trả kết quả" }).waitFor();
  await expectWellMade(phone, "list-phone");
  await phone.context().close();
});

it("is offered to a commune, which takes it as its own", async () => {
  await open(writer, storyPath);
  await writer.getByText("Gửi cho đơn vị khác").click();
  await writer.getByLabel("Đơn vị nhận").fill("xa mau");
  await writer.getByRole("option", { name: /xã Mẫu/ }).click();
  await writer.getByRole("button", { name: "Gửi", exact: true }).click();
  await writer.getByText("Đã gửi; đơn vị kia").waitFor();
  const commune = await as("xa@loa.test", true);
  await open(commune, "/newsroom/offers");
  await commune.getByRole("link", { name: "Xã Mẫu trả kết quả" }).click();
  await commune.getByRole("button", { name: "Nhận bài" }).waitFor();
  await expectWellMade(commune, "offer-phone");
  await commune.getByRole("button", { name: "Nhận bài" }).click();
  await commune.getByText("Nhận từ Trung tâm Công báo - Tin học").waitFor();
  await commune.context().close();
});

it("counts for its topic, whose tree a coordinator keeps", async () => {
  const page = await as("dau-moi@loa.test");
  await open(page, "/newsroom/topics");
  await page.getByText("chưa có bài nào được duyệt").waitFor();
  const row = page.getByRole("row", { name: /Dịch vụ công trực tuyến/ });
  expect(await row.getByRole("link").textContent()).toBe("1");
  await expectWellMade(page, "topics");
  await page.getByRole("button", { name: "Thêm chủ đề" }).click();
  await expectWellMade(page, "topic-form");
  await open(page, "/newsroom/media");
  await page.getByAltText("Cán bộ trả kết quả cho người dân").first().waitFor();
  await expectWellMade(page, "media");
  await page.context().close();
});
