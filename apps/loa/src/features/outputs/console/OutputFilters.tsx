import { wordOf } from "../../../platform/contract/word-of.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { CheckField } from "../../../platform/ui/components/CheckField.tsx";
import { DateField } from "../../../platform/ui/components/DateField.tsx";
import { Disclosure } from "../../../platform/ui/components/Disclosure.tsx";
import { FilterBar } from "../../../platform/ui/components/FilterBar.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { RemoteSelectField } from "../../../platform/ui/components/RemoteSelectField.tsx";
import { SearchField } from "../../../platform/ui/components/SearchField.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useOutputKinds } from "../../../platform/ui/i18n/useOutputKinds.ts";
import type { SearchOf } from "../../../platform/ui/routing/search.ts";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { listUnits, readUnit } from "../../units/contract.ts";
import { OutputKind, OutputState } from "../contract.ts";
import { outputTexts } from "./output-texts.ts";
import type { outputListSearch } from "./searches.ts";

type Search = SearchOf<typeof outputListSearch>;
type Change = (patch: Partial<Search>) => void;

const nothing: Omit<Search, "tab"> = {
  ...{ q: "", unit: "", state: "", kind: "", from: "", to: "", plan: "", commitment: "" },
  domain: "",
  flagged: false,
  page: 1,
};

/** How many filters are set; a queue is none, and leaves no state to choose. */
export function activeFilters({ page: _page, tab, state, ...filters }: Search): number {
  return Object.values({ ...filters, state: tab ? "" : state }).filter(
    (value) => value !== "" && value !== false,
  ).length;
}

/** The server's filter from the address, but for the queue's own. */
export function outputQuery(search: Search) {
  const { q, from, to, domain } = search;
  const kind = wordOf(OutputKind, search.kind);
  const named = { unitId: search.unit, planId: search.plan, commitmentId: search.commitment };
  const given = Object.entries({ q, from, to, domain, ...named }).filter(
    ([, value]) => value !== "",
  );
  return {
    ...Object.fromEntries(given),
    ...(search.state ? { state: search.state } : {}),
    ...(kind ? { kind } : {}),
    ...(search.flagged ? { flagged: "1" as const } : {}),
  };
}

/** Name and unit at hand; state, kind, dates and doubts a press away. */
export function OutputFilters(props: { readonly search: Search; readonly onChange: Change }) {
  const words = useTexts(outputTexts);
  const session = useSession();
  const { search } = props;
  const change: Change = (patch) => props.onChange({ ...patch, page: 1 });
  return (
    <Stack gap={1}>
      <FilterBar active={activeFilters(search)} onClear={() => change(nothing)}>
        <SearchField label={words.search} value={search.q} onChange={(q) => change({ q })} />
        {session.can["units.all"] ? (
          <AnyUnit value={search.unit} onChange={(unit) => change({ unit })} />
        ) : null}
      </FilterBar>
      <Disclosure summary={words.moreFilters} open={isNarrowed(search)}>
        <FilterBar>
          <Choices search={search} change={change} />
          <Dates search={search} change={change} />
          <CheckField
            label={words.flagged}
            checked={search.flagged}
            onChange={(flagged) => change({ flagged })}
          />
        </FilterBar>
      </Disclosure>
    </Stack>
  );
}

function isNarrowed({ kind, from, to, flagged }: Search): boolean {
  return kind !== "" || from !== "" || to !== "" || flagged;
}

interface Part {
  readonly search: Search;
  readonly change: Change;
}

function Choices({ search, change }: Part) {
  const words = useTexts(outputTexts);
  return (
    <>
      {search.tab ? null : (
        <SelectField
          label={words.state}
          required={false}
          placeholder={words.every}
          options={OutputState.options.map((value) => ({ value, label: words.states[value] }))}
          value={search.state}
          onChange={(state) => change({ state: state as Search["state"] })}
        />
      )}
      <SelectField
        label={words.kind}
        required={false}
        placeholder={words.every}
        options={useOutputKinds()}
        value={search.kind}
        onChange={(kind) => change({ kind })}
      />
    </>
  );
}

function Dates({ search, change }: Part) {
  const words = useTexts(outputTexts);
  return (
    <>
      <DateField
        label={words.from}
        value={search.from}
        required={false}
        onChange={(from) => change({ from })}
      />
      <DateField
        label={words.to}
        value={search.to}
        required={false}
        onChange={(to) => change({ to })}
      />
    </>
  );
}

function AnyUnit(props: { readonly value: string; readonly onChange: (unit: string) => void }) {
  const words = useTexts(outputTexts);
  const { value } = props;
  const unit = useCall(readUnit, { params: { unitId: value } }, { enabled: value !== "" }).data;
  return (
    <RemoteSelectField
      label={words.unit}
      required={false}
      endpoint={listUnits}
      args={(typed) => ({ query: { q: typed, perPage: 30 } })}
      option={({ id, name, code }) => ({ value: id, label: name, hint: code })}
      value={value}
      chosen={unit ? { value: unit.id, label: unit.name } : null}
      onChange={props.onChange}
    />
  );
}
