/** A run of words both texts have, or only one of them. */
export interface Piece {
  readonly text: string;
  readonly in: "both" | "old" | "new";
}

/**
 * What two texts share and where they part, word by word, as one list in reading order.
 *
 * @example wordDiff("02 tin mỗi tháng", "04 tin mỗi tháng") // 02 (old), 04 (new), tin mỗi tháng (both)
 */
export function wordDiff(old: string, fresh: string): Piece[] {
  const before = old.split(/\s+/u).filter(Boolean);
  const after = fresh.split(/\s+/u).filter(Boolean);
  const longest = lengths(before, after);
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      push(pieces, before[i] ?? "", "both");
      i += 1;
      j += 1;
    } else if (
      j >= after.length ||
      (i < before.length && at(longest, i + 1, j) >= at(longest, i, j + 1))
    ) {
      push(pieces, before[i] ?? "", "old");
      i += 1;
    } else {
      push(pieces, after[j] ?? "", "new");
      j += 1;
    }
  }
  return pieces;
}

const at = (table: readonly (readonly number[])[], i: number, j: number) => table[i]?.[j] ?? 0;

// Length of the longest common run of words from each pair of places on.
function lengths(before: readonly string[], after: readonly string[]): number[][] {
  const table = Array.from({ length: before.length + 1 }, () =>
    new Array<number>(after.length + 1).fill(0),
  );
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const row = table[i];
      if (!row) continue;
      row[j] =
        before[i] === after[j]
          ? at(table, i + 1, j + 1) + 1
          : Math.max(at(table, i + 1, j), at(table, i, j + 1));
    }
  }
  return table;
}

function push(pieces: Piece[], word: string, where: Piece["in"]) {
  const last = pieces.at(-1);
  if (last?.in === where) pieces[pieces.length - 1] = { text: `${last.text} ${word}`, in: where };
  else pieces.push({ text: word, in: where });
}
