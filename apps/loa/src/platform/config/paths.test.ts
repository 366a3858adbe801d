import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { appRoot, workerUrl } from "./paths.ts";

it("the app's folder is the one that holds its sources and its launcher", () => {
  expect(existsSync(join(appRoot(), "src/platform/config/paths.ts"))).toBe(true);
  expect(existsSync(join(appRoot(), "bin/loa.mjs"))).toBe(true);
});

it("every worker's address, from sources, is its own file", () => {
  const source = join(appRoot(), "src");
  const files = readdirSync(source, { recursive: true, encoding: "utf8" });
  const workers = files.filter((file) => file.endsWith(".worker.ts"));
  const found = workers.map((file) => existsSync(workerUrl(file.replace(/\.worker\.ts$/, ""))));
  expect(workers.length).toBeGreaterThan(0);
  expect(found).not.toContain(false);
});
