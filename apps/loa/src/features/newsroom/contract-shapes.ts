import { z } from "zod";
import { RichDocument } from "../../platform/contract/rich-text/document.ts";
import { Id, Moment, PlainDate, text } from "../../platform/contract/values.ts";

/** Lengths the desk is held to. */
export const storyLimits = { title: 200, abstract: 500, byline: 120, comment: 2000, reason: 1000 };

export const StoryLanguage = z.enum(["vi", "en"]);
export type StoryLanguage = z.infer<typeof StoryLanguage>;

/** Where one language of a story stands at the desk. What went out is told by the channels. */
export const StoryState = z.enum(["draft", "inReview", "returned", "approved"]);
export type StoryState = z.infer<typeof StoryState>;

/** The same, and for what may go out where it stands with readers. */
export const StoryStage = z.enum([...StoryState.options, "scheduled", "published", "withdrawn"]);
export type StoryStage = z.infer<typeof StoryStage>;

/** By what right something from a source is told. */
export const SourceRights = z.enum(["own", "commissioned", "licensed", "official", "quote"]);

export const Named = z.object({ id: Id, name: z.string() });

/** What is lacking before a revision may go out. */
export const StoryFault = z.enum([
  "no-abstract",
  "no-words",
  "source-no-proof",
  "media-missing",
  "media-removed",
  "media-no-alt",
  "media-no-rights",
  "media-rights-over",
  "media-not-ready",
  "media-cannot-show",
  "media-no-captions",
  "media-no-transcript",
]);
export type StoryFault = z.infer<typeof StoryFault>;

/** What a person writes of a story in one language. */
export const StoryText = z.object({
  title: text(storyLimits.title, 1),
  abstract: text(storyLimits.abstract),
  byline: text(storyLimits.byline),
  body: RichDocument,
  leadMediaId: Id.nullable(),
});
export type StoryText = z.infer<typeof StoryText>;

/** One revision, whole. `body` is a document of platform/rich-text. */
export const Revision = z.object({
  id: Id,
  storyId: Id,
  language: StoryLanguage,
  number: z.number().int(),
  title: z.string(),
  abstract: z.string(),
  byline: z.string(),
  body: z.custom<RichDocument>(),
  leadMediaId: Id.nullable(),
  words: z.number().int(),
  /** Number of the Vietnamese revision an English one translates. */
  basedOn: z.number().int().nullable(),
  /** Null: another desk's, or somebody out of sight. */
  author: z.string().nullable(),
  mine: z.boolean(),
  savedAt: Moment,
});
export type Revision = z.infer<typeof Revision>;

/** One revision in a list. */
export const RevisionLine = Revision.omit({ body: true, abstract: true, byline: true });
export type RevisionLine = z.infer<typeof RevisionLine>;

/** What may be done with one language of a story, as the server decides. */
export const Powers = z.object({
  write: z.boolean(),
  ask: z.boolean(),
  takeBack: z.boolean(),
  return: z.boolean(),
  approve: z.boolean(),
  release: z.boolean(),
  undo: z.boolean(),
  reviewRelease: z.boolean(),
});
export type Powers = z.infer<typeof Powers>;

const Review = z.object({
  number: z.number().int(),
  note: z.string(),
  by: z.string().nullable(),
  at: Moment,
});

const Approval = z.object({
  id: Id,
  number: z.number().int(),
  emergency: z.boolean(),
  reason: z.string(),
  by: z.string().nullable(),
  at: Moment,
});

/** One language of a story as it stands. */
export const Edition = z.object({
  language: StoryLanguage,
  state: StoryState,
  latest: Revision,
  /** Waits for a judgement. */
  review: Review.nullable(),
  /** Sent back, and not asked again since. */
  returned: z.object({ reason: z.string(), by: z.string().nullable(), at: Moment }).nullable(),
  /** The revision that may go out. */
  approval: Approval.nullable(),
  /** An emergency release nobody else has looked at yet. */
  unreviewed: Approval.nullable(),
  faults: z.array(StoryFault),
  /** Of a translation: the Vietnamese has changed since it was made. */
  outOfDate: z.boolean(),
  can: Powers,
});
export type Edition = z.infer<typeof Edition>;

export const StorySource = z.object({
  name: text(300, 1),
  url: z
    .string()
    .max(2000)
    .regex(/^https?:\/\/\S+$/i)
    .nullable(),
  rights: SourceRights,
  note: text(500),
});
export type StorySource = z.infer<typeof StorySource>;

export const Comment = z.object({
  id: Id,
  language: StoryLanguage,
  number: z.number().int(),
  quote: z.string(),
  words: z.string(),
  by: z.string().nullable(),
  mine: z.boolean(),
  at: Moment,
  resolved: z.object({ by: z.string().nullable(), at: Moment }).nullable(),
});
export type Comment = z.infer<typeof Comment>;

/** One thing that happened to a story. */
export const StoryAct = z.object({
  act: z.enum([
    "asked",
    "taken-back",
    "returned",
    "approved",
    "released",
    "undone",
    "release-agreed",
    "release-objected",
    "shelved",
    "offered",
    "offer-accepted",
    "offer-refused",
  ]),
  language: StoryLanguage.nullable(),
  number: z.number().int().nullable(),
  by: z.string().nullable(),
  at: Moment,
  words: z.string(),
});
export type StoryAct = z.infer<typeof StoryAct>;

export const StoryDetail = z.object({
  id: Id,
  unit: Named,
  plannedOn: PlainDate.nullable(),
  createdAt: Moment,
  /** The desk it was taken over from. */
  origin: z.object({ unit: z.string(), title: z.string(), at: Moment }).nullable(),
  shelved: z.object({ reason: z.string(), at: Moment }).nullable(),
  editions: z.array(Edition),
  topicIds: z.array(Id),
  sources: z.array(StorySource),
  comments: z.array(Comment),
  acts: z.array(StoryAct),
  can: z.object({ write: z.boolean(), comment: z.boolean(), offer: z.boolean() }),
});
export type StoryDetail = z.infer<typeof StoryDetail>;

/** A story in a list or on the board: its Vietnamese, else its English. */
export const StoryCard = z.object({
  id: Id,
  unit: Named,
  title: z.string(),
  language: StoryLanguage,
  state: StoryState,
  /** Where it stands at the desk, or once approved with readers. */
  stage: StoryStage,
  /** When it went out last, goes out next or was withdrawn; null for what was never to. */
  out: z.object({ state: z.enum(["scheduled", "published", "withdrawn"]), at: Moment }).nullable(),
  plannedOn: PlainDate.nullable(),
  savedAt: Moment,
  savedBy: z.string().nullable(),
  words: z.number().int(),
  topics: z.array(z.string()),
  openComments: z.number().int(),
  /** There is a translation, and whether it has fallen behind. */
  translation: z.enum(["none", "current", "outOfDate"]),
  emergency: z.boolean(),
  shelved: z.boolean(),
});
export type StoryCard = z.infer<typeof StoryCard>;

/** A topic of the tree. Its words suggest it. */
export const Topic = z.object({
  id: Id,
  parentId: Id.nullable(),
  title: z.object({ vi: z.string(), en: z.string() }),
  words: z.array(z.string()),
  ended: z.boolean(),
});
export type Topic = z.infer<typeof Topic>;

export const TopicInput = z.object({
  parentId: Id.nullable(),
  title: z.object({ vi: text(200, 1), en: text(200, 1) }),
  words: z.array(text(60, 2)).max(60),
  ended: z.boolean(),
});
export type TopicInput = z.infer<typeof TopicInput>;
