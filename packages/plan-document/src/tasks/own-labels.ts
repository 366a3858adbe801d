import { plain } from "../text/fold.ts";
import type { Field } from "./labels.ts";

/** What an office's own label may introduce; "other" for words that are a label of nothing kept here. */
export type OwnLabelField =
  | "lead"
  | "coordinating"
  | "directing"
  | "timing"
  | "quota"
  | "products"
  | "other";

/** Labels an office uses besides the usual ones, as people have explained them: words → what they introduce. */
export type OwnLabels = ReadonlyMap<string, Field>;

const FIELDS: Readonly<Record<OwnLabelField, Field>> = {
  lead: "lead",
  coordinating: "coordinating",
  directing: "directing",
  timing: "time",
  quota: "frequency",
  products: "product",
  other: "other",
};

/** Words of a label in the form in which labels are compared: no tones, no case, single blanks. */
export function labelKey(words: string): string {
  return plain(words.normalize("NFC"))
    .replace(/[\s\u00a0]+/g, " ")
    .replace(/^[\s\-–—+*•]+|[\s:：]+$/g, "");
}

/** An office's labels ready for reading. */
export function ownLabels(labels: Readonly<Record<string, OwnLabelField>> = {}): OwnLabels {
  return new Map(Object.entries(labels).map(([words, field]) => [labelKey(words), FIELDS[field]]));
}
