import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const guide = readFileSync(`${root}docs/huong-dan-su-dung.md`, "utf8");

/** What the guide sets off as words of the screen: `**Kết quả → Chờ duyệt**`, `*Duyệt*`. */
const named = [...guide.matchAll(/\*{1,2}([^*\n]+)\*{1,2}/g)]
  .flatMap(([, words = ""]) => words.split("→"))
  .map((words) => words.replace(/…$/u, "").trim());

const screens = readdirSync(`${root}apps/loa/src`, { recursive: true, encoding: "utf8" })
  .filter((path) => /(console|ui)\/.*\.tsx?$/.test(path) && !path.includes(".test."))
  .map((path) => readFileSync(`${root}apps/loa/src/${path}`, "utf8"))
  .join("\n")
  .toLowerCase();

test("the guide calls things what the screens call them", () => {
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter((words) => !screens.includes(words.toLowerCase()))).toEqual([]);
});

test("what a coordinator accepts is called so on every screen and in the guide", () => {
  expect(screens).not.toContain("công nhận");
  expect(guide.toLowerCase()).not.toContain("công nhận");
});
