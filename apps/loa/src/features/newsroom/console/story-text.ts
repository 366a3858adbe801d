import type { RichDocument } from "../../../platform/contract/rich-text/document.ts";
import { plainTextOf } from "../../../platform/contract/rich-text/words.ts";
import type { Revision } from "../contract.ts";

/** What is written of a story in one language. */
export interface StoryWords {
  readonly title: string;
  readonly abstract: string;
  readonly byline: string;
  readonly body: RichDocument;
  readonly leadMediaId: string | null;
  /** Of a translation: the Vietnamese number it follows. */
  readonly basedOn: number | null;
}

export const noWords: RichDocument = { type: "doc", content: [] };

/** The words of a revision. */
export function wordsOf(revision: Revision): StoryWords {
  const { title, abstract, byline, body, leadMediaId, basedOn } = revision;
  return { title, abstract, byline, body, leadMediaId, basedOn };
}

/** Everything a reader would read, as plain text. */
export function textOf({ title, abstract, body }: Pick<StoryWords, "title" | "abstract" | "body">) {
  return [title, abstract, plainTextOf(body)].filter((part) => part !== "").join("\n\n");
}

/** Whether two say the same; attributes only an editor knows make no difference. */
export function sameWords(one: StoryWords, other: StoryWords): boolean {
  return (
    one.title === other.title &&
    one.abstract === other.abstract &&
    one.byline === other.byline &&
    one.leadMediaId === other.leadMediaId &&
    one.basedOn === other.basedOn &&
    JSON.stringify(one.body) === JSON.stringify(other.body)
  );
}
