import { fileAddress } from "../../../platform/ui/api/download.ts";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { ButtonLink } from "../../../platform/ui/components/ButtonLink.tsx";
import { CheckField } from "../../../platform/ui/components/CheckField.tsx";
import { DataTable } from "../../../platform/ui/components/DataTable.tsx";
import { EmptyState } from "../../../platform/ui/components/EmptyState.tsx";
import { FilterBar } from "../../../platform/ui/components/FilterBar.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { SearchField } from "../../../platform/ui/components/SearchField.tsx";
import { TabLinks } from "../../../platform/ui/components/TabLinks.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { useGo } from "../../../platform/ui/routing/useGo.ts";
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { countUnitKinds, exportUnits, listUnits, loadQuangNgai } from "../contract.ts";
import { texts } from "./texts.ts";
import { unitColumns } from "./unit-columns.tsx";
import { unitListSearch } from "./unit-list-search.ts";
import { useKindName } from "./useKindName.ts";

const perPage = 50;

/** Every unit: found by any of its names, as of a date, by kind. */
export default function UnitListPage() {
  const words = useTexts(texts);
  const session = useSession();
  const [filter, change] = useSearchState(unitListSearch);
  const go = useGo();
  const kindName = useKindName();
  const on = filter.asOf || session.today;
  const dated = filter.all ? {} : { asOf: on };
  const { q, kind, page } = filter;
  const units = useCall(listUnits, { query: { q, kind, page, perPage, ...dated } });
  return (
    <Stack gap={4}>
      <PageHeader
        title={words.units}
        subtitle={words.unitsNote}
        asOf={on}
        onAsOf={(asOf) => change({ asOf, page: 1 })}
        action={session.can["units.change"] ? <ImportLink /> : null}
      />
      <KindTabs asOf={filter.all ? undefined : on} />
      <DataTable
        caption={words.units}
        name="units"
        columns={unitColumns(words, kindName, on)}
        rows={units.data?.rows}
        rowKey={(unit) => unit.id}
        onOpen={(unit) => go(pathTo("/units/$unitId", { unitId: unit.id }))}
        error={units.error}
        onRetry={() => void units.refetch()}
        xlsx={fileAddress(exportUnits, { query: { format: "xlsx", ...dated } })}
        empty={<NoUnits />}
        filters={
          <FilterBar
            active={(q === "" ? 0 : 1) + (filter.all ? 1 : 0)}
            onClear={() => change({ q: "", all: false, page: 1 })}
          >
            <SearchField
              label={words.search}
              value={q}
              onChange={(next) => change({ q: next, page: 1 })}
            />
            <CheckField
              label={words.withEnded}
              checked={filter.all}
              onChange={(all) => change({ all, page: 1 })}
            />
          </FilterBar>
        }
      />
      <Pages total={units.data?.total ?? 0} page={page} onPage={(next) => change({ page: next })} />
      {session.can["units.change"] ? (
        <Row>
          <ButtonLink to="/units/new">{words.addUnit}</ButtonLink>
        </Row>
      ) : null}
    </Stack>
  );
}

function ImportLink() {
  const words = useTexts(texts);
  return (
    <ButtonLink kind="primary" to="/units/import">
      {words.importList}
    </ButtonLink>
  );
}

function KindTabs({ asOf }: { readonly asOf: string | undefined }) {
  const words = useTexts(texts);
  const kindName = useKindName();
  const [filter] = useSearchState(unitListSearch);
  const counts = useCall(countUnitKinds, { query: asOf ? { asOf } : {} }).data?.rows ?? [];
  const total = counts.reduce((sum, each) => sum + each.count, 0);
  const tab = (kind: string, label: string, count: number) => ({
    label,
    count,
    to: "/units",
    search: { ...kept(filter), ...(kind === "" ? {} : { kind }) },
    current: filter.kind === kind,
  });
  return (
    <TabLinks
      label={words.kinds}
      tabs={[
        tab("", words.every, total),
        ...counts.map((each) => tab(each.kind, kindName(each.kind), each.count)),
      ]}
    />
  );
}

function kept({ asOf, all }: { readonly asOf: string; readonly all: boolean }) {
  return { ...(asOf === "" ? {} : { asOf }), ...(all ? { all: "1" } : {}) };
}

function Pages(props: {
  readonly total: number;
  readonly page: number;
  readonly onPage: (page: number) => void;
}) {
  const words = useTexts(texts);
  const pages = Math.ceil(props.total / perPage);
  if (pages <= 1) return null;
  return (
    <Row align="baseline">
      <Button disabled={props.page <= 1} onClick={() => props.onPage(props.page - 1)}>
        {words.previous}
      </Button>
      <span>{words.pageOf(props.page, pages)}</span>
      <Button disabled={props.page >= pages} onClick={() => props.onPage(props.page + 1)}>
        {words.next}
      </Button>
    </Row>
  );
}

function NoUnits() {
  const words = useTexts(texts);
  const say = useSay();
  const { can } = useSession();
  const load = useAct(loadQuangNgai, {
    invalidates: [listUnits, countUnitKinds],
    onDone: (added) => say(words.loaded(added.units)),
  });
  return (
    <EmptyState
      title={words.noUnits}
      action={
        can["units.change"] ? (
          <Button busy={load.isPending} onClick={() => load.mutate({ body: {} })}>
            {words.loadShipped}
          </Button>
        ) : null
      }
    >
      {load.error?.message ?? words.noUnitsHelp}
    </EmptyState>
  );
}
