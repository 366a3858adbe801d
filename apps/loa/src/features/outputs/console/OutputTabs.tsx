import { TabLinks } from "../../../platform/ui/components/TabLinks.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type { SearchOf } from "../../../platform/ui/routing/search.ts";
import { outputTexts } from "./output-texts.ts";
import type { outputListSearch } from "./searches.ts";
import { useQueues } from "./useQueues.ts";

type Search = SearchOf<typeof outputListSearch>;

/** All, and the queues a person works through: to approve for a head, to accept for a coordinator, returned for the unit. */
export function OutputTabs({ search }: { readonly search: Search }) {
  const words = useTexts(outputTexts);
  const kept = search.unit ? { unit: search.unit } : {};
  const all = { label: words.tabs.all, to: "/outputs", search: kept, current: search.tab === "" };
  const tabs = useQueues().map(({ queue, count, more }) => ({
    label: words.tabs[queue],
    to: "/outputs",
    search: { ...kept, tab: queue },
    current: search.tab === queue,
    ...(count === undefined ? {} : { count, more }),
  }));
  return <TabLinks label={words.outputs} tabs={[all, ...tabs]} />;
}
