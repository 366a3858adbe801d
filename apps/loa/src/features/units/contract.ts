import { z } from "zod";
import { endpoint } from "../../platform/contract/endpoint.ts";
import {
  Id,
  PageQuery,
  PlainDate,
  pageOf,
  QueryFlag,
  text,
} from "../../platform/contract/values.ts";
import { GroupRule } from "./group-rule.ts";
import { UnitKind } from "./unit-kinds.ts";

export { GroupRule } from "./group-rule.ts";
export { UnitKind, unitKindNames } from "./unit-kinds.ts";

/** Largest list of units that can be imported, in bytes. */
export const unitListMaxBytes = 5 * 1024 * 1024;

const Code = text(60, 1);
const BilingualText = z.object({ vi: z.string(), en: z.string() });
const Format = z.enum(["csv", "xlsx"]);

const UnitRef = z.object({ id: Id, code: z.string(), name: z.string() });
export type UnitRef = z.infer<typeof UnitRef>;

export const UnitSummary = UnitRef.extend({
  kind: UnitKind.or(z.string()),
  shortName: z.string().nullable(),
  parent: UnitRef.nullable(),
  /** First day; null when it has always been there. */
  validFrom: PlainDate.nullable(),
  /** Last day, inclusive; null while it exists. */
  validTo: PlainDate.nullable(),
  sample: z.boolean(),
});
export type UnitSummary = z.infer<typeof UnitSummary>;

const Alias = z.object({
  id: Id,
  alias: z.string(),
  origin: z.enum(["shipped", "imported", "learned"]),
  unit: UnitRef.nullable(),
  group: UnitRef.nullable(),
  /** The office in whose documents it means that; null in everybody's. */
  office: UnitRef.nullable(),
});
export type Alias = z.infer<typeof Alias>;

const Succession = z.object({
  unit: UnitRef,
  effectiveOn: PlainDate,
  note: z.string().nullable(),
  /** The change of units that says so, with its legal basis; null where only the register knows it. */
  act: z
    .object({ id: Id, basisNumber: z.string(), basisIssuedOn: PlainDate, basisIssuer: z.string() })
    .nullable(),
});

export const UnitDetail = UnitSummary.extend({
  email: z.string().nullable(),
  note: z.string().nullable(),
  aliases: z.array(Alias),
  successors: z.array(Succession),
  predecessors: z.array(Succession),
  subUnits: z.number().int(),
  /** People with a role in the unit; null for those who may not know. */
  people: z.number().int().nullable(),
});
export type UnitDetail = z.infer<typeof UnitDetail>;

/** `GET /units?q=so khcn&kind=department,press&asOf=2025-06-02`: accent-free search, paged. */
export const listUnits = endpoint({
  method: "get",
  path: "/units",
  summary: { vi: "Tìm cơ quan, đơn vị", en: "Find units" },
  query: PageQuery.extend({
    q: text(120).default(""),
    kind: text(300).default(""),
    parentId: Id.optional(),
    /** Only units that exist on the date. */
    asOf: PlainDate.optional(),
    sample: QueryFlag.optional(),
  }),
  response: pageOf(UnitSummary),
});

export const countUnitKinds = endpoint({
  method: "get",
  path: "/unit-kinds",
  summary: { vi: "Số đơn vị theo loại", en: "Units by kind" },
  query: z.object({ asOf: PlainDate.optional() }),
  response: z.object({ rows: z.array(z.object({ kind: z.string(), count: z.number().int() })) }),
});

const unitParams = z.object({ unitId: Id });

export const readUnit = endpoint({
  method: "get",
  path: "/units/:unitId",
  summary: { vi: "Một cơ quan, đơn vị", en: "One unit" },
  params: unitParams,
  response: UnitDetail,
});

const UnitBody = z.object({
  code: Code,
  kind: UnitKind,
  name: text(300, 1),
  shortName: text(120).nullable(),
  parentId: Id.nullable(),
  email: z.email().max(254).nullable(),
  validFrom: PlainDate.nullable(),
  validTo: PlainDate.nullable(),
  note: text(1000).nullable(),
});

export const createUnit = endpoint({
  method: "post",
  path: "/units",
  summary: { vi: "Thêm đơn vị", en: "Add a unit" },
  body: UnitBody.partial().required({ code: true, kind: true, name: true }),
  response: UnitDetail,
});

export const changeUnit = endpoint({
  method: "patch",
  path: "/units/:unitId",
  summary: { vi: "Sửa đơn vị", en: "Change a unit" },
  params: unitParams,
  body: UnitBody.partial(),
  response: UnitDetail,
});

export const succeedUnit = endpoint({
  method: "post",
  path: "/units/:unitId/succession",
  summary: { vi: "Kết thúc đơn vị, ghi đơn vị kế thừa", en: "End a unit and name its successors" },
  params: unitParams,
  body: z.object({
    successorIds: z.array(Id).min(1).max(200),
    /** The successors' first day of duty; the unit's last day is the day before. */
    effectiveOn: PlainDate,
    note: text(500).nullable().default(null),
  }),
  response: UnitDetail,
});

export const undoSuccession = endpoint({
  method: "delete",
  path: "/units/:unitId/succession/:successorId",
  summary: { vi: "Bỏ một đơn vị kế thừa", en: "Take a successor back" },
  params: unitParams.extend({ successorId: Id }),
  response: "none",
});

export const listAliases = endpoint({
  method: "get",
  path: "/unit-aliases",
  summary: { vi: "Tên gọi khác", en: "Other names" },
  query: PageQuery.extend({
    q: text(120).default(""),
    unitId: Id.optional(),
    groupId: Id.optional(),
    officeId: Id.optional(),
    origin: z.enum(["shipped", "imported", "learned"]).optional(),
  }),
  response: pageOf(Alias),
});

export const addAlias = endpoint({
  method: "post",
  path: "/unit-aliases",
  summary: { vi: "Ghi nhớ một tên gọi khác", en: "Remember another name" },
  body: z
    .object({ alias: text(300, 1), unitId: Id.optional(), groupId: Id.optional() })
    .refine((body) => (body.unitId === undefined) !== (body.groupId === undefined), {
      message: "name either a unit or a group",
      path: ["unitId"],
    }),
  response: z.object({ id: Id }),
});

export const removeAlias = endpoint({
  method: "delete",
  path: "/unit-aliases/:aliasId",
  summary: { vi: "Bỏ một tên gọi khác", en: "Forget another name" },
  params: z.object({ aliasId: Id }),
  response: "none",
});

export const UnitGroup = z.object({
  id: Id,
  code: z.string(),
  name: z.string(),
  rule: GroupRule,
  aliases: z.array(z.string()),
  /** Members on the date asked for. */
  members: z.number().int(),
});
export type UnitGroup = z.infer<typeof UnitGroup>;

export const listGroups = endpoint({
  method: "get",
  path: "/unit-groups",
  summary: { vi: "Nhóm đơn vị", en: "Unit groups" },
  query: z.object({ asOf: PlainDate.optional() }),
  response: z.object({ rows: z.array(UnitGroup) }),
});

export const createGroup = endpoint({
  method: "post",
  path: "/unit-groups",
  summary: { vi: "Thêm nhóm đơn vị", en: "Add a unit group" },
  body: z.object({ code: Code, name: text(300, 1), rule: GroupRule }),
  response: z.object({ id: Id }),
});

export const changeGroup = endpoint({
  method: "patch",
  path: "/unit-groups/:groupId",
  summary: { vi: "Sửa nhóm đơn vị", en: "Change a unit group" },
  params: z.object({ groupId: Id }),
  body: z.object({ name: text(300, 1).optional(), rule: GroupRule.optional() }),
  response: z.object({ id: Id }),
});

export const listMembers = endpoint({
  method: "get",
  path: "/unit-groups/:groupId/members",
  summary: { vi: "Thành viên của nhóm vào một ngày", en: "Members of a group on a day" },
  params: z.object({ groupId: Id }),
  query: z.object({ asOf: PlainDate.optional() }),
  response: z.object({ rows: z.array(UnitSummary) }),
});

const NamedUnit = UnitRef.extend({ kind: z.string() });
const Candidate = z.object({
  kind: z.enum(["unit", "group"]),
  id: Id,
  name: z.string(),
  score: z.number(),
});
const resolutionShape = {
  phrase: z.string(),
  kind: z.enum(["unit", "group", "open", "several", "unresolved"]),
  unit: NamedUnit.optional(),
  group: UnitRef.optional(),
  ended: z.object({ on: PlainDate, successors: z.array(NamedUnit) }).optional(),
  startsOn: PlainDate.optional(),
  note: z.string().optional(),
  candidates: z.array(Candidate),
};

export const resolveUnitNames = endpoint({
  method: "post",
  path: "/unit-names/resolution",
  summary: { vi: "Đọc tên cơ quan, đơn vị", en: "Resolve names of units" },
  body: z.object({
    phrases: z.array(text(500, 1)).min(1).max(500),
    asOf: PlainDate,
    role: z.enum(["lead", "implementing", "directing", "coordinating"]).optional(),
  }),
  response: z.object({
    rows: z.array(
      z.object({ ...resolutionShape, segments: z.array(z.object(resolutionShape)).optional() }),
    ),
  }),
});

const ImportFinding = z.object({
  line: z.number().int(),
  column: z.string().nullable(),
  /** The column as a person finds it in the file. */
  columnName: BilingualText.nullable(),
  severity: z.enum(["error", "warning"]),
  code: z.string(),
  message: BilingualText,
});

const ImportedRow = z.object({
  line: z.number().int(),
  code: z.string(),
  kind: z.string(),
  name: z.string(),
  parentCode: z.string().nullable(),
  validFrom: PlainDate.nullable(),
  validTo: PlainDate.nullable(),
});

const importCounts = {
  total: z.number().int(),
  created: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
};

export const UnitImportPreview = z.object({
  /** Names the previewed file when confirming. */
  fileId: Id,
  fileName: z.string(),
  format: Format,
  encoding: z.string().nullable(),
  ...importCounts,
  errors: z.number().int(),
  warnings: z.number().int(),
  /** The first of them, by line. */
  findings: z.array(ImportFinding),
  /** The first rows, so that a person sees whether the letters came out right. */
  rows: z.array(ImportedRow),
});
export type UnitImportPreview = z.infer<typeof UnitImportPreview>;

export const previewUnitImport = endpoint({
  method: "post",
  path: "/unit-imports/preview",
  summary: { vi: "Xem trước danh sách đơn vị", en: "Preview a list of units" },
  upload: { maxBytes: unitListMaxBytes },
  response: UnitImportPreview,
});

export const confirmUnitImport = endpoint({
  method: "post",
  path: "/unit-imports",
  summary: { vi: "Nhập danh sách đã xem trước", en: "Import the previewed list" },
  body: z.object({ fileId: Id, dropSamples: z.boolean().default(false) }),
  response: z.object({ ...importCounts, samplesDropped: z.number().int() }),
});

export const unitImportTemplate = endpoint({
  method: "get",
  path: "/unit-imports/template",
  summary: { vi: "Tệp mẫu danh sách đơn vị", en: "Template for a list of units" },
  query: z.object({ format: Format.default("xlsx") }),
  response: "file",
});

export const exportUnits = endpoint({
  method: "get",
  path: "/units/export",
  summary: { vi: "Xuất danh sách đơn vị", en: "Export the list of units" },
  query: z.object({ format: Format.default("xlsx"), asOf: PlainDate.optional() }),
  response: "file",
});

export const loadQuangNgai = endpoint({
  method: "post",
  path: "/unit-lists/quang-ngai",
  summary: { vi: "Nạp danh sách tỉnh Quảng Ngãi", en: "Load the list of Quảng Ngãi" },
  body: z.object({}),
  response: z.object({
    units: z.number().int(),
    groups: z.number().int(),
    aliases: z.number().int(),
  }),
});
