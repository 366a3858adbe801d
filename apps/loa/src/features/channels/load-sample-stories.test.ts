import { Hono } from "hono";
import { afterAll, beforeAll, expect, it } from "vitest";
import { issuePlan } from "../../../tests/support/commitments-factory.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import { mountPortal } from "../portal/index.ts";
import { loadSampleStories } from "./load-sample-stories.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
  const unitId = await world.make.unit({ code: "SKHCN", name: "Sở Khoa học và Công nghệ" });
  const quotas = [{ count: 15, per: "month", channel: "cổng thông tin điện tử" }] as const;
  await issuePlan(world, { tasks: [{ domain: "CDS", units: [unitId], quotas }] });
  await world.make.unit({ code: "BAOPTTH", name: "Báo và phát thanh, truyền hình" });
});
afterAll(() => world.close());

it("sample stories go out as any other: read on the portal, each with an output marked as a sample; twice is once", async () => {
  const sent = await loadSampleStories(world.services);
  expect(sent).toBeGreaterThan(8);
  expect(await loadSampleStories(world.services)).toBe(0);
  const [counts] = await world.sql<{ pages: number; outputs: number; counted: number }>(
    `select (select count(*)::int from portal_pages where sample) as pages,
      (select count(*)::int from publications p join outputs o on o.id = p.output_id and o.sample) as outputs,
      (select count(distinct k.output_id)::int from claims k join publications p on p.output_id = k.output_id) as counted`,
  );
  expect(counts).toMatchObject({ pages: sent, outputs: sent });
  expect(counts?.counted).toBeGreaterThan(3);
  const portal = new Hono();
  mountPortal(portal, world.services);
  const home = await (await portal.request("http://portal.test/")).text();
  expect(home).toContain("Nộp hồ sơ trực tuyến bằng tài khoản định danh");
  const listen = await (await portal.request("http://portal.test/nghe-nhin")).text();
  expect(listen).toContain("/tin/");
});
