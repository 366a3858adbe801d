import { parseTiming } from "./timing.ts";

/** Words a person can take as the time of a task, in both languages. */
export interface TimeAnswer {
  readonly vi: string;
  readonly en: string;
}

/** The whole of the plan: its year, or where no year can be read, as long as it runs. */
export const wholePlan = (year: number | null): TimeAnswer =>
  year === null
    ? { vi: "Thường xuyên", en: "All the time" }
    : { vi: `Năm ${year}`, en: `Year ${year}` };

/** An H is two strokes side by side. */
const romanOf = (strokes: string): string => "I".repeat(strokes.replace(/H/giu, "II").length);

type Slip = readonly [found: RegExp, meant: (found: string) => string];

/** What pens and recognisers make of a time, and what was meant; proposed to a person, never taken by itself. */
const SLIPS: readonly Slip[] = [
  [/(?<=\d)[oOQ]|[oOQ](?=\d)/gu, () => "0"],
  [/(?<=\d)[lI|]|[lI|](?=\d)/gu, () => "1"],
  [/(?<![\p{L}\d])[tT]h?[.\s]{0,2}(?=(?:0?[1-9]|1[0-2])(?!\d))/gu, () => "tháng "],
  [/(?<![\p{L}\d])Q[.\s]{0,2}(?=[1-4IVH](?![\p{Ll}]))/gu, () => "Quý "],
  [/(?<=qu[ýíy]\s{0,2})[IHl1|]{1,3}(?![\p{L}\d])/giu, romanOf],
];

/** The time that words not understood come nearest to; null where none is near. */
export function nearestTime(words: string, year: number | null): string | null {
  const near = SLIPS.reduce((text, [slip, meant]) => text.replace(slip, meant), words);
  return near !== words && parseTiming(near, { year }) ? near : null;
}
