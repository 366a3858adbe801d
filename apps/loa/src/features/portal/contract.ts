import { z } from "zod";
import { endpoint } from "../../platform/contract/endpoint.ts";
import { Id, Moment, PlainDate, text } from "../../platform/contract/values.ts";

/** Who publishes and who answers for it, in one language. */
export const ImprintWords = z.object({
  siteName: text(200),
  agency: text(200),
  governingBody: text(300),
  responsible: text(300),
  address: text(300),
  phone: text(60),
  email: text(200),
  licence: text(300),
});

export const Imprint = z.object({ vi: ImprintWords, en: ImprintWords });

export const getImprint = endpoint({
  method: "get",
  path: "/portal/imprint",
  summary: { vi: "Thông tin cơ quan trên cổng", en: "The portal's imprint" },
  response: Imprint,
});

export const setImprint = endpoint({
  method: "put",
  path: "/portal/imprint",
  summary: { vi: "Sửa thông tin cơ quan trên cổng", en: "Set the portal's imprint" },
  body: Imprint,
  response: "none",
});

export const PortalPlan = z.object({
  id: Id,
  title: z.string(),
  documentNumber: z.string().nullable(),
  year: z.number().int(),
  shown: z.boolean(),
  shownAt: Moment.nullable(),
  by: z.string().nullable(),
});
export type PortalPlan = z.infer<typeof PortalPlan>;

export const listPortalPlans = endpoint({
  method: "get",
  path: "/portal/plans",
  summary: {
    vi: "Kế hoạch công khai kết quả trên cổng",
    en: "Plans whose progress everybody may see",
  },
  response: z.object({ rows: z.array(PortalPlan) }),
});

export const switchPortalPlan = endpoint({
  method: "put",
  path: "/portal/plans/:planId",
  summary: { vi: "Công khai hoặc thôi công khai kết quả", en: "Show a plan's progress, or stop" },
  params: z.object({ planId: Id }),
  body: z.object({ shown: z.boolean() }),
  response: "none",
});

export const HonourKind = z.enum(["exemplar", "initiative"]);

export const Honour = z.object({
  id: Id,
  unit: z.string(),
  kind: HonourKind,
  name: z.string(),
  words: z.string(),
  consent: z.string(),
  consentOn: PlainDate,
  ended: z.boolean(),
});
export type Honour = z.infer<typeof Honour>;

export const NominationToShow = z.object({
  id: Id,
  unit: z.string(),
  kind: HonourKind,
  name: z.string(),
  reason: z.string(),
});
export type NominationToShow = z.infer<typeof NominationToShow>;

export const listHonours = endpoint({
  method: "get",
  path: "/portal/honours",
  summary: {
    vi: "Gương điển hình, sáng kiến trên cổng",
    en: "Exemplars and initiatives on the portal",
  },
  response: z.object({ shown: z.array(Honour), nominated: z.array(NominationToShow) }),
});

export const showHonour = endpoint({
  method: "post",
  path: "/portal/honours",
  summary: {
    vi: "Đăng điển hình, sáng kiến đã đề cử",
    en: "Show a nominated exemplar or initiative",
  },
  body: z.object({
    nominationId: Id,
    /** What readers are told. */
    words: text(4000, 20),
    /** Who agreed, and how: kept as proof, not shown. */
    consent: text(1000, 5),
    consentOn: PlainDate,
  }),
  response: z.object({ id: Id }),
});

export const endHonour = endpoint({
  method: "post",
  path: "/portal/honours/:honourId/end",
  summary: { vi: "Gỡ điển hình, sáng kiến", en: "Take an exemplar or initiative off the portal" },
  params: z.object({ honourId: Id }),
  body: z.object({ reason: text(500, 1) }),
  response: "none",
});
