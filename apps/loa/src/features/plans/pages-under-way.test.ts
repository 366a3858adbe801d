import type { Page } from "@loa/plan-document";
import { afterAll, beforeAll, expect, it } from "vitest";
import { pagePictures } from "../../../tests/support/page-pictures.ts";
import { miniPlan } from "../../../tests/support/plan-factory.ts";
import { planPdf } from "../../../tests/support/plan-pdf.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import { getPlan, getPlanPage, getPlanPaper, importPlan, listPlans } from "./contract.ts";
import { openLedger } from "./pages-under-way.ts";
import { readPlanNow } from "./read-plan.ts";

let world: World;
let coordinator: Actor;

beforeAll(async () => {
  world = await createWorld();
  coordinator = await world.make.actor([{ role: "coordinator", domain: "CDS" }]);
}, 60_000);
afterAll(() => world.close());

async function importedPdf(): Promise<string> {
  const bytes = await planPdf(miniPlan);
  const files = [new File([new Uint8Array(bytes)], "ke-hoach.pdf")];
  return (await world.as(coordinator).call(importPlan, { body: {}, files })).id;
}

const seen = (planId: string) => world.as(coordinator).call(getPlan, { params: { planId } });
const page: Page = { width: 595, height: 842, items: [], rules: [] };

it("shows which page is being read, and goes on after a restart from the pages already recognised", async () => {
  const planId = await importedPdf();
  expect((await seen(planId)).reading.progress).toBeNull();

  world.clock.set("2025-06-02T08:00:00+07:00");
  const first = await openLedger(world.services, planId);
  first.begin(12);
  await first.settled();
  expect((await seen(planId)).reading.progress).toEqual({
    done: 0,
    of: 12,
    secondsLeft: null,
    ahead: null,
  });
  world.clock.set("2025-06-02T08:00:08+07:00");
  first.note({ number: 2, of: 12, page, recognised: true });
  first.note({ number: 1, of: 12, page, recognised: true });
  await first.settled();
  expect((await seen(planId)).reading.progress).toMatchObject({ done: 2, of: 12, secondsLeft: 40 });

  const second = await openLedger(world.services, planId);
  expect([...second.known.keys()].sort()).toEqual([1, 2]);
  expect(second.known.get(2)).toEqual(page);
});

it("lets a scan wait in a queue of its own, says what is before it, and shows it in the list", async () => {
  const pictures = await pagePictures(["KẾ HOẠCH", "Trang hai"]);
  const scanned = async () => {
    const files = pictures.map((picture, at) => new File([picture], `${at}.jpg`));
    const { id } = await world.as(coordinator).call(importPlan, { body: {}, files });
    let taken = 0;
    const handOver = async () => {
      taken += 1;
    };
    await readPlanNow(world.services, id, { handOver });
    expect(taken).toBe(1);
    return id;
  };
  const first = await scanned();
  world.clock.set("2025-06-02T09:00:00+07:00");
  const second = await scanned();
  const waiting = { done: 0, of: 2, secondsLeft: null };
  expect((await seen(first)).reading).toMatchObject({ progress: { ...waiting }, isLong: true });
  expect((await seen(second)).reading).toMatchObject({
    progress: { ...waiting, ahead: 1 },
    isLong: false,
  });
  const { rows } = await world.as(coordinator).call(listPlans, {});
  expect(rows.find(({ id }) => id === second)?.reading).toEqual({ done: 0, of: 2, waits: true });
  await world.sql("delete from plan_readings where plan_id = any ($1)", [[first, second]]);
}, 60_000);

it("answers everybody else while a plan is read", async () => {
  const lines = Array.from({ length: 60_000 }, (_, at) => `${at % 7}. Dòng chữ thứ ${at}`);
  const files = [new File([lines.join("\n")], "dai.txt")];
  const { id } = await world.as(coordinator).call(importPlan, { body: {}, files });
  let isRead = false;
  const reading = readPlanNow(world.services, id).then(() => {
    isRead = true;
  });
  for (let asked = 0; asked < 5; asked += 1) await world.as(coordinator).call(listPlans, {});
  expect(isRead).toBe(false);
  await reading;
  expect((await seen(id)).reading.finishedAt).not.toBeNull();
}, 120_000);

it("reads a PDF into the same tasks as its text, once", async () => {
  const planId = await importedPdf();
  await world.runJobs();
  const plan = await seen(planId);
  expect(plan).toMatchObject({ state: "draft", reading: { progress: null, failure: null } });
  expect(plan.counts.tasks).toBe(4);
}, 60_000);

it("shows a page as a picture to who may see the plan, with the places of its words, and to nobody else", async () => {
  const planId = await importedPdf();
  await world.runJobs();
  const me = world.as(coordinator);
  const paper = await me.call(getPlanPaper, { params: { planId } });
  expect(paper.pages[0]?.width).toBeCloseTo(595.3, 1);
  const [start = 0, end = 0, page] = paper.places[0] ?? [];
  expect([paper.text.slice(start, end), page]).toEqual(["ỦY BAN NHÂN DÂN", 1]);

  const picture = await me.call(getPlanPage, { params: { planId, page: 1 } });
  const [head, kind] = [await picture.slice(0, 4).text(), await picture.slice(8, 12).text()];
  expect([head, kind]).toEqual(["RIFF", "WEBP"]);

  const beyond = await me.refusal(getPlanPage, { params: { planId, page: 9 } });
  expect(beyond.status).toBe(404);
  const stranger = await world.make.actor([{ role: "officer", unitId: await world.make.unit({}) }]);
  const refused = await world.as(stranger).refusal(getPlanPage, { params: { planId, page: 1 } });
  expect(refused.status).toBe(404);
}, 60_000);
