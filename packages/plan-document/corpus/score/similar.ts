import type { Named } from "./gold.ts";
import { plainTitle, stepsOf } from "./words.ts";

interface Common {
  readonly left: number;
  readonly right: number;
  readonly size: number;
}

function longestCommon(left: string, right: string): Common {
  let best: Common = { left: 0, right: 0, size: 0 };
  let above = new Uint16Array(right.length + 1);
  for (let i = 0; i < left.length; i += 1) {
    const row = new Uint16Array(right.length + 1);
    for (let j = 0; j < right.length; j += 1) {
      if (left.charAt(i) !== right.charAt(j)) continue;
      const size = (above[j] ?? 0) + 1;
      row[j + 1] = size;
      if (size > best.size) best = { left: i - size + 1, right: j - size + 1, size };
    }
    above = row;
  }
  return best;
}

function lettersInCommon(left: string, right: string): number {
  if (left === "" || right === "") return 0;
  const common = longestCommon(left, right);
  if (common.size === 0) return 0;
  const before = lettersInCommon(left.slice(0, common.left), right.slice(0, common.right));
  const after = lettersInCommon(
    left.slice(common.left + common.size),
    right.slice(common.right + common.size),
  );
  return common.size + before + after;
}

/** Share of letters two texts have in common, in order, 0..1 (Ratcliff and Obershelp). */
export function likeness(left: string, right: string): number {
  const letters = left.length + right.length;
  return letters === 0 ? 0 : (2 * lettersInCommon(left, right)) / letters;
}

function titleLikeness(gold: string, read: string): number {
  const [left, right] = [plainTitle(gold), plainTitle(read)];
  if (left === "" || right === "") return 0;
  if (left === right || (left.length >= 15 && right.includes(left))) return 1;
  if (right.length >= 25 && left.includes(right)) return 0.97;
  const isBeginning = right.length >= 25 && right.length < left.length;
  // A gold title may be only the beginning of the task's words, and a read one may stop early.
  return likeness(
    isBeginning ? left.slice(0, right.length + 6) : left,
    right.slice(0, left.length + 6),
  );
}

/** How alike a read title is to the gold title or one of its alternatives, 0..1. */
export function likeTitle(gold: Named, title: string): number {
  return Math.max(
    ...[gold.title, ...(gold.titleAny ?? [])].map((one) => titleLikeness(one, title)),
  );
}

function sameEnding(left: readonly string[], right: readonly string[]): number {
  const most = Math.min(left.length, right.length);
  let same = 0;
  while (same < most && left.at(-1 - same) === right.at(-1 - same)) same += 1;
  return same;
}

/** How alike two numbering paths are, 0..1: read from their ends, since readers differ in parts. */
export function likePath(gold: string, read: string): number {
  const [left, right] = [stepsOf(gold), stepsOf(read)];
  const shortest = Math.min(left.length, right.length);
  const same = sameEnding(left, right);
  if (shortest === 0 || same === 0) return 0;
  if (same === left.length && same === right.length) return 1;
  if (same === shortest && same >= 2) return 0.85;
  if (same >= 2) return 0.7;
  return shortest === 1 ? 0.4 : 0.2;
}
