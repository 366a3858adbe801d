import { z } from "zod";
import { Id, Moment, PlainDate, text } from "../../platform/contract/values.ts";

/** No environment may allow a larger plan file than this; LOA_MAX_UPLOAD_MB sets the limit in force. */
export const planFileCeiling = 200 * 1024 * 1024;
/** Longest plan that may be pasted as text, in characters. */
export const pastedTextLimit = 2_000_000;

export const PlanState = z.enum(["reading", "failed", "draft", "issued", "closed"]);
export type PlanState = z.infer<typeof PlanState>;

export const AssignmentRole = z.enum(["lead", "coordinating", "directing", "implementing"]);
export type AssignmentRole = z.infer<typeof AssignmentRole>;

export const QuotaPer = z.enum([
  "day",
  "week",
  "month",
  "quarter",
  "halfyear",
  "year",
  "total",
  "event",
]);
export type QuotaPer = z.infer<typeof QuotaPer>;

export const Rhythm = z.enum([
  "daily",
  "weekly",
  "twice-monthly",
  "monthly",
  "quarterly",
  "halfyearly",
  "year-end",
]);
export type Rhythm = z.infer<typeof Rhythm>;

export const TimingKind = z.enum([
  "year",
  "quarter",
  "quarters",
  "month",
  "date",
  "dateBefore",
  "range",
  "continuous",
  "recurring",
]);
export type TimingKind = z.infer<typeof TimingKind>;

export const Words = z.object({ vi: z.string(), en: z.string() });
/** Characters of the reading's text, end exclusive. */
export const Source = z.object({
  start: z.number().int(),
  end: z.number().int(),
  page: z.number().int().optional(),
});
export type Source = z.infer<typeof Source>;
export const Named = z.object({ id: Id, name: z.string() });

export const Timing = z.object({
  raw: text(400),
  kind: TimingKind,
  start: PlainDate.nullable(),
  end: PlainDate.nullable(),
  relative: z
    .object({
      from: z.string().optional(),
      days: z.number().int().optional(),
      working: z.boolean().optional(),
    })
    .optional(),
});
export type Timing = z.infer<typeof Timing>;

export const PlanRow = z.object({
  id: Id,
  title: z.string(),
  documentNumber: z.string().nullable(),
  /** Null until the document has been read: nobody knows its year before. */
  year: z.number().int().nullable(),
  state: PlanState,
  /** Of a failed reading: the document was read, but is no plan or assigns nothing. */
  isEmpty: z.boolean(),
  ownerUnit: Named.nullable(),
  tasks: z.number().int(),
  openFindings: z.number().int(),
  issuedOn: PlainDate.nullable(),
  /** The issued plan this document changes. */
  amends: z.object({ id: Id, documentNumber: z.string() }).nullable(),
  /** 1 until the plan is amended. */
  versions: z.number().int(),
  updatedAt: Moment,
  sample: z.boolean(),
  /** While a file with pages is being read: how many are done; a scan may still wait for its turn. */
  reading: z
    .object({ done: z.number().int(), of: z.number().int(), waits: z.boolean() })
    .nullable(),
});
export type PlanRow = z.infer<typeof PlanRow>;

export const PlanDomain = z.object({
  code: text(20, 1),
  name: text(200, 1),
  consolidator: Named.nullable(),
});

export const PlanDetail = z.object({
  id: Id,
  title: z.string(),
  documentNumber: z.string().nullable(),
  issuer: z.string().nullable(),
  year: z.number().int(),
  state: PlanState,
  isEmpty: z.boolean(),
  revision: z.number().int(),
  sample: z.boolean(),
  ownerUnit: Named.nullable(),
  /** The issued plan this document changes. */
  amends: z.object({ id: Id, documentNumber: z.string() }).nullable(),
  /** 1 until the plan is amended. */
  versions: z.number().int(),
  file: z.object({ name: z.string(), bytes: z.number(), mediaType: z.string() }).nullable(),
  /** Plans made of the same document, while this one is a draft: the same file, or number, date and issuer. */
  sameDocument: z.array(
    z.object({
      id: Id,
      title: z.string(),
      documentNumber: z.string().nullable(),
      issued: z.boolean(),
    }),
  ),
  reading: z.object({
    startedAt: Moment,
    /** Begun so long ago that it may be stuck; reading once more does no harm. */
    isLong: z.boolean(),
    finishedAt: Moment.nullable(),
    failureCode: z.string().nullable(),
    failure: Words.nullable(),
    /** While a file with pages is being read: how many are done. */
    progress: z
      .object({
        done: z.number().int(),
        of: z.number().int(),
        /** For pages that are recognised, by how long the earlier ones took; null while nothing is known. */
        secondsLeft: z.number().int().nullable(),
        /** Of a scan that waits for its turn: how many are read before it; null once it is its turn. */
        ahead: z.number().int().nullable(),
      })
      .nullable(),
  }),
  domains: z.array(PlanDomain),
  headings: z.array(z.object({ path: z.string(), title: z.string() })),
  responsibilities: z.array(
    z.object({ path: z.string(), title: z.string(), units: z.array(z.string()) }),
  ),
  counts: z.object({
    tasks: z.number().int(),
    reviewed: z.number().int(),
    dropped: z.number().int(),
    quotas: z.number().int(),
    /** Notes and doubts of the reader alike; `openFindings` are those not settled yet. */
    findings: z.number().int(),
    openFindings: z.number().int(),
  }),
  /** What the document itself says of its number, date and signer; proposed when issuing. */
  proposed: z.object({
    documentNumber: z.string().nullable(),
    issuedOn: PlainDate.nullable(),
    signerName: z.string().nullable(),
    signerPosition: z.string().nullable(),
  }),
  issuance: z
    .object({
      documentNumber: z.string(),
      issuedOn: PlainDate,
      signerName: z.string(),
      signerPosition: z.string(),
      issuedBy: z.string().nullable(),
      issuedAt: Moment,
    })
    .nullable(),
  /** When and why it was closed. */
  closure: z.object({ closedOn: PlainDate, reason: z.string() }).nullable(),
  can: z.object({
    edit: z.boolean(),
    issue: z.boolean(),
    remove: z.boolean(),
    amend: z.boolean(),
    close: z.boolean(),
  }),
});
export type PlanDetail = z.infer<typeof PlanDetail>;

const Style = z.object({
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  align: z.string().optional(),
  heading: z.number().optional(),
});
export const PaperBlock = z.object({
  kind: z.enum(["paragraph", "row", "footnote"]),
  span: Source,
  marker: Source.optional(),
  path: z.string().optional(),
  level: z.number(),
  style: Style,
  table: z.number().optional(),
  cells: z
    .array(
      z.object({ column: z.number(), columns: z.number(), span: Source, continues: z.boolean() }),
    )
    .optional(),
});
export type PaperBlock = z.infer<typeof PaperBlock>;
/** Where words stand on a page: start, end, page, then x, y, width, height in points. */
export const PaperPlace = z.array(z.number()).length(7);
export const PlanPaper = z.object({
  text: z.string(),
  blocks: z.array(PaperBlock),
  /** A PDF's or a scan's pages, their sizes in points; empty for other files. */
  pages: z.array(z.object({ width: z.number(), height: z.number() })),
  places: z.array(PaperPlace),
});
export type PlanPaper = z.infer<typeof PlanPaper>;

export const Assignment = z.object({
  id: Id,
  role: AssignmentRole,
  raw: z.string(),
  resolution: z.enum(["unit", "group", "open", "unresolved"]),
  unit: Named.extend({ validTo: PlainDate.nullable() }).nullable(),
  /** The one a person agreed to let carry on an ended unit's duty. */
  successor: Named.nullable(),
  group: Named.nullable(),
  source: Source.nullable(),
});
export type Assignment = z.infer<typeof Assignment>;

export const quotaFields = {
  raw: text(600),
  count: z.number().positive().max(100_000),
  unitNoun: text(120, 1),
  per: QuotaPer,
  /** How the count spreads over the period; null takes the customary one. */
  rhythm: Rhythm.nullable(),
  channel: text(120).nullable(),
  programme: text(300).nullable(),
  minutesEach: z.number().positive().max(1440).nullable(),
  replays: z.number().int().min(0).max(1000).nullable(),
  approximate: z.boolean(),
  /** Share of the count that still meets it, 0 to 1; null takes the default. */
  tolerance: z.number().min(0).max(1).nullable(),
  bound: z.enum(["min", "max"]).nullable(),
  /** Whether a translation counts as an item of its own. */
  translationCounts: z.boolean().default(true),
};
export const Quota = z.object({
  id: Id,
  ...quotaFields,
  perYear: z.number().nullable(),
  stated: z.array(z.object({ count: z.number(), per: z.string() })),
  languages: z.array(z.string()).nullable(),
  source: Source.nullable(),
});
export type Quota = z.infer<typeof Quota>;

export const Task = z.object({
  id: Id,
  path: z.string(),
  title: z.string(),
  domain: z.string().nullable(),
  origin: z.enum(["read", "added", "split", "merged"]),
  timing: Timing.nullable(),
  products: z.array(z.string()),
  source: Source.nullable(),
  /** Place of each field's own words. */
  sources: z.record(z.string(), z.unknown()),
  reviewed: z.object({ at: Moment, by: z.string().nullable() }).nullable(),
  dropped: z.object({ at: Moment, by: z.string().nullable(), reason: z.string() }).nullable(),
  assignments: z.array(Assignment),
  quotas: z.array(Quota),
});
export type Task = z.infer<typeof Task>;

export const NameCandidate = z.object({
  kind: z.enum(["unit", "group"]),
  id: Id,
  name: z.string(),
  score: z.number(),
});
/** What an office's own label may introduce; `other` for nothing that is kept. */
export const LabelField = z.enum([
  "lead",
  "coordinating",
  "directing",
  "timing",
  "quota",
  "products",
  "other",
]);
export type LabelField = z.infer<typeof LabelField>;

/** What an answer changes in the plan beyond being noted. */
const FindingFix = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("lead"), name: z.string() }),
  z.object({ kind: z.literal("no-helper"), name: z.string() }),
  z.object({ kind: z.literal("merge"), into: z.string() }),
  z.object({ kind: z.literal("time"), raw: z.string() }),
  z.object({ kind: z.literal("yearly"), raw: z.string(), perYear: z.number() }),
  z.object({
    kind: z.literal("read-as"),
    words: z.array(z.object({ from: z.string(), to: z.string() })),
  }),
  /** The unit takes the place of the one the finding is about. */
  z.object({ kind: z.literal("hand-over"), unitId: Id }),
]);
export type FindingFix = z.infer<typeof FindingFix>;

/** An answer in words, and what it changes; nothing where the plan stays as it is. */
const AnswerInWords = z.object({ text: Words, fix: FindingFix.optional() });
export type AnswerInWords = z.infer<typeof AnswerInWords>;

/** Whom an unknown name means: the likest candidate, a unit of that name, the plan's own office, or nobody in particular. */
const NameMeaning = z.enum(["candidate", "new-unit", "office", "open"]);
export type NameMeaning = z.infer<typeof NameMeaning>;

/** What accepting a finding would do: put one of the candidates in place, change the plan, or agree with the words. */
export const Proposal = z.union([
  z.object({
    kind: z.literal("name"),
    raw: z.string(),
    candidates: z.array(NameCandidate),
    /** What one press answers. */
    answer: NameMeaning.nullish(),
    /** The other answer of two. */
    otherwise: NameMeaning.nullish(),
    /** Whose plan it is, where that is known. */
    office: Named.nullish(),
  }),
  /** One of the units is agreed to; its `turns` say who carries the duty on, one after the other. */
  z.object({
    kind: z.literal("successors"),
    units: z.array(Named.extend({ turns: Words })),
  }),
  z.object({
    kind: z.literal("timing"),
    timing: Timing,
    otherwise: AnswerInWords.optional(),
  }),
  /** An office's own label, and what its value looks like. */
  z.object({ kind: z.literal("label"), label: z.string(), field: LabelField }),
  z.object({
    kind: z.literal("words"),
    ...AnswerInWords.shape,
    /** The other answer a person may as well give. */
    otherwise: AnswerInWords.optional(),
  }),
]);
export type Proposal = z.infer<typeof Proposal>;

export const Finding = z.object({
  id: Id,
  taskId: Id.nullable(),
  assignmentId: Id.nullable(),
  code: z.string(),
  severity: z.enum(["note", "doubt"]),
  /** An unsettled one stands in the way of issuing. */
  blocking: z.boolean(),
  message: Words,
  path: z.string().nullable(),
  source: Source.nullable(),
  proposal: Proposal.nullable(),
  settled: z.object({ at: Moment, by: z.string().nullable(), words: z.string() }).nullable(),
});
export type Finding = z.infer<typeof Finding>;

export const UnresolvedName = z.object({
  raw: z.string(),
  places: z.array(z.object({ taskId: Id, path: z.string(), role: AssignmentRole })),
  candidates: z.array(NameCandidate),
});
export type UnresolvedName = z.infer<typeof UnresolvedName>;

export const PlanTasks = z.object({
  revision: z.number().int(),
  tasks: z.array(Task),
  findings: z.array(Finding),
  names: z.array(UnresolvedName),
});
export type PlanTasks = z.infer<typeof PlanTasks>;

/** Every edit says which revision it was made on; a stale one is refused with what changed since. */
export const Edit = z.object({ revision: z.number().int().min(1) });
export const Edited = z.object({ revision: z.number().int(), id: Id.optional() });
export type Edited = z.infer<typeof Edited>;
/** In `details` of a 409 `stale-plan`. */
export const StaleDetails = z.object({
  revision: z.number(),
  changes: z.array(
    z.object({ at: Moment, by: z.string(), action: z.string(), path: z.string().nullable() }),
  ),
});
export type StaleDetails = z.infer<typeof StaleDetails>;

export const AssignmentInput = z.object({
  id: Id.optional(),
  role: AssignmentRole,
  raw: text(500, 1),
  unitId: Id.nullable().default(null),
  groupId: Id.nullable().default(null),
  open: z.boolean().default(false),
});
export type AssignmentInput = z.infer<typeof AssignmentInput>;

export const QuotaInput = z.object({ id: Id.optional(), ...quotaFields });
export type QuotaInput = z.infer<typeof QuotaInput>;

export const Obstacle = z.object({
  code: z.string(),
  message: Words,
  taskId: Id.nullable(),
  findingId: Id.nullable(),
});
export type Obstacle = z.infer<typeof Obstacle>;

export const IssuancePreview = z.object({
  revision: z.number().int(),
  tasks: z.number().int(),
  commitments: z.number().int(),
  occurrences: z.number().int(),
  retroactive: z.number().int(),
  units: z.number().int(),
  perTask: z.array(
    z.object({
      taskId: Id,
      path: z.string(),
      title: z.string(),
      units: z.number().int(),
      commitments: z.number().int(),
    }),
  ),
  perUnit: z.array(
    z.object({
      unitId: Id,
      name: z.string(),
      commitments: z.number().int(),
      occurrences: z.number().int(),
    }),
  ),
  blocking: z.array(Obstacle),
  warnings: z.array(Obstacle),
});
export type IssuancePreview = z.infer<typeof IssuancePreview>;

export const Issuance = Edit.extend({
  documentNumber: text(60, 1),
  issuedOn: PlainDate,
  signerName: text(200, 1),
  signerPosition: text(300, 1),
});
export type Issuance = z.infer<typeof Issuance>;
