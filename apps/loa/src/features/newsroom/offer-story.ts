import { recordAudit } from "../../platform/audit/record.ts";
import type { RichDocument, RichNode } from "../../platform/contract/rich-text/document.ts";
import { mediaIn } from "../../platform/contract/rich-text/words.ts";
import { forEveryUnit } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";
import { copyMedia } from "../media/index.ts";
import { findRevision, findRevisionById, type RevisionRow } from "./editions.queries.ts";
import { takeOpenStory, type Writing } from "./load-story.ts";
import { isOfDesk } from "./newsroom.policy.ts";
import { findOffer, type OfferRow } from "./offers.queries.ts";
import { refusals } from "./refusals.ts";

/** Offers the Vietnamese story as it stands to another desk. @throws not-found, not-allowed, story-shelved, own-desk, unknown-desk, nothing-to-offer */
export async function offerStory(
  c: Writing,
  storyId: string,
  { toUnitId, note }: { readonly toUnitId: string; readonly note: string },
): Promise<void> {
  const { unitId } = await takeOpenStory(c, storyId);
  if (toUnitId === unitId) throw refusals.ownDesk();
  await refuseGoneUnit(c, toUnitId);
  const revision = await findRevision(c.tx, storyId, "vi");
  if (!revision) throw refusals.nothingToOffer();
  await c.tx
    .insertInto("story_offers")
    .values({
      ...{ story_id: storyId, unit_id: unitId, to_unit_id: toUnitId, revision_id: revision.id },
      ...{ title: revision.title, note, offered_by: c.actor.accountId, offered_at: c.now },
    })
    .execute();
  await recordAudit(c.tx, c.actor, {
    ...{ action: "story.offered", subject: { kind: "story", id: storyId }, unitId },
    ...{ details: { toUnitId, number: revision.number }, at: c.now },
  });
}

async function refuseGoneUnit({ tx, today }: Writing, unitId: string): Promise<void> {
  const unit = await tx
    .selectFrom("units")
    .select("id")
    .where("id", "=", unitId)
    .where("valid_from", "<=", today)
    .where((eb) => eb.or([eb("valid_to", "is", null), eb("valid_to", ">=", today)]))
    .executeTakeFirst();
  if (!unit) throw refusals.noSuchDesk();
}

/** What was offered, as it was then. @throws not-found */
export async function readOffered({ tx }: Pick<Writing, "tx">, offerId: string) {
  const offer = await findOffer(tx, offerId);
  if (!offer) throw errors.notFound();
  const revision = await forEveryUnit(tx, () => findRevisionById(tx, offer.revisionId));
  if (!revision) throw errors.notFound();
  return { offer, revision };
}

async function takeOffer(c: Writing, offerId: string): Promise<OfferRow> {
  const seen = await findOffer(c.tx, offerId);
  if (!seen) throw errors.notFound();
  if (!isOfDesk(c.actor, seen.toId)) throw errors.notAllowed();
  return seen;
}

/** Takes an offered story: a copy at the own desk, with its pictures, to be approved there. @throws not-found, not-allowed, offer-answered */
export async function acceptOffer(c: Writing, offerId: string): Promise<string> {
  const offer = await takeOffer(c, offerId);
  const { revision } = await readOffered(c, offerId);
  const copyId = await forEveryUnit(c.tx, () => copyStory(c, offer, revision));
  await answer(c, offer, { copyId, reason: "" });
  await recordAudit(c.tx, c.actor, {
    ...{ action: "story.offer-accepted", subject: { kind: "story", id: copyId } },
    ...{ unitId: offer.toId, details: { offerId }, at: c.now },
  });
  return copyId;
}

// Its author stays out of the other desk's sight, so the copy's first revision names none.
async function copyStory(c: Writing, offer: OfferRow, revision: RevisionRow): Promise<string> {
  const { id } = await c.tx
    .insertInto("stories")
    .values({ unit_id: offer.toId, created_by: c.actor.accountId, created_at: c.now })
    .returning("id")
    .executeTakeFirstOrThrow();
  const lead = revision.leadMediaId ? [revision.leadMediaId] : [];
  const to = { unitId: offer.toId, accountId: c.actor.accountId, now: c.now };
  const copies = await copyMedia(c.tx, [...new Set([...lead, ...mediaIn(revision.body)])], to);
  const { title, abstract, byline, words } = revision;
  await c.tx
    .insertInto("story_revisions")
    .values({
      ...{ story_id: id, unit_id: offer.toId, language: "vi", number: 1, title, abstract, byline },
      ...{ body: JSON.stringify(withMedia(revision.body, copies)), words, saved_at: c.now },
      lead_media_id: (revision.leadMediaId && copies.get(revision.leadMediaId)) ?? null,
    })
    .execute();
  return id;
}

function withMedia(body: RichDocument, copies: ReadonlyMap<string, string>): RichDocument {
  return { ...body, content: body.content.flatMap((node) => renamed(node, copies)) };
}

// What could not be copied (taken out meanwhile) leaves no hole that points at another unit.
function renamed(node: RichNode, copies: ReadonlyMap<string, string>): RichNode[] {
  if (node.type !== "media") return [node];
  const mediaId = copies.get(String(node.attrs?.["mediaId"]));
  return mediaId ? [{ ...node, attrs: { ...node.attrs, mediaId } }] : [];
}

/** Refuses an offered story, saying why. @throws not-found, not-allowed, offer-answered */
export async function refuseOffer(c: Writing, offerId: string, reason: string): Promise<void> {
  const offer = await takeOffer(c, offerId);
  await answer(c, offer, { copyId: null, reason });
  await recordAudit(c.tx, c.actor, {
    ...{ action: "story.offer-refused", subject: { kind: "story-offer", id: offerId } },
    ...{ unitId: offer.toId, details: { reason }, at: c.now },
  });
}

async function answer(
  c: Writing,
  offer: OfferRow,
  { copyId, reason }: { readonly copyId: string | null; readonly reason: string },
): Promise<void> {
  const written = await c.tx
    .insertInto("story_offer_answers")
    .values({
      ...{ offer_id: offer.id, unit_id: offer.fromId, to_unit_id: offer.toId, copy_id: copyId },
      ...{ reason, answered_by: c.actor.accountId, answered_at: c.now },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (Number(written.numInsertedOrUpdatedRows ?? 0) === 0) throw refusals.offerAnswered();
}
