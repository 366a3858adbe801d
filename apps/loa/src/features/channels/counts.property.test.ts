import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ApiRefusal } from "../../../tests/support/call.ts";
import {
  approvedAnew,
  approvedStory,
  makePublishingDesk,
  onPortalOf,
  type PublishingDesk,
  schedule,
  send,
  topics,
} from "../../../tests/support/channels-factory.ts";
import { aDraft } from "../../../tests/support/newsroom-factory.ts";
import { ledgerOf } from "../../../tests/support/outputs-factory.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import * as contract from "./contract.ts";
import { sendDue } from "./send-due.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

/** One thing done to one of a few stories. */
const deed = fc.record({
  story: fc.nat({ max: 2 }),
  act: fc.constantFrom("send", "schedule", "fire", "correct", "withdraw", "cancel"),
});
type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never;

const about = [[topics.cds], [topics.cchc], [topics.cds, topics.cchc]] as const;

async function run(desk: PublishingDesk, deeds: readonly Deed[]) {
  const stories: { id: string; number: number }[] = [];
  for (const one of about)
    stories.push({ id: await approvedStory(world, desk, { topics: one }), number: 2 });
  let minute = 0;
  for (const { story, act } of deeds) {
    minute += 1;
    const at = new Date(Date.parse("2025-06-02T02:00:00Z") + minute * 60_000);
    world.clock.set(at.toISOString());
    const chosen = stories[story] ?? stories[0];
    if (chosen) await attempt(() => perform(desk, chosen, act, at));
  }
  return stories.map(({ id }) => id);
}

// What is refused is part of the walk: nothing may come of it.
const attempt = (act: () => Promise<unknown>) =>
  act().catch((error: unknown) => {
    if (!(error instanceof ApiRefusal)) throw error;
  });

async function perform(
  desk: PublishingDesk,
  story: { id: string; number: number },
  act: Deed["act"],
  at: Date,
) {
  const as = world.as(desk.writer);
  const params = { storyId: story.id };
  const now = onPortalOf(await as.call(contract.getPublishing, { params }));
  const publication = { publicationId: now.publication?.id ?? crypto.randomUUID() };
  const waiting = { scheduleId: now.schedule?.id ?? crypto.randomUUID() };
  const acts: Record<Deed["act"], () => Promise<unknown>> = {
    send: () => send(world, desk, story.id, story.number),
    schedule: () =>
      schedule(world, desk, story.id, new Date(at.getTime() + 90_000).toISOString(), story.number),
    fire: () => Promise.all([sendDue(world.services), sendDue(world.services)]),
    correct: async () => {
      const draft = aDraft({ base: story.number, title: `Bản ${story.number + 1}` });
      story.number = await approvedAnew(world, desk, story.id, draft);
      await as.call(contract.correctPublication, {
        ...{ params: publication, body: { number: story.number, note: "Sửa." } },
      });
    },
    withdraw: () =>
      as.call(contract.withdrawPublication, { params: publication, body: { reason: "Sai." } }),
    cancel: () => as.call(contract.cancelSchedule, { params: waiting, body: { reason: "Hoãn." } }),
  };
  await acts[act]();
}

/** Every claim of what stands, counted from the publications alone. */
async function recount(desk: PublishingDesk, path: string) {
  const [row] = await world.sql<{ n: number }>(
    `select count(*)::int as n from publications p join claims k on k.output_id = p.output_id and k.released_on is null
     where p.gone_at is null and k.commitment_id = $1`,
    [desk.duties.get(path)],
  );
  return row?.n ?? 0;
}

it("counts exactly what stands with readers, whatever was sent, scheduled, corrected and withdrawn", {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 4, maxLength: 14 }), async (deeds) => {
      world.clock.set("2025-06-02T09:00:00+07:00");
      const desk = await makePublishingDesk(world);
      const ids = await run(desk, deeds);
      for (const path of ["C.I.2.đ", "C.II.2"]) {
        const ledger = await ledgerOf(world, desk.duties.get(path) ?? "");
        expect(ledger["recorded"]?.[0] ?? 0).toBe(await recount(desk, path));
      }
      const [pages] = await world.sql<{ shown: number; standing: number }>(
        `select (select count(*)::int from portal_pages g where g.story_id = any ($1)
            and not exists (select from portal_withdrawals w where w.page_number = g.number)) as shown,
          (select count(*)::int from publications p where p.story_id = any ($1) and p.gone_at is null) as standing`,
        [ids],
      );
      expect(pages?.shown).toBe(pages?.standing);
    }),
    { numRuns: 6 },
  );
});
