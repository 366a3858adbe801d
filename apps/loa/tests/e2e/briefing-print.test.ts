import { writeFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { loadSampleProvince } from "../../src/features/setup/load-sample-province.ts";
import { expectAccessible } from "./accessibility.ts";
import { makePerson, signIn } from "./people.ts";
import { openStage, type Stage } from "./stage.ts";

let stage: Stage;
const leader = "lanh-dao-tinh@loa.test";

beforeAll(async () => {
  stage = await openStage("2026-06-20T09:00:00+07:00");
  await loadSampleProvince(stage.services);
  const role = { role: "leader", unitId: null, domain: null } as const;
  await makePerson(stage, leader, role, "Phạm Lãnh Đạo");
}, 300_000);
afterAll(() => stage.close());

async function briefing(query = ""): Promise<Page> {
  const page = await stage.open();
  await page.setViewportSize({ width: 1280, height: 900 });
  await signIn(stage, page, leader);
  await page.goto(`${stage.url}/console/briefing${query}`);
  await page.getByText(/^Đến ngày /).waitFor();
  return page;
}

async function pagesOf(page: Page, name: string): Promise<number> {
  const bytes = await page.pdf({ preferCSSPageSize: true });
  const folder = process.env["LOA_SHOTS"];
  if (folder) await writeFile(`${folder}/${name}.pdf`, bytes);
  return bytes.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

it("prints a whole province, its worst five and its indices on one sheet of A4", async () => {
  const page = await briefing();
  const folder = process.env["LOA_SHOTS"];
  if (folder) await page.screenshot({ path: `${folder}/province.png`, fullPage: true });
  await expectAccessible(page, "the sample province");
  expect(await page.locator("ol > li").count()).toBe(10);
  expect(await pagesOf(page, "province")).toBe(1);
});

it("and one reporting line on another day on one sheet too", async () => {
  const page = await briefing("?line=CCHC&asOf=2026-04-05");
  await page.getByText(/^Đến ngày 05\/04\/2026/).waitFor();
  expect(await pagesOf(page, "province-cchc")).toBe(1);
});
