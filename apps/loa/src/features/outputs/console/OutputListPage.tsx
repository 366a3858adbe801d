import { fileAddress } from "../../../platform/ui/api/download.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { ButtonLink } from "../../../platform/ui/components/ButtonLink.tsx";
import { DataTable } from "../../../platform/ui/components/DataTable.tsx";
import { EmptyState } from "../../../platform/ui/components/EmptyState.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { Pages } from "../../../platform/ui/components/Pages.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { exportOutputs, listOutputs } from "../contract.ts";
import { ApproveAll } from "./ApproveAll.tsx";
import { activeFilters, OutputFilters, outputQuery } from "./OutputFilters.tsx";
import { OutputTabs } from "./OutputTabs.tsx";
import { useOutputColumns } from "./output-columns.tsx";
import { outputTexts } from "./output-texts.ts";
import { outputListSearch } from "./searches.ts";
import { type Queue, useQueueQueries } from "./useQueues.ts";

const perPage = 50;

/** Everything recorded that this person may see; for a unit's head, also what awaits approval. */
export default function OutputListPage() {
  const words = useTexts(outputTexts);
  const session = useSession();
  const [search, change] = useSearchState(outputListSearch);
  const queues = useQueueQueries();
  const query = { ...outputQuery(search), ...(search.tab ? queues[search.tab] : {}) };
  const outputs = useCall(listOutputs, { query: { ...query, page: search.page, perPage } });
  const columns = useOutputColumns(session.can["units.all"] === true || session.units.length > 1);
  const rows = outputs.data?.rows;
  return (
    <Stack gap={4}>
      <PageHeader
        title={words.outputs}
        subtitle={words.outputsNote}
        action={
          session.can["outputs.record"] ? (
            <ButtonLink to="/record" kind="primary">
              {words.record}
            </ButtonLink>
          ) : null
        }
      />
      <OutputTabs search={search} />
      {search.plan || search.commitment ? <Notice tone="info">{words.narrowed}</Notice> : null}
      {(search.tab === "approving" || search.state === "recorded") && rows ? (
        <ApproveAll rows={rows} />
      ) : null}
      <DataTable
        caption={words.outputs}
        name="outputs"
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        error={outputs.error}
        onRetry={() => void outputs.refetch()}
        xlsx={fileAddress(exportOutputs, { query })}
        filters={<OutputFilters search={search} onChange={change} />}
        empty={<Nothing tab={search.tab} filtered={activeFilters(search) > 0} />}
      />
      <Pages
        total={outputs.data?.total ?? 0}
        more={outputs.data?.more === true}
        perPage={perPage}
        page={search.page}
        onPage={(page) => change({ page })}
      />
    </Stack>
  );
}

// An empty queue is good news, and is told as such.
function Nothing(props: { readonly tab: "" | Queue; readonly filtered: boolean }) {
  const words = useTexts(outputTexts);
  const { tab, filtered } = props;
  if (tab && !filtered) return <EmptyState title={words.emptyQueues[tab]} />;
  if (filtered) return <EmptyState title={words.noMatch} />;
  return <EmptyState title={words.none}>{words.noneHelp}</EmptyState>;
}
