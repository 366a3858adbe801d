import { z } from "zod";
import { Id, Moment } from "../../platform/contract/values.ts";

/** A field an office may write into its template. */
export const PaperField = z.object({
  name: z.string(),
  /** As it is written into the template, braces and all. */
  written: z.string(),
  /** `text` is replaced by words; `content` by paragraphs and tables, alone in its paragraph; `list` repeats what stands within. */
  kind: z.enum(["text", "content", "list"]),
  /** The list it stands in; null: anywhere. */
  within: z.string().nullable(),
  meaning: z.object({ vi: z.string(), en: z.string() }),
});
export type PaperField = z.infer<typeof PaperField>;

/** One version of an office's template. */
export const PaperVersion = z.object({
  id: Id,
  version: z.number(),
  name: z.string(),
  bytes: z.number(),
  madeAt: Moment,
  madeBy: z.string().nullable(),
  fields: z.array(z.string()),
  inForce: z.boolean(),
});
export type PaperVersion = z.infer<typeof PaperVersion>;

export const Papers = z.object({
  versions: z.array(PaperVersion),
  /** How often it was chosen, for the next choice. */
  base: z.number(),
  fields: z.array(PaperField),
  /** Reports a version can be looked at with, the latest first. */
  reports: z.array(z.object({ id: Id, title: z.string() })),
  canReplace: z.boolean(),
});
export type Papers = z.infer<typeof Papers>;
