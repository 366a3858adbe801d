import pg from "pg";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { factories } from "../support/factories.ts";
import { expectAccessible, expectNoSidewaysScroll } from "./accessibility.ts";
import { makePerson, signIn } from "./people.ts";
import { openStage, type Stage } from "./stage.ts";

let stage: Stage;
let pool: pg.Pool;

beforeAll(async () => {
  stage = await openStage("2025-02-12T09:00:00+07:00");
  pool = new pg.Pool({ connectionString: stage.services.database.ownerUrl, max: 1 });
  const make = factories(async (text, values = []) => (await pool.query(text, [...values])).rows);
  const unitId = await make.unit({ name: "Ủy ban nhân dân xã Mẫu", kind: "commune" });
  const member = { role: "officer", unitId, domain: null } as const;
  await makePerson(stage, "can-bo@loa.test", member);
  await makePerson(stage, "chu-tich@loa.test", { ...member, role: "unit_head" });
});
afterAll(async () => {
  await pool.end();
  await stage.close();
});

const text = `KẾ HOẠCH
Truyền thông năm 2025

I. NHIỆM VỤ

1. Đăng tin, bài về chuyển đổi số.

- Tần suất: 02 tin/tháng.

- Đơn vị chủ trì: Ủy ban nhân dân xã Mẫu.

- Thời gian thực hiện: Năm 2025.
`;

it.each([
  ["desktop", false],
  ["phone", true],
] as const)(
  "an officer imports a plan for their own unit on a %s, and chooses no other",
  async (width, phone) => {
    const page = await stage.open({ phone });
    await signIn(stage, page, "can-bo@loa.test");
    await page.goto(`${stage.url}/console/plans`);
    await page.getByRole("link", { name: "Nhập kế hoạch" }).first().click();
    await page.getByText("Cơ quan chủ trì kế hoạch").waitFor();
    const form = page.getByRole("form");
    await form.getByText("Ủy ban nhân dân xã Mẫu").waitFor();
    expect(await form.getByRole("combobox").count()).toBe(0);
    await page.getByRole("radio", { name: "Dán toàn văn kế hoạch" }).check();
    await form.getByRole("textbox").fill(text);
    const folder = process.env.LOA_SHOTS;
    if (folder) await page.screenshot({ path: `${folder}/own-plan-${width}.png`, fullPage: true });
    await expectAccessible(page, `own-plan-${width}`);
    await expectNoSidewaysScroll(page, `own-plan-${width}`);
    await form.getByRole("button", { name: "Đọc kế hoạch" }).click();
    await page.getByRole("link", { name: /Soát/ }).first().waitFor();
    if (folder)
      await page.screenshot({ path: `${folder}/own-plan-read-${width}.png`, fullPage: true });
    await page.close();
  },
);

it.each([
  ["phone", true],
  ["desktop", false],
] as const)(
  "the head issues on a %s what the officer prepared, who may not, and the officer owes it",
  async (width, phone) => {
    const [planId] = (
      await pool.query<{ id: string }>(
        "select id from plans p where not exists (select from issuances i where i.plan_id = p.id) order by id limit 1",
      )
    ).rows.map(({ id }) => id);
    const officer = await stage.open({ phone });
    await signIn(stage, officer, "can-bo@loa.test");
    await officer.goto(`${stage.url}/console/plans/${planId}`);
    await officer.getByRole("link", { name: /Soát/ }).first().waitFor();
    expect(await officer.getByRole("link", { name: "Ban hành", exact: true }).count()).toBe(0);
    const head = await stage.open({ phone });
    await signIn(stage, head, "chu-tich@loa.test");
    await head.goto(`${stage.url}/console/plans/${planId}`);
    await head.getByRole("link", { name: "Ban hành", exact: true }).click();
    await head
      .getByRole("textbox", { name: "Số, ký hiệu" })
      .fill(phone ? "07/KH-UBND" : "08/KH-UBND");
    await head.getByRole("textbox", { name: "Người ký", exact: true }).fill("Lê Văn Chủ");
    await head.getByRole("textbox", { name: /^Chức vụ/u }).fill("Chủ tịch");
    await head.getByText("1 nhiệm vụ → 1 cam kết của 1 đơn vị").waitFor();
    await shoot(head, `own-plan-issue-${width}`);
    await head.getByRole("button", { name: "Ban hành kế hoạch", exact: true }).click();
    await head.getByText("Kế hoạch đã được ban hành").waitFor();
    await shoot(head, `own-plan-issued-${width}`);
    await head.getByRole("link", { name: "Phiếu giao việc" }).click();
    await head.getByRole("button", { name: "Xác nhận đã nhận việc" }).click();
    await head.getByText("Người unit_head đã xác nhận lúc").waitFor();
    await shoot(head, `own-plan-slip-${width}`);
    await officer.goto(`${stage.url}/console/my`);
    await officer.getByText("Đăng tin, bài về chuyển đổi số").first().waitFor();
    await officer.close();
    await head.close();
  },
);

async function shoot(page: Page, name: string) {
  const folder = process.env.LOA_SHOTS;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
  await expectAccessible(page, name);
  await expectNoSidewaysScroll(page, name);
}
