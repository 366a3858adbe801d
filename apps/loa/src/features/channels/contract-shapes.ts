import { z } from "zod";
import { Id, Moment, PlainDate } from "../../platform/contract/values.ts";

/** Lengths words of people are held to. */
export const channelTextLimits = { title: 200, abstract: 500, note: 1000, planWords: 120 };
/** How far ahead something may be scheduled, in days. */
export const mostDaysAhead = 400;

/** A way to readers. */
export const ChannelId = z.enum(["portal"]);
export type ChannelId = z.infer<typeof ChannelId>;

export const PublishingLanguage = z.enum(["vi", "en"]);
export type PublishingLanguage = z.infer<typeof PublishingLanguage>;

/** What fits on a channel: letters of title and abstract, words of the text, pictures. */
export const ChannelLimits = z.object({
  title: z.number().int(),
  abstract: z.number().int(),
  words: z.number().int(),
  pictures: z.number().int(),
});
export type ChannelLimits = z.infer<typeof ChannelLimits>;

export const Misfit = z.object({
  what: z.enum(["title", "abstract", "words", "pictures"]),
  has: z.number().int(),
  most: z.number().int(),
});
export type Misfit = z.infer<typeof Misfit>;

export const Named = z.object({ id: Id, name: z.string() });
const Words = z.object({ vi: z.string(), en: z.string() });

/** Something that stands in the way, by its code and in a sentence. */
export const Hindrance = z.object({ code: z.string(), words: Words });
export type Hindrance = z.infer<typeof Hindrance>;

/** A commitment an office may choose for a channel. */
export const ChannelDuty = z.object({
  commitmentId: Id,
  path: z.string(),
  title: z.string(),
  plan: z.string(),
  /** As the plan writes it; empty for a standing duty. */
  quota: z.string(),
  /** Chosen by the office. */
  chosen: z.boolean(),
  /** What goes out counts for it when nothing is chosen: its quota names this channel. */
  matches: z.boolean(),
});
export type ChannelDuty = z.infer<typeof ChannelDuty>;

export const OfficeChannel = z.object({
  channel: ChannelId,
  name: Words,
  unit: Named,
  /** How this office's plans call it. */
  planWords: z.string(),
  programme: Named.nullable(),
  /** Programmes of the unit it may fill. */
  programmes: z.array(Named),
  duties: z.array(ChannelDuty),
  closed: z.object({ reason: z.string(), by: z.string().nullable(), at: Moment }).nullable(),
  limits: ChannelLimits,
  /** Standing there now, scheduled, withdrawn. */
  counts: z.object({
    standing: z.number().int(),
    scheduled: z.number().int(),
    withdrawn: z.number().int(),
  }),
  canSet: z.boolean(),
});
export type OfficeChannel = z.infer<typeof OfficeChannel>;

/** What a publication counted for. */
export const Counted = z.object({
  outputId: Id,
  state: z.enum(["recorded", "approved", "accepted", "returned", "withdrawn"]),
  claims: z.array(
    z.object({ commitmentId: Id, path: z.string(), title: z.string(), plan: z.string() }),
  ),
  slot: z.object({ programme: Named, plannedOn: PlainDate }).nullable(),
});
export type Counted = z.infer<typeof Counted>;

export const Publication = z.object({
  id: Id,
  number: z.number().int(),
  title: z.string(),
  url: z.string(),
  sentAt: Moment,
  sentBy: z.string().nullable(),
  bySchedule: z.boolean(),
  /** Let through by one person alone, and nobody else has looked at it yet. */
  emergency: z.boolean(),
  /** SHA-256 of what went out last. */
  sha256: z.string(),
  corrections: z.array(
    z.object({ note: z.string(), number: z.number().int(), by: z.string().nullable(), at: Moment }),
  ),
  withdrawn: z
    .object({
      reason: z.string(),
      by: z.string().nullable(),
      at: Moment,
      /** A report locked before keeps counting it. */
      keptByLock: z.boolean(),
    })
    .nullable(),
  counted: Counted.nullable(),
});
export type Publication = z.infer<typeof Publication>;

export const StorySchedule = z.object({
  id: Id,
  number: z.number().int(),
  dueAt: Moment,
  by: z.string().nullable(),
});
export type StorySchedule = z.infer<typeof StorySchedule>;

/** Title and abstract of a story for one channel. */
export const OwnWords = z.object({
  id: Id,
  title: z.string().nullable(),
  abstract: z.string().nullable(),
  by: z.string().nullable(),
  /** Another than who wrote them has agreed. */
  approved: z.boolean(),
  /** Written for a revision before the one that may go out. */
  outOfDate: z.boolean(),
});

/** One language of a story on one channel. */
export const ChannelRendition = z.object({
  channel: ChannelId,
  name: Words,
  language: PublishingLanguage,
  limits: ChannelLimits,
  /** Number of the revision that may go out; null when none may. */
  approved: z.number().int().nullable(),
  emergency: z.boolean(),
  /** As readers would see it now; null while nothing may go out. */
  preview: z
    .object({
      title: z.string(),
      abstract: z.string(),
      /** The first words of the text. */
      opening: z.string(),
      words: z.number().int(),
      pictures: z.number().int(),
      lead: z.object({ mediaId: Id, alt: z.string() }).nullable(),
      misfits: z.array(Misfit),
    })
    .nullable(),
  own: OwnWords.nullable(),
  /** What keeps it from going out now; null: nothing does. */
  hindrance: Hindrance.nullable(),
  /** What stands there is older than what may go out. */
  outOfDate: z.boolean(),
  /** Stands, or would by what Loa knows, but readers do not find it. */
  lost: z.boolean(),
  publication: Publication.nullable(),
  schedule: StorySchedule.nullable(),
  /** A schedule that came due and was refused, nothing having been done about it since. */
  refused: z.object({ dueAt: Moment, hindrance: Hindrance }).nullable(),
  /** What stood there before and was withdrawn, the last first. */
  before: z.array(Publication),
});
export type ChannelRendition = z.infer<typeof ChannelRendition>;

export const Publishing = z.object({
  story: z.object({
    id: Id,
    title: z.string(),
    unit: Named,
    plannedOn: PlainDate.nullable(),
    shelved: z.boolean(),
  }),
  renditions: z.array(ChannelRendition),
  can: z.object({ publish: z.boolean(), approveWords: z.boolean(), withdraw: z.boolean() }),
});
export type Publishing = z.infer<typeof Publishing>;

/** Something on a day of the calendar. */
export const CalendarEntry = z.object({
  kind: z.enum(["scheduled", "published", "withdrawn", "refused"]),
  id: Id,
  storyId: Id,
  unit: Named,
  title: z.string(),
  channel: ChannelId,
  language: PublishingLanguage,
  at: Moment,
  url: z.string().nullable(),
  outputId: Id.nullable(),
  /** Commitments it counts for. */
  counts: z.number().int(),
  corrected: z.boolean(),
  emergency: z.boolean(),
  /** Why it was withdrawn, or what stood in its way. */
  words: Words.nullable(),
  canMove: z.boolean(),
});
export type CalendarEntry = z.infer<typeof CalendarEntry>;

/** Approved, and neither out nor scheduled; or out in an older revision. */
export const TrayEntry = z.object({
  storyId: Id,
  unit: Named,
  title: z.string(),
  language: PublishingLanguage,
  channel: ChannelId,
  number: z.number().int(),
  approvedAt: Moment,
  /** An older revision stands there. */
  newer: z.boolean(),
  plannedOn: PlainDate.nullable(),
  canSend: z.boolean(),
});
export type TrayEntry = z.infer<typeof TrayEntry>;
