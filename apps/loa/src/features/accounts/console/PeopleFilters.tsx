import type { Role } from "../../../platform/contract/actor.ts";
import { FilterBar } from "../../../platform/ui/components/FilterBar.tsx";
import { SearchField } from "../../../platform/ui/components/SearchField.tsx";
import { Segmented } from "../../../platform/ui/components/Segmented.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { useBilingual, useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type { SearchOf } from "../../../platform/ui/routing/search.ts";
import { peopleTexts } from "./people-texts.ts";
import { roleNames, roleOrder } from "./roles.ts";
import type { peopleSearch } from "./searches.ts";

type Search = SearchOf<typeof peopleSearch>;

/** The server's filter from the address. */
export function queryOfPeople({ q, role, state, page }: Search) {
  return {
    page,
    ...(q ? { q } : {}),
    ...(role === "all" ? {} : { role: role as Role }),
    ...(state === "all"
      ? {}
      : { suspended: state === "suspended" ? ("1" as const) : ("0" as const) }),
  };
}

/** Name, role and standing. */
export function PeopleFilters({
  search,
  onChange,
}: {
  readonly search: Search;
  readonly onChange: (patch: Partial<Search>) => void;
}) {
  const words = useTexts(peopleTexts);
  const say = useBilingual();
  const roles = roleOrder.map((role) => ({ value: role as string, label: say(roleNames[role]) }));
  const states = (["all", "active", "suspended"] as const).map((value) => ({
    value,
    label: words.states[value],
  }));
  const active = [search.q !== "", search.role !== "all", search.state !== "all"];
  return (
    <FilterBar
      active={active.filter(Boolean).length}
      onClear={() => onChange({ q: "", role: "all", state: "all", page: 1 })}
    >
      <SearchField
        label={words.search}
        value={search.q}
        onChange={(q) => onChange({ q, page: 1 })}
      />
      <SelectField
        label={words.role}
        options={[{ value: "all", label: words.allRoles }, ...roles]}
        value={search.role}
        onChange={(role) => onChange({ role: role as Search["role"], page: 1 })}
      />
      <Segmented
        label={words.state}
        withLabel
        options={states}
        value={search.state}
        onChange={(state) => onChange({ state, page: 1 })}
      />
    </FilterBar>
  );
}
