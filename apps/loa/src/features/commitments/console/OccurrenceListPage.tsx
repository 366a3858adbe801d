import { useCall } from "../../../platform/ui/api/useCall.ts";
import { DataTable } from "../../../platform/ui/components/DataTable.tsx";
import { EmptyState } from "../../../platform/ui/components/EmptyState.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { Pages } from "../../../platform/ui/components/Pages.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import type { SearchOf } from "../../../platform/ui/routing/search.ts";
import { useGo } from "../../../platform/ui/routing/useGo.ts";
import { usePathValue } from "../../../platform/ui/routing/usePlace.ts";
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { listOccurrences } from "../contract.ts";
import { OccurrenceFilters } from "./OccurrenceFilters.tsx";
import { readingQuery, readingSearchOf } from "./reading.ts";
import { occurrenceSearch } from "./searches.ts";
import { texts } from "./texts.ts";
import { useOccurrenceColumns } from "./useOccurrenceColumns.tsx";

export type OccurrenceListState = SearchOf<typeof occurrenceSearch>;

const perPage = 100;

/** The list behind every number of the overview: the same filters, occurrence by occurrence. */
export default function OccurrenceListPage() {
  const words = useTexts(texts);
  const session = useSession();
  const { number } = useFormat();
  const planId = usePathValue("planId");
  const go = useGo();
  const [state, change] = useSearchState(occurrenceSearch);
  const columns = useOccurrenceColumns(readingSearchOf(state));
  const answer = useCall(listOccurrences, { params: { planId }, query: queryOf(state) });
  const total = answer.data?.total ?? 0;
  return (
    <Stack gap={4}>
      <PageHeader
        title={words.listTitle}
        subtitle={answer.data ? words.occurrenceCount(number(total)) : undefined}
        forWhom={session.can["units.all"] ? words.allUnits : (session.units[0]?.name ?? "")}
        trail={[{ label: words.overview, to: pathTo("/plans/$planId/overview", { planId }) }]}
        asOf={state.asOf || session.today}
        onAsOf={(asOf) => change({ asOf, page: 1 })}
      />
      <DataTable
        caption={words.listTitle}
        name="occurrences"
        columns={columns}
        rows={answer.data?.rows}
        rowKey={(row) => `${row.commitmentId} ${row.slot}`}
        onOpen={({ commitmentId }) =>
          go(pathTo("/commitments/$commitmentId", { commitmentId }), {
            search: readingSearchOf(state),
          })
        }
        error={answer.error}
        onRetry={() => void answer.refetch()}
        empty={<EmptyState title={words.noMatch}>{words.noMatchHelp}</EmptyState>}
        filters={<OccurrenceFilters planId={planId} state={state} onChange={change} />}
      />
      <Pages
        total={total}
        perPage={perPage}
        page={state.page}
        onPage={(page) => change({ page })}
      />
    </Stack>
  );
}

function queryOf(state: OccurrenceListState) {
  const { unit, task, quota, domain, from, to, page, tree } = state;
  const filters = { unit, task, quota, domain, from, to, state: state.state };
  const given = Object.entries(filters).filter(([, value]) => value !== "");
  return { ...readingQuery(state), tree, ...Object.fromEntries(given), page, perPage };
}
