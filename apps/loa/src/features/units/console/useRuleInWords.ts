import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type { GroupRule } from "../contract.ts";
import { texts } from "./texts.ts";
import { useKindName } from "./useKindName.ts";

/** A group's rule as a sentence. */
export function useRuleInWords(): (rule: GroupRule) => string {
  const words = useTexts(texts);
  const kindName = useKindName();
  return (rule) =>
    [
      rule.kinds.length > 0 ? words.ruleKinds(rule.kinds.map(kindName).join(", ")) : "",
      rule.under ? words.ruleUnder(rule.under) : "",
      rule.include.length > 0 ? words.ruleInclude(rule.include.join(", ")) : "",
      rule.exclude.length > 0 ? words.ruleExclude(rule.exclude.join(", ")) : "",
    ]
      .filter((part) => part !== "")
      .join("; ");
}
