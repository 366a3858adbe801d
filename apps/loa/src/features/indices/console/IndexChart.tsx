import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type { IndexSeries } from "../contract.ts";
import css from "./Indices.module.css";
import { type Point, pointsOf, stretchesOf } from "./index-lines.ts";
import { texts } from "./texts.ts";

const [width, height, left, right, top, bottom] = [352, 176, 24, 336, 28, 122];

/** A measure over the years; the table beside it holds the same numbers in words. */
export function IndexChart({
  series,
  measure,
}: {
  readonly series: IndexSeries;
  readonly measure: "rank" | "score";
}) {
  const words = useTexts(texts);
  const points = pointsOf(series.values, measure);
  if (points.length === 0)
    return <p className={css.facts}>{words.noneOfMeasure(words[measure].toLocaleLowerCase())}</p>;
  const place = placing(points, measure);
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      className={css.chart}
      role="img"
      aria-label={words.chartOf(series.name, words[measure].toLocaleLowerCase())}
    >
      <line x1={left - 12} x2={right + 12} y1={height - 24} y2={height - 24} className={css.axis} />
      {stretchesOf(points).map(({ from, to, broken }) => (
        <line
          key={to.year}
          {...{ x1: place.x(from), y1: place.y(from), x2: place.x(to), y2: place.y(to) }}
          className={broken ? `${css.line} ${css.broken}` : css.line}
        />
      ))}
      {points.map((point, at) => (
        <Dot key={point.year} {...{ point, place, measure, series }} before={points[at - 1]} />
      ))}
    </svg>
  );
}

type Place = ReturnType<typeof placing>;

// The best rank stands highest.
function placing(points: readonly Point[], measure: "rank" | "score") {
  const years = points.map(({ year }) => year);
  const values = points.map(({ value }) => value);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const span = high === low ? 1 : high - low;
  const share = (value: number) => (high === low ? 0.5 : (value - low) / span);
  return {
    x: ({ year }: Point) =>
      first === last
        ? (left + right) / 2
        : left + ((year - first) / (last - first)) * (right - left),
    y: ({ value }: Point) =>
      measure === "rank"
        ? top + share(value) * (bottom - top)
        : bottom - share(value) * (bottom - top),
  };
}

function Dot(props: {
  readonly point: Point;
  readonly before: Point | undefined;
  readonly place: Place;
  readonly measure: "rank" | "score";
  readonly series: IndexSeries;
}) {
  const words = useTexts(texts);
  const { number } = useFormat();
  const { point, before, place, measure, series } = props;
  const [x, y] = [place.x(point), place.y(point)];
  const shown =
    measure === "rank"
      ? String(point.value)
      : `${number(point.value, series.scale.decimals)}${series.suffix}`;
  const middle = before && point.breaksSeries ? (place.x(before) + x) / 2 : null;
  return (
    <>
      {middle === null ? null : (
        <>
          <line x1={middle} x2={middle} y1={top - 8} y2={height - 24} className={css.gap} />
          <text x={middle} y={top - 14} textAnchor="middle" className={css.soft}>
            {words.notComparable}
          </text>
        </>
      )}
      <circle cx={x} cy={y} r="4" />
      <text x={x} y={y > (top + bottom) / 2 ? y + 18 : y - 9} textAnchor="middle" fontWeight="600">
        {shown}
      </text>
      <text x={x} y={height - 8} textAnchor="middle" className={css.soft}>
        {point.year}
      </text>
    </>
  );
}
