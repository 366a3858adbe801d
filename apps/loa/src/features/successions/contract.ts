import { z } from "zod";
import { endpoint } from "../../platform/contract/endpoint.ts";
import { paperLimit } from "../../platform/contract/paper-limit.ts";
import { Id, PageQuery, PlainDate, pageOf, text } from "../../platform/contract/values.ts";

export const SuccessionKind = z.enum(["merge", "split", "rename", "abolition", "transfer"]);
export type SuccessionKind = z.infer<typeof SuccessionKind>;

/** Drafted; decided and waiting for its day; in force; taken back. */
export const SuccessionState = z.enum(["draft", "planned", "inForce", "undone"]);
export type SuccessionState = z.infer<typeof SuccessionState>;

/** `undecided` is where no person has said anything yet. */
export const Outcome = z.enum(["pass", "join", "end", "stay"]);
export type Outcome = z.infer<typeof Outcome>;

/** Most pairs of one act: every commune of a region. */
export const mostPairs = 5000;
/** Room for `mostPairs` pairs as JSON: two ids and their names are some 110 bytes. */
const draftMaxBytes = 1024 * 1024;
/** Largest list of pairs, in bytes. */
export const pairListMaxBytes = 2 * 1024 * 1024;

const UnitRef = z.object({ id: Id, code: z.string(), name: z.string() });
const BilingualText = z.object({ vi: z.string(), en: z.string() });

const Pair = z.object({
  predecessorId: Id,
  successorId: Id.nullable(),
  /** A successor that is made with the draft, instead of its id. */
  successorKey: text(40, 1).nullable().default(null),
});

/** A unit that is made with the draft: it begins on the draft's day. */
const NewUnit = z.object({
  /** What pairs of this draft call it until it has an id. */
  key: text(40, 1),
  code: text(60, 1),
  kind: text(40, 1),
  name: text(300, 1),
  parentId: Id.nullable().default(null),
});
export type NewUnit = z.input<typeof NewUnit>;

const Draft = z.object({
  kind: SuccessionKind,
  /** First day of the new order; the ended units' last day is the day before. */
  effectiveOn: PlainDate,
  basisNumber: text(120, 1),
  basisIssuedOn: PlainDate,
  basisIssuer: text(300, 1),
  note: text(1000).nullable().default(null),
  pairs: z.array(Pair).min(1).max(mostPairs),
  newUnits: z.array(NewUnit).max(500).default([]),
});

/** A file of the legal basis. */
export const SuccessionPaper = z.object({
  id: Id,
  name: z.string(),
  mediaType: z.string(),
  bytes: z.number().int(),
  sha256: z.string(),
  addedOn: PlainDate,
  addedBy: z.string().nullable(),
});
export type SuccessionPaper = z.infer<typeof SuccessionPaper>;

const shared = {
  id: Id,
  kind: SuccessionKind,
  state: SuccessionState,
  effectiveOn: PlainDate,
  basisNumber: z.string(),
  basisIssuedOn: PlainDate,
  basisIssuer: z.string(),
  note: z.string().nullable(),
};

export const SuccessionLine = z.object({
  ...shared,
  /** Units that end or give, and that begin or take over; the first of them by name. */
  predecessors: z.number().int(),
  successors: z.number().int(),
  predecessorNames: z.array(z.string()),
  successorNames: z.array(z.string()),
});
export type SuccessionLine = z.infer<typeof SuccessionLine>;

const Act = z.object({ on: PlainDate, by: z.string().nullable() });

export const SuccessionDetail = z.object({
  ...shared,
  pairs: z.array(z.object({ predecessor: UnitRef, successor: UnitRef.nullable() })),
  /** Of the successors, those that were made with this change. */
  newUnitIds: z.array(Id),
  papers: z.array(SuccessionPaper),
  drafted: Act,
  confirmed: Act.nullable(),
  entered: Act.nullable(),
  undone: Act.extend({ reason: z.string() }).nullable(),
  /** What was done on entry, by outcome. */
  moved: z.object({
    pass: z.number().int(),
    join: z.number().int(),
    end: z.number().int(),
    required: z.number().int(),
  }),
  can: z.object({
    change: z.boolean(),
    decide: z.boolean(),
    confirm: z.boolean(),
    undo: z.boolean(),
    /** Add and take off files of the legal basis. */
    file: z.boolean(),
  }),
});
export type SuccessionDetail = z.infer<typeof SuccessionDetail>;

const SuccessionId = z.object({ successionId: Id });

export const listSuccessions = endpoint({
  method: "get",
  path: "/successions",
  summary: { vi: "Thay đổi tổ chức", en: "Changes of units" },
  query: PageQuery.extend({ state: SuccessionState.optional(), unitId: Id.optional() }),
  response: pageOf(SuccessionLine),
});

export const draftSuccession = endpoint({
  method: "post",
  path: "/successions",
  summary: { vi: "Lập thay đổi tổ chức", en: "Draft a change of units" },
  body: Draft,
  maxJsonBytes: draftMaxBytes,
  response: SuccessionDetail,
});

export const readSuccession = endpoint({
  method: "get",
  path: "/successions/:successionId",
  summary: { vi: "Một thay đổi tổ chức", en: "One change of units" },
  params: SuccessionId,
  response: SuccessionDetail,
});

export const changeSuccession = endpoint({
  method: "put",
  path: "/successions/:successionId",
  summary: { vi: "Sửa dự thảo thay đổi tổ chức", en: "Change a drafted change of units" },
  params: SuccessionId,
  body: Draft,
  maxJsonBytes: draftMaxBytes,
  response: SuccessionDetail,
});

export const addSuccessionPapers = endpoint({
  method: "post",
  path: "/successions/:successionId/papers",
  summary: { vi: "Thêm văn bản căn cứ", en: "Add files of the legal basis" },
  params: SuccessionId,
  upload: { maxBytes: paperLimit, many: true },
  response: SuccessionDetail,
});

export const getSuccessionPaper = endpoint({
  method: "get",
  path: "/succession-papers/:paperId/file",
  summary: { vi: "Tệp văn bản căn cứ", en: "A file of the legal basis" },
  params: z.object({ paperId: Id }),
  response: "file",
});

export const removeSuccessionPaper = endpoint({
  method: "delete",
  path: "/succession-papers/:paperId",
  summary: { vi: "Gỡ văn bản căn cứ", en: "Take a file of the legal basis off" },
  params: z.object({ paperId: Id }),
  response: "none",
});

export const dropSuccession = endpoint({
  method: "delete",
  path: "/successions/:successionId",
  summary: { vi: "Xóa dự thảo thay đổi tổ chức", en: "Delete a drafted change of units" },
  params: SuccessionId,
  response: "none",
});

export const PairFinding = z.object({
  line: z.number().int(),
  column: z.enum(["predecessor", "successor"]).nullable(),
  code: z.string(),
  message: BilingualText,
});

export const PairReading = z.object({
  total: z.number().int(),
  pairs: z.array(
    z.object({ line: z.number().int(), predecessor: UnitRef, successor: UnitRef.nullable() }),
  ),
  findings: z.array(PairFinding),
});
export type PairReading = z.infer<typeof PairReading>;

export const readPairList = endpoint({
  method: "post",
  path: "/succession-lists/reading",
  summary: { vi: "Đọc danh sách đơn vị kế thừa", en: "Read a list of successors" },
  upload: { maxBytes: pairListMaxBytes },
  body: z.object({ effectiveOn: PlainDate }),
  response: PairReading,
});

export const pairListTemplate = endpoint({
  method: "get",
  path: "/succession-lists/template",
  summary: { vi: "Tệp mẫu danh sách kế thừa", en: "Template for a list of successors" },
  response: "file",
});

/** How many commitments, by what was decided for them. */
const Tally = z.object({
  pass: z.number().int(),
  join: z.number().int(),
  end: z.number().int(),
  stay: z.number().int(),
  undecided: z.number().int(),
});

const Group = z.object({
  key: z.string(),
  planId: Id,
  planTitle: z.string(),
  taskId: Id,
  path: z.string(),
  title: z.string(),
  quotaId: Id.nullable(),
  quota: z.string().nullable(),
  measure: z.string(),
  domain: z.string().nullable(),
  commitments: z.number().int(),
  openSlots: z.number().int(),
  openRequired: z.number().int(),
  delivered: z.number().int(),
  lapsed: z.number().int(),
  /** Commitments whose receiver owes the same itself already. */
  owedAlready: z.number().int(),
  proposed: z.number().int(),
  decided: Tally,
  /** Whether this person may decide here. */
  mayDecide: z.boolean(),
});
export type SuccessionGroup = z.infer<typeof Group>;

export const SuccessionPreview = z.object({
  /** Names exactly what was seen; confirming something else is refused. */
  version: z.string(),
  commitments: z.number().int(),
  openSlots: z.number().int(),
  openRequired: z.number().int(),
  delivered: z.number().int(),
  keptOpen: z.number().int(),
  decided: Tally,
  groups: z.array(Group),
  /** What was asked for and waits on these commitments; it goes along. */
  waitingRequests: z.number().int(),
});
export type SuccessionPreview = z.infer<typeof SuccessionPreview>;

export const previewSuccession = endpoint({
  method: "get",
  path: "/successions/:successionId/preview",
  summary: {
    vi: "Xem trước cam kết sẽ chuyển",
    en: "Preview the commitments a change of units moves",
  },
  params: SuccessionId,
  response: SuccessionPreview,
});

const Receiver = z.object({ id: Id, name: z.string() });

export const MovingDuty = z.object({
  commitmentId: Id,
  unit: Receiver,
  path: z.string(),
  title: z.string(),
  quota: z.string().nullable(),
  measure: z.string(),
  openSlots: z.number().int(),
  openRequired: z.number().int(),
  delivered: z.number().int(),
  keptOpen: z.number().int(),
  lapsed: z.boolean(),
  /** The one successor of the unit, where it has one and it does not owe the same itself. */
  proposed: Receiver.nullable(),
  /** Who could take over and owes the same itself. */
  owedAlreadyBy: z.array(Receiver),
  decision: z
    .object({ outcome: Outcome, receiver: Receiver.nullable(), reason: z.string().nullable() })
    .nullable(),
});
export type MovingDuty = z.infer<typeof MovingDuty>;

export const listMovingDuties = endpoint({
  method: "get",
  path: "/successions/:successionId/commitments",
  summary: { vi: "Từng cam kết sẽ chuyển", en: "Each commitment a change of units moves" },
  params: SuccessionId,
  query: PageQuery.extend({
    group: text(200).optional(),
    unitId: Id.optional(),
    outcome: Outcome.or(z.literal("undecided")).optional(),
  }),
  response: pageOf(MovingDuty),
});

export const decideDuties = endpoint({
  method: "post",
  path: "/successions/:successionId/decisions",
  summary: { vi: "Quyết định cam kết đi đâu", en: "Decide where commitments go" },
  params: SuccessionId,
  body: z.object({
    /** Which commitments: of these groups, of these units, these ones; all where nothing is said. */
    groups: z.array(text(200, 1)).max(500).optional(),
    unitIds: z.array(Id).max(mostPairs).optional(),
    commitmentIds: z.array(Id).max(mostPairs).optional(),
    /** Leave alone what has been decided. */
    onlyUndecided: z.boolean().default(false),
    /** `propose`: to the one successor of each unit; `clear`: not decided any more. */
    outcome: Outcome.or(z.enum(["propose", "clear"])),
    receiverUnitId: Id.nullable().default(null),
    reason: text(1000).nullable().default(null),
  }),
  response: z.object({
    decided: z.number().int(),
    /** Chosen, but this outcome does not fit them: no single successor, or it owes nothing of the kind. */
    left: z.number().int(),
  }),
});

export const MovingPerson = z.object({
  grantId: Id,
  name: z.string(),
  email: z.string(),
  role: z.string(),
  unit: Receiver,
  receiver: Receiver.nullable(),
});

export const listMovingPeople = endpoint({
  method: "get",
  path: "/successions/:successionId/people",
  summary: { vi: "Người của đơn vị kết thúc", en: "People of the units that end" },
  params: SuccessionId,
  query: PageQuery,
  response: pageOf(MovingPerson),
});

export const movePeople = endpoint({
  method: "post",
  path: "/successions/:successionId/people",
  summary: { vi: "Chọn vai trò mới cho từng người", en: "Choose the roles people get" },
  params: SuccessionId,
  body: z.object({ grantIds: z.array(Id).min(1).max(1000), receiverUnitId: Id.nullable() }),
  response: z.object({ changed: z.number().int() }),
});

export const confirmSuccession = endpoint({
  method: "post",
  path: "/successions/:successionId/confirmation",
  summary: { vi: "Xác nhận thay đổi tổ chức", en: "Confirm a change of units" },
  params: SuccessionId,
  body: z.object({ version: text(80, 1) }),
  response: SuccessionDetail,
});

export const settleSuccession = endpoint({
  method: "post",
  path: "/successions/:successionId/settlement",
  summary: {
    vi: "Chuyển các cam kết phát sinh sau",
    en: "Hand over commitments that came up later",
  },
  params: SuccessionId,
  body: z.object({ version: text(80, 1) }),
  response: SuccessionDetail,
});

export const undoSuccessionAct = endpoint({
  method: "post",
  path: "/successions/:successionId/undo",
  summary: { vi: "Hủy thay đổi tổ chức", en: "Take a change of units back" },
  params: SuccessionId,
  body: z.object({ reason: text(1000, 1) }),
  response: SuccessionDetail,
});
