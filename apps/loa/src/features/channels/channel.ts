import type { Bilingual } from "../../platform/contract/endpoint.ts";
import type { RichDocument } from "../../platform/contract/rich-text/document.ts";
import type { Tx } from "../../platform/db/database.ts";
import type { FileStore } from "../../platform/files/store.ts";
import type { MediaFacts } from "../media/index.ts";
import type { ApprovedRevision, WrittenRevision } from "../newsroom/index.ts";
import type { ChannelId, ChannelLimits, Misfit } from "./contract-shapes.ts";

/** A branch of what is to be said: a special section of the portal and a reporting line. */
export type Section = "cds" | "cchc";

/** A story in one language with everything a channel may make of it; to be looked at. */
export interface ShownStory {
  readonly revision: WrittenRevision;
  /** Title and abstract for this channel; null: the story's own. */
  readonly own: OwnWords | null;
  readonly topics: readonly StoryTopicName[];
  readonly sections: readonly Section[];
  readonly sources: readonly string[];
  readonly media: readonly MediaFacts[];
  readonly sample?: boolean;
  /** Until when people can take part in what it tells of. */
  readonly runsUntil?: string | null;
}

/** The same, approved. */
export interface SendableStory extends ShownStory {
  readonly revision: ApprovedRevision;
}

export interface StoryTopicName {
  readonly vi: string;
  readonly en: string;
}

export interface OwnWords {
  readonly id: string;
  readonly title: string | null;
  readonly abstract: string | null;
}

/** A story as one channel needs it, and what of it does not fit there. */
export interface Rendition {
  readonly title: string;
  readonly abstract: string;
  readonly body: RichDocument;
  readonly words: number;
  readonly pictures: number;
  readonly misfits: readonly Misfit[];
  /** SHA-256 of what would go out, hexadecimal. */
  readonly sha256: string;
}

/** What sending needs; the transaction is the publication's own, so that neither is there without the other. */
export interface Sending {
  readonly tx: Tx;
  readonly files: FileStore;
  readonly baseUrl: string;
  readonly now: Date;
}

/** What a channel says of something sent. */
export interface Sent {
  /** What the channel knows it by. */
  readonly place: string;
  readonly url: string;
}

/** Something on a channel, as the channel knows it. */
export interface Standing {
  readonly storyId: string;
  readonly language: "vi" | "en";
  readonly place: string;
}

/**
 * A way to readers. What a story looks like there, how it goes out, is put right and taken back; when, by whom and what it
 * counts for is the same for all channels and is not theirs. A channel outside Loa hands its sending to a job in `send`.
 */
export interface ChannelKind {
  readonly id: ChannelId;
  readonly name: Bilingual;
  /** How plans call it, the usual name first. */
  readonly planWords: readonly [string, ...(readonly string[])];
  readonly limits: ChannelLimits;
  render(story: ShownStory): Rendition;
  send(c: Sending, story: SendableStory, rendition: Rendition): Promise<Sent>;
  /** Puts right what stands, saying to readers what was wrong. */
  correct(c: Sending, story: SendableStory, rendition: Rendition, note: string): Promise<Sent>;
  /** Takes it from readers at once, saying why. */
  withdraw(c: Sending, standing: Standing, reason: string): Promise<void>;
  /** Whether readers find it now. */
  statusOf(tx: Tx, standing: Standing): Promise<"standing" | "gone">;
}
