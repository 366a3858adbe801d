import type { Column } from "../../../platform/ui/components/table-model.ts";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import type { UnitSummary } from "../contract.ts";
import type { texts } from "./texts.ts";
import { UnitPeriod } from "./UnitPeriod.tsx";

/** Columns of a list of units; `on` is the date ended units are marked by. */
export function unitColumns(
  words: typeof texts.vi,
  kindName: (kind: string) => string,
  on: string,
): readonly Column<UnitSummary>[] {
  return [
    {
      key: "name",
      header: words.name,
      hideable: false,
      cell: ({ id, name }) => <Link to={pathTo("/units/$unitId", { unitId: id })}>{name}</Link>,
      sortBy: (unit) => unit.name,
    },
    {
      key: "code",
      header: words.code,
      nowrap: true,
      cell: (unit) => unit.code,
      sortBy: (unit) => unit.code,
    },
    { key: "kind", header: words.kind, cell: (unit) => kindName(unit.kind) },
    { key: "parent", header: words.parent, phone: "hide", cell: (unit) => unit.parent?.name ?? "" },
    { key: "period", header: words.period, cell: (unit) => <UnitPeriod unit={unit} on={on} /> },
  ];
}
