import { fromRoman, POINT_LETTERS, toRoman } from "../../text/numerals.ts";

const LETTERS = POINT_LETTERS.toUpperCase();

/** The number, Roman number or letter behind one; "I" is taken for a number. */
const plus = (step: string): string | undefined => {
  if (/^\d+$/.test(step)) return `${Number(step) + 1}`;
  const roman = fromRoman(step);
  if (roman !== null) return toRoman(roman + 1);
  const letter = LETTERS.indexOf(step);
  return letter >= 0 ? LETTERS[letter + 1] : undefined;
};

const FIRST = ["1", "I", "A"];

/** What has been counted so far: the last number, and of headings the last Roman number or letter and the last plain one. */
export interface Counted {
  readonly last: string | null;
  readonly heading: string | null;
  readonly plain: string | null;
}

export const NOTHING_COUNTED: Counted = { last: null, heading: null, plain: null };

/** The numbers that may come next: "1.2" is followed by "1.3", "1.2.1" and "2"; "II" by "1" or by the count going on. */
export function nextNumbers({ last, heading, plain }: Counted): string[] {
  if (last === null) return [...FIRST, "1.1"];
  const steps = last.split(".");
  const after = steps
    .map((step, at) => {
      const next = plus(step);
      return next && [...steps.slice(0, at), next].join(".");
    })
    .reverse();
  const higher = [heading && plus(heading), plain && plus(plain)];
  const below = [`${last}.1`, ...(/^\D/.test(last) ? ["1"] : [])];
  const all = [...after, ...higher, ...below].filter((next) => typeof next === "string");
  return [...new Set(all)];
}

export function count(counted: Counted, number: string): Counted {
  if (/^\D/.test(number)) return { last: number, heading: number, plain: counted.plain };
  return { ...counted, last: number, plain: number.split(".")[0] ?? null };
}

/** Signs that recognition takes for each other, each group as its first. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/H/g, "II"],
  [/[lLI|!iíìTJ]/g, "1"],
  [/[SsD]/g, "5"],
  [/[OoQ]/g, "0"],
  [/[zZ]/g, "2"],
  [/[B&]/g, "8"],
  [/[^\p{L}\d]/gu, ""],
];

const blurred = (number: string): string =>
  ALIKE.reduce((text, [signs, one]) => text.replace(signs, one), number);

const bare = (number: string): string => number.replace(/[^\p{L}\d]+$|^[^\p{L}\d]+/gu, "");

/** Whether one sign of two numbers of the same length differs. */
function differsInOne(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  return [...a].filter((sign, at) => sign !== b[at]).length === 1;
}

/** One digit of two, where the count does not begin anew: "1" for "11", followed by no "2". */
function isPartOf(value: string, number: string | undefined, after: string): boolean {
  const isDigit = /^\d$/.test(value) && number?.length === 2 && number.includes(value);
  return isDigit && after !== "" && after !== plus(value);
}

/** What kind of row a number stands in: headings over all columns have Roman numbers or letters, rows of work do not. */
export type RowKind = "heading" | "work";

/**
 * The number that was printed where `read` stands, by what may come here and by what stands next; null where that is `read`
 * itself or nobody can say. `read` may be empty where a short number was not recognised at all.
 */
export function printedNumber(
  read: string,
  counted: Counted,
  next: string | null,
  kind: RowKind,
): string | null {
  const value = bare(read);
  const expected = nextNumbers(counted);
  const after = next === null ? "" : bare(next);
  const goesOn = (number: string): boolean =>
    nextNumbers(count(counted, number)).some((one) => blurred(one) === blurred(after));
  const alike = expected.filter((number) => value !== "" && blurred(number) === blurred(value));
  const supported = alike.length > 1 ? alike.filter(goesOn) : alike;
  if (supported.length === 1) return supported[0] === value ? null : (supported[0] ?? null);
  if (expected.includes(value)) return null;
  const between = expected.filter(goesOn);
  const isNone = value.length < 2 || (value.length <= 3 && /\p{Ll}/u.test(value));
  const likely = between.filter((number) => isNone || differsInOne(number, value));
  // Of several the next of the same kind, as most tables count on.
  const sibling = likely.length > 1 ? likely.filter((number) => number === expected[0]) : likely;
  if (after !== "" && sibling.length === 1) return sibling[0] ?? null;
  // Rows of work that were counted in digits so far go on so.
  const digits = expected.find((number) => /^\d/.test(number));
  const isSign = /^\p{L}{1,2}$/u.test(value) || isPartOf(value, digits, after);
  return digits && kind === "work" && counted.plain !== null && isSign ? digits : null;
}

export const numberOf = bare;
