import { z } from "zod";
import { endpoint } from "../../platform/contract/endpoint.ts";
import { OutputKind } from "../../platform/contract/output-kinds.ts";
import { Id, Moment, PageQuery, PlainDate, pageOf, text } from "../../platform/contract/values.ts";

/** Sources one unit may have followed at most. */
export const mostSources = 40;

/** Kinds that can be read by themselves, and so be tried first. */
export const ReadableKind = z.enum(["feed", "sitemap", "listing", "ical", "folder"]);
export type ReadableKind = z.infer<typeof ReadableKind>;
/** A social page is not read by itself: its platform lets no server in, so addresses of its posts are handed in. */
export const SourceKind = z.enum([...ReadableKind.options, "social"]);
export const SourceRule = z.enum(["propose", "claim"]);

/** What a person says of a source. */
export const SourceInput = z.object({
  kind: SourceKind,
  title: text(200, 1),
  /** Of a folder of logs: `folder:///` and the path below the folder the administrator allowed for this unit. */
  url: text(2000, 8),
  channel: text(120).nullable(),
  outputKind: OutputKind,
  rule: SourceRule,
  /** Only what was published from this day on is taken. */
  since: PlainDate,
  everyMinutes: z.number().int().min(15).max(10_080),
});
export type SourceInput = z.infer<typeof SourceInput>;

const Named = z.object({ id: Id, name: z.string() });

export const Source = SourceInput.extend({
  id: Id,
  unit: Named,
  stopped: z.boolean(),
  readAt: Moment.nullable(),
  /** Null for a social page, which is not read by itself. */
  nextAt: Moment.nullable(),
  /** A word for what went wrong last; null when it went well or was not read yet. */
  fault: z.string().nullable(),
  failures: z.number().int(),
  found: z.number().int(),
  waiting: z.number().int(),
  gone: z.number().int(),
});
export type Source = z.infer<typeof Source>;

const UnitId = z.object({ unitId: Id });
const SourceId = z.object({ sourceId: Id });
const ItemId = z.object({ itemId: Id });

export const listSources = endpoint({
  method: "get",
  path: "/evidence-sources",
  summary: { vi: "Nguồn minh chứng được theo dõi", en: "Followed sources of evidence" },
  query: z.object({ unitId: Id.optional() }),
  response: z.object({ rows: z.array(Source) }),
});

export const trySource = endpoint({
  method: "post",
  path: "/evidence-sources/trial",
  summary: { vi: "Đọc thử một nguồn", en: "Try reading a source" },
  body: UnitId.extend({ kind: ReadableKind, url: text(2000, 8) }),
  response: z.object({
    fault: z.string().nullable(),
    found: z.number().int(),
    /** The first of them. */
    entries: z.array(z.object({ url: z.string(), title: z.string(), on: PlainDate })),
  }),
});

export const addSource = endpoint({
  method: "post",
  path: "/evidence-sources",
  summary: { vi: "Theo dõi một nguồn", en: "Follow a source" },
  body: SourceInput.extend({ unitId: Id }),
  response: z.object({ id: Id }),
});

export const changeSource = endpoint({
  method: "put",
  path: "/evidence-sources/:sourceId",
  summary: { vi: "Sửa nguồn minh chứng", en: "Change a source of evidence" },
  params: SourceId,
  body: SourceInput,
  response: "none",
});

export const stopSource = endpoint({
  method: "post",
  path: "/evidence-sources/:sourceId/stop",
  summary: { vi: "Ngừng theo dõi nguồn", en: "Stop following a source" },
  params: SourceId,
  response: "none",
});

export const resumeSource = endpoint({
  method: "post",
  path: "/evidence-sources/:sourceId/resumption",
  summary: { vi: "Theo dõi lại nguồn", en: "Follow a source again" },
  params: SourceId,
  response: "none",
});

/** Addresses handed in at once, at most. */
export const mostHandedIn = 50;

/** One post of a social page: its address, and what the person who hands it in says of it. */
const HandedPost = z.object({
  url: text(2000, 8),
  /** Null: the page's own title, once it was kept. */
  title: text(300).nullable().default(null),
  /** The day it was posted; null: as the page says, else the day it was handed in. */
  on: PlainDate.nullable().default(null),
});
export type HandedPost = z.infer<typeof HandedPost>;

export const handInPosts = endpoint({
  method: "post",
  path: "/evidence-sources/:sourceId/posts",
  summary: {
    vi: "Nộp địa chỉ bài đăng của một trang mạng xã hội",
    en: "Hand in posts of a social page",
  },
  params: SourceId,
  body: z.object({ posts: z.array(HandedPost).min(1).max(mostHandedIn) }),
  response: z.object({
    kept: z.number().int(),
    /** Known before, in this list or earlier. */
    known: z.number().int(),
  }),
});

export const ItemState = z.enum(["waiting", "counted", "setAside"]);
export const FoundItem = z.object({
  id: Id,
  unit: Named,
  source: z.object({ id: Id, title: z.string() }),
  url: z.string(),
  title: z.string(),
  summary: z.string().nullable(),
  publishedOn: PlainDate,
  /** False: the page's own date is missing or cannot be, and the day it was found stands. */
  dateSure: z.boolean(),
  /** Where it stands: a page with an address, a line or file of a log, or a page somebody handed in. */
  from: z.enum(["page", "log", "hand"]),
  foundAt: Moment,
  /** When the page was last kept, and what its bytes are. */
  captured: z.object({ at: Moment, sha256: z.string() }).nullable(),
  /** Whether there is a picture of how the page looked. */
  pictured: z.boolean(),
  goneSince: Moment.nullable(),
  state: ItemState,
  byRule: z.boolean(),
  outputId: Id.nullable(),
  reason: z.string().nullable(),
  match: z
    .object({ commitmentId: Id, path: z.string(), title: z.string(), score: z.number() })
    .nullable(),
});
export type FoundItem = z.infer<typeof FoundItem>;

export const listFoundItems = endpoint({
  method: "get",
  path: "/found-items",
  summary: { vi: "Tin, bài thu thập được", en: "Items found by themselves" },
  query: PageQuery.extend({
    unitId: Id.optional(),
    sourceId: Id.optional(),
    state: ItemState.default("waiting"),
    gone: z.enum(["1"]).optional(),
    q: text(200).optional(),
  }),
  response: pageOf(FoundItem),
});

export const countFoundItem = endpoint({
  method: "post",
  path: "/found-items/:itemId/count",
  summary: { vi: "Ghi nhận mục thu thập được", en: "Count a found item" },
  params: ItemId,
  body: z.object({ commitmentId: Id }),
  response: z.object({ outputId: Id }),
});

export const setAsideFoundItem = endpoint({
  method: "post",
  path: "/found-items/:itemId/setting-aside",
  summary: { vi: "Bỏ qua mục thu thập được", en: "Set a found item aside" },
  params: ItemId,
  body: z.object({ reason: text(300, 1) }),
  response: "none",
});

export const takeUpFoundItem = endpoint({
  method: "delete",
  path: "/found-items/:itemId/setting-aside",
  summary: { vi: "Xem xét lại mục đã bỏ qua", en: "Take a set-aside item up again" },
  params: ItemId,
  response: "none",
});

export const getFoundPicture = endpoint({
  method: "get",
  path: "/found-items/:itemId/picture",
  summary: { vi: "Ảnh trang đã thu giữ", en: "Picture of the captured page" },
  params: ItemId,
  response: "file",
});

export const getFoundText = endpoint({
  method: "get",
  path: "/found-items/:itemId/text",
  summary: { vi: "Nội dung trang đã thu giữ", en: "The captured page's words" },
  params: ItemId,
  response: z.object({
    captures: z.array(
      z.object({
        at: Moment,
        status: z.number().nullable(),
        fault: z.string().nullable(),
        sha256: z.string().nullable(),
      }),
    ),
    text: z.string().nullable(),
  }),
});
