import { countQueries } from "./count-queries.ts";
import { timed } from "./measure.ts";

/** One act of many that were done once each, in order. */
export interface Step {
  readonly name: string;
  readonly ms: number;
  /** Statements sent to the database, the transaction's own included. */
  readonly queries: number;
  /** Memory of this process after it, MB. */
  readonly memory: number;
}

/** Does one act and says what it took, beside what it gave. */
export async function stepOf<T>(
  name: string,
  act: () => Promise<T>,
): Promise<{ readonly step: Step; readonly result: T }> {
  const counter = countQueries();
  const given: { result?: T } = {};
  const ms = await timed(async () => {
    given.result = await act();
  });
  const memory = process.memoryUsage().rss / 1_048_576;
  return { step: { name, ms, queries: counter.stop(), memory }, result: given.result as T };
}
