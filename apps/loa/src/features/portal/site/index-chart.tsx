/** @jsxImportSource hono/jsx */
import type { IndexSeries } from "../../indices/index.ts";
import type { PortalLanguage } from "../page.ts";
import { numberIn } from "./format.ts";
import { words } from "./words.ts";

const [width, height] = [380, 190];
const [left, right, top, bottom] = [28, 352, 30, 134];

interface Point {
  readonly year: number;
  readonly value: number;
  readonly breaks: boolean;
}

/** A measure over the years: the best rank, or the highest score, stands highest; broken where years cannot be compared. */
export function IndexChart(props: {
  readonly language: PortalLanguage;
  readonly series: IndexSeries;
}) {
  const { language, series } = props;
  const text = words[language].indices;
  const ranked = series.values.filter(({ rank }) => rank !== null).length >= 1;
  const points = pointsOf(series, ranked ? "rank" : "score");
  const at = placing(points, ranked);
  const label = ranked ? text.chartOf(series.name) : text.chartOfScores(series.name);
  const shown = ({ value }: Point) =>
    ranked ? String(value) : numberIn(language, value, series.scale.decimals) + series.suffix;
  return (
    <svg class="chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <path class="axis" d={`M${left - 14} ${height - 28}H${right + 14}`} />
      {points.slice(1).map((to, before) => {
        const from = points[before];
        if (!from) return null;
        const [x1, y1, x2, y2] = [...at(from), ...at(to)];
        return <path class={to.breaks ? "line broken" : "line"} d={`M${x1} ${y1}L${x2} ${y2}`} />;
      })}
      {points.map((point, place) => {
        const [x, y] = at(point);
        const next = points[place + 1];
        // Above the point, unless the line rises through the place.
        const above = next === undefined || at(next)[1] >= y;
        return (
          <>
            <circle cx={x} cy={y} r="4.5" />
            <text x={x} y={above ? y - 11 : y + 20} text-anchor="middle">
              {shown(point)}
            </text>
            <text class="quiet" x={x} y={height - 10} text-anchor="middle">
              {point.year}
            </text>
          </>
        );
      })}
    </svg>
  );
}

function pointsOf(series: IndexSeries, measure: "rank" | "score"): Point[] {
  return series.values.flatMap((one) => {
    const value = one[measure];
    return value === null ? [] : [{ year: one.year, value, breaks: one.breaksSeries }];
  });
}

function placing(points: readonly Point[], ranked: boolean) {
  const years = points.map(({ year }) => year);
  const values = points.map(({ value }) => value);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const share = (value: number) => (high === low ? 0.5 : (value - low) / (high - low));
  return ({ year, value }: Point): [number, number] => {
    const x =
      first === last
        ? (left + right) / 2
        : left + ((year - first) / (last - first)) * (right - left);
    const y = ranked ? top + share(value) * (bottom - top) : bottom - share(value) * (bottom - top);
    return [Math.round(x * 10) / 10, Math.round(y * 10) / 10];
  };
}
