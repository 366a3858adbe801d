import { useMemo } from "react";
import { useLanguage } from "../i18n/LanguageProvider.tsx";
import { formatDate, formatDayMonth, formatDueIn, formatMoment } from "./dates.ts";
import { formatBytes, formatNumber, formatPercent } from "./numbers.ts";
import { formatPeriod, formatPeriodShort, type PeriodName } from "./periods.ts";

/** The formatters bound to the chosen language. */
export function useFormat() {
  const { language } = useLanguage();
  return useMemo(
    () => ({
      date: formatDate,
      dayMonth: formatDayMonth,
      moment: formatMoment,
      dueIn: (due: string, today: string) => formatDueIn(due, today, language),
      number: (value: number, decimals?: number) => formatNumber(value, language, decimals),
      percent: (share: number, decimals?: number) => formatPercent(share, language, decimals),
      bytes: (bytes: number) => formatBytes(bytes, language),
      period: (period: PeriodName) => formatPeriod(period, language),
      periodShort: (period: PeriodName) => formatPeriodShort(period, language),
    }),
    [language],
  );
}
