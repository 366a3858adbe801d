import { z } from "zod";
import { OutputKind } from "../../platform/contract/output-kinds.ts";
import { Id, Moment, PlainDate, text } from "../../platform/contract/values.ts";

/** Largest delivery of evidence at once, in bytes; phones shrink their photos before sending. */
export const evidenceLimit = 20 * 1024 * 1024;
/** Largest sheet filled offline, in bytes and rows. */
export const sheetLimit = 5 * 1024 * 1024;
export const sheetRows = 2000;

export { OutputKind };

/** Where an output stands. Returned and withdrawn ones do not count. */
export const OutputState = z.enum(["recorded", "approved", "accepted", "returned", "withdrawn"]);
export type OutputState = z.infer<typeof OutputState>;

export const EvidenceKind = z.enum(["link", "file", "photo", "statement", "capture", "log"]);

export const ClaimInput = z.object({
  commitmentId: Id,
  /** Items (or replays) counted; default: the output's quantity, or its replays for a replay duty. */
  count: z.number().int().min(1).max(10_000).optional(),
  minutes: z.number().int().min(0).max(100_000).optional(),
});
export type ClaimInput = z.infer<typeof ClaimInput>;

export const OutputLanguage = z.enum(["vi", "en", "other"]);
export type OutputLanguage = z.infer<typeof OutputLanguage>;

/** What an output is a translation of: an output of the same unit, or an original named in words; never both. */
export const TranslationOf = z
  .object({ outputId: Id.nullable(), words: text(500, 1).nullable() })
  .refine(({ outputId, words }) => (outputId === null) !== (words === null));
export type TranslationOf = z.infer<typeof TranslationOf>;

// No defaults here: in a correction, what is not sent stays as it is.
const OutputFields = z.object({
  title: text(500, 1),
  kind: OutputKind,
  happenedOn: PlainDate,
  channel: text(120).nullable(),
  language: OutputLanguage.nullable(),
  /** Null for what is no translation. */
  translationOf: TranslationOf.nullable(),
  quantity: z.number().int().min(1).max(10_000),
  /** Total running time, in minutes. */
  minutes: z.number().int().min(0).max(100_000).nullable(),
  replays: z.number().int().min(0).max(10_000),
  note: text(2000).nullable(),
});
const { channel, language, translationOf, quantity, minutes, replays, note } = OutputFields.shape;

export const NewOutput = OutputFields.extend({
  unitId: Id,
  channel: channel.default(null),
  language: language.default(null),
  translationOf: translationOf.default(null),
  quantity: quantity.default(1),
  minutes: minutes.default(null),
  replays: replays.default(0),
  note: note.default(null),
  claims: z.array(ClaimInput).max(20).default([]),
  links: z.array(text(2000, 1)).max(20).default([]),
  statement: text(2000).nullable().default(null),
  /** Made by the client: the same record sent twice is one record. */
  clientKey: z.string().min(8).max(80),
});
export type NewOutput = z.infer<typeof NewOutput>;

export const OutputChange = OutputFields.partial().extend({ revision: z.number().int() });
export type OutputChange = z.infer<typeof OutputChange>;

/** A piece of evidence as a list shows it: enough to open it. */
export const ProofBrief = z.object({
  id: Id,
  kind: EvidenceKind,
  url: z.string().nullable(),
  /** File name, or the first words of a statement. */
  label: z.string().nullable(),
});
export type ProofBrief = z.infer<typeof ProofBrief>;

/** What the person who asks may do with an output as it stands. */
export const Powers = z.record(
  z.enum([
    "change",
    "withdraw",
    "answer",
    "approve",
    "undoApproval",
    "accept",
    "undoAcceptance",
    "return",
  ]),
  z.boolean(),
);
export type Powers = z.infer<typeof Powers>;

/** A locked report that covers a record: nothing of the record changes until the unit's period is opened again. */
export const Lock = z.object({
  unitReportId: Id,
  period: z.string(),
  on: PlainDate,
  by: z.string().nullable(),
});
export type Lock = z.infer<typeof Lock>;

export const OutputRow = z.object({
  id: Id,
  unit: z.object({ id: Id, name: z.string() }),
  title: z.string(),
  kind: OutputKind,
  happenedOn: PlainDate,
  recordedOn: PlainDate,
  channel: z.string().nullable(),
  quantity: z.number(),
  minutes: z.number().nullable(),
  replays: z.number(),
  language: z.string().nullable(),
  translation: z.boolean(),
  state: OutputState,
  /** Without a head now, a unit's output needs no approval to be accepted. */
  unitHasHead: z.boolean(),
  onBehalf: z.boolean(),
  sample: z.boolean(),
  claims: z.number(),
  evidence: z.number(),
  /** The first pieces of evidence. */
  proofs: z.array(ProofBrief),
  /** How many other outputs carry the same link or file. */
  twins: z.number(),
  /** The standing locks over it; while there is one, nobody may do anything to it. */
  locks: z.array(Lock),
  can: Powers,
});
export type OutputRow = z.infer<typeof OutputRow>;

export const Claim = z.object({
  id: Id,
  commitmentId: Id,
  planId: Id,
  planTitle: z.string(),
  path: z.string(),
  title: z.string(),
  measure: z.string(),
  count: z.number(),
  minutes: z.number(),
  /** How far the whole commitment is: pieces delivered and owed in its year, at the recorded stage. */
  delivered: z.number(),
  required: z.number(),
});

export const Evidence = z.object({
  id: Id,
  kind: EvidenceKind,
  strength: z.number(),
  url: z.string().nullable(),
  statement: z.string().nullable(),
  fileName: z.string().nullable(),
  mediaType: z.string().nullable(),
  bytes: z.number().nullable(),
  sha256: z.string().nullable(),
  addedAt: Moment,
  twins: z.number(),
  /** Whether a captured page also has a picture of how it looked. */
  pictured: z.boolean(),
});

export const HistoryAct = z.enum([
  "recorded",
  "changed",
  "claimed",
  "evidence-added",
  "evidence-removed",
  "approved",
  "approval-undone",
  "accepted",
  "acceptance-undone",
  "returned",
  "answered",
  "withdrawn",
]);
export type HistoryAct = z.infer<typeof HistoryAct>;

export const HistoryLine = z.object({
  at: Moment,
  act: HistoryAct,
  by: z.string().nullable(),
  reason: z.string().nullable(),
});

export const OutputDetail = OutputRow.omit({ claims: true, evidence: true, proofs: true }).extend({
  translationOf: z
    .object({ outputId: Id.nullable(), title: z.string().nullable(), words: z.string().nullable() })
    .nullable(),
  translations: z.array(z.object({ id: Id, title: z.string(), language: z.string().nullable() })),
  note: z.string().nullable(),
  revision: z.number(),
  claims: z.array(Claim),
  evidence: z.array(Evidence),
  history: z.array(HistoryLine),
});
export type OutputDetail = z.infer<typeof OutputDetail>;

export const Suggestion = z.object({
  commitmentId: Id,
  planId: Id,
  path: z.string(),
  title: z.string(),
  measure: z.string(),
  channel: z.string().nullable(),
  programme: z.string().nullable(),
  dueOn: PlainDate.nullable(),
  delivered: z.number(),
  required: z.number(),
  /** The counted noun as the plan writes it; null for milestones and standing duties. */
  noun: z.string().nullable(),
  /** Minutes owed for each piece; null when the duty counts pieces only. */
  minutesEach: z.number().nullable(),
  /** False where the quota's rule leaves translations out. */
  translationCounts: z.boolean(),
  /** What kind of thing would fill this, by the plan's words. */
  kind: OutputKind,
  score: z.number(),
});
export type Suggestion = z.infer<typeof Suggestion>;
