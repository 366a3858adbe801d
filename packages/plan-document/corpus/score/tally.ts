/** What was found rightly, found though it is not there, and not found. */
export interface Tally {
  readonly right: number;
  readonly extra: number;
  readonly missed: number;
}

export const NOTHING: Tally = { right: 0, extra: 0, missed: 0 };

export const sum = (tallies: readonly Tally[]): Tally =>
  tallies.reduce(
    (all, one) => ({
      right: all.right + one.right,
      extra: all.extra + one.extra,
      missed: all.missed + one.missed,
    }),
    NOTHING,
  );

/** Harmonic mean of precision and recall, 0..1; null where there was nothing to find and nothing was found. */
export function f1({ right, extra, missed }: Tally): number | null {
  const all = 2 * right + extra + missed;
  return all === 0 ? null : (2 * right) / all;
}

export const isPerfect = ({ extra, missed }: Tally): boolean => extra === 0 && missed === 0;
