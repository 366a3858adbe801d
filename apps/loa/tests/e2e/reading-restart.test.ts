import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { startEmbedded } from "../../src/platform/db/embedded/index.ts";
import { endStarted, freePort, type Program, runLoa } from "../launch/program.ts";
import { pagePictures } from "../support/page-pictures.ts";
import { openBrowser } from "./browser.ts";

const account = { email: "quan-tri@loa.test", password: "mot mat khau du dai" };
/** One task a page; no two alike, or what stands at one height of every page would be taken for a running head. */
const TITLES = [
  "Mở chuyên mục phát thanh",
  "Tập huấn cho cán bộ xã",
  "Phát tờ rơi tại chợ",
  "Thi tìm hiểu pháp luật",
  "Dựng pa nô cổ động",
  "Chiếu phim lưu động",
  "Tọa đàm với doanh nghiệp",
  "In cẩm nang cho người dân",
];
const PAGES = TITLES.length;
/** Full pages take a recogniser long enough to be met in the middle. */
const LINES = 26;

let folder: string;
let port: number;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "loa-restart-"));
  // As root the database runs as another account, which must be able to pass through here.
  await chmod(folder, 0o711);
  port = await freePort();
  browser = await openBrowser();
});
afterEach(endStarted);
afterAll(async () => {
  await browser.close();
  // What the killed program left is stopped by taking it over.
  const left = { dataDir: join(folder, "data", "postgres"), log: () => undefined };
  await (await startEmbedded(left)).stop();
  await rm(folder, { recursive: true, force: true });
});

const serve = (): Program =>
  runLoa(["serve"], { LOA_DATA_DIR: join(folder, "data"), PORT: String(port) });

async function signedIn(program: Program): Promise<Page> {
  const [, token] = await program.line(/first-run\?token=([\w-]+)/);
  const context = await browser.newContext({
    baseURL: `http://127.0.0.1:${port}`,
    locale: "vi-VN",
    viewport: { width: 1280, height: 800 },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  const headers = { "x-loa-request": "1" };
  await page.request.post("/api/v1/first-run", {
    data: { token, name: "Quản trị", ...account },
    headers,
  });
  await page.request.post("/api/v1/session", { data: account, headers });
  return page;
}

async function photographs() {
  const head = "KẾ HOẠCH\nTruyền thông chuyển đổi số năm 2026\nI. NHIỆM VỤ\n";
  const texts = TITLES.map((title, index) => {
    const lines = Array.from(
      { length: LINES },
      (_, at) => `${title}, nội dung ${at + 1} trên mạng.`,
    );
    const task = `${index + 1}. ${title}\nĐơn vị chủ trì: Sở Nội vụ\nThời gian: Năm 2026`;
    return `${index === 0 ? head : ""}${lines.slice(0, index).join("\n")}\n${task}\n${lines.slice(index).join("\n")}`;
  });
  const pictures = await pagePictures(texts);
  return pictures.map((buffer, at) => ({ name: `${at}.jpg`, mimeType: "image/jpeg", buffer }));
}

interface Seen {
  readonly state: string;
  readonly reading: { readonly progress: { readonly done: number } | null };
}

interface Tasks {
  readonly tasks: readonly { readonly title: string }[];
}

it("a scan goes on by itself after the server is killed in the middle of it: no page is lost, none read twice", {
  timeout: 600_000,
}, async () => {
  const first = serve();
  const page = await signedIn(first);
  const files = await photographs();
  await page.goto("/console/plans/new");
  await page.locator('input[type="file"]').first().setInputFiles(files);
  await page.getByRole("button", { name: "Đọc kế hoạch" }).click();
  await page.getByText("Đang đọc từng trang").waitFor();
  const plan = new URL(page.url()).pathname.replace("/console", "/api/v1");
  const seen = async () => (await (await page.request.get(plan)).json()) as Seen;
  const done = async () => (await seen()).reading.progress?.done ?? 0;
  await expect.poll(done, { timeout: 120_000, interval: 50 }).toBeGreaterThan(0);
  const doneBefore = await done();
  expect(doneBefore).toBeLessThan(PAGES);
  first.child.kill("SIGKILL");
  await first.ended;

  const second = serve();
  await second.line(/running at/);
  // The page that was left open follows the reading on; what was done before the kill stays done.
  const link = page.getByRole("link", { name: "Soát kế hoạch" });
  const after: number[] = [];
  for (let now = await seen(); now.state === "reading"; now = await seen()) {
    if (now.reading.progress) after.push(now.reading.progress.done);
    await link.waitFor({ timeout: 500 }).catch(() => undefined);
  }
  expect(Math.min(...after)).toBeGreaterThanOrEqual(doneBefore);
  await link.click();
  await page.getByRole("region", { name: "Điểm cần xem" }).waitFor();
  const { tasks } = (await (await page.request.get(`${plan}/tasks`)).json()) as Tasks;
  expect(tasks.map(({ title }) => title)).toEqual(TITLES);
  second.child.kill("SIGINT");
  await second.ended;
});
