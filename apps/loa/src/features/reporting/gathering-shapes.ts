import { z } from "zod";
import { Id, PlainDate, text } from "../../platform/contract/values.ts";
import { SectionKey } from "./outline-shapes.ts";

/** What units hand in that a consolidated report may take over. */
export const GatheredSource = z.enum(["difficulties", "proposals", "exemplar", "initiative"]);
export type GatheredSource = z.infer<typeof GatheredSource>;

/** One paragraph or nomination of one unit's report. */
export const GatheredRef = z.object({
  completionId: Id,
  source: GatheredSource,
  /** Its place in what was handed in. */
  part: z.number().int().min(0).max(10_000),
});
export type GatheredRef = z.infer<typeof GatheredRef>;

export const GatheredItem = GatheredRef.extend({
  words: z.string(),
  unit: z.object({ id: Id, name: z.string() }),
  /** The unit's report it stands in. */
  unitReportId: Id,
  /** Not yet accepted by the coordinator. */
  accepted: z.boolean(),
  /** The coordinator entered the unit's report, by its paper. */
  onBehalf: z.boolean(),
  /** What was decided of it here. */
  decision: z.enum(["taken", "aside"]).nullable(),
  sectionKey: SectionKey.nullable(),
  reason: z.string().nullable(),
  /** Another report of the line that took it. */
  takenIn: z.object({ reportId: Id, title: z.string() }).nullable(),
});
export type GatheredItem = z.infer<typeof GatheredItem>;

/** How many reports were expected of units and came. */
export const Completeness = z.object({
  expected: z.number(),
  received: z.number(),
  onTime: z.number(),
  accepted: z.number(),
});
export type Completeness = z.infer<typeof Completeness>;

export const Gathered = z.object({
  completeness: Completeness,
  /** Units that have not handed in. */
  missing: z.array(z.object({ id: Id, name: z.string(), dueOn: PlainDate })),
  items: z.array(GatheredItem),
});
export type Gathered = z.infer<typeof Gathered>;

export const Taking = z.object({
  items: z.array(GatheredRef).min(1).max(200),
  /** Where they go; absent: they are set aside. */
  sectionKey: SectionKey.nullable(),
  /** Words they are grouped under. */
  group: text(300).nullable().default(null),
  reason: text(500).nullable().default(null),
});
export type Taking = z.output<typeof Taking>;
