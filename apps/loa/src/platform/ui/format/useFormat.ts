import { useMemo } from "react";
import { useLanguage } from "../i18n/LanguageProvider.tsx";
import { formatDate, formatDayMonth, formatDueIn, formatMoment } from "./dates.ts";
import { formatBytes, formatNumber, formatPercent } from "./numbers.ts";
import { formatPeriod, formatPeriodShort, type PeriodName, windowPeriod } from "./periods.ts";

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
      /** A reporting window: `Quý II/2025`; the words given for one of own dates. */
      window: (key: string, year: number, otherwise: string) => {
        const period = windowPeriod(key, year);
        return period ? formatPeriod(period, language) : otherwise;
      },
      periodShort: (period: PeriodName) => formatPeriodShort(period, language),
    }),
    [language],
  );
}
