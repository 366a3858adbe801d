import {
  RemoteSelectField,
  type RemoteSelectFieldProps,
} from "../../../platform/ui/components/RemoteSelectField.tsx";
import { listUnits, type UnitRef, type UnitSummary } from "../contract.ts";

type Picked = Pick<
  RemoteSelectFieldProps<typeof listUnits>,
  "label" | "help" | "error" | "required" | "value" | "onChange" | "disabled"
>;

export interface UnitPickerProps extends Picked {
  /** Only units that exist on the date, `YYYY-MM-DD`. */
  readonly asOf?: string;
  /** The unit whose id is the value, when it was not picked here. */
  readonly chosen?: UnitRef | null;
}

/** One unit, found by typing any of its names without tone marks. */
export function UnitPicker({ asOf, chosen, ...field }: UnitPickerProps) {
  return (
    <RemoteSelectField
      {...field}
      endpoint={listUnits}
      args={(typed) => ({ query: { q: typed, perPage: 30, ...(asOf ? { asOf } : {}) } })}
      option={optionOf}
      chosen={chosen ? optionOf(chosen) : null}
    />
  );
}

function optionOf({ id, name, code }: UnitSummary | UnitRef) {
  return { value: id, label: name, hint: code };
}
