import { type Finding, parseTiming } from "@loa/plan-document";
import type { Proposal } from "./shapes.ts";

const aboutTiming: ReadonlySet<string> = new Set(["date-conflict", "no-timing", "not-understood"]);

/** What accepting a reader's finding does: sets the time it proposes, else agrees with its words. */
export function proposalOf(finding: Finding, year: number | null): Proposal {
  const { label } = finding;
  if (label) return { kind: "label", label: label.words, field: label.field };
  const vi = finding.proposal ?? "";
  const timing = aboutTiming.has(finding.code) ? parseTiming(vi, { year }) : null;
  if (!timing) return { kind: "words", text: { vi, en: finding.english.proposal ?? vi } };
  const { raw, kind, start, end } = timing;
  return { kind: "timing", timing: { raw, kind, start, end } };
}
