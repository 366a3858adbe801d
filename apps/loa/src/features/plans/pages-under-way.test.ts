import type { Page } from "@loa/plan-document";
import { afterAll, beforeAll, expect, it } from "vitest";
import { miniPlan } from "../../../tests/support/plan-factory.ts";
import { planPdf } from "../../../tests/support/plan-pdf.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import { getPlan, importPlan } from "./contract.ts";
import { openLedger } from "./pages-under-way.ts";

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

  const first = await openLedger(world.services, planId);
  first.note({ number: 2, of: 12, page, recognised: true });
  first.note({ number: 1, of: 12, page, recognised: true });
  await first.settled();
  expect((await seen(planId)).reading.progress).toEqual({ done: 2, of: 12 });

  const second = await openLedger(world.services, planId);
  expect([...second.known.keys()].sort()).toEqual([1, 2]);
  expect(second.known.get(2)).toEqual(page);
});

it("reads a PDF into the same tasks as its text, once", async () => {
  const planId = await importedPdf();
  await world.runJobs();
  const plan = await seen(planId);
  expect(plan).toMatchObject({ state: "draft", reading: { progress: null, failure: null } });
  expect(plan.counts.tasks).toBe(4);
}, 60_000);
