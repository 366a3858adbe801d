import { formatDayMonth } from "../format/dates.ts";
import type { SameTexts } from "../i18n/texts.ts";
import type { BurnUpPoint } from "./BurnUp.tsx";
import type { burnUpTexts } from "./burn-up-texts.ts";

export interface BurnUpDrawingSpec {
  readonly points: readonly BurnUpPoint[];
  readonly unit: string;
  readonly words: Pick<SameTexts<(typeof burnUpTexts)["vi"]>, "delivered" | "target">;
  readonly format: { number(value: number): string };
  readonly color: {
    readonly ink: string;
    readonly soft: string;
    readonly rule: string;
    readonly accent: string;
    readonly font: string;
  };
}

/** ECharts option: zero-based, lines labelled at their ends, no legend, nothing that moves. */
export function burnUpOption(spec: BurnUpDrawingSpec) {
  const { points, color, format } = spec;
  const text = { color: color.soft, fontFamily: color.font, fontSize: 13 };
  return {
    animation: false,
    textStyle: { fontFamily: color.font },
    grid: { left: 4, right: 128, top: 24, bottom: 4, containLabel: true },
    xAxis: {
      type: "category",
      data: points.map((point) => formatDayMonth(point.date)),
      boundaryGap: false,
      axisLine: { lineStyle: { color: color.ink } },
      axisTick: { show: false },
      axisLabel: { ...text, hideOverlap: true },
    },
    yAxis: {
      type: "value",
      min: 0,
      minInterval: 1,
      splitLine: { lineStyle: { color: color.rule } },
      axisLabel: { ...text, formatter: (value: number) => format.number(value) },
    },
    series: [targetLine(spec), deliveredLine(spec)],
  };
}

function targetLine({ points, words, color, format }: BurnUpDrawingSpec) {
  return {
    type: "line",
    data: points.map((point) => point.target),
    symbol: "none",
    silent: true,
    lineStyle: { color: color.accent, width: 1.5, type: "dashed" },
    endLabel: labelled(words.target, color.accent, color.font, format),
    labelLayout: { moveOverlap: "shiftY" },
  };
}

function deliveredLine({ points, words, color, format }: BurnUpDrawingSpec) {
  return {
    type: "line",
    step: "end",
    data: points.map((point) => point.delivered),
    symbol: "none",
    silent: true,
    lineStyle: { color: color.ink, width: 2.5 },
    endLabel: labelled(words.delivered, color.ink, color.font, format),
    labelLayout: { moveOverlap: "shiftY" },
  };
}

function labelled(
  name: string,
  color: string,
  fontFamily: string,
  format: BurnUpDrawingSpec["format"],
) {
  return {
    show: true,
    color,
    fontFamily,
    fontSize: 13,
    fontWeight: 600,
    distance: 10,
    offset: [8, 0],
    formatter: ({ value }: { value: unknown }) => `${name} ${format.number(Number(value))}`,
  };
}
