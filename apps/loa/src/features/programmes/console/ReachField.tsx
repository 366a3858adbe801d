import { Segmented } from "../../../platform/ui/components/Segmented.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type { Reach } from "../contract.ts";
import { texts } from "./texts.ts";

/** This slot, it and those after it, or all still to come. */
export function ReachField(props: {
  readonly value: Reach;
  readonly onChange: (reach: Reach) => void;
}) {
  const words = useTexts(texts);
  const options = (["one", "following", "all"] as const).map((value) => ({
    ...{ value, label: words.reaches[value] },
  }));
  return <Segmented label={words.reach} withLabel options={options} {...props} />;
}
