import { z } from "zod";
import { Id, text } from "../../platform/contract/values.ts";

/** The name of a section within its report; texts are kept under it. */
export const SectionKey = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);
export type SectionKey = z.infer<typeof SectionKey>;

/** What a section is drafted from; `own` words are a person's alone, `none` is a heading over others or over a table. */
export const SectionSource = z.enum([
  "opening",
  "direction",
  "results",
  "comparison",
  "assessment",
  "late",
  "difficulties",
  "next",
  "proposals",
  "own",
  "none",
]);
export type SectionSource = z.infer<typeof SectionSource>;

/** Tables that may stand under a section. */
export const SectionTable = z.enum([
  "kinds",
  "comparison",
  "unitKind",
  "area",
  "part",
  "task",
  "channel",
]);
export type SectionTable = z.infer<typeof SectionTable>;

/** Annexes, in the order they are bound. */
export const OutlineAnnex = z.enum([
  "facts",
  "comparison",
  "unitKind",
  "area",
  "part",
  "task",
  "channel",
]);
export type OutlineAnnex = z.infer<typeof OutlineAnnex>;

export const OutlineSection = z.object({
  key: SectionKey,
  /** 0 stands without a heading; 1 is numbered I, II; 2 is numbered 1, 2 under it. */
  level: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  title: text(200, 1),
  source: SectionSource,
  /** What the writer of an own section is reminded of. */
  hint: text(500).default(""),
  tables: z.array(SectionTable).max(7).default([]),
});
export type OutlineSection = z.output<typeof OutlineSection>;

/** How a line's report is built; data, so that an office may build it otherwise. */
export const Outline = z.object({
  sections: z.array(OutlineSection).min(1).max(40),
  annexes: z.array(OutlineAnnex).max(7),
  /** An annex for each unit, for none, or for these. */
  unitAnnexes: z.union([z.enum(["all", "none"]), z.array(Id).max(400)]),
});
export type Outline = z.output<typeof Outline>;
