import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ApiRefusal } from "../../../tests/support/call.ts";
import {
  aDraft,
  aStory,
  makeNewsDesk,
  type NewsDesk,
} from "../../../tests/support/newsroom-factory.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import { system } from "../../platform/db/database.ts";
import * as contract from "./contract.ts";
import { approvedRevision } from "./index.ts";

let world: World;
let desk: NewsDesk;

beforeAll(async () => {
  world = await createWorld();
  desk = await makeNewsDesk(world);
});
afterAll(() => world.close());

const people = [
  "writer",
  "colleague",
  "head",
  "otherHead",
  "coordinator",
  "otherCoordinator",
  "leader",
  "stranger",
] as const;
const kinds = [
  "save",
  "save",
  "ask",
  "ask",
  "approve",
  "approve",
  "approve",
  "return",
  "takeBack",
  "release",
  "undo",
  "review",
] as const;
const act = fc.record({
  who: fc.constantFrom(...people),
  kind: fc.constantFrom(...kinds),
  /** How far behind the newest the person thinks it is. */
  behind: fc.constantFrom(0, 0, 0, 1, 2),
  outcome: fc.constantFrom("agreed" as const, "objected" as const),
});
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

interface Kept {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly author_id: string;
}

const revisionsOf = (storyId: string) =>
  world.sql<Kept>(
    "select id, number, title, author_id from story_revisions where story_id = $1 order by number",
    [storyId],
  );

// Whatever is refused is refused by a sentence of ours; nothing else may fail.
async function attempt(storyId: string, { who, kind, behind, outcome }: Act): Promise<void> {
  const actor: Actor = desk[who];
  const as = world.as(actor);
  const newest = (await revisionsOf(storyId)).length;
  const number = Math.max(1, newest - behind);
  const params = { storyId };
  const story = { params, body: { language: "vi", number } } as const;
  const [last] = await world.sql<{ id: string }>(
    "select id from story_approvals where story_id = $1 order by approved_at desc, id desc limit 1",
    [storyId],
  );
  const approval = { approvalId: last?.id ?? storyId };
  const acts: Record<Act["kind"], () => Promise<unknown>> = {
    save: () =>
      as.call(contract.saveRevision, {
        params,
        body: aDraft({ base: number, title: `${who} ${newest}` }),
      }),
    ask: () => as.call(contract.askReview, { params, body: { ...story.body, note: "" } }),
    approve: () => as.call(contract.approveStory, story),
    return: () => as.call(contract.returnStory, { params, body: { language: "vi", reason: "x" } }),
    takeBack: () => as.call(contract.takeBackReview, { params, body: { language: "vi" } }),
    release: () =>
      as.call(contract.releaseStory, { params, body: { ...story.body, reason: "Gấp" } }),
    undo: () => as.call(contract.undoApproval, { params: approval, body: { reason: "x" } }),
    review: () =>
      as.call(contract.reviewRelease, { params: approval, body: { outcome, note: "x" } }),
  };
  await acts[kind]().catch((error: unknown) => {
    if (!(error instanceof ApiRefusal) || error.status >= 500) throw error;
  });
}

async function expectLaw(storyId: string, before: readonly Kept[]): Promise<void> {
  const kept = await revisionsOf(storyId);
  expect(kept.slice(0, before.length), "a revision once kept stays as it is").toEqual(before);
  const approved = await world.services.database.read(system, (tx) =>
    approvedRevision(tx, storyId, "vi"),
  );
  if (approved) {
    const same = kept.find(({ id }) => id === approved.revisionId);
    expect([same?.number, same?.title]).toEqual([approved.number, approved.title]);
  }
  const own = await world.sql(
    `select p.id from story_approvals p join story_revisions r on r.id = p.revision_id where p.story_id = $1 and not p.emergency
     and exists (select from story_revisions w where w.story_id = p.story_id and w.number <= r.number and w.author_id = p.approved_by)`,
    [storyId],
  );
  expect(own, "nobody approves what they wrote").toEqual([]);
  const alone = await world.sql(
    `select e.approval_id from story_emergency_reviews e join story_approvals p on p.id = e.approval_id
     where p.story_id = $1 and e.reviewed_by = p.approved_by`,
    [storyId],
  );
  expect(alone, "nobody reviews their own release").toEqual([]);
}

it("whoever does whatever in whatever order, only a kept revision is approved, and never by its author", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 8, maxLength: 24 }), async (acts) => {
      const storyId = await aStory(world, desk);
      let before = await revisionsOf(storyId);
      for (const one of acts) {
        await attempt(storyId, one);
        await expectLaw(storyId, before);
        before = await revisionsOf(storyId);
      }
    }),
    { numRuns: 25 },
  );
}, 120_000);
