import type { Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  coordinator,
  expectWellMade,
  head,
  officer,
  openProvingDesk,
  type ProvingDesk,
  pageOf,
  reporter,
  send,
  visit,
} from "./proving-desk.ts";

let desk: ProvingDesk;
let phone: Page;
let desktop: Page;
let readings: string[];

beforeAll(async () => {
  desk = await openProvingDesk("2025-06-12T09:00:00+07:00");
  await signInAll();
  readings = [await overviewAsOf("2025-06-11")];
});
afterAll(() => desk.close());

async function signInAll() {
  phone = await pageOf(desk, officer, true);
  desktop = await pageOf(desk, coordinator);
}

/** Lets days pass; their sessions end meanwhile. */
async function moveTo(moment: string) {
  desk.stage.moveTo(moment);
  await signInAll();
}

const picker = (page: Page, path: string) => page.getByRole("checkbox", { name: new RegExp(path) });
const link = (page: Page) => page.getByLabel("Đường dẫn").first();
const title = (page: Page) => page.getByLabel("Tên kết quả");
const chooseFile = (page: Page) => page.locator('input[type="file"]').first();

async function figure(page: Page, label: string): Promise<string> {
  const link = page.getByRole("link", { name: new RegExp(`^${label}: `) });
  await link.waitFor();
  return (await link.textContent()) ?? "";
}

/** The overview's figures and delivered pieces on a day, as they are read off the screen. */
async function overviewAsOf(day: string): Promise<string> {
  await visit(desk, desktop, `/plans/${desk.planId}/overview?asOf=${day}`);
  const met = await figure(desktop, "Đã đủ");
  const late = await figure(desktop, "Quá hạn");
  const delivered = await desktop.getByText(/sản phẩm phải có đến nay/).textContent();
  return `đủ ${met}, chậm ${late}, ${delivered}`;
}

it("an officer's phone proves a duty in three touches, from what is owed to the sentence that it counts", async () => {
  await visit(desk, phone, "/my");
  await phone
    .getByRole("link", { name: /Ghi kết quả: C\.1/ })
    .first()
    .tap();
  await phone.getByText("Đã gợi ý theo cam kết").waitFor();
  expect(await title(phone).inputValue()).toContain("Nhịp sống số");
  await expectWellMade(phone, "record-from-duty");
  await link(phone).fill("dai.test/nhip-song-so-01?utm_source=zalo");
  await phone.getByRole("button", { name: "Ghi kết quả" }).tap();
  await phone.getByText("Đã ghi kết quả.").waitFor();
  await phone.getByText(/cả năm: 1\//).waitFor();
  await expectWellMade(phone, "recorded");
});

it("counts one output with several claims once in the list, and for each commitment", async () => {
  await visit(desk, phone, "/record");
  await title(phone).fill("Bài dùng cho hai cam kết");
  await picker(phone, "C.2").tap();
  await picker(phone, "C.3").tap();
  await link(phone).fill("https://dai.test/bai-chung");
  await send(phone);
  expect(await phone.getByText(/cả năm: 1\//).count()).toBe(2);
  await visit(desk, phone, "/outputs?q=hai+cam+kết");
  await phone.getByRole("link", { name: "Bài dùng cho hai cam kết" }).waitFor();
  expect(await phone.getByRole("link", { name: "Bài dùng cho hai cam kết" }).count()).toBe(1);
});

it("keeps a photo without the place it was taken at", async () => {
  await visit(desk, phone, "/record");
  await title(phone).fill("Ảnh buổi phát thanh lưu động");
  await picker(phone, "C.3").tap();
  await chooseFile(phone).setInputFiles({
    ...{ name: "IMG_0001.JPG", mimeType: "image/jpeg" },
    buffer: await photoWithPlace(),
  });
  await phone.getByText("IMG_0001.JPG").waitFor();
  await expectWellMade(phone, "record-photo");
  await send(phone);
  await phone.getByRole("link", { name: "Ảnh buổi phát thanh lưu động" }).tap();
  const picture = phone.getByRole("img", { name: /IMG_0001/ });
  await picture.waitFor();
  const served = await phone.request.get((await picture.getAttribute("src")) ?? "");
  const bytes = await served.body();
  expect((await sharp(bytes).metadata()).exif).toBeUndefined();
  expect(bytes.includes("May anh thu")).toBe(false);
  await expectWellMade(phone, "output-photo");
});

it("takes a file, and a statement where there is neither link nor picture", async () => {
  await visit(desk, phone, "/record");
  await title(phone).fill("Báo cáo kèm tệp");
  await picker(phone, "C.2").tap();
  const pdf = Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");
  const file = { name: "bao-cao.pdf", mimeType: "application/pdf", buffer: pdf };
  await chooseFile(phone).setInputFiles(file);
  await send(phone);
  await phone.getByRole("button", { name: "Ghi kết quả khác" }).tap();
  await title(phone).fill("Tuyên truyền lưu động tại chợ");
  await picker(phone, "C.2").tap();
  await phone.getByRole("button", { name: /Viết lời xác nhận/ }).tap();
  await phone.getByLabel("Lời xác nhận của đơn vị").fill("Đã phát loa tại chợ sáng 12/6.");
  await send(phone);
  await visit(desk, phone, "/outputs");
  await phone
    .getByText("bao-cao.pdf")
    .or(phone.getByText("Tệp", { exact: true }))
    .first()
    .waitFor();
  await expectWellMade(phone, "list-phone");
});

it("a second person records as well, and the same link is flagged on both", async () => {
  const page = await pageOf(desk, reporter, true);
  await recordLink(page, "Tin báo một", "https://www.dai.test/bai-chung/#dau");
  await page.getByText(/trùng với 1 kết quả khác/).waitFor();
  await recordLink(page, "Tin báo hai", "https://bao.test/hai");
  await visit(desk, desktop, "/outputs?flagged=1");
  await desktop.getByRole("link", { name: "Tin báo một" }).waitFor();
  await desktop.getByRole("link", { name: "Bài dùng cho hai cam kết" }).waitFor();
  expect(await desktop.getByText("trùng 1").count()).toBe(2);
  await expectWellMade(desktop, "flagged");
});

it("a coordinator records on behalf, and the unit's page says so", async () => {
  await visit(desk, desktop, `/record?unit=${desk.department.id}`);
  await desktop.getByText(`ghi thay cho ${desk.department.name}`).waitFor();
  await title(desktop).fill("Bài Sở gửi qua thư");
  await picker(desktop, "C.2").check();
  await link(desktop).fill("https://so.test/bai-mot");
  await expectWellMade(desktop, "record-on-behalf");
  await send(desktop);
  await desktop.getByRole("link", { name: "Bài Sở gửi qua thư" }).click();
  await desktop
    .getByText("Đầu mối đã ghi thay đơn vị.")
    .or(desktop.getByText(/ghi thay đơn vị/))
    .first()
    .waitFor();
});

it("a unit's head approves what waits in one press, and what is flagged one by one", async () => {
  const page = await pageOf(desk, head);
  await visit(desk, page, "/outputs");
  await page.getByRole("link", { name: /^Chờ duyệt/ }).click();
  await page.getByRole("button", { name: "Duyệt cả 4 kết quả" }).click();
  await page.getByText("Duyệt 4 kết quả đang thấy, trừ 1 kết quả có minh chứng trùng?").waitFor();
  await expectWellMade(page, "approving");
  await page.getByRole("button", { name: "Duyệt", exact: true }).click();
  await page.getByRole("button", { name: "Duyệt: Bài dùng cho hai cam kết" }).click();
  await page.getByText("Không còn kết quả nào chờ duyệt").waitFor();
});

it("a coordinator returns one with a reason and accepts another; the officer mends and sends again", async () => {
  await visit(desk, desktop, "/outputs");
  // Five that a head approved, and three of units that have no head.
  await desktop.getByRole("link", { name: /^Chờ chấp nhận\s*8/ }).click();
  await desktop
    .getByText(/chưa có lãnh đạo trên Loa, không cần duyệt/)
    .nth(2)
    .waitFor();
  await expectWellMade(desktop, "judging");
  await narrowAndClear(desktop);
  await desktop.getByRole("button", { name: "Trả lại: Báo cáo kèm tệp" }).click();
  await desktop.getByRole("button", { name: "Trả lại", exact: true }).click();
  await desktop.getByText("Xin ghi lý do.").waitFor();
  await desktop.getByLabel("Lý do trả lại").fill("Tệp trống, xin gửi bản đã ký.");
  await expectWellMade(desktop, "returning");
  await desktop.getByRole("button", { name: "Trả lại", exact: true }).click();
  await desktop
    .getByText(/Đã trả lại/)
    .first()
    .waitFor();
  await desktop.getByRole("link", { name: /^Chờ chấp nhận\s*7/ }).waitFor();
  const rows = desktop.getByRole("button", { name: /^Chấp nhận: / });
  for (let left = 7; left > 0; left -= 1) {
    await rows.first().click();
    await desktop.getByRole("link", { name: `Chờ chấp nhận ${left - 1}` }).waitFor();
  }
  await desktop.getByText("Không còn kết quả nào chờ chấp nhận").waitFor();
  await expectWellMade(desktop, "queue-done");
  // A day's figures stand once it is over.
  readings.push(await overviewAsOf("2025-06-12"));

  await moveTo("2025-06-20T09:00:00+07:00");
  await visit(desk, phone, "/outputs?state=returned");
  await phone.getByRole("link", { name: "Báo cáo kèm tệp" }).tap();
  await phone
    .getByText(/Tệp trống, xin gửi bản đã ký/)
    .first()
    .waitFor();
  await phone.getByText("Kết quả đang bị trả lại nên chưa được tính.").waitFor();
  await expectWellMade(phone, "returned");
  await phone.getByRole("button", { name: "Thêm minh chứng" }).tap();
  await link(phone).fill("https://dai.test/bao-cao-da-ky");
  await phone.getByRole("button", { name: "Thêm minh chứng" }).tap();
  await phone.getByText("Đã thêm minh chứng.").waitFor();
  await phone.getByRole("button", { name: /^Gửi lại: / }).tap();
  await phone.getByRole("button", { name: "Gửi lại", exact: true }).tap();
  await phone.getByText("Đã gửi lại.").waitFor();
  readings.push(await overviewAsOf("2025-06-20"));
});

it("a withdrawn output leaves the counts from that day on and stays in history", async () => {
  await moveTo("2025-07-05T09:00:00+07:00");
  const page = await pageOf(desk, reporter);
  await recordLink(page, "Tin báo ba", "https://bao.test/ba");
  await recordLink(page, "Tin báo bốn", "https://bao.test/bon");
  await visit(desk, page, "/outputs?q=Tin+báo+hai");
  await page.getByRole("link", { name: "Tin báo hai" }).click();
  await page.getByRole("button", { name: /^Rút kết quả: / }).click();
  await page.getByLabel("Lý do rút").fill("Ghi nhầm bài của báo khác.");
  await page.getByRole("button", { name: "Rút kết quả", exact: true }).click();
  await page.getByText("Đã rút kết quả.").waitFor();
  await page.getByText("Lý do: Ghi nhầm bài của báo khác.").waitFor();
  await page.getByText("Kết quả đã rút nên không được tính.").waitFor();
  await expectWellMade(page, "withdrawn");
});

it("the overview of three dates moves with what was known, and its past stays", async () => {
  readings.push(await overviewAsOf("2025-07-05"));
  const again = [];
  for (const day of ["2025-06-11", "2025-06-12", "2025-06-20", "2025-07-05"])
    again.push(await overviewAsOf(day));
  expect(again).toEqual(readings);
  expect(new Set(readings).size).toBe(4);
  const { rows } = await outputsRecorded();
  expect(rows).toBe("10 của 3 người");
});

it("every number of the overview opens onto a list as long as it says", async () => {
  for (const label of ["Kỳ đến hạn", "Đã đủ", "Quá hạn"]) {
    await visit(desk, desktop, `/plans/${desk.planId}/overview?asOf=2025-07-05`);
    const count = await figure(desktop, label);
    await desktop.getByRole("link", { name: new RegExp(`^${label}: `) }).click();
    await desktop.getByText(`${count} kỳ khớp điều kiện lọc`).waitFor();
    expect(desktop.url()).toContain("asOf=2025-07-05");
  }
  await expectWellMade(desktop, "list-behind-a-number");
});

// The queue itself is no filter: it is not counted, and clearing stays in it.
async function narrowAndClear(page: Page) {
  expect(await page.getByRole("button", { name: /điều kiện lọc/ }).count()).toBe(0);
  await page.getByLabel("Tìm theo tên").fill("Báo cáo kèm");
  await page.getByRole("button", { name: "Bỏ 1 điều kiện lọc" }).click();
  await page.getByRole("link", { name: "Bài Sở gửi qua thư" }).waitFor();
  const current = page.getByRole("link", { name: /^Chờ chấp nhận/ });
  expect(await current.getAttribute("aria-current")).toBe("page");
}

async function recordLink(page: Page, name: string, address: string) {
  await visit(desk, page, "/record");
  await title(page).fill(name);
  await picker(page, "C.2").check();
  await link(page).fill(address);
  await send(page);
}

async function outputsRecorded() {
  const [found] = await desk.sql<{ outputs: number; people: number }>(
    "select count(*)::int as outputs, count(distinct recorded_by)::int as people from outputs",
  );
  return { rows: `${found?.outputs} của ${found?.people} người` };
}

function photoWithPlace(): Promise<Buffer> {
  return sharp({ create: { width: 640, height: 480, channels: 3, background: "#3a6" } })
    .jpeg()
    .withExif({
      IFD0: { Make: "May anh thu" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "15/1 7/1 0/1", GPSLongitudeRef: "E" },
    })
    .toBuffer();
}
