import { wordOf } from "../../../platform/contract/word-of.ts";
import { useBilingual } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { UnitKind, unitKindNames } from "../contract.ts";

/** What a kind is called in the chosen language; a kind of an older list keeps its own word. */
export function useKindName(): (kind: string) => string {
  const say = useBilingual();
  return (kind) => {
    const known = wordOf(UnitKind, kind);
    return known ? say(unitKindNames[known]) : kind;
  };
}
