import { useCall } from "../../../platform/ui/api/useCall.ts";
import { DataTable } from "../../../platform/ui/components/DataTable.tsx";
import { EmptyState } from "../../../platform/ui/components/EmptyState.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { Pages } from "../../../platform/ui/components/Pages.tsx";
import { TabLinks } from "../../../platform/ui/components/TabLinks.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { listRequests } from "../contract.ts";
import { actTexts } from "./act-texts.ts";
import { requestSearch } from "./searches.ts";
import { useRequestColumns } from "./useRequestColumns.tsx";

const perPage = 50;

/** What units have asked for: a coordinator decides here, one line after the other. */
export default function RequestsPage() {
  const words = useTexts(actTexts);
  const session = useSession();
  const { number } = useFormat();
  const [{ state, page }, change] = useSearchState(requestSearch);
  const answer = useCall(listRequests, { query: { state, page, perPage } });
  const columns = useRequestColumns(state);
  const waiting = answer.data?.waiting;
  const tab = (value: typeof state, label: string, count?: number) => ({
    ...{ label, to: "/requests", search: value === "waiting" ? {} : { state: value } },
    ...{ current: state === value, ...(count === undefined ? {} : { count }) },
  });
  return (
    <Stack gap={4}>
      <PageHeader
        title={words.queue}
        subtitle={waiting ? words.waitingCount(number(waiting)) : words.queueNote}
        asOf={session.today}
      />
      <TabLinks
        label={words.tabs}
        tabs={[tab("waiting", words.waitingTab, waiting), tab("decided", words.decidedTab)]}
      />
      <DataTable
        caption={words.queue}
        columns={columns}
        rows={answer.data?.rows}
        rowKey={(row) => row.id}
        error={answer.error}
        onRetry={() => void answer.refetch()}
        empty={<Nothing state={state} />}
      />
      <Pages
        total={answer.data?.total ?? 0}
        perPage={perPage}
        page={page}
        onPage={(next) => change({ page: next })}
      />
    </Stack>
  );
}

function Nothing({ state }: { readonly state: "waiting" | "decided" }) {
  const words = useTexts(actTexts);
  if (state === "decided") return <EmptyState title={words.nothingDecided} />;
  return <EmptyState title={words.nothingWaiting}>{words.nothingWaitingHelp}</EmptyState>;
}
