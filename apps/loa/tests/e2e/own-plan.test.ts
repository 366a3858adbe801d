import pg from "pg";
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
  },
);
