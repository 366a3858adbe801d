import type { Span } from "../text/span.ts";
import type { Field } from "./labels.ts";

/** A labelled value of a task, with its place in the document. */
export interface LabelSpan {
  readonly field: Field;
  readonly span: Span;
  /** The unit named in a table heading, e.g. "triệu đồng". */
  readonly heading?: string;
  /** The words to read instead of those in the span: headings of the columns a row has ticked. */
  readonly words?: string;
  /** What the row counts in, where a column of its own says it: "tờ", "cuộc". */
  readonly measure?: string;
}

/** Words of a task that no label introduces, and what stands above them. */
export interface ContentSpan {
  readonly span: Span;
  /** Bullets above, nearest first. */
  readonly above: readonly string[];
  /** Follows a frequency label, so that bare amounts count too. */
  readonly isFrequency: boolean;
}

/** A task found in the document, its fields not yet read. */
export interface TaskDraft {
  readonly path: string;
  readonly title: Span;
  readonly labels: readonly LabelSpan[];
  readonly content: readonly ContentSpan[];
  readonly source: Span;
  /** Number of its annex, to tell equal paths apart. */
  readonly annex: string | null;
}
