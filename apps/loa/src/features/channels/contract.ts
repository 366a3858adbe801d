import { z } from "zod";
import { endpoint } from "../../platform/contract/endpoint.ts";
import { Id, Moment, PlainDate, text } from "../../platform/contract/values.ts";
import * as shapes from "./contract-shapes.ts";

export * from "./contract-shapes.ts";

const { ChannelId, PublishingLanguage, channelTextLimits } = shapes;
const StoryId = z.object({ storyId: Id });
const OnChannel = z.object({ language: PublishingLanguage, channel: ChannelId });
/** The number of the revision that was looked at: no other goes out by this. */
const OfRevision = OnChannel.extend({ number: z.number().int().min(1) });
const reason = text(channelTextLimits.note, 1);
const optional = (most: number) => text(most, 1).nullable();

export const listChannels = endpoint({
  method: "get",
  path: "/channels",
  summary: { vi: "Kênh của đơn vị", en: "An office's channels" },
  query: z.object({ unitId: Id }),
  response: z.object({ rows: z.array(shapes.OfficeChannel) }),
});

export const setChannel = endpoint({
  method: "put",
  path: "/units/:unitId/channels/:channel",
  summary: { vi: "Đặt kênh của đơn vị", en: "Set an office's channel" },
  params: z.object({ unitId: Id, channel: ChannelId }),
  body: z.object({
    planWords: text(channelTextLimits.planWords, 1),
    programmeId: Id.nullable(),
    /** None: by itself, for what names the channel. */
    commitmentIds: z.array(Id).max(20),
  }),
  response: z.object({ rows: z.array(shapes.OfficeChannel) }),
});

export const closeChannel = endpoint({
  method: "post",
  path: "/units/:unitId/channels/:channel/closure",
  summary: { vi: "Ngừng đăng trên kênh", en: "Stop using a channel" },
  params: z.object({ unitId: Id, channel: ChannelId }),
  body: z.object({ reason }),
  response: z.object({ rows: z.array(shapes.OfficeChannel) }),
});

export const openChannel = endpoint({
  method: "delete",
  path: "/units/:unitId/channels/:channel/closure",
  summary: { vi: "Đăng lại trên kênh", en: "Use a channel again" },
  params: z.object({ unitId: Id, channel: ChannelId }),
  response: z.object({ rows: z.array(shapes.OfficeChannel) }),
});

export const getPublishing = endpoint({
  method: "get",
  path: "/stories/:storyId/publishing",
  summary: { vi: "Đăng một tin, bài", en: "How a story goes out" },
  params: StoryId,
  response: shapes.Publishing,
});

export const writeRendition = endpoint({
  method: "put",
  path: "/stories/:storyId/renditions",
  summary: { vi: "Viết lời riêng cho kênh", en: "Write a channel's own words" },
  params: StoryId,
  body: OfRevision.extend({
    title: optional(channelTextLimits.title),
    abstract: optional(channelTextLimits.abstract),
  }),
  response: shapes.Publishing,
});

export const approveRendition = endpoint({
  method: "post",
  path: "/renditions/:renditionId/approval",
  summary: { vi: "Duyệt lời riêng của kênh", en: "Approve a channel's own words" },
  params: z.object({ renditionId: Id }),
  response: shapes.Publishing,
});

/** The portal's page of a story as it would be drawn, as a whole document for a frame without script. */
export const previewStory = endpoint({
  method: "get",
  path: "/stories/:storyId/page-preview",
  summary: { vi: "Xem trước trang trên cổng", en: "Preview a story's page" },
  params: StoryId,
  query: z.object({
    language: PublishingLanguage,
    /** Of a revision; the newest when not given. */
    number: z.coerce.number().int().min(1).optional(),
  }),
  response: z.object({ number: z.number().int(), html: z.string() }),
});

export const sendStory = endpoint({
  method: "post",
  path: "/stories/:storyId/publications",
  summary: { vi: "Đăng ngay", en: "Send out now" },
  params: StoryId,
  body: OfRevision,
  response: shapes.Publishing,
});

export const scheduleStory = endpoint({
  method: "post",
  path: "/stories/:storyId/schedules",
  summary: { vi: "Hẹn giờ đăng", en: "Schedule" },
  params: StoryId,
  body: OfRevision.extend({ dueAt: Moment }),
  response: shapes.Publishing,
});

const ScheduleId = z.object({ scheduleId: Id });

export const moveSchedule = endpoint({
  method: "put",
  path: "/story-schedules/:scheduleId",
  summary: { vi: "Dời giờ đăng", en: "Move a schedule" },
  params: ScheduleId,
  body: z.object({ dueAt: Moment }),
  response: shapes.Publishing,
});

export const cancelSchedule = endpoint({
  method: "post",
  path: "/story-schedules/:scheduleId/cancellation",
  summary: { vi: "Bỏ hẹn giờ đăng", en: "Cancel a schedule" },
  params: ScheduleId,
  body: z.object({ reason }),
  response: shapes.Publishing,
});

const PublicationId = z.object({ publicationId: Id });

export const correctPublication = endpoint({
  method: "post",
  path: "/publications/:publicationId/corrections",
  summary: { vi: "Đính chính", en: "Correct what went out" },
  params: PublicationId,
  body: z.object({ number: z.number().int().min(1), note: reason }),
  response: shapes.Publishing,
});

export const withdrawPublication = endpoint({
  method: "post",
  path: "/publications/:publicationId/withdrawal",
  summary: { vi: "Gỡ bài", en: "Withdraw what went out" },
  params: PublicationId,
  body: z.object({ reason }),
  response: shapes.Publishing,
});

export const listPublishing = endpoint({
  method: "get",
  path: "/publishing",
  summary: { vi: "Lịch đăng", en: "What goes out, went out and was withdrawn" },
  query: z.object({ from: PlainDate, to: PlainDate, unitId: Id.optional() }),
  response: z.object({
    rows: z.array(shapes.CalendarEntry),
    tray: z.array(shapes.TrayEntry),
    /** More than are shown. */
    more: z.boolean(),
  }),
});
