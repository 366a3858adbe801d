import { z } from "zod";
import { endpoint } from "../../platform/contract/endpoint.ts";
import { Id, PlainDate, text } from "../../platform/contract/values.ts";

export const Hotline = z.object({
  id: Id,
  unit: z.object({ id: Id, name: z.string() }),
  name: z.string(),
  purpose: z.string(),
  phone: z.string(),
  email: z.string().nullable(),
  hours: z.string(),
  place: z.number().int(),
  checkedOn: PlainDate.nullable(),
  /** Nobody has called it for so long that readers are warned. */
  stale: z.boolean(),
  canChange: z.boolean(),
});
export type Hotline = z.infer<typeof Hotline>;

const HotlineWords = z.object({
  name: text(200, 1),
  purpose: text(500, 1),
  phone: text(30, 3),
  email: text(200).nullable().default(null),
  hours: text(200, 1),
  place: z.number().int().min(1).max(999).default(100),
});

export const listHotlines = endpoint({
  method: "get",
  path: "/hotlines",
  summary: { vi: "Danh bạ đường dây nóng", en: "Directory of hotlines" },
  response: z.object({
    rows: z.array(Hotline),
    /** Units the person may add hotlines for. */
    units: z.array(z.object({ id: Id, name: z.string() })),
  }),
});

export const addHotline = endpoint({
  method: "post",
  path: "/hotlines",
  summary: { vi: "Thêm đường dây nóng", en: "Add a hotline" },
  body: HotlineWords.extend({ unitId: Id }),
  response: z.object({ id: Id }),
});

const ofHotline = z.object({ hotlineId: Id });

export const changeHotline = endpoint({
  method: "put",
  path: "/hotlines/:hotlineId",
  summary: { vi: "Sửa đường dây nóng", en: "Change a hotline" },
  params: ofHotline,
  body: HotlineWords,
  response: "none",
});

export const checkHotline = endpoint({
  method: "post",
  path: "/hotlines/:hotlineId/checks",
  summary: {
    vi: "Xác nhận đã gọi thử, số còn đúng",
    en: "Say that a hotline was called and answered",
  },
  params: ofHotline,
  response: "none",
});

export const endHotline = endpoint({
  method: "delete",
  path: "/hotlines/:hotlineId",
  summary: { vi: "Ngừng đường dây nóng", en: "End a hotline" },
  params: ofHotline,
  response: "none",
});
