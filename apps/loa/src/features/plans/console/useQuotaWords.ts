import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type { Quota } from "../contract.ts";
import { valueWords } from "./words.ts";

type Amount = Pick<
  Quota,
  "count" | "unitNoun" | "per" | "approximate" | "bound" | "minutesEach" | "replays"
>;

const boundMarks = { min: "≥ ", max: "≤ " } as const;

/** A quota in a few words: `khoảng 15 tin/tháng, 15 phút`. */
export function useQuotaWords(): (quota: Amount) => string {
  const format = useFormat();
  const words = useTexts(valueWords);
  return (quota) => {
    const limit = quota.bound ? boundMarks[quota.bound] : "";
    const about = quota.approximate ? "≈ " : limit;
    const amount = `${about}${format.number(quota.count, 2)} ${quota.unitNoun}/${words.per[quota.per]}`;
    const minutes = quota.minutesEach ? `, ${format.number(quota.minutesEach, 1)}′` : "";
    const replays = quota.replays ? `, ${words.replays(format.number(quota.replays))}` : "";
    return `${amount}${minutes}${replays}`;
  };
}
