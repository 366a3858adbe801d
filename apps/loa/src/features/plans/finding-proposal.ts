import { type Finding, leadWords, parseTiming } from "@loa/plan-document";
import type { AnswerInWords, Proposal } from "./shapes.ts";

const aboutTiming: ReadonlySet<string> = new Set([
  "date-conflict",
  "no-timing",
  "not-understood",
  "time-outside-year",
]);

/** What the plan itself says where the document does not. */
export interface PlanKnown {
  readonly year: number | null;
  /** Whose plan it is. */
  readonly office: string | null;
}

/** What accepting a reader's finding does: sets the time it proposes, makes its change, or agrees with its words. */
export function proposalOf(finding: Finding, { year, office }: PlanKnown): Proposal {
  const { label } = finding;
  if (label) return { kind: "label", label: label.words, field: label.field };
  const timing = aboutTiming.has(finding.code)
    ? parseTiming(finding.proposal ?? "", { year })
    : null;
  if (!timing) return inWords(finding, office);
  const { raw, kind, start, end } = timing;
  return { kind: "timing", timing: { raw, kind, start, end }, ...otherAnswer(finding) };
}

function inWords(finding: Finding, office: string | null): Proposal {
  const { proposal: vi = "", english, fix } = finding;
  // The document names no body to lead; whoever keeps the plan is known all the same.
  if (finding.code === "no-lead" && !fix && office) return leadBy(office, finding);
  const text = { vi, en: english.proposal ?? vi };
  return { kind: "words", text, ...(fix ? { fix: fixOf(fix) } : {}), ...otherAnswer(finding) };
}

const leadBy = (name: string, { proposal: vi = "", english }: Finding): Proposal => ({
  kind: "words",
  text: { vi: leadWords.vi(name), en: leadWords.en(name) },
  fix: { kind: "lead", name },
  otherwise: { text: { vi, en: english.proposal ?? vi } },
});

function otherAnswer({ otherwise }: Finding): { readonly otherwise?: AnswerInWords } {
  if (!otherwise) return {};
  const { proposal: vi, english: en, fix } = otherwise;
  return { otherwise: { text: { vi, en }, ...(fix ? { fix: fixOf(fix) } : {}) } };
}

const fixOf = (fix: NonNullable<Finding["fix"]>): NonNullable<AnswerInWords["fix"]> =>
  fix.kind === "read-as" ? { ...fix, words: [...fix.words] } : fix;
