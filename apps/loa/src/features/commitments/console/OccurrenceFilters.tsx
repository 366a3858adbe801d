import { useCall } from "../../../platform/ui/api/useCall.ts";
import { DateField } from "../../../platform/ui/components/DateField.tsx";
import { FilterBar } from "../../../platform/ui/components/FilterBar.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { stateTexts } from "../../../platform/ui/components/state.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { getPlanOverview, OccurrenceState } from "../contract.ts";
import type { OccurrenceListState } from "./OccurrenceListPage.tsx";
import { ReadingFields } from "./ReadingFields.tsx";
import { readingQuery } from "./reading.ts";
import { TreeField } from "./TreeField.tsx";
import { texts } from "./texts.ts";

const none = { unit: "", task: "", quota: "", domain: "", from: "", to: "", state: "" } as const;

interface Props {
  readonly planId: string;
  readonly state: OccurrenceListState;
  readonly onChange: (patch: Partial<OccurrenceListState>) => void;
}

/** Filters of the list behind a number; every change goes back to its first page. */
export function OccurrenceFilters({ planId, state, onChange }: Props) {
  const words = useTexts(texts);
  const change = (patch: Partial<OccurrenceListState>) => onChange({ ...patch, page: 1 });
  const given = Object.keys(none).filter((name) => state[name as keyof typeof none] !== "");
  return (
    <FilterBar active={given.length} onClear={() => change(none)}>
      <WhoAndWhat planId={planId} state={state} onChange={change} />
      <StateField value={state.state} onChange={(next) => change({ state: next })} />
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
      <TreeField value={state.tree} onChange={(tree) => change({ tree, unit: "" })} />
      <ReadingFields state={state} onChange={change} />
    </FilterBar>
  );
}

/** Unit, task and domain, named as the plan's overview knows them. */
function WhoAndWhat({ planId, state, onChange }: Props) {
  const words = useTexts(texts);
  const query = { ...readingQuery(state), tree: state.tree, group: "month" } as const;
  const { data } = useCall(getPlanOverview, { params: { planId }, query });
  if (!data) return null;
  return (
    <>
      {data.units.length > 1 ? (
        <SelectField
          label={words.unit}
          placeholder={words.anyOwner}
          clearable
          options={data.units.map(({ id, name }) => ({ value: id, label: name }))}
          value={state.unit}
          onChange={(unit) => onChange({ unit })}
        />
      ) : null}
      <SelectField
        label={words.task}
        placeholder={words.anyTask}
        clearable
        options={data.tasks.map(({ id, path, title }) => ({
          value: id,
          label: `${path} ${title}`,
        }))}
        value={state.task}
        onChange={(task) => onChange({ task, quota: "" })}
      />
      {data.domains.length > 1 ? (
        <SelectField
          label={words.domain}
          placeholder={words.anyDomain}
          clearable
          options={data.domains.map(({ code, name }) => ({ value: code, label: name }))}
          value={state.domain}
          onChange={(domain) => onChange({ domain })}
        />
      ) : null}
    </>
  );
}

function StateField(props: {
  readonly value: OccurrenceListState["state"];
  readonly onChange: (value: OccurrenceListState["state"]) => void;
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
      onChange={(value) => props.onChange(value as OccurrenceListState["state"])}
    />
  );
}
