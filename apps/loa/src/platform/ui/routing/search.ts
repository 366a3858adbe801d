import { realDate } from "../format/dates.ts";

/** Reads one search parameter as the address gives it; what does not fit becomes its default. */
export type SearchValue<T> = (given: unknown) => T;

/** Search parameters of a page, each with its reader. */
export type SearchSchema = Readonly<Record<string, SearchValue<unknown>>>;

/** The values of a page's search parameters. */
export type SearchOf<S extends SearchSchema> = { -readonly [Name in keyof S]: ReturnType<S[Name]> };

const longest = 200;

/** Building blocks for search parameters; each falls back to its default and never refuses. */
export const search = {
  /** Free text; empty by default. */
  text: (): SearchValue<string> => (given) =>
    typeof given === "string" && given.length <= longest ? given : "",
  /** One of a few words. */
  choice:
    <const T extends readonly [string, ...string[]]>(
      options: T,
      fallback: T[number],
    ): SearchValue<T[number]> =>
    (given) =>
      options.find((option) => option === given) ?? fallback,
  /** Several values under one name; none by default. */
  list: (): SearchValue<string[]> => (given) => {
    const values = typeof given === "string" ? [given] : given;
    return Array.isArray(values) && values.every((value) => typeof value === "string")
      ? values
      : [];
  },
  /** A whole number, for pages and years. */
  number:
    (fallback: number): SearchValue<number> =>
    (given) => {
      const value = given === "" || Array.isArray(given) ? Number.NaN : Number(given ?? Number.NaN);
      return Number.isSafeInteger(value) ? value : fallback;
    },
  /** Yes or no; `1` in the address. */
  flag: (): SearchValue<boolean> => (given) => given === true || given === "1" || given === "true",
  /** A calendar date, or nothing. */
  date: (): SearchValue<string> => (given) =>
    typeof given === "string" && realDate(given) !== null ? given : "",
};

/** Reads search parameters; a value that does not fit becomes its default, the others stay. */
export function readSearch<S extends SearchSchema>(schema: S, given: unknown): SearchOf<S> {
  const values = (given ?? {}) as Record<string, unknown>;
  const read = Object.entries(schema).map(([name, value]) => [name, value(values[name])]);
  return Object.fromEntries(read) as SearchOf<S>;
}

/** What belongs in the address: values that differ from their defaults, `true` as `1`. */
export function writeSearch(schema: SearchSchema, values: object): Record<string, unknown> {
  const usual = readSearch(schema, {}) as Record<string, unknown>;
  const changed = Object.entries(values).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(usual[name]),
  );
  return Object.fromEntries(changed.map(([name, value]) => [name, value === true ? "1" : value]));
}
