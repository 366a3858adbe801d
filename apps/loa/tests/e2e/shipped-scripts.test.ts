import { expect, it } from "vitest";
import { weighConsole } from "../support/shipped-scripts.ts";

const limit = 200_000;

it("ships every page's first screen in less than 200 kB of script (gzip)", async () => {
  const { pages } = await weighConsole();
  expect(pages.length).toBeGreaterThan(30);
  const above = pages.filter((page) => page.whole.gzip > limit);
  expect(above.map(({ name, whole }) => [name, whole.gzip])).toEqual([]);
});
