import { recordAudit } from "../../platform/audit/record.ts";
import { hasRole } from "../../platform/auth/actor.ts";
import { errors } from "../../platform/http/errors.ts";
import type { StoryLanguage } from "./contract-shapes.ts";
import { storyOf, takeEdition, type Writing } from "./load-story.ts";
import { isAuthor } from "./newsroom.policy.ts";
import { refusals } from "./refusals.ts";
import { storyFaults } from "./story-faults.ts";

type Taken = Awaited<ReturnType<typeof takeEdition>>;

interface Judging {
  readonly language: StoryLanguage;
  readonly number: number;
}

/** Approves the revision that waits: by another than its authors. @throws not-found, not-allowed, story-shelved, nothing-in-review, not-the-newest-revision, author-approves, story-not-ready */
export async function approveStory(c: Writing, storyId: string, asked: Judging): Promise<void> {
  const taken = await takeEdition(c, storyId, asked.language);
  const { facts, story, powers } = taken;
  if (!hasRole(c.actor, "unit_head", story.unitId)) throw errors.notAllowed();
  if (facts.asked === null) throw refusals.nothingAsked();
  if (asked.number !== facts.asked) throw refusals.notNewest(facts.asked);
  if (!powers.approve) throw refusals.authorApproves();
  await refuseUnready(c, taken);
  await insertApproval(c, taken, { emergency: false, reason: "" });
}

/** Lets the newest revision go out by one person alone; another looks at it afterwards. @throws not-found, not-allowed, story-shelved, already-approved, not-the-newest-revision, story-not-ready */
export async function releaseStory(
  c: Writing,
  storyId: string,
  { reason, ...asked }: Judging & { readonly reason: string },
): Promise<void> {
  const taken = await takeEdition(c, storyId, asked.language);
  const { facts, story, powers } = taken;
  const mayAtAll = hasRole(c.actor, "unit_head", story.unitId) || hasRole(c.actor, "coordinator");
  if (!mayAtAll) throw errors.notAllowed();
  if (asked.number !== facts.latest) throw refusals.notNewest(facts.latest);
  if (!powers.release) throw refusals.alreadyApproved();
  await refuseUnready(c, taken);
  await insertApproval(c, taken, { emergency: true, reason });
}

async function refuseUnready(c: Writing, { edition }: Taken): Promise<void> {
  const faults = await storyFaults(c.tx, edition.latest, c.today);
  if (faults.length > 0) throw refusals.notReady(faults);
}

async function insertApproval(
  c: Writing,
  { story, edition }: Taken,
  how: { readonly emergency: boolean; readonly reason: string },
): Promise<void> {
  const { latest, review } = edition;
  await c.tx
    .insertInto("story_approvals")
    .values({
      ...{ story_id: story.id, unit_id: story.unitId, language: latest.language, ...how },
      ...{ revision_id: latest.id, review_id: review?.open ? review.id : null },
      ...{ approved_by: c.actor.accountId, approved_at: c.now },
    })
    .execute();
  await recordAudit(c.tx, c.actor, {
    action: how.emergency ? "story.released" : "story.approved",
    ...{ subject: { kind: "story", id: story.id }, unitId: story.unitId },
    details: { language: latest.language, number: latest.number, ...how },
    at: c.now,
  });
}

async function takeApproved(c: Writing, approvalId: string) {
  const { storyId, language } = await storyOf(c.tx, "story_approvals", approvalId);
  return { storyId, ...(await takeEdition(c, storyId, language)) };
}

/** Takes an approval back; what went out by it is the channels' to take down. @throws not-found, not-allowed, story-shelved, approval-undone */
export async function undoApproval(
  c: Writing,
  approvalId: string,
  reason: string,
): Promise<string> {
  const taken = await takeApproved(c, approvalId);
  if (taken.edition.approval?.id !== approvalId) throw refusals.notApproved();
  if (!taken.powers.undo) throw errors.notAllowed();
  await undo(c, taken, approvalId, reason);
  return taken.storyId;
}

async function undo(c: Writing, { story, edition }: Taken, approvalId: string, reason: string) {
  await c.tx
    .insertInto("story_approval_undos")
    .values({
      ...{ approval_id: approvalId, unit_id: story.unitId, reason },
      ...{ undone_by: c.actor.accountId, undone_at: c.now },
    })
    .execute();
  await recordAudit(c.tx, c.actor, {
    ...{ action: "story.approval-undone", subject: { kind: "story", id: story.id } },
    ...{ unitId: story.unitId, details: { language: edition.language, reason }, at: c.now },
  });
}

interface Verdict {
  readonly outcome: "agreed" | "objected";
  readonly note: string;
}

/** Looks at an emergency release afterwards; an objection takes the approval away. @throws not-found, not-allowed, story-shelved, release-reviewed, own-release, objection-without-words */
export async function reviewRelease(
  c: Writing,
  approvalId: string,
  { outcome, note }: Verdict,
): Promise<string> {
  const taken = await takeApproved(c, approvalId);
  const { story, edition, facts, powers } = taken;
  if (edition.unreviewed?.id !== approvalId) throw refusals.alreadyReviewed();
  const own =
    facts.unreviewed?.by === c.actor.accountId ||
    isAuthor(c.actor, facts, edition.unreviewed.number);
  if (own) throw refusals.ownRelease();
  if (!powers.reviewRelease) throw errors.notAllowed();
  if (outcome === "objected" && note === "") throw refusals.objectionNeedsWords();
  await c.tx
    .insertInto("story_emergency_reviews")
    .values({
      ...{ approval_id: approvalId, unit_id: story.unitId, outcome, note },
      ...{ reviewed_by: c.actor.accountId, reviewed_at: c.now },
    })
    .execute();
  await recordAudit(c.tx, c.actor, {
    ...{ action: "story.release-reviewed", subject: { kind: "story", id: story.id } },
    ...{ unitId: story.unitId, details: { outcome, note }, at: c.now },
  });
  if (outcome === "objected" && edition.approval?.id === approvalId)
    await undo(c, taken, approvalId, note);
  return taken.storyId;
}
