import { randomFillSync } from "node:crypto";
import type { Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { recordOutput } from "../../src/features/outputs/contract.ts";
import {
  expectWellMade,
  officer,
  openProvingDesk,
  type ProvingDesk,
  pageOf,
  send,
  visit,
} from "./proving-desk.ts";

let desk: ProvingDesk;
let phone: Page;

beforeAll(async () => {
  desk = await openProvingDesk("2025-06-12T09:00:00+07:00");
});
beforeEach(async () => {
  await phone?.context().close();
  phone = await pageOf(desk, officer, true);
});
afterAll(() => desk.close());

const title = () => phone.getByLabel("Tên kết quả");
const link = () => phone.getByLabel("Đường dẫn").first();
const button = () => phone.getByRole("button", { name: "Ghi kết quả" });
const chooser = () => phone.locator('input[type="file"]').first();

async function fill(name: string) {
  await visit(desk, phone, "/record");
  await phone.getByRole("checkbox", { name: /C\.2/ }).check();
  await title().fill(name);
  await link().fill(`https://dai.test/${encodeURIComponent(name)}`);
}

async function countOf(name: string): Promise<number | undefined> {
  const [found] = await desk.sql<{ count: number }>(
    "select count(*)::int as count from outputs where title = $1",
    [name],
  );
  return found?.count;
}

it("records once when the button is pressed twice", async () => {
  await fill("Hai lần bấm");
  await button().dblclick();
  await phone.getByText("Đã ghi kết quả.").waitFor();
  expect(await countOf("Hai lần bấm")).toBe(1);
});

it("keeps everything when the network goes while sending, and records once when it is back", async () => {
  await fill("Mất mạng giữa chừng");
  // The record arrives, its answer does not: the worst moment for a line to break.
  await phone.route(`**/api/v1${recordOutput.path}`, async (route) => {
    await route.fetch();
    await route.abort("connectionreset");
  });
  await button().tap();
  await phone.getByText("Chưa gửi được vì mất kết nối.").waitFor();
  await expectWellMade(phone, "mishap-network");
  await phone.unrouteAll({ behavior: "wait" });
  await phone.getByRole("button", { name: "Gửi lại", exact: true }).tap();
  await phone.getByText("Đã ghi kết quả.").waitFor();
  expect(await countOf("Mất mạng giữa chừng")).toBe(1);
});

it("gives a half-filled form back, with its photo, to who looked elsewhere meanwhile", async () => {
  await fill("Đang ghi dở");
  await phone.getByText("Chi tiết: số lượng").tap();
  await phone.getByLabel("Số lượng").fill("3");
  await chooser().setInputFiles({ name: "hop.png", mimeType: "image/png", buffer: await png() });
  await phone.getByText("hop.png").waitFor();
  await phone.getByRole("link", { name: "Việc của tôi" }).tap();
  await phone.getByRole("heading", { level: 1, name: "Việc của tôi" }).waitFor();
  await phone.goBack();
  await phone.getByText("Đã khôi phục bản ghi dở.").waitFor();
  expect(await title().inputValue()).toBe("Đang ghi dở");
  expect(await phone.getByRole("checkbox", { name: /C\.2/ }).isChecked()).toBe(true);
  await phone.getByText("hop.png").waitFor();
  expect(await phone.getByText("cần chọn lại").count()).toBe(0);
  // Reloading is worse: the browser gives no file back, and the form says so.
  await phone.reload();
  await phone.getByText("Ảnh và tệp (nếu có) cần chọn lại.").waitFor();
  await phone.getByText("Chi tiết: số lượng").tap();
  expect(await phone.getByLabel("Số lượng").inputValue()).toBe("3");
  await expectWellMade(phone, "mishap-restored");
  await phone.getByRole("button", { name: "Bỏ, ghi mới" }).tap();
  expect(await title().inputValue()).toBe("");
});

it("gives the form back to who was signed out before sending", async () => {
  await fill("Phiên đã hết");
  await phone.context().clearCookies();
  await button().tap();
  await phone.getByLabel("Mật khẩu", { exact: true }).waitFor();
  expect(phone.url()).toContain("return=");
  await phone.getByLabel("Thư điện tử").fill(officer);
  await phone.getByLabel("Mật khẩu", { exact: true }).fill("mot mat khau rat dai 2025");
  await phone.getByRole("button", { name: "Đăng nhập" }).tap();
  await phone.getByText("Đã khôi phục bản ghi dở.").waitFor();
  expect(await title().inputValue()).toBe("Phiên đã hết");
  await send(phone);
});

it("sends a photo far over the limit by making it smaller first", async () => {
  const photo = await largePhoto();
  expect(photo.byteLength).toBeGreaterThan(25_000_000);
  await fill("Ảnh rất lớn");
  await chooser().setInputFiles({ name: "lon.jpg", mimeType: "image/jpeg", buffer: photo });
  await phone.getByText("lon.jpg").waitFor();
  await send(phone);
  expect(await countOf("Ảnh rất lớn")).toBe(1);
});

it("names a file that is too large before it is sent", async () => {
  await fill("Tệp quá lớn");
  const buffer = Buffer.alloc(21 * 1024 * 1024, "%PDF-1.7 ");
  await chooser().setInputFiles({ name: "lon.pdf", mimeType: "application/pdf", buffer });
  await phone.getByText(/Tổng các tệp lớn hơn/).waitFor();
  await button().tap();
  expect(await countOf("Tệp quá lớn")).toBe(0);
  await phone.getByRole("button", { name: "Bỏ tệp lon.pdf" }).tap();
  await send(phone);
});

it.each([
  ["a HEIC photo", "IMG_1.HEIC", "\0\0\0\u0018ftypheic....", "chọn Tương thích nhất"],
  ["a program called a PDF", "ban-tin.pdf", "MZ\u0090\0", "không thuộc loại nhận được"],
  ["a broken Word file", "mau.docm", "PK\u0003\u0004", "không thuộc loại nhận được"],
])("tells what is wrong with %s and keeps the form", async (_, name, content, words) => {
  await fill(`Thử ${name}`);
  const mimeType = "application/octet-stream";
  await chooser().setInputFiles({ name, mimeType, buffer: Buffer.from(content, "latin1") });
  await button().tap();
  await phone.getByText(words).waitFor();
  expect(await title().inputValue()).toBe(`Thử ${name}`);
  expect(await countOf(`Thử ${name}`)).toBe(0);
  await phone.getByRole("button", { name: `Bỏ tệp ${name}` }).tap();
  await send(phone);
  expect(await countOf(`Thử ${name}`)).toBe(1);
});

it("says that a date to come cannot be recorded, and that an old one counts for nothing", async () => {
  await fill("Ngày lạ");
  const date = phone.getByLabel("Ngày thực hiện");
  await date.fill("01/07/2025");
  await date.blur();
  await button().tap();
  await phone.getByText(/Ngày này còn ở tương lai/).waitFor();
  expect(await date.inputValue()).toBe("01/07/2025");
  expect(await countOf("Ngày lạ")).toBe(0);
  await date.fill("31/12/2024");
  await date.blur();
  await phone.getByText(/1 cam kết đã chọn không nhận kết quả của ngày này/).waitFor();
  await expectWellMade(phone, "mishap-date");
  await send(phone);
  await phone.getByText("Kết quả này chưa tính cho cam kết nào.").waitFor();
});

it("holds a very long name and emoji within the screen", async () => {
  const name = `🎉${"Ghinhanketquachuyendoiso".repeat(30)}`.slice(0, 498);
  await fill(name);
  await send(phone);
  await expectWellMade(phone, "mishap-long-recorded");
  await phone.getByRole("link", { name }).tap();
  await phone.getByRole("heading", { level: 1, name }).waitFor();
  await expectWellMade(phone, "mishap-long-page");
  await visit(desk, phone, "/outputs");
  await phone.getByRole("link", { name }).waitFor();
  await expectWellMade(phone, "mishap-long-list");
});

function png(): Promise<Buffer> {
  return sharp({ create: { width: 40, height: 30, channels: 3, background: "#a63" } })
    .png()
    .toBuffer();
}

/** Noise does not compress: a phone's largest photo, made in a moment. */
function largePhoto(): Promise<Buffer> {
  const raw = { width: 4000, height: 3000, channels: 3 } as const;
  const noise = randomFillSync(Buffer.alloc(raw.width * raw.height * raw.channels));
  return sharp(noise, { raw }).jpeg({ quality: 100, chromaSubsampling: "4:4:4" }).toBuffer();
}

it("refuses a translation toward a quota that leaves it out, no longer suggests it, and counts it elsewhere", async () => {
  await desk.sql(
    "update quotas set translation_counts = false where id = (select quota_id from commitments where id = $1)",
    [desk.station.commitments.get("C.2") ?? ""],
  );
  const strict = phone.getByRole("checkbox", { name: /C\.2/ });
  await fill("Bản tiếng Anh");
  await phone.getByText("Chi tiết: số lượng").tap();
  await phone.getByLabel("Đây là bản dịch của một kết quả khác").check();
  await phone.getByLabel("Hoặc ghi tên, đường dẫn bản gốc").fill("Bản tiếng Việt trên báo");
  await button().tap();
  await phone
    .getByText(/Chỉ tiêu của nhiệm vụ C\.2 không tính bản dịch/)
    .first()
    .waitFor();
  expect(await strict.evaluate((box) => box.matches(":focus"))).toBe(true);
  await expectWellMade(phone, "translation-refused");
  await strict.tap();
  await strict.waitFor({ state: "detached" });
  await phone.getByRole("checkbox", { name: /C\.3/ }).check();
  await button().tap();
  await phone.getByText("Đã ghi kết quả.").waitFor();
  await phone.getByRole("link", { name: "Bản tiếng Anh" }).tap();
  await phone.getByText("Bản tiếng Việt trên báo").waitFor();
  await expectWellMade(phone, "translation-output");
});
