import { useCall } from "../../../platform/ui/api/useCall.ts";
import { DataTable } from "../../../platform/ui/components/DataTable.tsx";
import { DateField } from "../../../platform/ui/components/DateField.tsx";
import { EmptyState } from "../../../platform/ui/components/EmptyState.tsx";
import { FilterBar } from "../../../platform/ui/components/FilterBar.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { stateTexts } from "../../../platform/ui/components/state.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { useGo } from "../../../platform/ui/routing/useGo.ts";
import { usePathValue } from "../../../platform/ui/routing/usePlace.ts";
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { listOccurrences, OccurrenceState } from "../contract.ts";
import { Pages } from "./Pages.tsx";
import { ReadingFields } from "./ReadingFields.tsx";
import { readingQuery, readingSearchOf } from "./reading.ts";
import { occurrenceSearch } from "./searches.ts";
import { texts } from "./texts.ts";
import { useOccurrenceColumns } from "./useOccurrenceColumns.tsx";

const perPage = 100;

/** The list behind every number of the overview: the same filters, occurrence by occurrence. */
export default function OccurrenceListPage() {
  const words = useTexts(texts);
  const session = useSession();
  const planId = usePathValue("planId");
  const go = useGo();
  const columns = useOccurrenceColumns();
  const [state, change] = useSearchState(occurrenceSearch);
  const { unit, task, quota, domain, from, to, page } = state;
  const filters = { unit, task, quota, domain, from, to, state: state.state };
  const given = Object.entries(filters).filter(([, value]) => value !== "");
  const answer = useCall(listOccurrences, {
    params: { planId },
    query: { ...readingQuery(state), ...Object.fromEntries(given), page, perPage },
  });
  return (
    <Stack gap={4}>
      <PageHeader
        title={words.listTitle}
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
        filters={
          <FilterBar
            active={given.length}
            onClear={() =>
              change({
                unit: "",
                task: "",
                quota: "",
                domain: "",
                from: "",
                to: "",
                state: "",
                page: 1,
              })
            }
          >
            <StateField value={state.state} onChange={(next) => change({ state: next, page: 1 })} />
            <DateField
              label={words.from}
              value={from}
              required={false}
              onChange={(next) => change({ from: next, page: 1 })}
            />
            <DateField
              label={words.to}
              value={to}
              required={false}
              onChange={(next) => change({ to: next, page: 1 })}
            />
            <ReadingFields state={state} onChange={(patch) => change({ ...patch, page: 1 })} />
          </FilterBar>
        }
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

type StateChoice = "" | "due" | OccurrenceState;

function StateField(props: {
  readonly value: StateChoice;
  readonly onChange: (value: StateChoice) => void;
}) {
  const words = useTexts(texts);
  const states = useTexts(stateTexts);
  const options = OccurrenceState.options.map((value) => ({ value, label: states[value] }));
  return (
    <SelectField
      label={words.state}
      placeholder={words.anyState}
      clearable
      options={[{ value: "due", label: words.fallenDue }, ...options]}
      value={props.value}
      onChange={(value) => props.onChange(value as StateChoice)}
    />
  );
}
