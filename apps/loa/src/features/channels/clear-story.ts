import type { Tx } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";
import {
  type ApprovedRevision,
  approvalHolds,
  approvedRevision,
  lockStory,
  mayPublish,
  publishingFaults,
  storyFacts,
} from "../newsroom/index.ts";
import type { ChannelKind, OwnWords, Rendition, SendableStory } from "./channel.ts";
import { channelKinds } from "./channel-kinds.ts";
import { type OfficeSetting, officeSetting } from "./office-channel.queries.ts";
import { prepareStory } from "./prepare-story.ts";
import { refusals } from "./refusals.ts";
import { type Place, type RenditionRow, standingWords } from "./renditions.queries.ts";

/** When and where it is asked. */
export interface Asking {
  readonly tx: Tx;
  /** Today in Vietnam. */
  readonly today: string;
}

/** A story that may go out, with what goes out. */
export interface Cleared {
  readonly kind: ChannelKind;
  readonly place: Place;
  readonly office: OfficeSetting;
  readonly story: SendableStory;
  readonly rendition: Rendition;
}

/** Which revision was meant: by its number as a person saw it, or by its id as a schedule kept it. */
export type Meant = { readonly number: number } | { readonly revisionId: string };

/**
 * Everything that is asked before a story goes out, whether a person presses or a schedule fires: the sender's right, the
 * approval and its giver's right, that it is the revision meant, its rights and pictures, the channel and its limits. The
 * story stays locked, so that none of it changes meanwhile.
 * @throws not-found, not-allowed, sender-lost-right and whatever `refusals` has of the story
 */
export async function clearStory(
  c: Asking,
  place: Place,
  meant: Meant,
  by: { readonly accountId: string | null; readonly fired?: boolean },
): Promise<Cleared> {
  await lockStory(c.tx, place.storyId);
  const [facts] = await storyFacts(c.tx, [place.storyId]);
  if (!facts) throw errors.notFound();
  const { accountId } = by;
  if (accountId === null || !(await mayPublish(c.tx, { accountId }, facts)))
    throw by.fired ? refusals.senderGone() : errors.notAllowed();
  const approved = await approvedRevision(c.tx, place.storyId, place.language);
  if (!approved) throw refusals.noApproval();
  if (!isMeant(approved, meant)) throw refusals.changed();
  return fit(c, place, approved);
}

const isMeant = (approved: ApprovedRevision, meant: Meant) =>
  "number" in meant ? approved.number === meant.number : approved.revisionId === meant.revisionId;

/** The same without asking who sends. @throws whatever `refusals` has of the story */
export async function fit(c: Asking, place: Place, approved: ApprovedRevision): Promise<Cleared> {
  if (!(await approvalHolds(c.tx, approved.approvalId))) throw refusals.approverGone();
  const faults = await publishingFaults(c.tx, approved.revisionId, c.today);
  if (faults.length > 0) throw refusals.notReady(faults);
  const words = await standingWords(c.tx, place);
  const office = await officeSetting(c.tx, approved.unitId, place.channel);
  if (office.closed) throw refusals.closed();
  const kind = channelKinds[place.channel];
  const story = await prepareStory(c.tx, approved, ownWordsOf(words, approved));
  const rendition = kind.render(story);
  if (rendition.misfits.length > 0) throw refusals.misfit(rendition.misfits);
  return { kind, place, office, story, rendition };
}

// Nothing goes out that only its writer has seen, nor words about a text that has changed since.
function ownWordsOf(words: RenditionRow | undefined, approved: ApprovedRevision): OwnWords | null {
  if (!words) return null;
  if (words.revisionId !== approved.revisionId) throw refusals.wordsOutOfDate();
  if (!words.approved) throw refusals.wordsNotApproved();
  return { id: words.id, title: words.title, abstract: words.abstract };
}
