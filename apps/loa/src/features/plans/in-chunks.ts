// PostgreSQL takes at most 65,535 values in one statement.
const chunk = 500;

/** Runs an insert in pieces small enough for one statement each; answers all returned rows. */
export async function inChunks<T, R>(
  rows: readonly T[],
  insert: (rows: T[]) => Promise<readonly R[]>,
): Promise<R[]> {
  const results: R[] = [];
  for (let at = 0; at < rows.length; at += chunk) {
    results.push(...(await insert(rows.slice(at, at + chunk))));
  }
  return results;
}
