import { DateField } from "../../../platform/ui/components/DateField.tsx";
import { FilterBar } from "../../../platform/ui/components/FilterBar.tsx";
import { RemoteSelectField } from "../../../platform/ui/components/RemoteSelectField.tsx";
import { SearchField } from "../../../platform/ui/components/SearchField.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type { SearchOf } from "../../../platform/ui/routing/search.ts";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { listUnits } from "../../units/contract.ts";
import type { logSearch } from "./searches.ts";
import { logTexts } from "./texts.ts";

type State = SearchOf<typeof logSearch>;
const none = { unit: "", person: "", task: "", channel: "", from: "", to: "" } as const;

/** Filters of the log; each change goes back to its first page. */
export function LogFilters(props: {
  readonly state: State;
  readonly onChange: (patch: Partial<State>) => void;
}) {
  const words = useTexts(logTexts);
  const { can } = useSession();
  const { state } = props;
  const change = (patch: Partial<State>) => props.onChange({ ...patch, page: 1 });
  const given = Object.keys(none).filter((name) => state[name as keyof typeof none] !== "");
  return (
    <FilterBar active={given.length} onClear={() => change(none)}>
      {can["units.all"] ? (
        <RemoteSelectField
          label={words.unit}
          endpoint={listUnits}
          args={(typed) => ({ query: { q: typed, perPage: 20 } })}
          option={({ id, name }) => ({ value: id, label: name })}
          value={state.unit}
          required={false}
          onChange={(unit) => change({ unit })}
        />
      ) : null}
      <SearchField
        label={words.person}
        value={state.person}
        onChange={(person) => change({ person })}
      />
      <SearchField label={words.task} value={state.task} onChange={(task) => change({ task })} />
      <SelectField
        label={words.channel}
        placeholder={words.anyChannel}
        clearable
        options={(["app", "mail", "failed"] as const).map((value) => ({
          ...{ value, label: words.channels[value] },
        }))}
        value={state.channel}
        onChange={(channel) => change({ channel: channel as State["channel"] })}
      />
      <DateField
        label={words.from}
        value={state.from}
        required={false}
        onChange={(from) => change({ from })}
      />
      <DateField
        label={words.to}
        value={state.to}
        required={false}
        onChange={(to) => change({ to })}
      />
    </FilterBar>
  );
}
