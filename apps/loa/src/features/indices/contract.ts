import { z } from "zod";
import { endpoint } from "../../platform/contract/endpoint.ts";
import { Id, Moment, PlainDate, text } from "../../platform/contract/values.ts";

export const IndexCode = z.enum(["PAR", "SIPAS", "PCI", "PAPI", "DTI"]);
export type IndexCode = z.infer<typeof IndexCode>;

const Both = z.object({ vi: z.string(), en: z.string() });

export const IndexValue = z.object({
  id: Id,
  /** The year measured. */
  year: z.number().int(),
  score: z.number().nullable(),
  rank: z.number().int().nullable(),
  /** How many provinces were ranked. */
  units: z.number().int().nullable(),
  publishedOn: PlainDate.nullable(),
  source: z.string(),
  sourceUrl: z.string().nullable(),
  note: z.string().nullable(),
  /** Cannot be compared with the value of the years before. */
  breaksSeries: z.boolean(),
});
export type IndexValue = z.infer<typeof IndexValue>;

export const IndexBreak = z.object({
  id: Id,
  everyIndex: z.boolean(),
  fromYear: z.number().int(),
  note: Both,
});
export type IndexBreak = z.infer<typeof IndexBreak>;

export const IndexSeries = z.object({
  code: IndexCode,
  name: z.string(),
  fullName: Both,
  owner: Both,
  cadence: Both,
  scale: z.object({ from: z.number(), to: z.number(), decimals: z.number().int() }),
  suffix: z.enum(["%", ""]),
  /** Oldest first; a year nothing is known of is absent. */
  values: z.array(IndexValue),
  breaks: z.array(IndexBreak),
});
export type IndexSeries = z.infer<typeof IndexSeries>;

export const listIndices = endpoint({
  method: "get",
  path: "/indices",
  summary: {
    vi: "Các chỉ số đánh giá tỉnh qua các năm",
    en: "The province's indices over the years",
  },
  response: z.object({ rows: z.array(IndexSeries), canEdit: z.boolean() }),
});

export const IndexEntry = z.object({
  id: Id,
  year: z.number().int(),
  score: z.number().nullable(),
  rank: z.number().int().nullable(),
  source: z.string(),
  withdrawn: z.boolean(),
  reason: z.string().nullable(),
  by: z.string().nullable(),
  at: Moment,
});
export type IndexEntry = z.infer<typeof IndexEntry>;

const ofIndex = z.object({ indexCode: IndexCode });

export const getIndexHistory = endpoint({
  method: "get",
  path: "/indices/:indexCode/history",
  summary: {
    vi: "Mọi lần nhập và đính chính của một chỉ số",
    en: "Everything ever said of an index",
  },
  params: ofIndex,
  response: z.object({ rows: z.array(IndexEntry) }),
});

export const saveIndexValue = endpoint({
  method: "post",
  path: "/indices/:indexCode/values",
  summary: { vi: "Nhập hoặc đính chính giá trị một năm", en: "Add or correct a year's value" },
  params: ofIndex,
  body: z.object({
    year: z.number().int().min(1990).max(2200),
    score: z.number().nullable().default(null),
    rank: z.number().int().min(1).max(100).nullable().default(null),
    units: z.number().int().min(1).max(100).nullable().default(null),
    publishedOn: PlainDate.nullable().default(null),
    source: text(500, 1),
    sourceUrl: text(500).nullable().default(null),
    note: text(1000).nullable().default(null),
    /** The value this one corrects, and why; absent for a year nothing was known of. */
    replaces: Id.nullable().default(null),
    reason: text(500).nullable().default(null),
  }),
  response: IndexSeries,
});

export const withdrawIndexValue = endpoint({
  method: "post",
  path: "/index-values/:valueId/withdrawal",
  summary: { vi: "Rút giá trị đã nhập nhầm", en: "Withdraw a value entered by mistake" },
  params: z.object({ valueId: Id }),
  body: z.object({ reason: text(500, 1) }),
  response: IndexSeries,
});

export const addIndexBreak = endpoint({
  method: "post",
  path: "/index-breaks",
  summary: {
    vi: "Ghi năm từ đó chuỗi số liệu không so sánh được",
    en: "Say from which year a series cannot be compared",
  },
  body: z.object({
    /** Null: every index. */
    indexCode: IndexCode.nullable(),
    fromYear: z.number().int().min(1990).max(2200),
    note: text(500, 1),
  }),
  response: IndexBreak,
});

export const removeIndexBreak = endpoint({
  method: "delete",
  path: "/index-breaks/:breakId",
  summary: { vi: "Bỏ ghi chú không so sánh được", en: "Remove a break in a series" },
  params: z.object({ breakId: Id }),
  response: "none",
});

export const loadReferenceIndices = endpoint({
  method: "post",
  path: "/indices/reference",
  summary: {
    vi: "Nạp số liệu chỉ số có sẵn của Quảng Ngãi",
    en: "Load the shipped index values of Quảng Ngãi",
  },
  response: z.object({ values: z.number(), breaks: z.number() }),
});
