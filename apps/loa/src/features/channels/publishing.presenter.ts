import { type Actor, hasRole } from "../../platform/auth/actor.ts";
import { plainTextOf } from "../../platform/contract/rich-text/words.ts";
import type { Tx } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";
import { type ApprovedRevision, approvedRevision, storyFacts } from "../newsroom/index.ts";
import type { ChannelKind } from "./channel.ts";
import { channelKinds } from "./channel-kinds.ts";
import { canPublish, canWithdraw } from "./channels.policy.ts";
import { fit } from "./clear-story.ts";
import type { ChannelRendition, Hindrance, Publication, Publishing } from "./contract-shapes.ts";
import { prepareStory } from "./prepare-story.ts";
import { lastSchedule, publicationsAt } from "./publishing.queries.ts";
import { hindranceOf, refusals, wordsOfReason } from "./refusals.ts";
import { type Place, type RenditionRow, standingWords } from "./renditions.queries.ts";

/** How a story goes out, language by language and channel by channel. @throws not-found */
export async function presentPublishing(
  tx: Tx,
  actor: Actor,
  storyId: string,
  today: string,
): Promise<Publishing> {
  const [facts] = await storyFacts(tx, [storyId]);
  if (!facts) throw errors.notFound();
  const { id, title, unitId, unitName, plannedOn, shelved, languages } = facts;
  const renditions: ChannelRendition[] = [];
  for (const kind of Object.values(channelKinds))
    for (const language of [...languages].sort().reverse())
      renditions.push(
        await presentRendition(tx, today, kind, { storyId, language, channel: kind.id }),
      );
  return {
    story: { id, title, unit: { id: unitId, name: unitName }, plannedOn, shelved },
    renditions,
    can: {
      publish: canPublish(actor, unitId),
      approveWords: hasRole(actor, "unit_head", unitId),
      withdraw: canWithdraw(actor, unitId),
    },
  };
}

async function presentRendition(
  tx: Tx,
  today: string,
  kind: ChannelKind,
  place: Place,
): Promise<ChannelRendition> {
  const approved = await approvedRevision(tx, place.storyId, place.language);
  const words = await standingWords(tx, place);
  const [standing, ...rest] = await publicationsAt(tx, place);
  const publication = standing && !standing.gone ? standing : null;
  const lost = publication !== null && (await isLost(tx, kind, place, publication.id));
  return {
    ...{ channel: kind.id, name: kind.name, language: place.language, limits: kind.limits },
    ...{ approved: approved?.number ?? null, emergency: approved?.emergency ?? false },
    preview: approved && (await previewOf(tx, kind, approved, words)),
    own: words ? presentWords(words, approved) : null,
    hindrance: approved ? await hindranceTo(tx, today, place, approved) : missing(),
    outOfDate:
      publication !== null && approved !== null && publication.revisionId !== approved.revisionId,
    lost,
    publication: publication && presentPublication(publication),
    ...(await presentSchedule(tx, place)),
    before: (publication || !standing ? rest : [standing, ...rest]).map(presentPublication),
  };
}

async function isLost(tx: Tx, kind: ChannelKind, place: Place, publicationId: string) {
  const row = await tx
    .selectFrom("publications")
    .select("place")
    .where("id", "=", publicationId)
    .executeTakeFirstOrThrow();
  return (await kind.statusOf(tx, { ...place, place: row.place })) === "gone";
}

const missing = (): Hindrance => hindranceOf(refusals.noApproval());

async function hindranceTo(tx: Tx, today: string, place: Place, approved: ApprovedRevision) {
  try {
    await fit({ tx, today }, place, approved);
    return null;
  } catch (error) {
    return hindranceOf(error);
  }
}

const openingLetters = 400;

// With the channel's own words as they were written, approved or not: what a person is about to agree to.
async function previewOf(
  tx: Tx,
  kind: ChannelKind,
  approved: ApprovedRevision,
  words: RenditionRow | undefined,
): Promise<ChannelRendition["preview"]> {
  const story = await prepareStory(tx, approved, words ?? null);
  const { title, abstract, body, words: count, pictures, misfits } = kind.render(story);
  const lead = story.media.find(({ id }) => id === approved.leadMediaId);
  const alt = approved.language === "vi" ? lead?.altVi : lead?.altEn;
  return {
    ...{ title, abstract, opening: plainTextOf(body).slice(0, openingLetters) },
    ...{ words: count, pictures, misfits: [...misfits] },
    lead: lead ? { mediaId: lead.id, alt: alt ?? "" } : null,
  };
}

function presentWords(
  { id, title, abstract, by, approved, revisionId }: RenditionRow,
  revision: ApprovedRevision | null,
): ChannelRendition["own"] {
  const outOfDate = revision !== null && revision.revisionId !== revisionId;
  return { id, title, abstract, by, approved, outOfDate };
}

type Row = Awaited<ReturnType<typeof publicationsAt>>[number];

/** A moment the database put into JSON, as the contract writes it. */
const momentOf = (at: string) => new Date(at).toISOString();

function presentPublication(row: Row): Publication {
  const { id, number, title, url, sentBy, bySchedule, emergency, sha256, counted } = row;
  return {
    ...{ id, number, title, url, sentAt: row.sentAt.toISOString(), sentBy, bySchedule },
    ...{ emergency, sha256, counted },
    corrections: row.corrections.map((one) => ({ ...one, at: momentOf(one.at) })),
    withdrawn: row.withdrawn && { ...row.withdrawn, at: momentOf(row.withdrawn.at) },
  };
}

async function presentSchedule(
  tx: Tx,
  place: Place,
): Promise<Pick<ChannelRendition, "schedule" | "refused">> {
  const last = await lastSchedule(tx, place);
  if (!last) return { schedule: null, refused: null };
  const { id, number, by, outcome, reason } = last;
  const dueAt = last.dueAt.toISOString();
  if (outcome === null) return { schedule: { id, number, dueAt, by }, refused: null };
  if (outcome !== "refused") return { schedule: null, refused: null };
  const code = reason ?? "";
  return { schedule: null, refused: { dueAt, hindrance: { code, words: wordsOfReason(code) } } };
}
