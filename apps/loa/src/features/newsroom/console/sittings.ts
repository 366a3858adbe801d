import type { RevisionLine } from "../contract.ts";

/** What one person saved without getting up: a run of revisions. */
export interface Sitting {
  readonly first: number;
  readonly last: number;
  readonly author: string | null;
  readonly from: string;
  readonly to: string;
  readonly title: string;
}

const pauseMs = 30 * 60_000;

/** Revisions, the newest first, as sittings: saves of one person within half an hour of each other are one. */
export function sittingsOf(lines: readonly RevisionLine[]): Sitting[] {
  const sittings: Sitting[] = [];
  for (const { number, author, savedAt, title } of lines) {
    const later = sittings.at(-1);
    const joins =
      later?.author === author && Date.parse(later.from) - Date.parse(savedAt) < pauseMs;
    if (later && joins) sittings[sittings.length - 1] = { ...later, first: number, from: savedAt };
    else sittings.push({ first: number, last: number, author, from: savedAt, to: savedAt, title });
  }
  return sittings;
}
