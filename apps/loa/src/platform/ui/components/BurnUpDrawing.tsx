import { LineChart } from "echarts/charts";
import { GridComponent } from "echarts/components";
import { type EChartsType, init, use } from "echarts/core";
import { LabelLayout } from "echarts/features";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";
import { useFormat } from "../format/useFormat.ts";
import { useTexts } from "../i18n/LanguageProvider.tsx";
import { useScheme } from "../theme/useScheme.ts";
import css from "./BurnUp.module.css";
import type { BurnUpProps } from "./BurnUp.tsx";
import { burnUpOption } from "./burn-up-option.ts";
import { burnUpTexts } from "./burn-up-texts.ts";

use([LineChart, GridComponent, LabelLayout, SVGRenderer]);

/** The drawing alone, in a script of its own. */
export default function BurnUpDrawing({ points, unit }: BurnUpProps) {
  const place = useRef<HTMLDivElement>(null);
  const words = useTexts(burnUpTexts);
  const format = useFormat();
  const [scheme] = useScheme();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another scheme means other colours.
  useEffect(() => {
    if (!place.current) return;
    const chart = init(place.current, undefined, { renderer: "svg" });
    chart.setOption(burnUpOption({ points, unit, words, format, color: colorsOf(place.current) }));
    return resizing(place.current, chart);
  }, [points, unit, words, format, scheme]);
  return <div ref={place} className={css.canvas} />;
}

function colorsOf(element: HTMLElement) {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(`--loa-${name}`).trim();
  return {
    ink: token("ink"),
    soft: token("ink-soft"),
    rule: token("rule"),
    accent: token("accent"),
    font: style.fontFamily,
  };
}

function resizing(element: HTMLElement, chart: EChartsType): () => void {
  const observer = new ResizeObserver(() => chart.resize());
  observer.observe(element);
  return () => {
    observer.disconnect();
    chart.dispose();
  };
}
