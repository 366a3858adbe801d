/** How far somebody is behind: of what had fallen due, how much is late, and for how long at the most. */
export interface Behind {
  readonly late: number;
  readonly due: number;
  readonly longestDays: number;
}

/** 95 % of a normal distribution. */
const z = 1.96;

/**
 * The share of late occurrences that is certain given how few or many there are: the lower end of Wilson's interval. One
 * late of one is 21 %, forty of sixty 54 %; without it, whoever owed a single thing would head every list.
 */
export function certainShareLate({ late, due }: Pick<Behind, "late" | "due">): number {
  if (due <= 0 || late <= 0) return 0;
  const share = Math.min(1, late / due);
  const middle = share + (z * z) / (2 * due);
  const spread = z * Math.sqrt((share * (1 - share) + (z * z) / (4 * due)) / due);
  return Math.max(0, (middle - spread) / (1 + (z * z) / due));
}

/** The worse first: by certain share late, then by how many are late, then by the longest. */
export function compareBehind(a: Behind, b: Behind): number {
  return (
    certainShareLate(b) - certainShareLate(a) || b.late - a.late || b.longestDays - a.longestDays
  );
}
