import { useCall } from "../../../platform/ui/api/useCall.ts";
import { DataTable } from "../../../platform/ui/components/DataTable.tsx";
import { DateField } from "../../../platform/ui/components/DateField.tsx";
import { EmptyState } from "../../../platform/ui/components/EmptyState.tsx";
import { FilterBar } from "../../../platform/ui/components/FilterBar.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { Pages } from "../../../platform/ui/components/Pages.tsx";
import { SearchField } from "../../../platform/ui/components/SearchField.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type { SearchOf } from "../../../platform/ui/routing/search.ts";
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { listAudit } from "../contract.ts";
import { useAuditColumns } from "./audit-columns.tsx";
import { oversightTexts } from "./oversight-texts.ts";
import css from "./PeoplePage.module.css";
import { perPage } from "./per-page.ts";
import { auditSearch } from "./searches.ts";
import { VerifyChain } from "./VerifyChain.tsx";

type Search = SearchOf<typeof auditSearch>;

/** What was done, by whom, when; and whether the chain holds. */
export default function AuditPage() {
  const words = useTexts(oversightTexts).audit;
  const { can } = useSession();
  const [search, change] = useSearchState(auditSearch);
  const log = useCall(listAudit, { query: queryOf(search) });
  const columns = useAuditColumns();
  return (
    <>
      <PageHeader title={words.title} subtitle={words.subtitle} />
      <div className={css.page}>
        {can["audit.verify"] ? <VerifyChain /> : null}
        <DataTable
          caption={words.title}
          columns={columns}
          rows={log.data?.rows}
          rowKey={(row) => row.id}
          error={log.error}
          onRetry={() => void log.refetch()}
          empty={<EmptyState title={words.empty} />}
          filters={<Filters search={search} onChange={change} />}
        />
        <Pages
          perPage={perPage}
          page={search.page}
          total={log.data?.total ?? 0}
          onPage={(page) => change({ page }, { push: true })}
        />
      </div>
    </>
  );
}

function queryOf({ action, person, from, to, page }: Search) {
  return {
    page,
    perPage,
    ...(action ? { action } : {}),
    ...(person ? { person } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
  };
}

function Filters({
  search,
  onChange,
}: {
  readonly search: Search;
  readonly onChange: (patch: Partial<Search>) => void;
}) {
  const words = useTexts(oversightTexts).audit;
  const set = [search.action, search.person, search.from, search.to];
  return (
    <FilterBar
      active={set.filter((value) => value !== "").length}
      onClear={() => onChange({ action: "", person: "", from: "", to: "", page: 1 })}
    >
      <SearchField
        label={words.person}
        value={search.person}
        onChange={(person) => onChange({ person, page: 1 })}
      />
      <SearchField
        label={words.actionFilter}
        value={search.action}
        onChange={(action) => onChange({ action, page: 1 })}
      />
      <DateField
        label={words.from}
        value={search.from}
        onChange={(from) => onChange({ from, page: 1 })}
      />
      <DateField label={words.to} value={search.to} onChange={(to) => onChange({ to, page: 1 })} />
    </FilterBar>
  );
}
