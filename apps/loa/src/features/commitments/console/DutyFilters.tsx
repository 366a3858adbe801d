import { Disclosure } from "../../../platform/ui/components/Disclosure.tsx";
import { FilterBar } from "../../../platform/ui/components/FilterBar.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { SearchField } from "../../../platform/ui/components/SearchField.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type { Duties } from "../contract.ts";
import { ReadingFields } from "./ReadingFields.tsx";
import type { ReadingState } from "./reading.ts";
import { texts } from "./texts.ts";

export interface DutyFilterState extends ReadingState {
  readonly plan: string;
  readonly q: string;
}

/** Filters of the duty pages, in the same place on each. */
export function DutyFilters(props: {
  readonly state: DutyFilterState;
  readonly plans: Duties["plans"];
  readonly onChange: (patch: Partial<DutyFilterState>) => void;
}) {
  const words = useTexts(texts);
  const { state, onChange } = props;
  return (
    <FilterBar
      active={[state.q, state.plan].filter((value) => value !== "").length}
      onClear={() => onChange({ q: "", plan: "" })}
    >
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
