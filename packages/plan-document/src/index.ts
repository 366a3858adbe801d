export type { Block, BlockDocument, BlockStyle, Cell, Line, Place } from "./blocks/block.ts";
export {
  type OcrLine,
  type OcrPage,
  type OcrWord,
  pageOfWords,
} from "./blocks/ocr/page-of-words.ts";
export { type GreyImage, rulesOfImage } from "./blocks/ocr/rules-of-image.ts";
export { type Piece, unfoldTables } from "./blocks/ocr/unfold-tables.ts";
export type { Page, PageItem, Rule } from "./blocks/pdf/page.ts";
export type { Failure, FailureCode } from "./failure.ts";
export { leadWords } from "./findings/missing-doubts.ts";
export { RENAMED_UNITS, type RenamedUnit } from "./findings/renamed-units.ts";
export { DEFAULT_LIMITS, type Limits } from "./limits.ts";
export type {
  Budget,
  Finding,
  FindingCode,
  FindingFix,
  Group,
  LegalBasis,
  OutlineEntry,
  PageSize,
  PaperBlock,
  PlanDocument,
  Quota,
  Responsibility,
  Signature,
  Span,
  Task,
  TaskSources,
  Timing,
} from "./plan-document.ts";
export { type ReadOptions, type ReadResult, readPlan, readPlanPages } from "./read-plan.ts";
export { splitActors } from "./tasks/actors.ts";
export { labelKey, type OwnLabelField } from "./tasks/own-labels.ts";
export { parseQuotas, type QuotaPeriod, type StatedAmount } from "./tasks/quota.ts";
export { parseTiming } from "./tasks/timing.ts";
export type { TimingKind, TimingOptions } from "./tasks/timing-reader.ts";
export { foldName } from "./text/fold.ts";
