import { z } from "zod";
import { endpoint } from "../../platform/contract/endpoint.ts";
import { Id, Moment, PageQuery, PlainDate, pageOf, text } from "../../platform/contract/values.ts";

export * from "./contract-captions.ts";
export * from "./contract-uploads.ts";

/** Largest picture taken in one go. */
export const mostPictureBytes = 25 * 1_048_576;

export const MediaKind = z.enum(["picture", "sound", "video"]);
export type MediaKind = z.infer<typeof MediaKind>;

/** Whose it is: the unit's own, somebody's by leave, or free for all. */
export const RightsKind = z.enum(["own", "licensed", "public"]);
export type RightsKind = z.infer<typeof RightsKind>;

/** By what right a piece is shown, and who is named beside it. */
export const Rights = z.object({
  kind: RightsKind,
  credit: text(200),
  /** What shows it: a contract's number, a licence's name, an address. */
  proof: text(500),
  /** The last day it may be shown; only what is licensed ends. */
  until: PlainDate.nullable(),
});
export type Rights = z.infer<typeof Rights>;

/** Why a piece may not be published. */
export const MediaFault = z.enum([
  "no-alt",
  "no-rights",
  "rights-over",
  "not-ready",
  "cannot-show",
  "no-captions",
  "no-transcript",
  "removed",
]);
export type MediaFault = z.infer<typeof MediaFault>;

/** Why sound or a film cannot be made fit to be shown. */
export const ConversionFault = z.enum(["no-program", "not-readable", "too-large", "took-too-long"]);
export type ConversionFault = z.infer<typeof ConversionFault>;

/** The work of making sound or a film fit to be shown. */
export const Conversion = z.object({
  /** Has not ended. */
  underWay: z.boolean(),
  /** How much is done, 0 to 1. */
  share: z.number(),
  fault: ConversionFault.nullable(),
});
export type Conversion = z.infer<typeof Conversion>;

export const MediaItem = z.object({
  id: Id,
  unit: z.object({ id: Id, name: z.string() }),
  kind: MediaKind,
  name: z.string(),
  width: z.number().int().nullable(),
  height: z.number().int().nullable(),
  seconds: z.number().nullable(),
  addedAt: Moment,
  alt: z.object({ vi: z.string(), en: z.string() }),
  rights: Rights.nullable(),
  /** Of the file as it came. */
  bytes: z.number().int(),
  /** Null for a picture. */
  conversion: Conversion.nullable(),
  /** Languages there are captions in, and a transcript. */
  captions: z.array(z.string()),
  transcripts: z.array(z.string()),
  /** The sizes and forms there are so far. */
  variants: z.array(z.object({ label: z.string(), format: z.string() })),
  /** What is lacking before it may be published in Vietnamese, as of today. */
  faults: z.array(MediaFault),
  canChange: z.boolean(),
});
export type MediaItem = z.infer<typeof MediaItem>;

const MediaId = z.object({ mediaId: Id });

export const listMedia = endpoint({
  method: "get",
  path: "/media",
  summary: { vi: "Kho ảnh, âm thanh, phim", en: "Pictures, sound and films" },
  query: PageQuery.extend({
    unitId: Id.optional(),
    kind: MediaKind.optional(),
    q: text(200).optional(),
  }),
  response: pageOf(MediaItem),
});

export const addPicture = endpoint({
  method: "post",
  path: "/media",
  summary: { vi: "Thêm ảnh", en: "Add a picture" },
  body: z.object({ unitId: Id }),
  upload: { maxBytes: mostPictureBytes },
  response: MediaItem,
});

export const getMedia = endpoint({
  method: "get",
  path: "/media/:mediaId",
  summary: { vi: "Một ảnh, âm thanh hoặc phim", en: "A picture, sound or film" },
  params: MediaId,
  response: MediaItem,
});

export const describeMedia = endpoint({
  method: "put",
  path: "/media/:mediaId/description",
  summary: { vi: "Ghi mô tả và bản quyền", en: "Describe a piece and note its rights" },
  params: MediaId,
  body: z.object({
    alt: z.object({ vi: text(500), en: text(500) }),
    rights: Rights.nullable(),
  }),
  response: MediaItem,
});

export const removeMedia = endpoint({
  method: "post",
  path: "/media/:mediaId/removal",
  summary: { vi: "Bỏ khỏi kho", en: "Take a piece out of the library" },
  params: MediaId,
  body: z.object({ reason: text(500, 1) }),
  response: "none",
});

export const retryConversion = endpoint({
  method: "post",
  path: "/media/:mediaId/conversion",
  summary: { vi: "Xử lý lại âm thanh, phim", en: "Try sound or a film again" },
  params: MediaId,
  response: MediaItem,
});

export const getMediaFile = endpoint({
  method: "get",
  path: "/media/:mediaId/files/:variant",
  summary: { vi: "Tệp của ảnh theo cỡ", en: "A piece's file in one size" },
  /** `original`, or a size and form: `480.webp`, `720.mp4`, `sound.mp3`, `poster.webp`. */
  params: MediaId.extend({
    variant: z.string().regex(/^(original|(\d{2,4}|poster|sound)\.(webp|jpeg|mp4|mp3|m4a))$/),
  }),
  response: "file",
});
