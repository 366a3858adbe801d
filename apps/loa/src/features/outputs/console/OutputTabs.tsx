import { useCall } from "../../../platform/ui/api/useCall.ts";
import { TabLinks } from "../../../platform/ui/components/TabLinks.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type { SearchOf } from "../../../platform/ui/routing/search.ts";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { listOutputs } from "../contract.ts";
import { outputTexts } from "./output-texts.ts";
import type { outputListSearch } from "./searches.ts";

type Search = SearchOf<typeof outputListSearch>;

/** All, and the queues a person works through: to approve for a head, to accept for a coordinator, returned for the unit. */
export function OutputTabs({ search }: { readonly search: Search }) {
  const words = useTexts(outputTexts);
  const kept = search.unit ? { unit: search.unit } : {};
  const all = { label: words.tabs.all, to: "/outputs", search: kept, current: search.state === "" };
  const tabs = useQueues().map(({ label, count, more, ...queue }) => ({
    label,
    to: "/outputs",
    search: { ...kept, ...queue },
    current: search.state === queue.state,
    ...(count === undefined ? {} : { count, more }),
  }));
  return <TabLinks label={words.outputs} tabs={[all, ...tabs]} />;
}

function useQueues() {
  const { tabs } = useTexts(outputTexts);
  const { can, grants } = useSession();
  const domain = grants.find((grant) => grant.role === "coordinator")?.domain;
  const line = domain ? { domain } : {};
  const approving = useCount({ state: "recorded" }, can["outputs.approve"]);
  const judging = useCount({ state: "approved", ...line }, can["outputs.accept"]);
  const returned = useCount({ state: "returned", ...line }, can["outputs.record"]);
  const queues = [
    { ...approving, label: tabs.queue },
    { ...judging, label: tabs.judge },
    { ...returned, label: tabs.returned },
  ];
  return queues.filter((queue) => queue.shown).map(({ shown: _shown, ...queue }) => queue);
}

function useCount(
  filter: { readonly state: "recorded" | "approved" | "returned"; readonly domain?: string },
  shown: boolean | undefined,
) {
  const query = { ...filter, page: 1, perPage: 1 };
  const { data } = useCall(listOutputs, { query }, { enabled: shown === true });
  return { ...filter, count: data?.total, more: data?.more === true, shown: shown === true };
}
