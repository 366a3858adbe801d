import pg from "pg";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { issuePlan, makeGroup } from "../support/commitments-factory.ts";
import { factories } from "../support/factories.ts";
import { expectAccessible, expectNoSidewaysScroll } from "./accessibility.ts";
import { makePerson, signIn } from "./people.ts";
import { openStage, type Stage } from "./stage.ts";

let stage: Stage;
let pool: pg.Pool;
let planId: string;

const districts = [
  "Ba Tơ",
  "Bình Sơn",
  "Đức Phổ",
  "Lý Sơn",
  "Minh Long",
  "Mộ Đức",
  "Nghĩa Hành",
].concat(["Quảng Ngãi", "Sơn Hà", "Sơn Tây", "Sơn Tịnh", "Trà Bồng", "Tư Nghĩa"]);

beforeAll(async () => {
  stage = await openStage("2025-06-20T09:00:00+07:00");
  pool = new pg.Pool({ connectionString: stage.services.database.ownerUrl, max: 1 });
  const sql = async <T extends object>(text: string, values: readonly unknown[] = []) =>
    (await pool.query(text, [...values])).rows as T[];
  const make = factories(sql);
  const place = { sql, services: stage.services };
  for (const [nth, name] of districts.entries()) {
    await make.unit({ code: `H${nth}`, kind: "district", name: `Ủy ban nhân dân huyện ${name}` });
    for (const half of ["Đông", "Tây"])
      await make.unit({
        ...{ code: `X${nth}${half}`, kind: "commune", validFrom: "2025-07-01" },
        name: `Ủy ban nhân dân xã ${name} ${half}`,
      });
  }
  await make.unit({ code: "SVHTTDL", name: "Sở Văn hóa, Thể thao và Du lịch" });
  const paper = await make.unit({ code: "BAO", kind: "press", name: "Báo Quảng Ngãi" });
  const station = await make.unit({
    ...{ code: "DAI", kind: "press" },
    name: "Đài Phát thanh và Truyền hình tỉnh",
  });
  const group = await makeGroup(place, { kinds: ["district"] });
  const issued = await issuePlan(place, {
    ...{ title: "Kế hoạch truyền thông mẫu năm 2025", issuedOn: "2025-02-10" },
    tasks: [
      {
        ...{ path: "C.I.2.e", groups: [group], domain: "CDS" },
        title: "Phát chuyên mục trên hệ thống đài truyền thanh cấp huyện",
        quotas: [{ count: 1, per: "month", noun: "chuyên mục", replays: 3 }],
      },
      {
        ...{ path: "C.II.10", groups: [group], domain: "CDS" },
        title: "Tổ chức lớp tập huấn cấp huyện",
        quotas: [{ count: 2, per: "year", noun: "lớp" }],
      },
      {
        ...{ path: "C.I.2.b", units: [station, paper], domain: "CDS" },
        title: "Xây dựng chuyên mục chuyển đổi số",
        quotas: [{ count: 1, per: "month", noun: "chuyên mục" }],
      },
    ],
  });
  planId = issued.planId;
  const grant = { unitId: null, domain: null };
  await makePerson(stage, "quan-tri@loa.test", { ...grant, role: "administrator" });
  await makePerson(
    stage,
    "dai@loa.test",
    { ...grant, role: "officer", unitId: station },
    "Trần Thị Bình",
  );
}, 180_000);
afterAll(async () => {
  await pool.end();
  await stage.close();
});

async function signedIn(phone = false): Promise<Page> {
  const page = await stage.open({ phone });
  await signIn(stage, page, "quan-tri@loa.test");
  return page;
}

const open = (page: Page, path: string) => page.goto(`${stage.url}/console${path}`);

async function shoot(page: Page, name: string) {
  const folder = process.env.LOA_SHOTS;
  if (folder) await page.screenshot({ path: `${folder}/succession-${name}.png`, fullPage: true });
}

async function expectWellMade(page: Page, name: string) {
  await shoot(page, name);
  await expectAccessible(page, name);
  await expectNoSidewaysScroll(page, name);
}

async function choose(page: Page, field: string, option: string) {
  await page.getByRole("combobox", { name: field }).or(page.getByLabel(field)).first().fill(option);
  await page.getByRole("option", { name: option }).first().click();
}

async function fillBasis(page: Page, kind: string, on: string) {
  await page.getByLabel("Loại thay đổi").click();
  await page.getByRole("option", { name: kind }).first().click();
  await page.getByLabel("Ngày có hiệu lực").fill(on);
  await page.getByLabel("Số, ký hiệu văn bản").fill("1677/NQ-UBTVQH15");
  await page.getByLabel("Ngày ban hành").fill("16/06/2025");
  await page.getByLabel("Cơ quan ban hành").fill("Ủy ban Thường vụ Quốc hội");
}

it("an administrator ends 13 districts from a list, decides their duties in bulk and plans it for 01/07/2025", async () => {
  const page = await signedIn();
  await open(page, "/successions");
  await page.getByText("Chưa có thay đổi tổ chức nào.").waitFor();
  await expectWellMade(page, "list-empty");
  await page.getByRole("link", { name: "Lập thay đổi tổ chức" }).click();
  await fillBasis(page, "Chấm dứt hoạt động", "01/07/2025");
  await page.getByText("Nhập các cặp từ tệp").click();
  const rows = districts.flatMap((_, nth) => [`H${nth},X${nth}Đông`, `H${nth},X${nth}Tây`]);
  const text = ["Mã đơn vị kết thúc,Mã đơn vị tiếp nhận", ...rows, "H99,X0Đông"].join("\n");
  await page.locator("input[type=file]").setInputFiles({
    ...{ name: "ke-thua.csv", mimeType: "text/csv", buffer: Buffer.from(text) },
  });
  await page.getByText("Đọc được 26 cặp").waitFor();
  await page.getByText("Dòng 28").waitFor();
  await expectWellMade(page, "draft");
  await page.getByRole("button", { name: "Lưu và xem trước" }).click();
  await page.getByText("Còn 39 cam kết chưa quyết định").waitFor();
  await expectWellMade(page, "preview");
  for (const [path, receiver] of [
    ["C.I.2.e Phát", "Sở Văn hóa, Thể thao và Du lịch"],
    ["C.II.10 Tổ", null],
  ] as const) {
    for (;;) {
      const group = page
        .getByRole("listitem")
        .filter({ hasText: "chưa quyết định" })
        .getByRole("button", { name: `Quyết định: ${path}` });
      if ((await group.count()) === 0) break;
      await group.first().click();
      if (receiver) await choose(page, "Đơn vị nhận", receiver);
      else {
        await page.getByRole("radio", { name: "Chấm dứt" }).check({ force: true });
        await page.getByLabel("Lý do").fill("Không còn cấp huyện từ 01/07/2025");
      }
      await shoot(page, receiver ? "deciding" : "ending");
      await page.getByRole("button", { name: "Lưu quyết định" }).click();
      await page.getByText("Đã quyết định 13 cam kết").last().waitFor();
      await page.getByRole("button", { name: "Lưu quyết định" }).waitFor({ state: "detached" });
    }
  }
  await page.getByRole("button", { name: "Từng cam kết" }).first().click();
  await page.getByText("chuyển cho Sở Văn hóa, Thể thao và Du lịch").first().waitFor();
  await expectWellMade(page, "decided");
  await page.getByRole("button", { name: "Xác nhận thay đổi" }).click();
  await shoot(page, "confirming");
  await page.getByRole("button", { name: "Xác nhận thay đổi" }).click();
  await page.getByText("Tự có hiệu lực vào 01/07/2025").waitFor();
  await expectWellMade(page, "planned");
}, 240_000);

/** The former unit under its own name, then under the one of today; the totals stay. */
async function seeByTree(page: Page, name: string) {
  await open(page, `/plans/${planId}/overview`);
  await page.getByRole("rowheader", { name: "Đài Phát thanh và Truyền hình tỉnh" }).waitFor();
  const late = page.getByRole("link", { name: /Quá hạn/ }).first();
  const before = await late.textContent();
  await page.getByRole("radio", { name: "Hiện nay" }).check({ force: true });
  const row = page.getByRole("rowheader", { name: /^Báo Quảng Ngãi gồm Đài Phát thanh/ });
  await row.waitFor();
  expect(await late.textContent()).toBe(before);
  await expectWellMade(page, `tree-${name}`);
  await row.getByRole("link").click();
  await page.getByText("Đài Phát thanh và Truyền hình tỉnh").first().waitFor();
  await expectWellMade(page, `tree-list-${name}`);
}

it("late, on a phone: the broadcaster joined the newspaper on 19/05/2025; the duty both have is joined, and it can be taken back", async () => {
  const page = await signedIn(true);
  await open(page, "/successions/new");
  await fillBasis(page, "Sáp nhập", "19/05/2025");
  await choose(page, "Kết thúc (hoặc giao)", "Đài Phát thanh");
  await choose(page, "Tiếp nhận", "Báo Quảng Ngãi");
  await page.getByRole("button", { name: "Thêm cặp" }).click();
  await page.getByText("1 cặp").waitFor();
  await expectWellMade(page, "draft-phone");
  await page.getByRole("button", { name: "Lưu và xem trước" }).click();
  await page.getByText("gộp hay giữ song song?").waitFor();
  await page.getByRole("checkbox", { name: /Trần Thị Bình/ }).check();
  await page.getByRole("button", { name: "Giao vai trò cho 1 người" }).click();
  await page.getByText("sẽ vào Báo Quảng Ngãi").waitFor();
  await page.getByRole("button", { name: /^Quyết định: C.I.2.b/ }).click();
  await page.getByRole("radio", { name: "Gộp vào việc sẵn có" }).check({ force: true });
  await expectWellMade(page, "joining-phone");
  await page.getByRole("button", { name: "Lưu quyết định" }).click();
  await page.getByRole("button", { name: "Xác nhận thay đổi" }).click();
  await page.getByRole("button", { name: "Xác nhận thay đổi" }).click();
  await page.getByText("gộp 1, chấm dứt 0").waitFor();
  await expectWellMade(page, "inforce-phone");
  await seeByTree(await signedIn(), "wide");
  await seeByTree(await signedIn(true), "phone");
  await page.getByRole("link", { name: "Đài Phát thanh và Truyền hình tỉnh" }).first().click();
  await page.getByRole("link", { name: /theo 1677\/NQ-UBTVQH15/ }).waitFor();
  await expectWellMade(page, "lineage-phone");
  await page.goBack();
  await page.getByRole("button", { name: "Hủy thay đổi này" }).click();
  await page.getByLabel("Lý do").fill("Nhập nhầm ngày");
  await page.getByRole("button", { name: "Hủy thay đổi này" }).click();
  await page.getByText("Đã hủy", { exact: true }).first().waitFor();
  await open(page, "/successions");
  await page.getByText("Chấm dứt hoạt động từ 01/07/2025").waitFor();
  expect(await page.getByText("Đã hủy").count()).toBeGreaterThan(0);
  await expectWellMade(page, "list-phone");
}, 240_000);
