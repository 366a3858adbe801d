import type { z } from "zod";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { TabLinks } from "../../../platform/ui/components/TabLinks.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { listOutputs } from "../contract.ts";
import { outputTexts } from "./output-texts.ts";
import type { outputListSearch } from "./searches.ts";

/** All, and the queues a person works through: to approve for a head, to accept for a coordinator, returned for the unit. */
export function OutputTabs({ search }: { readonly search: z.output<typeof outputListSearch> }) {
  const words = useTexts(outputTexts);
  const { can } = useSession();
  const queues = [
    { state: "recorded" as const, label: words.tabs.queue, shown: can["outputs.approve"] },
    { state: "approved" as const, label: words.tabs.judge, shown: can["outputs.accept"] },
    { state: "returned" as const, label: words.tabs.returned, shown: can["outputs.record"] },
  ].filter((queue) => queue.shown);
  const counts = [
    useCount("recorded", can["outputs.approve"] === true),
    useCount("approved", can["outputs.accept"] === true),
    useCount("returned", can["outputs.record"] === true),
  ];
  const countOf = { recorded: counts[0], approved: counts[1], returned: counts[2] };
  const kept = search.unit ? { unit: search.unit } : {};
  const tabs = queues.map(({ state, label }) => {
    const count = countOf[state];
    return {
      label,
      to: "/outputs",
      search: { ...kept, state },
      current: search.state === state,
      ...(count === undefined ? {} : { count }),
    };
  });
  const all = { label: words.tabs.all, to: "/outputs", search: kept, current: search.state === "" };
  return <TabLinks label={words.outputs} tabs={[all, ...tabs]} />;
}

function useCount(state: "recorded" | "approved" | "returned", enabled: boolean) {
  const query = { state, page: 1, perPage: 1 };
  return useCall(listOutputs, { query }, { enabled }).data?.total;
}
