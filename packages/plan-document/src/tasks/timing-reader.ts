export type TimingKind =
  | "year"
  | "quarter"
  | "quarters"
  | "month"
  | "date"
  | "dateBefore"
  | "range"
  | "continuous"
  | "recurring";

/** When a task is owed. Dates are `YYYY-MM-DD`, both inclusive; null where the words leave it open. */
export interface Timing {
  /** The exact words. */
  readonly raw: string;
  readonly kind: TimingKind;
  readonly start: string | null;
  readonly end: string | null;
  /** A deadline counted from an event. */
  readonly relative?: { readonly from: string; readonly days: number; readonly working: boolean };
}

export interface TimingOptions {
  /** The plan's year: completes "Quý III", "28/5", "trong năm". */
  readonly year: number | null;
  /** What "trước ngày 30/6" means: up to the day before (grammar, the default) or that day too. */
  readonly before?: "day-before" | "that-day";
}

/** A time without the words that say it. */
export type Period = Omit<Timing, "raw">;
/** Reads one class of time words, given without diacritics and, the end of both being alike, as written. */
export type TimingReader = (words: string, options: TimingOptions, raw: string) => Period | null;
