import type { BlockStyle, Place } from "./blocks/block.ts";
import type { Budget } from "./tasks/budget.ts";
import type { OwnLabelField } from "./tasks/own-labels.ts";
import type { Quota } from "./tasks/quota.ts";
import type { Timing } from "./tasks/timing-reader.ts";
import type { Span } from "./text/span.ts";

export type { BlockStyle, Budget, Quota, Span, Timing };

/** Where each field's own words stand. */
export interface TaskSources {
  readonly title: Span;
  readonly lead?: readonly Span[];
  readonly coordinating?: readonly Span[];
  readonly directing?: readonly Span[];
  readonly timing?: Span;
  readonly quotas?: readonly Span[];
  readonly products?: readonly Span[];
  readonly budget?: Span;
}

/** One numbered duty of a plan. */
export interface Task {
  readonly path: string;
  readonly title: string;
  readonly lead: readonly string[];
  readonly coordinating: readonly string[];
  readonly directing?: readonly string[];
  readonly timing: Timing | null;
  readonly quotas: readonly Quota[];
  readonly products?: readonly string[];
  readonly budget?: Budget | null;
  /** Everything the task covers: its own line to its last label. */
  readonly source: Span;
  readonly sources: TaskSources;
}

export interface Group {
  readonly path: string;
  readonly title: string;
  readonly source: Span;
}

/** A standing duty of one unit, without time or frequency labels. */
export interface Responsibility {
  readonly path: string;
  readonly units: readonly string[];
  readonly title: string;
  readonly source: Span;
  readonly unitSources: readonly Span[];
}

export interface LegalBasis {
  readonly raw: string;
  readonly number?: string;
  readonly date?: string;
  readonly title?: string;
  readonly source: Span;
}

export interface Signature {
  readonly position: string | null;
  readonly signer: string | null;
  readonly source: Span;
}

export type FindingCode =
  | "blank-date"
  | "blank-number"
  | "cut-off-value"
  | "date-conflict"
  | "district-after-abolition"
  | "draft"
  | "duplicate-product"
  | "footnote-inside-sentence"
  | "has-macros"
  | "no-issuer"
  | "no-lead"
  | "no-tasks"
  | "no-timing"
  | "not-a-plan"
  | "not-understood"
  | "numbering-gap"
  | "numbering-repeat"
  | "old-encoding"
  | "past-at-issue"
  | "quota-conflict"
  | "quota-on-wrong-line"
  | "renamed-unit"
  | "time-outside-year"
  | "tracked-changes"
  | "unit-in-two-roles"
  | "unknown-label"
  | "unsure-words"
  | "yearly-figure-mid-year";

/** What accepting an answer changes; where there is none, the plan stays as it was read. */
export type FindingFix =
  /** The task named by the finding, or every task without a lead, is led by this body. */
  | { readonly kind: "lead"; readonly name: string }
  /** This body no longer helps with the task. */
  | { readonly kind: "no-helper"; readonly name: string }
  /** The task becomes part of the one with this path. */
  | { readonly kind: "merge"; readonly into: string }
  /** The task's time becomes these words. */
  | { readonly kind: "time"; readonly raw: string }
  /** The task's quota with these words comes to so many a year. */
  | { readonly kind: "yearly"; readonly raw: string; readonly perYear: number }
  /** Misread words of the task, where the finding stands, become others. */
  | { readonly kind: "read-as"; readonly words: readonly Correction[] };

/** A word as it was recognised, and as it is meant. */
export interface Correction {
  readonly from: string;
  readonly to: string;
}

/** A doubt the reader reports, with its place. Nothing is ever corrected silently. */
export interface Finding {
  readonly code: FindingCode;
  /** For the person reviewing, in official Vietnamese. */
  readonly message: string;
  readonly severity: "note" | "doubt";
  /** Task or heading concerned. */
  readonly path?: string;
  readonly source?: Span;
  /** What the reader would do, in words a person can accept or refuse. */
  readonly proposal?: string;
  readonly fix?: FindingFix;
  /** The other answer a person may as well give. */
  readonly otherwise?: {
    readonly proposal: string;
    readonly english: string;
    readonly fix?: FindingFix;
  };
  /** Of `unknown-label`: its words, and what its value looks like. */
  readonly label?: { readonly words: string; readonly field: OwnLabelField };
  /** Message and proposal in English; those above stay Vietnamese, as the published contract has them. */
  readonly english: { readonly message: string; readonly proposal?: string };
}

/** One paragraph, table row or footnote as the review screen lays it out as paper. */
export interface PaperBlock {
  readonly kind: "paragraph" | "row" | "footnote";
  readonly span: Span;
  /** The numbering at its start, part of the span. */
  readonly marker?: Span;
  /** Path of the heading or task whose own line this is. */
  readonly path?: string;
  /** Nesting depth in the outline, from 1; 0 outside it. */
  readonly level: number;
  readonly style: BlockStyle;
  /** Rows only: table number and the cells with their grid columns. */
  readonly table?: number;
  readonly cells?: readonly {
    readonly column: number;
    readonly columns: number;
    readonly span: Span;
    readonly continues: boolean;
  }[];
}

/** A heading of the document with its place in the outline: parts, topics, groups, tasks. */
export interface OutlineEntry {
  readonly path: string;
  readonly title: string;
  readonly level: number;
  readonly source: Span;
}

/** The paper of one page. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
  /** Radians, clockwise. */
  readonly turned?: number;
}

/** A plan as read, before any person has reviewed it. */
export interface PlanDocument {
  readonly isPlan: boolean;
  readonly documentNumber: string | null;
  readonly issuer: string | null;
  readonly title: string | null;
  readonly year: number | null;
  readonly issuedOn: string | null;
  readonly legalBases: readonly LegalBasis[];
  readonly groups: readonly Group[];
  readonly tasks: readonly Task[];
  readonly responsibilities: readonly Responsibility[];
  readonly findings: readonly Finding[];
  readonly signature: Signature | null;
  readonly recipients: readonly string[];
  /** Numbered headings and lines in reading order, dashes left out. */
  readonly outline: readonly OutlineEntry[];
  /** The extracted text every span points into. */
  readonly text: string;
  readonly blocks: readonly PaperBlock[];
  /** Read from pages only: where on its page each run of words stands, in the order of the text. */
  readonly places?: readonly Place[];
  /** Read from pages only: their sizes in points, and how far a scan was turned upright. */
  readonly pages?: readonly PageSize[];
}
