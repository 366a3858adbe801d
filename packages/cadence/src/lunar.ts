import { firstNewMoon, meanMonth, newMoonAt, sunSignAt } from "./moon-and-sun.ts";
import { dateOf, dayNumber, type PlainDate, plainDate, yearOf } from "./plain-date.ts";

/** A day of the Vietnamese lunar calendar (âm lịch). */
export interface LunarDate {
  /** Named by the solar year its Tết falls in. */
  readonly year: number;
  /** 1 to 12; `leap` is the month repeated after it (tháng nhuận). */
  readonly month: number;
  /** 1 to 30. */
  readonly day: number;
  readonly leap: boolean;
}

// Vietnam reckons at 105° east (UTC+7); the Chinese calendar at 120°, which is why Tết 2030 is 2 February and not the 3rd.
const zone = 7 / 24;
// Julian day of 1970-01-01, counted from noon as Julian days are.
const epoch = 2_440_587.5;

/** Day number of the k-th new moon in Vietnam. */
const newMoonDay = (k: number) => Math.floor(newMoonAt(k) + zone - epoch);

/** Twelfth of the Sun's circle at the midnight that begins a day in Vietnam, 0 to 11. */
const sunSign = (day: number) => Math.floor(sunSignAt(day + epoch - zone));

/** Number of the new moon that begins the eleventh month of a year: the one with the winter solstice. */
function eleventhMonth(year: number): number {
  const yearEnd = dayNumber(plainDate(year, 12, 31));
  const k = lastNewMoonBy(yearEnd);
  return sunSign(newMoonDay(k)) >= 9 ? k - 1 : k;
}

function lastNewMoonBy(day: number): number {
  const guess = Math.floor((day + epoch - firstNewMoon) / meanMonth) + 1;
  return newMoonDay(guess) > day ? lastBefore(guess, day) : guess;
}

const lastBefore = (k: number, day: number): number =>
  newMoonDay(k - 1) > day ? lastBefore(k - 1, day) : k - 1;

/** Place (1 to 12) of the repeated month between two eleventh months, null when there are only twelve. */
function repeatedPlace(from: number, to: number): number | null {
  if (to - from < 13) return null;
  for (let place = 1; place < 13; place++)
    if (sunSign(newMoonDay(from + place)) === sunSign(newMoonDay(from + place + 1))) return place;
  return null;
}

/**
 * The day of the Vietnamese lunar calendar, reckoned at UTC+7; right between 1800 and 2199.
 *
 * @example lunarOf("2025-01-29") // { year: 2025, month: 1, day: 1, leap: false }
 */
export function lunarOf(date: PlainDate): LunarDate {
  const day = dayNumber(date);
  const k = lastNewMoonBy(day);
  const year = yearOf(date);
  const solstice = eleventhMonth(year);
  const from = k >= solstice ? solstice : eleventhMonth(year - 1);
  const to = k >= solstice ? eleventhMonth(year + 1) : solstice;
  const place = k - from;
  const repeated = repeatedPlace(from, to);
  const passed = repeated !== null && place >= repeated ? place - 1 : place;
  const firstYear = k >= solstice ? year : year - 1;
  return {
    year: passed < 2 ? firstYear : firstYear + 1,
    month: ((passed + 10) % 12) + 1,
    day: day - newMoonDay(k) + 1,
    leap: repeated === place,
  };
}

/**
 * The day a lunar day falls on; the month as it first comes, not its repetition.
 *
 * @throws RangeError for a day that month does not have.
 * @example lunarDay(2026, 3, 10) // "2026-04-26", Giỗ Tổ Hùng Vương
 */
export function lunarDay(year: number, month: number, day: number): PlainDate {
  const from = month >= 11 ? eleventhMonth(year) : eleventhMonth(year - 1);
  const to = month >= 11 ? eleventhMonth(year + 1) : eleventhMonth(year);
  const place = (month + 1) % 12;
  const repeated = repeatedPlace(from, to);
  const k = from + (repeated !== null && place >= repeated ? place + 1 : place);
  const start = newMoonDay(k);
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= newMoonDay(k + 1) - start))
    throw new RangeError(`no such lunar day: ${day}/${month} ${year}`);
  return dateOf(start + day - 1);
}
