import type { PlanState } from "./shapes.ts";

/** What a plan's state follows from: rows in other tables, never a stored word. */
export interface PlanFacts {
  readonly readingFinished: boolean;
  readonly readingFailed: boolean;
  readonly issued: boolean;
  readonly closed: boolean;
}

/** Where a plan stands: being read, failed, draft, issued or closed. */
export function stateOf(plan: PlanFacts): PlanState {
  if (plan.closed) return "closed";
  if (plan.issued) return "issued";
  if (plan.readingFailed) return "failed";
  return plan.readingFinished ? "draft" : "reading";
}

// Facts: official-forms §1.5, state form `N/TYPE-ORG`, with a year for legal texts.
const stateNumber = /^\d{1,5}(?:\/(?:19|20)\d{2})?\/\p{Lu}[\p{L}\d]*(?:-\p{Lu}[\p{L}\d&]*)+$/u;
// Lenient: anything that begins with a number and carries a symbol.
const anyNumber = /^\d{1,5}\s*[/-]\s*\p{Lu}/u;

/** How a document number fits Decree 30/2020's grammar: as a plan's, as some document's, or not at all. */
export function judgeNumber(number: string): "plan" | "unusual" | "none" {
  if (stateNumber.test(number) && /\/KH\p{L}*-/u.test(number)) return "plan";
  return anyNumber.test(number) ? "unusual" : "none";
}

/** A date of issue is plausible from the year before the plan's to the end of the plan's own year. */
export function isPlausibleIssue(issuedOn: string, year: number): boolean {
  return issuedOn >= `${year - 1}-01-01` && issuedOn <= `${year}-12-31`;
}

/** Doubts that change who owes what, and so must be settled before a plan is issued. */
const blockingCodes: ReadonlySet<string> = new Set([
  "quota-conflict",
  "date-conflict",
  "no-lead",
  "not-understood",
  "quota-on-wrong-line",
  "numbering-repeat",
  "cut-off-value",
  // A lead that no longer exists would leave its task to nobody.
  "unit-ended",
]);

/** Whether an unsettled finding of this code and severity stands in the way of issuing. */
export function isBlocking(finding: { readonly code: string; readonly severity: string }): boolean {
  return finding.severity === "doubt" && blockingCodes.has(finding.code);
}
