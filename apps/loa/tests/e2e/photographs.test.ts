import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadShippedList } from "../../src/features/units/index.ts";
import { system } from "../../src/platform/db/database.ts";
import { heldSideways, pagePictures } from "../support/page-pictures.ts";
import { expectAccessible, expectNoSidewaysScroll } from "./accessibility.ts";
import { makePerson, signIn } from "./people.ts";
import { openStage, type Stage } from "./stage.ts";

const email = "dieu-phoi@loa.test";
const TEXTS = [
  `KẾ HOẠCH
Truyền thông chuyển đổi số năm 2025
I. NHIỆM VỤ
1. Mở chuyên mục trên sóng phát thanh
Đơn vị chủ trì: Sở Nội vụ
Thời gian: quý II/2025`,
  `2. Tổ chức hội nghị tập huấn cho cán bộ
Đơn vị chủ trì: Công an tỉnh
Thời gian: tháng 9/2025`,
  `3. Phát tờ rơi tại các xã, phường
Đơn vị chủ trì: Sở Khoa học và Công nghệ
Thời gian: quý IV/2025`,
];

let stage: Stage;
let pictures: Buffer<ArrayBuffer>[];

beforeAll(async () => {
  stage = await openStage("2025-03-03T09:00:00+07:00");
  const actor = { accountId: null, name: "test" } as const;
  const at = stage.services.clock.now();
  await stage.services.database.in(system, (tx) => loadShippedList(tx, actor, at));
  const grant = { role: "coordinator", unitId: null, domain: "CDS" } as const;
  await makePerson(stage, email, grant, "Trần Điều Phối");
  pictures = await pagePictures(TEXTS);
  pictures[1] = await heldSideways(pictures[1] ?? Buffer.alloc(0));
}, 240_000);
afterAll(() => stage.close());

const jpeg = (name: string, buffer = Buffer.alloc(0)) => ({ name, mimeType: "image/jpeg", buffer });

// The officer photographed the first page last, and one page twice.
const photographs = () => [
  jpeg("IMG_12.jpg", pictures[0]),
  jpeg("IMG_9.jpg", pictures[1]),
  jpeg("IMG_10.jpg", pictures[2]),
  jpeg("IMG_11.jpg", pictures[2]),
];

async function shot(page: Page, name: string) {
  const folder = process.env["LOA_SCREENSHOTS"];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

const order = (page: Page) =>
  page.getByRole("list", { name: "Các trang, theo thứ tự sẽ đọc" }).locator("strong + span");

describe.each([
  ["a desktop", false],
  ["a phone", true],
] as const)("photographs of a plan on %s", (_, onPhone) => {
  it("are put in order, one is taken out, and all are read as one document", async () => {
    const width = onPhone ? "phone" : "desktop";
    const page = await stage.open({ phone: onPhone });
    await signIn(stage, page, email);
    await page.goto(`${stage.url}/console/plans/new`);
    await page.locator('input[type="file"]').first().setInputFiles(photographs());
    await expect
      .poll(() => order(page).allTextContents())
      .toEqual(["IMG_9.jpg", "IMG_10.jpg", "IMG_11.jpg", "IMG_12.jpg"]);
    await page.getByRole("button", { name: "Bỏ ảnh IMG_11.jpg" }).click();
    await page.getByRole("button", { name: "Chuyển IMG_12.jpg lên trước" }).click();
    await page.getByRole("button", { name: "Chuyển IMG_12.jpg lên trước" }).click();
    await expect
      .poll(() => order(page).allTextContents())
      .toEqual(["IMG_12.jpg", "IMG_9.jpg", "IMG_10.jpg"]);
    await shot(page, `photographs-${width}`);
    await expectAccessible(page, "photographs in order");
    await expectNoSidewaysScroll(page, "photographs in order");
    await page.getByRole("button", { name: "Đọc kế hoạch" }).click();
    const review = page.getByRole("link", { name: "Soát kế hoạch" });
    await review.waitFor();
    for (const unit of ["Sở Nội vụ", "Công an tỉnh", "Sở Khoa học và Công nghệ"])
      await page.getByText(unit).first().waitFor();
    await review.click();
    await page.getByText("Đã soát 0/3 nhiệm vụ").waitFor({ state: "attached" });
    await shot(page, `photographs-read-${width}`);
    await page.context().close();
  });
});

it("a picture of an iPhone's own kind is refused with what to do, and what was chosen stays", async () => {
  const page = await stage.open();
  await signIn(stage, page, email);
  await page.goto(`${stage.url}/console/plans/new`);
  const heic = Buffer.from("\0\0\0\u0018ftypheic\0\0\0\0mif1heic", "latin1");
  const files = [jpeg("IMG_1.jpg", pictures[0]), jpeg("IMG_2.jpg", heic)];
  await page.locator('input[type="file"]').first().setInputFiles(files);
  await page.getByRole("button", { name: "Đọc kế hoạch" }).click();
  await page
    .getByText(/Ảnh kiểu HEIC.*Tương thích nhất/)
    .first()
    .waitFor();
  expect(await order(page).allTextContents()).toEqual(["IMG_1.jpg", "IMG_2.jpg"]);
  await shot(page, "photographs-heic");
});
