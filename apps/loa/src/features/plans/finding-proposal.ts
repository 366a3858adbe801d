import { type Finding, parseTiming } from "@loa/plan-document";
import type { Proposal } from "./shapes.ts";

const aboutTiming: ReadonlySet<string> = new Set([
  "date-conflict",
  "no-timing",
  "not-understood",
  "time-outside-year",
]);

/** What accepting a reader's finding does: sets the time it proposes, makes its change, or agrees with its words. */
export function proposalOf(finding: Finding, year: number | null): Proposal {
  const { label } = finding;
  if (label) return { kind: "label", label: label.words, field: label.field };
  const vi = finding.proposal ?? "";
  const timing = aboutTiming.has(finding.code) ? parseTiming(vi, { year }) : null;
  if (!timing) return inWords(finding);
  const { raw, kind, start, end } = timing;
  return { kind: "timing", timing: { raw, kind, start, end } };
}

function inWords({ proposal: vi = "", english, fix, otherwise }: Finding): Proposal {
  const other = otherwise && {
    text: { vi: otherwise.proposal, en: otherwise.english },
    fix: otherwise.fix,
  };
  return {
    kind: "words",
    text: { vi, en: english.proposal ?? vi },
    ...(fix ? { fix } : {}),
    ...(other ? { otherwise: other } : {}),
  };
}
