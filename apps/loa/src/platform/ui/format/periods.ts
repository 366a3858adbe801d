import type { Language } from "../i18n/language.ts";

/** A named stretch of time: year alone, or with a half, quarter, month or ISO week. */
export interface PeriodName {
  readonly kind: "year" | "half" | "nine-months" | "quarter" | "month" | "week";
  readonly year: number;
  /** 1-based number of the half, quarter, month or week; ignored for a year. */
  readonly number?: number;
}

const roman = ["", "I", "II", "III", "IV"];

const months = [
  ...["January", "February", "March", "April", "May", "June"],
  ...["July", "August", "September", "October", "November", "December"],
];

const names: Record<Language, Record<PeriodName["kind"], (number: number) => string>> = {
  vi: {
    year: () => "Năm",
    half: (number) => (number === 1 ? "6 tháng đầu năm" : "6 tháng cuối năm"),
    "nine-months": () => "9 tháng năm",
    quarter: (number) => `Quý ${roman[number] ?? number}`,
    month: (number) => `Tháng ${number}`,
    week: (number) => `Tuần ${number}`,
  },
  en: {
    year: () => "Year",
    half: (number) => (number === 1 ? "First half" : "Second half"),
    "nine-months": () => "Nine months of",
    quarter: (number) => `Quarter ${number}`,
    month: (number) => months[number - 1] ?? String(number),
    week: (number) => `Week ${number}`,
  },
};

/** `Tháng 5/2025`, `Quý II/2025`, `Tuần 23/2025`, `6 tháng đầu năm 2025`, `Năm 2025`. */
export function formatPeriod(period: PeriodName, language: Language): string {
  const name = formatPeriodShort(period, language);
  const spaced = ["year", "half", "nine-months"].includes(period.kind) || language === "en";
  return spaced ? `${name} ${period.year}` : `${name}/${period.year}`;
}

/** The name without its year, for columns under a year's heading: `Tháng 5`, `Quý II`, `Tuần 23`. */
export function formatPeriodShort(period: PeriodName, language: Language): string {
  return names[language][period.kind](period.number ?? 0);
}

/** The period a reporting window's key names: `quarter-2`, `halfyear-1`, `month-05`, `nine-months`, `year`; null for own dates. */
export function windowPeriod(key: string, year: number): PeriodName | null {
  const [, word = "", digits = ""] =
    /^(month|quarter|halfyear|nine-months|year)(?:-(\d+))?$/.exec(key) ?? [];
  const kinds: Readonly<Record<string, PeriodName["kind"]>> = {
    ...{ month: "month", quarter: "quarter", halfyear: "half" },
    ...{ "nine-months": "nine-months", year: "year" },
  };
  const kind = kinds[word];
  if (!kind) return null;
  return digits === "" ? { kind, year } : { kind, year, number: Number(digits) };
}
