import type { Page } from "playwright-core";
import { afterAll, beforeAll, it } from "vitest";
import { loadShippedList } from "../../src/features/units/index.ts";
import { system } from "../../src/platform/db/database.ts";
import { pagePictures } from "../support/page-pictures.ts";
import { expectAccessible, expectNoSidewaysScroll } from "./accessibility.ts";
import { makePerson, signIn } from "./people.ts";
import { openStage, type Stage } from "./stage.ts";

const email = "dieu-phoi@loa.test";

let stage: Stage;
let desktop: Page;
let phone: Page;

beforeAll(async () => {
  stage = await openStage("2025-03-03T09:00:00+07:00");
  const actor = { accountId: null, name: "test" } as const;
  const at = stage.services.clock.now();
  await stage.services.database.in(system, (tx) => loadShippedList(tx, actor, at));
  const grant = { role: "coordinator", unitId: null, domain: "CDS" } as const;
  await makePerson(stage, email, grant, "Trần Điều Phối");
  desktop = await stage.open();
  phone = await stage.open({ phone: true });
  for (const page of [desktop, phone]) await signIn(stage, page, email);
}, 240_000);
afterAll(() => stage.close());

/** A screen at both widths, or where it would not last on the desktop alone: what it says, no sideways scroll, nothing a reader of the screen would miss. */
async function expectScreen(
  name: string,
  says: string | RegExp,
  { lasts = true, timeout = 60_000 } = {},
) {
  for (const page of lasts ? [desktop, phone] : [desktop]) {
    if (page === phone) await phone.goto(desktop.url());
    await page.getByText(says).first().waitFor({ timeout });
    const place = page === phone ? "phone" : "desktop";
    const folder = process.env["LOA_SCREENSHOTS"];
    if (folder) await page.screenshot({ path: `${folder}/${name}-${place}.png`, fullPage: true });
    await expectNoSidewaysScroll(page, `${name} on a ${place}`);
    await expectAccessible(page, `${name} on a ${place}`);
  }
}

async function paste(text: string) {
  await desktop.goto(`${stage.url}/console/plans/new`);
  await desktop.getByRole("radio", { name: "Dán toàn văn kế hoạch" }).check();
  await desktop.getByRole("textbox", { name: "Dán toàn văn kế hoạch" }).fill(text);
  await desktop.getByRole("button", { name: "Đọc kế hoạch" }).click();
}

interface Sent {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

async function send(files: Sent[]) {
  await desktop.goto(`${stage.url}/console/plans/new`);
  await desktop.locator("input[type=file]").first().setInputFiles(files);
  await desktop.getByRole("button", { name: "Đọc kế hoạch" }).click();
}

it("says that words are no plan, calls them by how they begin, and leads on", async () => {
  await paste("Chào các bạn, đây là một bức thư gửi bạn đọc về chuyến đi vừa rồi.\n");
  await expectScreen("not-a-plan", "Văn bản này không phải kế hoạch.");
  await desktop.getByRole("heading", { name: "“Chào các bạn, đây là một bức thư" }).waitFor();
  await desktop.getByRole("link", { name: "Chọn tệp khác" }).click();
  await desktop.getByRole("heading", { name: "Nhập kế hoạch" }).waitFor();
});

it("says that a plan gives nobody a task, and lets tasks be added by hand", async () => {
  const head = "ỦY BAN NHÂN DÂN\nTỈNH MẪU\nSố: 15/KH-UBND\nTỉnh Mẫu, ngày 05 tháng 01 năm 2025";
  await paste(
    `${head}\nKẾ HOẠCH\nTruyền thông năm 2025\nI. NHIỆM VỤ\n1. Nâng cao nhận thức.\n2. Bảo đảm hiệu quả.\n`,
  );
  await expectScreen("assigns-nothing", "Kế hoạch này không giao nhiệm vụ nào.");
  await desktop.getByRole("link", { name: "Thêm nhiệm vụ bằng tay" }).click();
  await expectScreen("by-hand", "Đã soát 0/0 nhiệm vụ");
});

it("tells who sent an old Word file how to go on where the server cannot turn it into a new one", async () => {
  const path = process.env["PATH"];
  process.env["PATH"] = "/nowhere";
  const buffer = Buffer.alloc(4096);
  buffer.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  await send([{ name: "ke-hoach.doc", mimeType: "application/msword", buffer }]);
  const refusal = desktop.getByRole("alert").filter({ hasText: ".docx" }).first();
  await refusal.waitFor().finally(() => {
    process.env["PATH"] = path;
  });
  const folder = process.env["LOA_SCREENSHOTS"];
  if (folder) await desktop.screenshot({ path: `${folder}/old-doc-desktop.png`, fullPage: true });
  await expectAccessible(desktop, "an old Word file");
});

it("says page by page how far a scan is, and which scan waits for its turn, on its page and in the list", async () => {
  const texts = Array.from(
    { length: 6 },
    (_, at) =>
      `KẾ HOẠCH\nTruyền thông năm 2025\n${at + 1}. Mở chuyên mục ${at}\nĐơn vị chủ trì: Sở Nội vụ\nThời gian: Năm 2025`,
  );
  const pictures = await pagePictures(texts);
  for (const nth of [1, 2, 3, 4]) {
    // Another byte behind the picture makes another file of it.
    const pages = pictures.map((picture, at) => ({
      name: `ban-${nth}-trang-${at}.jpg`,
      mimeType: "image/jpeg",
      buffer: Buffer.concat([picture, Buffer.from([nth])]),
    }));
    await send(pages);
    await desktop.waitForURL(/\/plans\/[0-9a-f-]{36}/);
  }
  await expectScreen("waits", /đến lượt nhận dạng chữ/);
  await desktop.goto(`${stage.url}/console/plans`);
  await expectScreen("list", "chờ đến lượt (6 trang)");
  // The one read now may be done before its page is open; one that waits is met when its turn comes.
  const waiting = desktop.getByRole("row").filter({ hasText: "chờ đến lượt (6 trang)" });
  await waiting.last().getByRole("link").click();
  await expectScreen("reading", /đang đọc trang \d\/6/, { lasts: false, timeout: 240_000 });
});
