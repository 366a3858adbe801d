import type { OutputDetail, TranslationOf } from "../contract.ts";

/** A translation as the form holds it: an original picked, or else named. */
export interface SaidTranslation {
  readonly outputId: string;
  /** Name of the picked one. */
  readonly title: string;
  readonly words: string;
}

/** A translation about whose original nothing is said yet. */
export const unsaidOriginal: SaidTranslation = { outputId: "", title: "", words: "" };

/** What is sent for it; null for no translation. A picked original needs no words. */
export function translationInput(said: SaidTranslation | null): TranslationOf | null {
  if (!said) return null;
  if (said.outputId) return { outputId: said.outputId, words: null };
  return { outputId: null, words: said.words.trim() };
}

/** True while a translation lacks its original. */
export function lacksOriginal(said: SaidTranslation | null): boolean {
  return said !== null && said.outputId === "" && said.words.trim() === "";
}

/** What an output says of itself, as the form holds it. */
export function saidOf(of: OutputDetail["translationOf"]): SaidTranslation | null {
  if (!of) return null;
  return { outputId: of.outputId ?? "", title: of.title ?? "", words: of.words ?? "" };
}
