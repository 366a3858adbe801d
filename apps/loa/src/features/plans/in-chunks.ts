// PostgreSQL takes at most 65,535 values in one statement.
const chunk = 500;

/**
 * Runs an insert in pieces small enough for one statement each; answers all returned rows. Rows made one by one, as an
 * iterator makes them, hold up nobody: others get their turn between two pieces.
 */
export async function inChunks<T, R>(
  rows: Iterable<T>,
  insert: (rows: T[]) => Promise<readonly R[]>,
): Promise<R[]> {
  const results: R[] = [];
  for (const piece of pieces(rows)) results.push(...(await insert(piece)));
  return results;
}

function* pieces<T>(rows: Iterable<T>): Generator<T[]> {
  let piece: T[] = [];
  for (const row of rows) {
    piece.push(row);
    if (piece.length < chunk) continue;
    yield piece;
    piece = [];
  }
  if (piece.length > 0) yield piece;
}
