/** A thing to time; called many times. */
export type Act = () => unknown;

/** Milliseconds of one call. */
export async function timed(act: Act): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

/**
 * Times every act once in each round, one after the other, so that what slows the machine for a while
 * slows all of them. The order turns round from round to round; `prepare` runs untimed before each. Returns the times by act.
 */
export async function interleaved<K extends string>(
  rounds: number,
  acts: Readonly<Record<K, Act>>,
  prepare: Act = () => undefined,
): Promise<Record<K, number[]>> {
  const names = Object.keys(acts) as K[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<
    K,
    number[]
  >;
  for (let round = 0; round < rounds; round++) {
    await prepare();
    for (const name of round % 2 === 0 ? names : names.toReversed())
      times[name].push(await timed(acts[name]));
  }
  return times;
}

/** The middle value. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** a ÷ b round by round: what both suffered in a round cancels out. */
export function ratios(a: readonly number[], b: readonly number[]): number[] {
  return a.map((value, round) => value / (b[round] ?? Number.NaN));
}

/** `12.3 (11.9–14.0)`: median, smallest and largest. */
export function spread(values: readonly number[], digits = 1): string {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return `${figure(median(values), digits)} (${figure(low, digits)}–${figure(high, digits)})`;
}

/** A number for a table. */
export function figure(value: number, digits = 1): string {
  return value.toLocaleString("en", {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}
