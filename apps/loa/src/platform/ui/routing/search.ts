import { z } from "zod";

/** Search parameters of a page: a zod object in which every value has a default. */
export type SearchSchema = z.ZodObject;

/** Building blocks for search parameters; each falls back to its default and never refuses. */
export const search = {
  /** Free text; empty by default. */
  text: () => z.string().max(200).default("").catch(""),
  /** One of a few words. */
  choice: <const T extends readonly [string, ...string[]]>(options: T, fallback: T[number]) =>
    z
      .string()
      .refine((value): value is T[number] => options.includes(value))
      .default(fallback)
      .catch(fallback) as unknown as z.ZodType<T[number]>,
  /** Several values under one name; none by default. */
  list: () =>
    z
      .preprocess((value) => (typeof value === "string" ? [value] : value), z.array(z.string()))
      .default([])
      .catch([]) as unknown as z.ZodType<string[]>,
  /** A whole number, for pages and years. */
  number: (fallback: number) => z.coerce.number().int().default(fallback).catch(fallback),
  /** Yes or no; `1` in the address. */
  flag: () =>
    z
      .union([z.boolean(), z.enum(["1", "true"]).transform(() => true)])
      .default(false)
      .catch(false) as unknown as z.ZodType<boolean>,
  /** A calendar date, or nothing. */
  date: () => z.iso.date().or(z.literal("")).default("").catch(""),
};

/** Reads search parameters; a value that does not fit becomes its default, the others stay. */
export function readSearch<S extends SearchSchema>(schema: S, given: unknown): z.output<S> {
  const values = (given ?? {}) as Record<string, unknown>;
  const whole = schema.safeParse(values);
  if (whole.success) return whole.data;
  const faulty = new Set(whole.error.issues.map((issue) => String(issue.path[0])));
  const kept = Object.entries(values).filter(([name]) => !faulty.has(name));
  return schema.parse(Object.fromEntries(kept));
}

/** What belongs in the address: values that differ from their defaults, `true` as `1`. */
export function writeSearch(schema: SearchSchema, values: object): Record<string, unknown> {
  const usual = readSearch(schema, {}) as Record<string, unknown>;
  const changed = Object.entries(values).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(usual[name]),
  );
  return Object.fromEntries(changed.map(([name, value]) => [name, value === true ? "1" : value]));
}
