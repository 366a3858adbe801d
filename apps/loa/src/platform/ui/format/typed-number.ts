import type { Language } from "../i18n/language.ts";

/**
 * What a person typed as a number, or null: `1.234,5` in Vietnamese, `1,234.5` in English. Grouping
 * marks are read only where groups of three stand, so `1.5` typed in Vietnamese is no fifteen.
 */
export function parseTypedNumber(typed: string, language: Language): number | null {
  const [group, point] = language === "vi" ? [".", ","] : [",", "."];
  const text = typed.replace(/\s/g, "");
  const grouped = new RegExp(`^-?\\d{1,3}(\\${group}\\d{3})*(\\${point}\\d*)?$`);
  const plain = new RegExp(`^-?\\d+(\\${point}\\d*)?$`);
  if (!grouped.test(text) && !plain.test(text)) return null;
  return Number(text.replaceAll(group, "").replace(point, "."));
}
