import { useCall } from "../../../platform/ui/api/useCall.ts";
import { ButtonLink } from "../../../platform/ui/components/ButtonLink.tsx";
import { CheckField } from "../../../platform/ui/components/CheckField.tsx";
import { DataTable } from "../../../platform/ui/components/DataTable.tsx";
import { EmptyState } from "../../../platform/ui/components/EmptyState.tsx";
import { FilterBar } from "../../../platform/ui/components/FilterBar.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { Pages } from "../../../platform/ui/components/Pages.tsx";
import { SearchField } from "../../../platform/ui/components/SearchField.tsx";
import { TabLinks } from "../../../platform/ui/components/TabLinks.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type { SearchOf } from "../../../platform/ui/routing/search.ts";
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import { listFoundItems } from "../contract.ts";
import { foundSearch } from "./searches.ts";
import { texts } from "./texts.ts";
import { useFoundColumns } from "./useFoundColumns.tsx";

const perPage = 25;
type Search = SearchOf<typeof foundSearch>;

/** What was found on the followed pages: each counted with one press, or set aside. */
export default function FoundPage() {
  const words = useTexts(texts);
  const [search, change] = useSearchState(foundSearch);
  const { state, page, q, source, gone } = search;
  const answer = useCall(listFoundItems, {
    query: {
      ...{ state, page, perPage, ...(q ? { q } : {}), ...(source ? { sourceId: source } : {}) },
      ...(gone ? { gone: "1" as const } : {}),
    },
  });
  const add = (
    <ButtonLink kind="primary" to="/evidence-sources/new">
      {words.addSource}
    </ButtonLink>
  );
  return (
    <Stack gap={4}>
      <PageHeader title={words.found} subtitle={words.foundNote} action={add} />
      <FoundTabs search={search} total={answer.data?.total} />
      <FilterBar
        active={Number(gone) + Number(q !== "")}
        onClear={() => change({ q: "", gone: false })}
      >
        <SearchField
          label={words.searchWords}
          value={q}
          onChange={(next) => change({ q: next, page: 1 })}
        />
        <CheckField
          label={words.onlyGone}
          checked={gone}
          onChange={(on) => change({ gone: on, page: 1 })}
        />
      </FilterBar>
      <DataTable
        caption={words.states[state]}
        columns={useFoundColumns(state)}
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

function FoundTabs({
  search,
  total,
}: {
  readonly search: Search;
  readonly total: number | undefined;
}) {
  const words = useTexts(texts);
  const tab = (state: Search["state"]) => ({
    ...{ label: words.states[state], to: "/found", current: search.state === state },
    ...{ search: state === "waiting" ? {} : { state } },
    ...(search.state === state && total !== undefined ? { count: total } : {}),
  });
  const sources = { label: words.sources, to: "/evidence-sources", current: false };
  return (
    <TabLinks
      label={words.views}
      tabs={[tab("waiting"), tab("counted"), tab("setAside"), sources]}
    />
  );
}

function Nothing({ state }: { readonly state: Search["state"] }) {
  const words = useTexts(texts);
  if (state !== "waiting") return <EmptyState title={words.nothingHere} />;
  return <EmptyState title={words.nothingWaiting}>{words.nothingHelp}</EmptyState>;
}
