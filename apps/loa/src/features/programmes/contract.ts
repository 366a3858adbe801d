import { z } from "zod";
import { endpoint } from "../../platform/contract/endpoint.ts";
import { Id, PageQuery, PlainDate, pageOf, text } from "../../platform/contract/values.ts";
import * as shapes from "./contract-shapes.ts";

export * from "./contract-shapes.ts";

const { ProgrammeDetail, ProgrammeFields, Reach, TimeOfDay } = shapes;
const ProgrammeId = z.object({ programmeId: Id });
const SlotId = z.object({ slotId: Id });
const reason = text(1000, 1);

export const listProgrammes = endpoint({
  method: "get",
  path: "/programmes",
  summary: { vi: "Chuyên mục, chương trình của các đơn vị", en: "Programmes of units" },
  query: PageQuery.extend({ unitId: Id.optional(), q: text(200).optional() }),
  response: pageOf(shapes.Programme),
});

export const proposeProgrammes = endpoint({
  method: "get",
  path: "/programme-proposals",
  summary: {
    vi: "Chỉ tiêu chưa có chuyên mục và chuyên mục được gợi ý",
    en: "Quotas without a programme, and the programmes that would fill them",
  },
  query: z.object({ unitId: Id }),
  response: z.object({ rows: z.array(shapes.Proposal) }),
});

export const startProgramme = endpoint({
  method: "post",
  path: "/programmes",
  summary: { vi: "Mở chuyên mục với các kỳ trong năm", en: "Start a programme with its slots" },
  body: ProgrammeFields.extend({
    unitId: Id,
    pattern: shapes.Pattern,
    startsOn: PlainDate,
    endsOn: PlainDate,
  }),
  response: ProgrammeDetail,
});

export const getProgramme = endpoint({
  method: "get",
  path: "/programmes/:programmeId",
  summary: { vi: "Một chuyên mục và các kỳ của nó", en: "One programme and its slots" },
  params: ProgrammeId,
  response: ProgrammeDetail,
});

export const changeProgramme = endpoint({
  method: "put",
  path: "/programmes/:programmeId",
  summary: { vi: "Sửa chuyên mục", en: "Change a programme" },
  params: ProgrammeId,
  body: ProgrammeFields.extend({ revision: z.number().int() }),
  response: ProgrammeDetail,
});

export const endProgramme = endpoint({
  method: "post",
  path: "/programmes/:programmeId/end",
  summary: { vi: "Kết thúc chuyên mục", en: "End a programme" },
  params: ProgrammeId,
  body: z.object({ from: PlainDate, reason }),
  response: ProgrammeDetail,
});

export const resumeProgramme = endpoint({
  method: "delete",
  path: "/programmes/:programmeId/end",
  summary: { vi: "Mở lại chuyên mục đã kết thúc", en: "Take the end of a programme back" },
  params: ProgrammeId,
  response: ProgrammeDetail,
});

export const addSlot = endpoint({
  method: "post",
  path: "/programmes/:programmeId/slots",
  summary: { vi: "Thêm một kỳ ngoài lịch", en: "Add a slot by hand" },
  params: ProgrammeId,
  body: z.object({
    plannedOn: PlainDate,
    title: text(500).default(""),
    /** Asked for although the day has a slot of this programme. */
    beside: z.boolean().default(false),
  }),
  response: ProgrammeDetail,
});

export const listSlots = endpoint({
  method: "get",
  path: "/programme-slots",
  summary: { vi: "Lịch các kỳ của chuyên mục", en: "Slots of programmes between two days" },
  query: z.object({ from: PlainDate, to: PlainDate, unitId: Id.optional() }),
  response: z.object({ rows: z.array(shapes.Slot), daysOff: z.array(PlainDate) }),
});

export const moveSlot = endpoint({
  method: "put",
  path: "/programme-slots/:slotId/day",
  summary: { vi: "Dời kỳ", en: "Move a slot" },
  params: SlotId,
  body: z.object({
    plannedOn: PlainDate,
    reach: Reach.default("one"),
    beside: z.boolean().default(false),
  }),
  response: ProgrammeDetail.extend({ moved: z.number() }),
});

export const changeSlots = endpoint({
  method: "patch",
  path: "/programme-slots/:slotId",
  summary: {
    vi: "Sửa tên, giờ, thời lượng, người làm của kỳ",
    en: "Change title, hour, length or person of slots",
  },
  params: SlotId,
  body: z.object({
    reach: Reach.default("one"),
    title: text(500).optional(),
    startsAt: TimeOfDay.nullable().optional(),
    minutes: z.number().int().min(0).max(1440).nullable().optional(),
    personId: Id.nullable().optional(),
  }),
  response: ProgrammeDetail.extend({ changed: z.number() }),
});

const step = (method: "post" | "delete", noun: string, vi: string, en: string) =>
  endpoint({
    method,
    path: `/programme-slots/:slotId/${noun}`,
    summary: { vi, en },
    params: SlotId,
    response: ProgrammeDetail,
  });

export const beginSlot = step("post", "production", "Bắt đầu sản xuất", "Begin production");
export const unbeginSlot = step(
  "delete",
  "production",
  "Bỏ đánh dấu sản xuất",
  "Take production back",
);
export const readySlot = step("post", "readiness", "Đánh dấu sẵn sàng", "Mark as ready");
export const unreadySlot = step(
  "delete",
  "readiness",
  "Bỏ đánh dấu sẵn sàng",
  "Take readiness back",
);
export const restoreSlot = step("delete", "cancellation", "Khôi phục kỳ đã bỏ", "Restore a slot");

export const cancelSlot = endpoint({
  method: "post",
  path: "/programme-slots/:slotId/cancellation",
  summary: { vi: "Bỏ kỳ, có lý do", en: "Cancel a slot with a reason" },
  params: SlotId,
  body: z.object({ reason }),
  response: ProgrammeDetail,
});

export const confirmSlot = endpoint({
  method: "post",
  path: "/programme-slots/:slotId/confirmation",
  summary: {
    vi: "Xác nhận đã phát, đã đăng kèm minh chứng",
    en: "Confirm that a slot went out, with proof",
  },
  params: SlotId,
  body: z.object({
    title: text(500, 1),
    happenedOn: PlainDate,
    quantity: z.number().int().min(1).max(10_000).default(1),
    minutes: z.number().int().min(0).max(100_000).nullable().default(null),
    replays: z.number().int().min(0).max(10_000).default(0),
    links: z.array(text(2000, 1)).max(20).default([]),
    statement: text(2000).nullable().default(null),
    /** Made by the client: the same sent twice is one. */
    clientKey: z.string().min(8).max(80),
  }),
  upload: { maxBytes: shapes.proofLimit, many: true },
  response: ProgrammeDetail.extend({ outputId: Id }),
});

/** A unit as the coordinator watches it. */
const WatchedUnit = z.object({
  unit: shapes.Named,
  programmes: z.number(),
  empty: z.number(),
  missed: z.number(),
  /** Quotas no programme is meant to fill. */
  without: z.number(),
  nextEmptyOn: PlainDate.nullable(),
});
export type WatchedUnit = z.infer<typeof WatchedUnit>;

export const watchProgrammes = endpoint({
  method: "get",
  path: "/programme-watch",
  summary: {
    vi: "Kỳ trống sắp tới và chỉ tiêu chưa có chuyên mục của các đơn vị",
    en: "Empty slots ahead and quotas without a programme, by unit",
  },
  query: PageQuery.extend({ q: text(200).optional() }),
  response: pageOf(WatchedUnit).extend({
    empty: z.number(),
    missed: z.number(),
    without: z.number(),
  }),
});
