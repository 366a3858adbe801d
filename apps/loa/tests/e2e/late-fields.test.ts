import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { loadShippedList } from "../../src/features/units/index.ts";
import { system } from "../../src/platform/db/database.ts";
import { expectAccessible } from "./accessibility.ts";
import { makePerson, signIn } from "./people.ts";
import { openStage, type Stage } from "./stage.ts";

const email = "quan-tri@loa.test";
const controls = /(Select|Date)Control-.*\.js$/;

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await openStage("2025-03-03T09:00:00+07:00");
  const actor = { accountId: null, name: "test" } as const;
  const at = stage.services.clock.now();
  await stage.services.database.in(system, (tx) => loadShippedList(tx, actor, at));
  await makePerson(stage, email, { role: "administrator", unitId: null, domain: null });
});
afterAll(() => stage.close());

/** A new page whose lists and calendars arrive only when the answer is called. */
async function openHeldBack(path: string): Promise<() => void> {
  page = await stage.open();
  let letPass: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    letPass = resolve;
  });
  await page.route(controls, async (route) => {
    await held;
    await route.continue();
  });
  await signIn(stage, page, email);
  await page.goto(`${stage.url}/console${path}`);
  return letPass;
}

const list = () => page.locator("[role=option]");

it("keeps focus and typed text of a list that arrives while somebody types", async () => {
  const letPass = await openHeldBack("/units/new");
  const kind = page.getByLabel("Loại", { exact: true }).first();
  await kind.click();
  await page.keyboard.type("su nghiep");
  await expectAccessible(page, "fields before their lists came");
  const { y: before } = (await kind.boundingBox()) ?? {};
  expect(await list().count()).toBe(0);
  letPass();
  await page
    .getByRole("option", { name: /sự nghiệp/ })
    .first()
    .waitFor();
  expect(await kind.inputValue()).toBe("su nghiep");
  expect(await page.evaluate("document.activeElement.value")).toBe("su nghiep");
  expect((await kind.boundingBox())?.y).toBe(before);
  await page
    .getByRole("option", { name: /sự nghiệp/ })
    .first()
    .click();
  expect(await kind.inputValue()).toMatch(/sự nghiệp/);
});

/**
 * Runs in the page: from the moment the script of the list is there, types a letter in every turn of the browser until
 * `after` letters went to the control that came. While the stand-in waits, the text begins anew every 40 letters and
 * other work of the page gets its turn, or typing itself would keep the list from coming.
 */
const typeWithoutPause = `(after) => window.typing = new Promise((done) => {
  const standIn = document.activeElement;
  const turns = new MessageChannel();
  const next = () => turns.port2.postMessage(null);
  const isThere = () =>
    performance.getEntriesByType("resource").some(({ name }) => name.includes("/SelectControl-"));
  let typed = "";
  let left = after;
  turns.port1.onmessage = () => {
    if (!isThere()) return setTimeout(next, 1);
    const begunAnew = standIn.isConnected && typed.length === 40;
    if (begunAnew) standIn.select();
    const letter = "abcdefghij"[typed.length % 10];
    typed = begunAnew ? letter : typed + letter;
    document.execCommand("insertText", false, letter);
    if (!standIn.isConnected) left -= 1;
    if (left === 0) return done({ typed, kept: document.activeElement.value });
    if (begunAnew) return setTimeout(next, 1);
    next();
  };
  next();
})`;

it("loses no letter of somebody who types on while the list arrives", async () => {
  const letPass = await openHeldBack("/units/new");
  await page.getByLabel("Loại", { exact: true }).first().click();
  // Whoever types is there before the list may come, or they would be in the list from the first letter.
  await page.evaluate(`void (${typeWithoutPause})(15)`);
  letPass();
  const { typed, kept } = await page.evaluate<{ typed: string; kept: string }>("window.typing");
  expect(kept).toBe(typed);
});

it("waits for the end of a word that an input method is still composing", async () => {
  const letPass = await openHeldBack("/units/new");
  const kind = page.getByLabel("Loại", { exact: true }).first();
  await kind.click();
  const keyboard = await page.context().newCDPSession(page);
  await keyboard.send("Input.imeSetComposition", {
    ...{ text: "nghie", selectionStart: 5, selectionEnd: 5 },
  });
  letPass();
  await page.waitForLoadState("networkidle");
  await keyboard.send("Input.imeSetComposition", {
    ...{ text: "nghiệp", selectionStart: 6, selectionEnd: 6 },
  });
  expect(await kind.inputValue()).toBe("nghiệp");
  await keyboard.send("Input.insertText", { text: "nghiệp" });
  await page
    .getByRole("option", { name: /sự nghiệp/ })
    .first()
    .waitFor();
  expect(await kind.inputValue()).toBe("nghiệp");
});

it("takes a date typed before the calendar came, and lets its typing be finished", async () => {
  const letPass = await openHeldBack("/units/new");
  const from = page.getByLabel("Có từ ngày").first();
  await from.fill("");
  await from.pressSequentially("5/3/20");
  letPass();
  await page.waitForLoadState("networkidle");
  await from.pressSequentially("25");
  expect(await from.inputValue()).toBe("5/3/2025");
  await page.keyboard.press("Tab");
  await expect.poll(() => from.inputValue()).toBe("05/03/2025");
  await from.click();
  await page
    .getByRole("button", { name: /tháng 3/i })
    .first()
    .waitFor();
});

it("says so when the line broke before a list came; a date can still be typed", async () => {
  page = await stage.open();
  await page.route(controls, (route) => route.abort());
  await signIn(stage, page, email);
  await page.goto(`${stage.url}/console/units/new`);
  await page.getByText("Chưa tải được danh sách.").first().waitFor();
  await expectAccessible(page, "fields whose lists did not come");
  const from = page.getByLabel("Có từ ngày").first();
  await from.fill("05032025");
  await page.keyboard.press("Tab");
  await page.getByLabel("Đến hết ngày").first().fill("6/3/2025");
  expect(await from.inputValue()).toBe("05032025");
});
