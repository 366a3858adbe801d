import type { Pattern } from "../contract.ts";

/** A pattern while it is being typed: days as `5, 20` or, of longer periods, `15/2`. */
export interface PatternDraft {
  readonly every: Pattern["every"];
  readonly weekdays: readonly number[];
  readonly days: string;
}

/** A pattern as a person would type it. */
export function typedPattern(pattern: Pattern): PatternDraft {
  if (pattern.every === "week") return { ...pattern, days: "15" };
  const days = pattern.days.map(({ day, month }) =>
    pattern.every === "month" ? String(day) : `${day}/${month}`,
  );
  return { every: pattern.every, weekdays: [4], days: days.join(", ") };
}

const months = { month: 1, quarter: 3, halfyear: 6, year: 12 } as const;

/** The pattern typed, or null where it is none: a day that cannot be is not guessed. */
export function readPattern({ every, weekdays, days }: PatternDraft): Pattern | null {
  if (every === "week") return weekdays.length > 0 ? { every, weekdays: [...weekdays] } : null;
  const parts = days.split(/[,;\s]+/).filter((part) => part !== "");
  const read = parts.map((part) => readDay(part, months[every]));
  const known = read.filter((day) => day !== null);
  const distinct = new Set(known.map(({ day, month }) => `${day}/${month}`)).size;
  return parts.length > 0 && distinct === parts.length ? { every, days: known } : null;
}

function readDay(text: string, most: number): { day: number; month: number } | null {
  const [, first, second = "1"] = /^(\d{1,2})(?:\/(\d{1,2}))?$/.exec(text) ?? [];
  const [day, month] = [Number(first), Number(second)];
  return day >= 1 && day <= 31 && month >= 1 && month <= most ? { day, month } : null;
}
