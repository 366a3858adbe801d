import type { Place } from "../blocks/block.ts";
import type { Correction } from "../plan-document.ts";
import { plain } from "../text/fold.ts";

/** The words of a recognised document beside each other, as far as they are sure. */
export interface Sentences {
  readonly text: string;
  /** What an unsure word is meant to be: what stands between the same neighbours elsewhere, if that is one word only. */
  readonly meant: (place: Place) => Correction[];
}

const PUNCTUATION = /^[^\p{L}\d]+|[^\p{L}\d]+$/gu;
const bare = (word: string): string => word.replace(PUNCTUATION, "");
const keyOf = (word: string): string => bare(word).toLowerCase();

interface Word {
  readonly word: string;
  readonly isSure: boolean;
}

/** Counts of what was seen next to a word, on one side of it. */
type Neighbours = Map<string, Map<string, number>>;

function count(neighbours: Neighbours, beside: string, word: string): void {
  const seen = neighbours.get(beside) ?? new Map<string, number>();
  seen.set(word, (seen.get(word) ?? 0) + 1);
  neighbours.set(beside, seen);
}

/** One letter apart, or the same letters under other marks: what a recogniser takes for one another. */
function isNear(one: string, other: string): boolean {
  const [a, b] = [plain(one), plain(other)];
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < 3) return false;
  let same = 0;
  while (same < Math.min(a.length, b.length) && a[same] === b[same]) same += 1;
  const [restA, restB] = [a.slice(same), b.slice(same)];
  return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1);
}

/** Takes the sure words of a document with their neighbours, once for all its unsure ones. */
export function sentencesOf(text: string, places: readonly Place[], sure: number): Sentences {
  const words = places.map(
    ({ start, end, confidence = 100 }): Word => ({
      word: keyOf(text.slice(start, end)),
      isSure: confidence >= sure,
    }),
  );
  const after: Neighbours = new Map();
  const before: Neighbours = new Map();
  for (const [at, { word, isSure }] of words.entries()) {
    const next = words[at + 1];
    if (!isSure || !next?.isSure || word === "" || next.word === "") continue;
    count(after, word, next.word);
    count(before, next.word, word);
  }
  const numberOf = new Map(places.map((place, at) => [place, at]));
  const meant = (place: Place): Correction[] => {
    const at = numberOf.get(place) ?? -1;
    const from = bare(text.slice(place.start, place.end));
    const [previous, next] = [words[at - 1], words[at + 1]];
    const to = oneOf(from, after.get(previous?.word ?? ""), before.get(next?.word ?? ""));
    return to === null ? [] : [{ from, to: inCaseOf(from, to) }];
  };
  return { text, meant };
}

type Seen = ReadonlyMap<string, number> | undefined;

/** A word seen on both sides weighs more than on one; two that weigh the same are no answer. Figures are never guessed. */
function oneOf(from: string, ...sides: readonly Seen[]): string | null {
  const word = from.toLowerCase();
  if (/\d/.test(word) || word.length < 2) return null;
  const weights = new Map<string, number>();
  for (const [other, times] of sides.flatMap((side) => [...(side ?? [])])) {
    if (/\d/.test(other) || !isNear(word, other)) continue;
    weights.set(other, (weights.get(other) ?? 0) + times);
  }
  const [best, next] = [...weights].sort(([, a], [, b]) => b - a);
  // Seen elsewhere as it stands, it is right; seen once beside one neighbour is no evidence.
  if (!best || weights.has(word) || best[1] < 2 || next?.[1] === best[1]) return null;
  return best[0];
}

/** Elsewhere it may stand at the beginning of a sentence. */
function inCaseOf(from: string, to: string): string {
  if (from.length > 1 && from === from.toUpperCase()) return to.toUpperCase();
  const [first = "", ...rest] = to;
  return /^\p{Lu}/u.test(from) ? first.toUpperCase() + rest.join("") : to;
}
