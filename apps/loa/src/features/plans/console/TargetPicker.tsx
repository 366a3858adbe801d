import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { RemoteSelectField } from "../../../platform/ui/components/RemoteSelectField.tsx";
import { Segmented } from "../../../platform/ui/components/Segmented.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { listGroups, listUnits, type UnitSummary } from "../../units/contract.ts";
import { reviewTexts } from "./review-texts.ts";

/** Whom a name stands for: one unit, one group, or nobody in particular. */
export interface Target {
  readonly kind: "unit" | "group" | "open";
  readonly id: string;
  /** Name of what was picked. */
  readonly name: string;
}

export const noTarget: Target = { kind: "unit", id: "", name: "" };

/** True once the target says whom it means. */
export const isChosen = (target: Target) => target.kind === "open" || target.id !== "";

/** The target as the API takes it. */
export function targetBody(target: Target) {
  return {
    unitId: target.kind === "unit" && target.id !== "" ? target.id : null,
    groupId: target.kind === "group" && target.id !== "" ? target.id : null,
    open: target.kind === "open",
  };
}

/** Picks a unit (found by typing), a group, or an open set. */
export function TargetPicker({
  value,
  onChange,
}: {
  readonly value: Target;
  readonly onChange: (target: Target) => void;
}) {
  const words = useTexts(reviewTexts);
  return (
    <Stack gap={2}>
      <Segmented
        label={words.target}
        options={[
          { value: "unit", label: words.unit },
          { value: "group", label: words.group },
          { value: "open", label: words.open },
        ]}
        value={value.kind}
        onChange={(kind) => onChange({ kind, id: "", name: "" })}
      />
      {value.kind === "unit" ? <OneUnit value={value} onChange={onChange} /> : null}
      {value.kind === "group" ? <OneGroup value={value} onChange={onChange} /> : null}
      {value.kind === "open" ? <p>{words.openNote}</p> : null}
    </Stack>
  );
}

interface PickProps {
  readonly value: Target;
  readonly onChange: (target: Target) => void;
}

function OneUnit({ value, onChange }: PickProps) {
  const words = useTexts(reviewTexts);
  return (
    <UnitField
      label={words.unit}
      value={value.id}
      chosenName={value.name}
      onChange={(id, name) => onChange({ kind: "unit", id, name })}
    />
  );
}

/** One unit, found by typing any of its names without tone marks. */
export function UnitField(props: {
  readonly label: string;
  readonly value: string;
  readonly chosenName: string;
  readonly help?: string;
  readonly required?: boolean;
  readonly onChange: (id: string, name: string) => void;
}) {
  const { value, chosenName } = props;
  const words = useTexts(reviewTexts);
  const format = useFormat();
  const life = ({ code, validTo }: UnitSummary) =>
    validTo ? `${code}, ${words.ended(format.date(validTo))}` : code;
  return (
    <RemoteSelectField
      label={props.label}
      help={props.help}
      endpoint={listUnits}
      args={(typed) => ({ query: { q: typed, perPage: 30 } })}
      option={(unit) => ({ value: unit.id, label: unit.name, hint: life(unit) })}
      value={value}
      chosen={value === "" ? null : { value, label: chosenName }}
      required={props.required ?? true}
      onChange={(id, option) => props.onChange(id, option?.label ?? "")}
    />
  );
}

function OneGroup({ value, onChange }: PickProps) {
  const words = useTexts(reviewTexts);
  const groups = useCall(listGroups, {});
  const rows = groups.data?.rows ?? [];
  return (
    <SelectField
      label={words.group}
      options={rows.map((group) => ({
        value: group.id,
        label: group.name,
        hint: words.members(group.members),
        also: group.aliases.join(" "),
      }))}
      value={value.id}
      onChange={(id) =>
        onChange({ kind: "group", id, name: rows.find((row) => row.id === id)?.name ?? "" })
      }
    />
  );
}
