import { dateInVietnam } from "../../../platform/clock.ts";
import type { PortalLanguage } from "../page.ts";

/** `dd/MM/yyyy` of a calendar date. */
export function dayOf(date: string): string {
  const [year, month, day] = date.slice(0, 10).split("-");
  return `${day}/${month}/${year}`;
}

/** `dd/MM/yyyy` of a moment, in Vietnam. */
export const dayInVietnam = (moment: Date) => dayOf(dateInVietnam(moment));

const plain = new Intl.NumberFormat("vi-VN");
const english = new Intl.NumberFormat("en-GB");

/** 1.234 in Vietnamese, 1,234 in English. */
export function numberIn(language: PortalLanguage, value: number, decimals?: number): string {
  const fixed =
    decimals === undefined
      ? undefined
      : { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  if (!fixed) return (language === "vi" ? plain : english).format(value);
  return new Intl.NumberFormat(language === "vi" ? "vi-VN" : "en-GB", fixed).format(value);
}
