import type { Named } from "./gold.ts";
import { likePath, likeTitle } from "./similar.ts";

/** Index of a gold entry and of the read entry that tells the same. */
export type Pair = readonly [gold: number, read: number];

interface Candidate {
  readonly pair: Pair;
  readonly score: number;
}

const SAME_TITLE = 0.62;
const SAME_PATH = 0.7;
const NOT_UNLIKE = 0.35;

function candidate(gold: readonly Named[], read: readonly Named[], [g, r]: Pair): Candidate | null {
  const [left, right] = [gold[g], read[r]];
  if (!left || !right) return null;
  const title = likeTitle(left, right.title);
  const path = likePath(left.path, right.path);
  if (title < SAME_TITLE && (path < SAME_PATH || title < NOT_UNLIKE)) return null;
  const distance = Math.abs(g / gold.length - r / read.length);
  return { pair: [g, r], score: title + 0.35 * path - 0.02 * distance };
}

/** Pairs gold with read entries one to one, the most alike first, in gold's order. */
export function align(gold: readonly Named[], read: readonly Named[]): Pair[] {
  const candidates = gold
    .flatMap((_, g) => read.map((__, r) => candidate(gold, read, [g, r])))
    .filter((one) => one !== null)
    .sort((a, b) => b.score - a.score || a.pair[0] - b.pair[0] || a.pair[1] - b.pair[1]);
  const takenGold = new Set<number>();
  const takenRead = new Set<number>();
  const pairs: Pair[] = [];
  for (const { pair } of candidates) {
    if (takenGold.has(pair[0]) || takenRead.has(pair[1])) continue;
    takenGold.add(pair[0]);
    takenRead.add(pair[1]);
    pairs.push(pair);
  }
  return pairs.sort((a, b) => a[0] - b[0]);
}

/** True when a read task is in truth one of gold's headings or duties. */
export function isHeadingOrDuty(read: Named, others: readonly Named[]): boolean {
  return others.some((other) => {
    const title = likeTitle(other, read.title);
    const path = likePath(other.path, read.path);
    return title >= 0.97 || (title >= 0.9 && path >= 0.2) || (title >= 0.7 && path >= 0.7);
  });
}
