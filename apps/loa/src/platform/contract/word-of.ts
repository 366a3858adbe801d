/** The word of an enum of a contract that `value` is; null when it is none. Works without zod's runtime. */
export function wordOf<Word extends string>(
  words: { readonly options: readonly Word[] },
  value: string,
): Word | null {
  return words.options.find((word) => word === value) ?? null;
}
