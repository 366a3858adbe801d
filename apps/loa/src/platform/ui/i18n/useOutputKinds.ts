import { outputKindWords } from "../../contract/output-kinds.ts";
import type { Option } from "../components/option.ts";
import { useBilingual } from "./LanguageProvider.tsx";

/** The kinds of output to choose from, in the chosen language. */
export function useOutputKinds(): readonly Option[] {
  const say = useBilingual();
  return Object.entries(outputKindWords).map(([value, called]) => ({ value, label: say(called) }));
}
