export { chaseText } from "./chase-text.ts";
export * from "./contract-acts.ts";
export * from "./contract-duties.ts";
export * from "./contract-papers.ts";
export {
  Duty,
  Measure,
  OccurrenceState,
  PeriodGroup,
  Stage,
  Tree,
} from "./contract-parts.ts";
export * from "./contract-progress.ts";
