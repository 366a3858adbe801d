import { z } from "zod";
import { endpoint } from "../../platform/contract/endpoint.ts";
import { Id, Moment, PlainDate, text } from "../../platform/contract/values.ts";

/** Most bytes sent in at once, most files, and how long a link lasts at most, in days. */
export const sentLimit = 20 * 1024 * 1024;
export const fileLimit = 6;
export const longestDays = 30;

const Occurrence = z.object({
  commitmentId: Id,
  slot: z.coerce.number().int().min(0).max(100_000),
});

const TaskLink = z.object({
  id: Id,
  slot: z.number().int(),
  holder: z.string(),
  madeAt: Moment,
  madeBy: z.string().nullable(),
  expiresAt: Moment,
  over: z.boolean(),
});
export type TaskLink = z.infer<typeof TaskLink>;

const LinkRecord = z.object({
  id: Id,
  slot: z.number().int(),
  holder: z.string(),
  typedName: z.string(),
  title: z.string(),
  happenedOn: PlainDate,
  quantity: z.number().int(),
  links: z.array(z.string()),
  statement: z.string().nullable(),
  files: z.array(z.object({ id: Id, name: z.string(), bytes: z.number() })),
  sentAt: Moment,
  decision: z
    .object({
      outcome: z.enum(["confirmed", "refused"]),
      reason: z.string().nullable(),
      outputId: Id.nullable(),
      by: z.string().nullable(),
    })
    .nullable(),
});
export type LinkRecord = z.infer<typeof LinkRecord>;

const Links = z.object({
  links: z.array(TaskLink),
  records: z.array(LinkRecord),
  can: z.object({ make: z.boolean(), decide: z.boolean() }),
});

export const listTaskLinks = endpoint({
  method: "get",
  path: "/commitments/:commitmentId/task-links",
  summary: { vi: "Đường dẫn một việc của cam kết", en: "One-task links of a commitment" },
  params: Occurrence.pick({ commitmentId: true }),
  response: Links,
});

export const makeTaskLink = endpoint({
  method: "post",
  path: "/commitments/:commitmentId/occurrences/:slot/task-links",
  summary: { vi: "Tạo đường dẫn một việc", en: "Make a one-task link" },
  params: Occurrence,
  body: z.object({ holder: text(200, 1), days: z.number().int().min(1).max(longestDays) }),
  /** The address is shown once. */
  response: z.object({ id: Id, address: z.string(), expiresAt: Moment }),
});

export const revokeTaskLink = endpoint({
  method: "post",
  path: "/task-links/:linkId/revocation",
  summary: { vi: "Thu hồi đường dẫn một việc", en: "Revoke a one-task link" },
  params: z.object({ linkId: Id }),
  response: "none",
});

const Token = z.string().min(20).max(100);

export const readTaskLink = endpoint({
  method: "get",
  path: "/task-links/by-token",
  summary: { vi: "Xem việc của đường dẫn", en: "The duty behind a link" },
  query: z.object({ token: Token }),
  response: z.object({
    unit: z.string(),
    plan: z.string(),
    path: z.string(),
    title: z.string(),
    dueOn: PlainDate,
    required: z.number(),
    delivered: z.number(),
    noun: z.string().nullable(),
    /** Nothing more is owed of it. */
    settled: z.boolean(),
    expiresAt: Moment,
    today: PlainDate,
    sent: z.array(
      z.object({ title: z.string(), sentOn: PlainDate, outcome: z.string().nullable() }),
    ),
  }),
});

export const sendByLink = endpoint({
  method: "post",
  path: "/task-links/records",
  summary: { vi: "Gửi kết quả qua đường dẫn", en: "Send a result by a link" },
  body: z.object({
    token: Token,
    typedName: text(120, 2),
    title: text(500, 1),
    happenedOn: PlainDate,
    quantity: z.number().int().min(1).max(1000).default(1),
    links: z.array(text(2000, 1)).max(10).default([]),
    statement: text(2000).nullable().default(null),
    /** Made by the page: the same sent twice is one. */
    clientKey: z.string().min(8).max(80),
  }),
  upload: { maxBytes: sentLimit, many: true },
  response: z.object({ sent: z.number().int() }),
});

const RecordId = z.object({ recordId: Id });

export const decideLinkRecord = endpoint({
  method: "post",
  path: "/link-records/:recordId/decision",
  summary: {
    vi: "Xác nhận hoặc không nhận kết quả gửi qua đường dẫn",
    en: "Confirm or refuse what a link brought",
  },
  params: RecordId,
  body: z.object({ outcome: z.enum(["confirmed", "refused"]), reason: text(1000).optional() }),
  response: Links,
});

export const getLinkRecordFile = endpoint({
  method: "get",
  path: "/link-records/:recordId/files/:fileId",
  summary: { vi: "Tệp gửi qua đường dẫn", en: "A file a link brought" },
  params: RecordId.extend({ fileId: Id }),
  response: "file",
});
