import { RemoteSelectField } from "../../../platform/ui/components/RemoteSelectField.tsx";
import { listUnits } from "../../units/contract.ts";

/** One unit, found by typing any of its names without tone marks. */
export function UnitPicker(props: {
  readonly label: string;
  readonly help?: string;
  readonly required?: boolean;
  readonly value: string;
  readonly name: string;
  readonly onChange: (id: string, name: string) => void;
}) {
  const { value, name } = props;
  return (
    <RemoteSelectField
      label={props.label}
      help={props.help}
      endpoint={listUnits}
      args={(typed) => ({ query: { q: typed, perPage: 30 } })}
      option={(unit) => ({ value: unit.id, label: unit.name, hint: unit.code })}
      value={value}
      chosen={value === "" ? null : { value, label: name }}
      required={props.required ?? true}
      onChange={(id, option) => props.onChange(id, option?.label ?? "")}
    />
  );
}
