import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor, SystemActor } from "../../platform/auth/actor.ts";
import { dateInVietnam } from "../../platform/clock.ts";
import { errors } from "../../platform/http/errors.ts";
import { lockStory } from "../newsroom/index.ts";
import { answerPublished, attachLog, locksOver } from "../outputs/index.ts";
import type { Sending, Sent } from "./channel.ts";
import { type Cleared, clearStory } from "./clear-story.ts";
import { agreeByHead } from "./heads-word.ts";
import { loadPublication, type StandingPublication } from "./publications.queries.ts";
import { refusals } from "./refusals.ts";
import { logLine } from "./report-output.ts";
import type { Publishing } from "./schedule-story.ts";

interface Correction {
  readonly number: number;
  /** What was wrong and is right now, in a sentence to readers. */
  readonly note: string;
}

/** Puts right what readers see by the revision approved since, telling them. @throws publication-gone, nothing-to-correct, and what `clearStory` throws */
export async function correctPublication(
  c: Publishing & Sending,
  publicationId: string,
  { number, note }: Correction,
): Promise<string> {
  const seen = await loadPublication(c.tx, publicationId);
  await lockStory(c.tx, seen.storyId);
  const standing = await loadPublication(c.tx, publicationId);
  if (standing.gone) throw refusals.notStanding();
  const cleared = await clearStory(c, standing, { number }, c.actor);
  const { story } = cleared;
  const same =
    story.revision.revisionId === standing.revisionId &&
    (story.own?.id ?? null) === standing.renditionId;
  if (same) throw refusals.nothingNew();
  await putRight(c, standing, cleared, note);
  return standing.storyId;
}

/** Somebody, or the system itself, puts something right. */
type Correcting = Sending & { readonly actor: Actor | SystemActor };

/** Replaces what readers see by a cleared revision, tells them so, and adds to the proof. */
export async function putRight(
  c: Correcting,
  standing: StandingPublication,
  cleared: Cleared,
  note: string,
): Promise<void> {
  const { kind, story, rendition } = cleared;
  const sent = await kind.correct(c, story, rendition, note);
  await insertCorrection(c, standing, cleared, sent, note);
  await proveAnew(c, standing, cleared, sent);
  const { number } = story.revision;
  await recordAudit(c.tx, c.actor, {
    ...{ action: "publication.corrected", subject: { kind: "story", id: standing.storyId } },
    ...{ unitId: standing.unitId, at: c.now },
    details: { publicationId: standing.id, number, note, sha256: rendition.sha256 },
  });
}

async function insertCorrection(
  c: Correcting,
  { id, unitId }: StandingPublication,
  { story, rendition }: Cleared,
  { url }: Sent,
  note: string,
) {
  const { revisionId, approvalId } = story.revision;
  await c.tx
    .insertInto("publication_corrections")
    .values({
      ...{ publication_id: id, unit_id: unitId, revision_id: revisionId, approval_id: approvalId },
      ...{ rendition_id: story.own?.id ?? null, note, title: rendition.title, url },
      ...{ sha256: rendition.sha256, corrected_by: c.actor.accountId, corrected_at: c.now },
    })
    .execute();
}

// What was objected to is put right: its output counts again. A return for another reason is the unit's to answer.
async function answerObjection(c: Correcting, { objected }: StandingPublication, outputId: string) {
  if (!objected) return;
  const act = { actor: c.actor, now: c.now, on: dateInVietnam(c.now) };
  await answerPublished(c.tx, act, outputId);
}

// A locked report keeps the proof it was locked with.
async function proveAnew(
  c: Correcting,
  standing: StandingPublication,
  { kind, story, rendition }: Cleared,
  sent: Sent,
) {
  const { outputId, unitId } = standing;
  if (outputId === null) throw errors.notFound();
  if ((await locksOver(c.tx, outputId)).length > 0) return;
  await answerObjection(c, standing, outputId);
  const on = dateInVietnam(c.now);
  await agreeByHead(c, story.revision.approvalId, { outputId, on });
  const line = logLine(c, { kind, story, sent });
  await attachLog(
    c.tx,
    { outputId, unitId, now: c.now },
    { url: sent.url, line, sha256: rendition.sha256 },
  );
}
