import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { harvest } from "../../src/features/harvest/harvest.ts";
import { issuePlan } from "../support/commitments-factory.ts";
import { factories } from "../support/factories.ts";
import { type LocalSite, startSite } from "../support/local-site.ts";
import { expectAccessible, expectNoSidewaysScroll } from "./accessibility.ts";
import { makePerson, signIn } from "./people.ts";
import { openStage, type Stage } from "./stage.ts";

let stage: Stage;
let pool: pg.Pool;
let site: LocalSite;
let logs: string;

beforeAll(async () => {
  stage = await openStage("2025-06-12T09:00:00+07:00");
  site = await startSite();
  stage.services.env.LOA_OUTGOING_ALLOW.push(site.host);
  logs = await mkdtemp(join(tmpdir(), "loa-logs-"));
  pool = new pg.Pool({ connectionString: stage.services.database.ownerUrl, max: 1 });
  const sql = async <T extends object>(text: string, values: readonly unknown[] = []) =>
    (await pool.query(text, [...values])).rows as T[];
  const unitId = await factories(sql).unit({ name: "Ủy ban nhân dân xã Mẫu" });
  await issuePlan(
    { sql, services: stage.services },
    {
      ...{ title: "Kế hoạch truyền thông mẫu năm 2025", issuedOn: "2025-01-10" },
      tasks: [
        {
          ...{
            units: [unitId],
            domain: "CDS",
            title: "Đăng tin, bài trên trang thông tin điện tử",
          },
          quotas: [
            { count: 2, per: "month", noun: "tin, bài", channel: "trang thông tin điện tử" },
          ],
        },
      ],
    },
  );
  const { rows } = await pool.query("select code from units where id = $1", [unitId]);
  Object.assign(stage.services.env, { LOA_LOG_FOLDERS: new Map([[rows[0].code, logs]]) });
  const grant = { unitId, domain: null };
  await makePerson(stage, "can-bo@loa.test", { ...grant, role: "officer" });
  const item = (path: string, title: string, day: string) =>
    `<item><title>${title}</title><link>${site.url}${path}</link><pubDate>${day} Jun 2025 08:00:00 +0700</pubDate></item>`;
  site.pages.set(
    "/rss",
    `<rss><channel>${item("/1", "Xã Mẫu hướng dẫn người dân nộp hồ sơ trực tuyến", "Tue, 10")}${item("/2", "Giải bóng chuyền xã Mẫu khởi tranh", "Wed, 11")}</channel></rss>`,
  );
  for (const path of ["/1", "/2"])
    site.pages.set(
      path,
      `<article><h1>Tin</h1><p>${"Nội dung của tin. ".repeat(40)}</p></article>`,
    );
}, 120_000);
afterAll(async () => {
  await pool.end();
  await stage.close();
  await site.close();
  await rm(logs, { recursive: true, force: true });
});

async function officer(phone = false): Promise<Page> {
  const page = await stage.open({ phone });
  await signIn(stage, page, "can-bo@loa.test");
  return page;
}

const open = (page: Page, path: string) => page.goto(`${stage.url}/console${path}`);

async function pickKind(page: Page, name: string) {
  await page.getByRole("combobox", { name: "Loại nguồn" }).click();
  await page.getByRole("option", { name }).click();
}

async function expectWellMade(page: Page, name: string) {
  const folder = process.env.LOA_SHOTS;
  if (folder) await page.screenshot({ path: `${folder}/found-${name}.png`, fullPage: true });
  await expectAccessible(page, name);
  await expectNoSidewaysScroll(page, name);
}

it("an officer is told how to begin, tries a source and follows it", async () => {
  const page = await officer();
  await open(page, "/found");
  await page.getByText("Không còn mục nào chờ ghi nhận.").waitFor();
  await expectWellMade(page, "empty");
  await page.getByRole("link", { name: "Theo dõi nguồn" }).click();
  await page.getByLabel("Địa chỉ").fill(`${site.url}/rss`);
  await page.getByRole("button", { name: "Đọc thử" }).click();
  await page.getByText("Đọc được 2 mục").waitFor();
  await page.getByLabel("Kênh").fill("Trang thông tin điện tử");
  await expectWellMade(page, "new-source");
  await page.getByRole("button", { name: "Theo dõi", exact: true }).click();
  await page.getByText("Chưa đọc lần nào").waitFor();
  await expectWellMade(page, "sources");
});

it("what was found is counted with one press on a phone, and what is no matter of the plan set aside", async () => {
  await harvest(stage.services);
  const page = await officer(true);
  await open(page, "/found");
  await page.getByText("Giải bóng chuyền xã Mẫu khởi tranh").waitFor();
  await expectWellMade(page, "waiting-phone");
  await page.getByRole("button", { name: "Bỏ qua" }).first().click();
  await page.getByRole("textbox", { name: "Lý do" }).fill("Tin thể thao");
  await page.getByRole("button", { name: "Bỏ qua" }).first().click();
  await page.getByText("Giải bóng chuyền").waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Ghi nhận", exact: true }).click();
  await page.getByText("Không còn mục nào chờ ghi nhận.").waitFor();
  await page.getByRole("link", { name: "Đã ghi nhận" }).click();
  await page.getByRole("link", { name: "Xem kết quả" }).click();
  await page.getByText("Trang đã thu giữ").waitFor();
  await expectWellMade(page, "counted-phone");
  const { rows } = await pool.query("select count(*)::int as n from claims");
  expect(rows).toEqual([{ n: 1 }]);
});

it("a station's log folder is tried and followed, and its lines wait to be counted", async () => {
  await writeFile(
    join(logs, "loa.csv"),
    "Ngày phát,Chương trình\n11/06/2025,Hỏi đáp dịch vụ công\n",
  );
  const page = await officer(true);
  await open(page, "/evidence-sources/new");
  await pickKind(page, "Thư mục tệp nhật ký phát sóng");
  await page.getByText("Loa không đọc ra ngoài thư mục").waitFor();
  await page.getByRole("button", { name: "Đọc thử" }).click();
  await page.getByText("Đọc được 1 mục").waitFor();
  await page.getByLabel("Tên nguồn").fill("Đài truyền thanh xã");
  await expectWellMade(page, "folder-phone");
  await page.getByRole("button", { name: "Theo dõi", exact: true }).click();
  await page.getByText("Chưa đọc lần nào").waitFor();
  await harvest(stage.services);
  await open(page, "/found");
  await page.getByText("loa.csv:2").waitFor();
  await expectWellMade(page, "log-line-phone");
});

it("posts of a social page are pasted as a list, a wrong line is named, and they wait to be counted", async () => {
  site.pages.set(
    "/xa/1",
    `<title>Ra quân</title><article><p>${"Đến từng nhà. ".repeat(40)}</p></article>`,
  );
  const page = await officer();
  await open(page, "/evidence-sources/new");
  await pickKind(page, "Trang mạng xã hội (nộp từng địa chỉ bài)");
  await page.getByText("Loa không tự đọc trang mạng xã hội").waitFor();
  await page.getByLabel("Địa chỉ công khai của trang").fill(`${site.url}/xa`);
  await page.getByLabel("Tên nguồn").fill("Fanpage xã Mẫu");
  await expectWellMade(page, "social");
  await page.getByRole("button", { name: "Theo dõi", exact: true }).click();
  await page.getByRole("link", { name: "Nộp địa chỉ bài" }).click();
  const list = page.getByLabel("Địa chỉ bài đăng");
  await list.fill(`${site.url}/xa/1 10/06/2025 Ra quân Tổ công nghệ số\nkhông phải địa chỉ`);
  await page.getByText("Dòng 2 chưa bắt đầu").waitFor();
  await expectWellMade(page, "hand-in");
  await list.fill(`${site.url}/xa/1 10/06/2025 Ra quân Tổ công nghệ số`);
  await page.getByRole("button", { name: "Nộp địa chỉ bài" }).click();
  await page.getByText("Đã nhận 1 bài").waitFor();
  await page.getByRole("link", { name: "Xem các mục chờ ghi nhận" }).click();
  await page.getByText("địa chỉ do cán bộ nộp").waitFor();
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, "/evidence-sources");
  await page.getByText("Không tự đọc").waitFor();
  await expectWellMade(page, "sources-phone");
});
