import type { IndexSeries } from "../indices/index.ts";
import type { IndexGlance } from "./contract.ts";

/**
 * An index at a glance on a day: the latest value made public by then, how many places were won since the value before
 * where the two may be compared, and the note that says why they may not.
 */
export function glanceAt(series: IndexSeries, asOf: string): IndexGlance {
  const year = Number(asOf.slice(0, 4));
  const known = series.values.filter(
    (value) => value.year < year && (value.publishedOn ?? "") <= asOf,
  );
  const [before, latest] = [known.at(-2), known.at(-1)];
  const { code, name, suffix } = series;
  const comparable = before && latest && !latest.breaksSeries ? before : null;
  return {
    ...{ code, name, suffix, decimals: series.scale.decimals },
    year: latest?.year ?? null,
    score: latest?.score ?? null,
    rank: latest?.rank ?? null,
    units: latest?.units ?? null,
    source: latest?.source ?? null,
    ranksGained: gained(comparable?.rank, latest?.rank),
    comparedWith: comparable?.year ?? null,
    note: noteOf(series, latest?.year ?? 0, year),
  };
}

const gained = (before: number | null | undefined, now: number | null | undefined) =>
  before && now ? before - now : null;

// The break that stands right before the latest value, or between it and now.
function noteOf({ breaks }: IndexSeries, latest: number, year: number): IndexGlance["note"] {
  return breaks.findLast(({ fromYear }) => fromYear >= latest && fromYear <= year)?.note ?? null;
}
