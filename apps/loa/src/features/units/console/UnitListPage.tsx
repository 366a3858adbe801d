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
import { Pages } from "../../../platform/ui/components/Pages.tsx";
import { SearchField } from "../../../platform/ui/components/SearchField.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { useGo } from "../../../platform/ui/routing/useGo.ts";
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { countUnitKinds, exportUnits, listUnits, loadQuangNgai, UnitKind } from "../contract.ts";
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
            active={[q !== "", kind !== "", filter.all].filter(Boolean).length}
            onClear={() => change({ q: "", kind: "", all: false, page: 1 })}
          >
            <SearchField
              label={words.search}
              value={q}
              onChange={(next) => change({ q: next, page: 1 })}
            />
            <KindFilter asOf={filter.all ? undefined : on} />
            <CheckField
              label={words.withEnded}
              checked={filter.all}
              onChange={(all) => change({ all, page: 1 })}
            />
          </FilterBar>
        }
      />
      <Pages
        perPage={perPage}
        page={page}
        total={units.data?.total ?? 0}
        onPage={(next) => change({ page: next })}
      />
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

function KindFilter({ asOf }: { readonly asOf: string | undefined }) {
  const words = useTexts(texts);
  const kindName = useKindName();
  const { number } = useFormat();
  const [filter, change] = useSearchState(unitListSearch);
  const counts = useCall(countUnitKinds, { query: asOf ? { asOf } : {} }).data?.rows ?? [];
  const options = byKind(counts).map(({ kind, count }) => ({
    value: kind,
    label: kindName(kind),
    hint: words.unitCount(number(count)),
  }));
  return (
    <SelectField
      label={words.kind}
      required={false}
      placeholder={words.every}
      options={options}
      value={filter.kind}
      onChange={(kind) => change({ kind, page: 1 })}
    />
  );
}

function byKind<T extends { readonly kind: string }>(counts: readonly T[]): T[] {
  const order: readonly string[] = UnitKind.options;
  return [...counts].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
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
