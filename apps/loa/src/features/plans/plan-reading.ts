import type { PlanDocument } from "@loa/plan-document";

/** What is stored row by row of a plan that was read. Its paper may have 100,000 rows: it is kept as the JSON it came in. */
export type PlanReading = Omit<PlanDocument, "outline" | "blocks" | "places" | "pages">;
