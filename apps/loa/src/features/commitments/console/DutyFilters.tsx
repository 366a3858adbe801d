import { Disclosure } from "../../../platform/ui/components/Disclosure.tsx";
import { FilterBar } from "../../../platform/ui/components/FilterBar.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { SearchField } from "../../../platform/ui/components/SearchField.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type { Duties } from "../contract.ts";
import { ReadingFields } from "./ReadingFields.tsx";
import { type ReadingState, readingQuery } from "./reading.ts";
import { texts } from "./texts.ts";

export interface DutyFilterState extends ReadingState {
  readonly plan: string;
  readonly unit: string;
  readonly q: string;
}

/** The filters as the API takes them; the unit stands in its path. */
export function dutyQuery(state: DutyFilterState) {
  const { plan, q } = state;
  return { ...readingQuery(state), ...(plan ? { plan } : {}), ...(q ? { q } : {}) };
}
export type DutyQuery = ReturnType<typeof dutyQuery>;

/** Filters of the duty pages, in the same place on each. */
export function DutyFilters(props: {
  readonly state: DutyFilterState;
  readonly plans: Duties["plans"];
  /** Units to choose from; a choice is offered where there are several. */
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly onChange: (patch: Partial<DutyFilterState>) => void;
}) {
  const words = useTexts(texts);
  const { state, onChange } = props;
  return (
    <FilterBar
      active={[state.q, state.plan].filter((value) => value !== "").length}
      onClear={() => onChange({ q: "", plan: "" })}
    >
      {props.units.length > 1 ? (
        <SelectField
          label={words.unit}
          placeholder={words.anyUnit}
          clearable
          options={props.units.map(({ id, name }) => ({ value: id, label: name }))}
          value={state.unit}
          onChange={(unit) => onChange({ unit })}
        />
      ) : null}
      <SearchField label={words.search} value={state.q} onChange={(q) => onChange({ q })} />
      {props.plans.length > 1 ? (
        <SelectField
          label={words.plan}
          placeholder={words.anyPlan}
          clearable
          options={props.plans.map((plan) => ({ value: plan.id, label: plan.title }))}
          value={state.plan}
          onChange={(plan) => onChange({ plan })}
        />
      ) : null}
      <Disclosure summary={words.howCounted}>
        <Stack gap={3}>
          <ReadingFields state={state} onChange={onChange} />
        </Stack>
      </Disclosure>
    </FilterBar>
  );
}
