/** A tree of texts: plain ones, and functions that fill values in. */
export interface TextTree {
  readonly [key: string]: string | ((...values: never[]) => string) | TextTree;
}

/** The same keys and functions as `T`, in another language. */
export type SameTexts<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...values: infer V) => string
      ? (...values: V) => string
      : SameTexts<T[K]>;
};

/** Texts in both languages of the product. */
export interface Texts<T> {
  readonly vi: T;
  readonly en: SameTexts<T>;
}

/**
 * Declares the texts of a page or component. English must have exactly the keys of Vietnamese, and
 * its functions take the same values; the compiler says which differs.
 */
export function defineTexts<T extends TextTree>(texts: {
  readonly vi: T;
  readonly en: NoInfer<SameTexts<T>>;
}): Texts<T> {
  return texts;
}
