import type { Language } from "../i18n/language.ts";

const locales: Record<Language, string> = { vi: "vi-VN", en: "en-GB" };

/** `1234.5` → `1.234,5` in Vietnamese, `1,234.5` in English; at most `decimals` places (default 1). */
export function formatNumber(value: number, language: Language, decimals = 1): string {
  return new Intl.NumberFormat(locales[language], {
    maximumFractionDigits: decimals,
    useGrouping: true,
  }).format(value);
}

/** A share of one (0.256) → `25,6 %`; never rounded up to 100 while something is missing. */
export function formatPercent(share: number, language: Language, decimals = 0): string {
  const step = 10 ** decimals;
  const scaled = share * 100 * step;
  const shown = share < 1 ? Math.min(Math.round(scaled), 100 * step - 1) : Math.round(scaled);
  return `${formatNumber(shown / step, language, decimals)}%`;
}

/** Bytes → `820 kB`, `1,4 MB`. */
export function formatBytes(bytes: number, language: Language): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${formatNumber(bytes / 1000, language, 0)} kB`;
  return `${formatNumber(bytes / 1_000_000, language)} MB`;
}
