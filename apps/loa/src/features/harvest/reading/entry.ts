/** One thing a source lists: its address and what is said of it there, as written. */
export interface FoundEntry {
  readonly url: string;
  readonly title: string;
  readonly summary: string | null;
  /** The source's own words for when it was published; nobody has checked them. */
  readonly dated: string | null;
  /** What proves it where there is no page to look at. */
  readonly proof?: BroughtProof;
}

/** Proof that comes with its entry: the line of a log, or a whole file. */
export interface BroughtProof {
  /** Tells entries apart, wherever the log was moved to meanwhile. */
  readonly key: string;
  readonly name: string;
  readonly mediaType: string;
  /** Which file and which line, and the line's own words. */
  readonly words: string;
  readonly bytes: () => Promise<Uint8Array>;
}

/** At most so many entries of one reading are looked at, the first ones: feeds and lists put the newest first. */
export const mostEntries = 500;

/** White space as one blank, NFC, without marks that cannot be seen, at most `length` letters. */
export function plainWords(text: string, length: number): string {
  const words = text
    .normalize("NFC")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060\ufeff]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return words.length <= length ? words : `${words.slice(0, length - 1).trimEnd()}…`;
}
