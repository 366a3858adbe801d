import { Hono } from "hono";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createWorld, type World } from "../../../tests/support/world.ts";
import { mountPortal } from "../portal/index.ts";
import { loadSampleStories } from "./load-sample-stories.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
  await world.make.unit({ code: "SKHCN", name: "Sở Khoa học và Công nghệ" });
  await world.make.unit({ code: "BAOPTTH", name: "Báo và phát thanh, truyền hình" });
});
afterAll(() => world.close());

it("sample stories go out as any other: read on the portal, each with an output marked as a sample; twice is once", async () => {
  const sent = await loadSampleStories(world.services);
  expect(sent).toBeGreaterThan(8);
  expect(await loadSampleStories(world.services)).toBe(0);
  const [counts] = await world.sql<{ pages: number; outputs: number; corrected: number }>(
    `select (select count(*)::int from portal_pages where sample) as pages,
      (select count(*)::int from publications p join outputs o on o.id = p.output_id and o.sample) as outputs,
      (select count(*)::int from publication_corrections) as corrected`,
  );
  expect(counts).toMatchObject({ pages: sent, outputs: sent });
  const portal = new Hono();
  mountPortal(portal, world.services);
  const home = await (await portal.request("http://portal.test/")).text();
  expect(home).toContain("Nộp hồ sơ trực tuyến bằng tài khoản định danh");
  const listen = await (await portal.request("http://portal.test/nghe-nhin")).text();
  expect(listen).toContain("/tin/");
});
