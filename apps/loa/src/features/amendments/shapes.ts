import { z } from "zod";
import { Id, PlainDate, text } from "../../platform/contract/values.ts";

export const AmendmentKind = z.enum(["replacement", "partial"]);
export type AmendmentKind = z.infer<typeof AmendmentKind>;
/** How a period under way is owed: shared by days, whole by the old terms, or whole by the new. */
export const CurrentPeriod = z.enum(["split", "old", "new"]);
export const ChangedField = z.enum([
  "words",
  "lead",
  "coordinators",
  "timing",
  "quota",
  "products",
  "domain",
]);
export type ChangedField = z.infer<typeof ChangedField>;
export const ChangeKind = z.enum(["added", "changed", "ended", "untouched"]);
export type ChangeKind = z.infer<typeof ChangeKind>;

const PlanName = z.object({ id: Id, title: z.string(), documentNumber: z.string() });

/** One side of a row: the task as its own document words it. */
export const TaskSide = z.object({
  taskId: Id,
  path: z.string(),
  title: z.string(),
  domain: z.string().nullable(),
  leads: z.array(z.string()),
  coordinators: z.array(z.string()),
  timing: z.string().nullable(),
  quotas: z.array(z.string()),
  products: z.array(z.string()),
});
export type TaskSide = z.infer<typeof TaskSide>;

export const DifferenceRow = z.object({
  kind: ChangeKind,
  old: TaskSide.nullable(),
  fresh: TaskSide.nullable(),
  fields: z.array(ChangedField),
  /** Only its number differs. */
  renumbered: z.boolean(),
  /** How sure the pairing is, 0 to 1; null where a person chose it or there is none. */
  confidence: z.number().nullable(),
  /** A person decided this row; the choice can be taken back. */
  choiceId: Id.nullable(),
  /** Chosen for this row; null follows the amendment's. */
  currentPeriod: CurrentPeriod.nullable(),
});
export type DifferenceRow = z.infer<typeof DifferenceRow>;

export const Difference = z.object({
  revision: z.number().int(),
  counts: z.object({
    added: z.number().int(),
    changed: z.number().int(),
    ended: z.number().int(),
    untouched: z.number().int(),
  }),
  rows: z.array(DifferenceRow),
});
export type Difference = z.infer<typeof Difference>;

export const AmendmentDetail = z.object({
  planId: Id,
  title: z.string(),
  revision: z.number().int(),
  issued: z.boolean(),
  undone: z.object({ on: PlainDate, reason: z.string() }).nullable(),
  /** What the document's own words say it changes. */
  proposal: z
    .object({
      plan: PlanName.nullable(),
      number: z.string(),
      kind: AmendmentKind,
      words: z.string(),
    })
    .nullable(),
  /** Issued plans that may be amended. */
  candidates: z.array(PlanName),
  chosen: z
    .object({
      plan: PlanName,
      kind: AmendmentKind,
      effectiveOn: PlainDate.nullable(),
      currentPeriod: CurrentPeriod,
    })
    .nullable(),
  proposed: z.object({
    documentNumber: z.string().nullable(),
    issuedOn: PlainDate.nullable(),
    signerName: z.string().nullable(),
    signerPosition: z.string().nullable(),
  }),
  can: z.object({ change: z.boolean(), undo: z.boolean() }),
});
export type AmendmentDetail = z.infer<typeof AmendmentDetail>;

export const AmendmentPreview = z.object({
  revision: z.number().int(),
  /** Of the plan that is changed: another amendment in between is noticed. */
  baseRevision: z.number().int(),
  effectiveOn: PlainDate,
  begun: z.number().int(),
  curtailed: z.number().int(),
  kept: z.number().int(),
  units: z.number().int(),
  perUnit: z.array(
    z.object({
      unitId: Id,
      name: z.string(),
      begun: z.number().int(),
      curtailed: z.number().int(),
    }),
  ),
  blocking: z.array(z.object({ code: z.string(), vi: z.string(), en: z.string() })),
});
export type AmendmentPreview = z.infer<typeof AmendmentPreview>;

export const AmendmentIssuance = z.object({
  revision: z.number().int().min(1),
  baseRevision: z.number().int().min(1),
  documentNumber: text(60, 1),
  issuedOn: PlainDate,
  signerName: text(200, 1),
  signerPosition: text(300, 1),
});
export type AmendmentIssuance = z.infer<typeof AmendmentIssuance>;

export const PlanVersion = z.object({
  number: z.number().int(),
  inForceFrom: PlainDate,
  documentNumber: z.string(),
  title: z.string(),
  /** The document that made it; null for the plan itself. */
  amendment: z.object({ planId: Id, kind: AmendmentKind }).nullable(),
  undone: z.object({ on: PlainDate, reason: z.string() }).nullable(),
  counts: z
    .object({ added: z.number().int(), changed: z.number().int(), ended: z.number().int() })
    .nullable(),
});
export const PlanVersions = z.object({
  asOf: PlainDate,
  /** The version in force on the day, as then known; null before the first. */
  inForce: z.number().int().nullable(),
  versions: z.array(PlanVersion),
  /** The tasks of the version in force. */
  tasks: z.array(TaskSide.omit({ taskId: true }).extend({ taskId: z.string() })),
});
export type PlanVersions = z.infer<typeof PlanVersions>;
