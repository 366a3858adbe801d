/** A year's value as the drawing knows it. */
export interface Point {
  readonly year: number;
  readonly value: number;
  /** Cannot be compared with the years before. */
  readonly breaksSeries: boolean;
}

export interface Stretch {
  readonly from: Point;
  readonly to: Point;
  /** Years between the two are unknown. */
  readonly broken: boolean;
}

/** The stretches of line between points: none over a break, a broken one over years nothing is known of. */
export function stretchesOf(points: readonly Point[]): Stretch[] {
  return points.flatMap((to, at) => {
    const from = points[at - 1];
    if (!from || to.breaksSeries) return [];
    return [{ from, to, broken: to.year - from.year > 1 }];
  });
}

/** The points of one measure. A break before a year without this measure falls on the next year that has it. */
export function pointsOf(
  values: readonly {
    readonly year: number;
    readonly score: number | null;
    readonly rank: number | null;
    readonly breaksSeries: boolean;
  }[],
  measure: "score" | "rank",
): Point[] {
  const points: Point[] = [];
  let broken = false;
  for (const { year, breaksSeries, ...value } of values) {
    broken ||= breaksSeries;
    const found = value[measure];
    if (found === null) continue;
    points.push({ year, value: found, breaksSeries: broken });
    broken = false;
  }
  return points;
}
