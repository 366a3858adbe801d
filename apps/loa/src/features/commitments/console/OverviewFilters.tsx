import { FilterBar } from "../../../platform/ui/components/FilterBar.tsx";
import { Segmented } from "../../../platform/ui/components/Segmented.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type { SearchOf } from "../../../platform/ui/routing/search.ts";
import { type Overview, PeriodGroup } from "../contract.ts";
import { ReadingFields } from "./ReadingFields.tsx";
import type { overviewSearch } from "./searches.ts";
import { TreeField } from "./TreeField.tsx";
import { texts } from "./texts.ts";

export type OverviewState = SearchOf<typeof overviewSearch>;

/** Domain, period, tree of units and stage; all in the address. */
export function OverviewFilters(props: {
  readonly state: OverviewState;
  readonly domains: Overview["domains"];
  readonly onChange: (patch: Partial<OverviewState>) => void;
}) {
  const words = useTexts(texts);
  const { state, onChange } = props;
  return (
    <FilterBar active={state.domain ? 1 : 0} onClear={() => onChange({ domain: "" })}>
      {props.domains.length > 0 ? (
        <SelectField
          label={words.domain}
          placeholder={words.anyDomain}
          clearable
          options={props.domains.map(({ code, name }) => ({ value: code, label: name }))}
          value={state.domain}
          onChange={(domain) => onChange({ domain })}
        />
      ) : null}
      <Segmented
        label={words.group}
        options={PeriodGroup.options.map((value) => ({ value, label: words[value] }))}
        value={state.group}
        onChange={(group) => onChange({ group })}
      />
      <TreeField value={state.tree} onChange={(tree) => onChange({ tree })} />
      <ReadingFields state={state} onChange={onChange} />
    </FilterBar>
  );
}
