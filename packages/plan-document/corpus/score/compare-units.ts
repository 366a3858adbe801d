import type { Tally } from "./tally.ts";
import { plainUnit } from "./words.ts";

const names = (units: readonly string[]): string[] =>
  units.map(plainUnit).filter((name) => name !== "");

const pieces = (units: readonly string[]): string[] =>
  names(units)
    .flatMap((name) => name.split(/[,;]/))
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");

const sameList = (left: readonly string[], right: readonly string[]): boolean =>
  [...left].sort().join("\n") === [...right].sort().join("\n");

/** Compares lists of units; a list that differs only in where commas cut it is right. */
export function compareUnits(gold: readonly string[], read: readonly string[]): Tally {
  const expected = names(gold);
  if (expected.length > 0 && sameList(pieces(gold), pieces(read)))
    return { right: expected.length, extra: 0, missed: 0 };
  const rest = names(read);
  let right = 0;
  for (const name of expected) {
    const at = rest.indexOf(name);
    if (at < 0) continue;
    rest.splice(at, 1);
    right += 1;
  }
  return { right, extra: rest.length, missed: expected.length - right };
}
