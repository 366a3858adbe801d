import { useCall } from "../../../platform/ui/api/useCall.ts";
import { ButtonLink } from "../../../platform/ui/components/ButtonLink.tsx";
import { DataTable } from "../../../platform/ui/components/DataTable.tsx";
import { EmptyState } from "../../../platform/ui/components/EmptyState.tsx";
import { FilterBar } from "../../../platform/ui/components/FilterBar.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { Pages } from "../../../platform/ui/components/Pages.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import type { Column } from "../../../platform/ui/components/table-model.ts";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { listSuccessions, type SuccessionLine, type SuccessionState } from "../contract.ts";
import { StateMark } from "./StateMark.tsx";
import { successionListSearch } from "./searches.ts";
import { texts } from "./texts.ts";
import { useNames } from "./useNames.ts";

const perPage = 50;
const states: readonly SuccessionState[] = ["draft", "planned", "inForce", "undone"];

/** Every change of units, those of the latest day first. */
export default function SuccessionListPage() {
  const words = useTexts(texts);
  const { can } = useSession();
  const [{ state, page }, change] = useSearchState(successionListSearch);
  const asked = state === "" ? {} : { state };
  const found = useCall(listSuccessions, { query: { page, perPage, ...asked } });
  const total = found.data?.total ?? 0;
  return (
    <Stack gap={4}>
      <PageHeader
        title={words.title}
        subtitle={words.note}
        trail={[{ label: words.units, to: "/units" }]}
        action={
          can["units.change"] ? (
            <ButtonLink kind="primary" to="/successions/new">
              {words.draftNew}
            </ButtonLink>
          ) : null
        }
      />
      <DataTable
        caption={words.title}
        columns={useColumns()}
        rows={found.data?.rows}
        rowKey={(row) => row.id}
        error={found.error}
        onRetry={() => void found.refetch()}
        empty={<EmptyState title={words.none}>{words.noneHelp}</EmptyState>}
        filters={
          <FilterBar active={state === "" ? 0 : 1} onClear={() => change({ state: "", page: 1 })}>
            <SelectField
              label={words.state}
              required={false}
              placeholder={words.anyState}
              options={states.map((value) => ({ value, label: words.states[value] }))}
              value={state}
              onChange={(next) => change({ state: next as SuccessionState | "", page: 1 })}
            />
          </FilterBar>
        }
      />
      <Pages
        total={total}
        perPage={perPage}
        page={page}
        onPage={(next) => change({ page: next })}
      />
    </Stack>
  );
}

function useColumns(): readonly Column<SuccessionLine>[] {
  const words = useTexts(texts);
  const { date } = useFormat();
  const names = useNames();
  return [
    {
      key: "what",
      header: words.kind,
      hideable: false,
      cell: (row) => (
        <Link to={pathTo("/successions/$successionId", { successionId: row.id })}>
          {words.from(words.kinds[row.kind], date(row.effectiveOn))}
        </Link>
      ),
    },
    {
      key: "ending",
      header: words.ending,
      cell: (row) => names(row.predecessorNames, row.predecessors),
    },
    {
      key: "taking",
      header: words.taking,
      cell: (row) => names(row.successorNames, row.successors) || words.noTaker,
    },
    {
      key: "basis",
      header: words.basis,
      cell: (row) => words.basisLine(row.basisNumber, date(row.basisIssuedOn), row.basisIssuer),
    },
    { key: "state", header: words.state, cell: (row) => <StateMark state={row.state} /> },
  ];
}
