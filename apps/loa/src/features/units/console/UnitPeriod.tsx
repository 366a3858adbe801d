import { StatusMark } from "../../../platform/ui/components/StatusMark.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type { UnitSummary } from "../contract.ts";
import { texts } from "./texts.ts";

type Dated = Pick<UnitSummary, "validFrom" | "validTo" | "sample">;

/** From when to when a unit exists, and a mark when that is over, not begun, or made up. */
export function UnitPeriod({ unit, on }: { readonly unit: Dated; readonly on: string }) {
  const words = useTexts(texts);
  const format = useFormat();
  const parts = [
    unit.validFrom ? words.from(format.date(unit.validFrom)) : "",
    unit.validTo ? words.until(format.date(unit.validTo)) : "",
  ].filter((part) => part !== "");
  return (
    <>
      {parts.join(" ")} <UnitMark unit={unit} on={on} />
    </>
  );
}

function UnitMark({ unit, on }: { readonly unit: Dated; readonly on: string }) {
  const words = useTexts(texts);
  if (unit.validTo !== null && unit.validTo < on)
    return <StatusMark state="cancelled" label={words.ended} />;
  if (unit.validFrom !== null && unit.validFrom > on)
    return <StatusMark state="notDue" label={words.future} />;
  return unit.sample ? <StatusMark state="draft" label={words.sample} /> : null;
}
