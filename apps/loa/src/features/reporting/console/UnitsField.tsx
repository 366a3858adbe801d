import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { MultiSelectField } from "../../../platform/ui/components/MultiSelectField.tsx";
import { Segmented } from "../../../platform/ui/components/Segmented.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useBilingual, useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { unitKindNames } from "../../units/contract.ts";
import { listReportable } from "../contract.ts";
import css from "./Reporting.module.css";
import { type Choosable, type UnitChoice, unitsOf } from "./unit-choice.ts";
import { unitTexts } from "./unit-texts.ts";

interface Props {
  readonly units: readonly Choosable[];
  readonly value: UnitChoice;
  readonly onChange: (value: UnitChoice) => void;
}

/** The units a report may be about. */
export function useReportable(line: { readonly domain: string; readonly year: number }) {
  return useCall(listReportable, { query: line }).data?.units ?? [];
}

/** Who is in a report on request: everybody of the plans, or units by kind, by area and one by one. */
export function UnitsField(props: Props) {
  const words = useTexts(unitTexts);
  const { value, onChange } = props;
  return (
    <Stack gap={3}>
      <Segmented
        label={words.units}
        withLabel
        options={[
          { value: "all", label: words.all },
          { value: "chosen", label: words.chosen },
        ]}
        value={value.all ? "all" : "chosen"}
        onChange={(mode) => onChange({ ...value, all: mode === "all" })}
      />
      {value.all ? null : <Chosen {...props} />}
    </Stack>
  );
}

function Chosen({ units, value, onChange }: Props) {
  const words = useTexts(unitTexts);
  const say = useBilingual();
  const kinds = [...new Set(units.map((unit) => unit.kind))];
  const areas = [...new Set(units.map((unit) => unit.area ?? ""))];
  const kindName = (kind: string) => {
    const known = unitKindNames[kind as keyof typeof unitKindNames];
    return known ? say(known) : kind;
  };
  return (
    <Stack gap={3}>
      <Row gap={3} wrap>
        <MultiSelectField
          label={words.kinds}
          options={kinds.map((kind) => ({ value: kind, label: kindName(kind) }))}
          value={value.kinds}
          onChange={(chosen) => onChange({ ...value, kinds: chosen })}
        />
        <MultiSelectField
          label={words.areas}
          help={words.narrowing}
          options={areas.map((area) => ({
            value: area || noArea,
            label: area || words.province,
          }))}
          value={value.areas.map((area) => area || noArea)}
          onChange={(chosen) =>
            onChange({ ...value, areas: chosen.map((one) => (one === noArea ? "" : one)) })
          }
        />
      </Row>
      <MultiSelectField
        label={words.single}
        options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
        value={value.single}
        onChange={(single) => onChange({ ...value, single })}
      />
      <Meant units={units} value={value} />
    </Stack>
  );
}

// A list has no empty values.
const noArea = "-";
const namedUnits = 8;

function Meant({ units, value }: Pick<Props, "units" | "value">) {
  const words = useTexts(unitTexts);
  const { number } = useFormat();
  const meant = unitsOf(value, units);
  if (meant.length === 0) return <p className={css.soft}>{words.none}</p>;
  const names = meant.slice(0, namedUnits).map((unit) => unit.name);
  const rest = meant.length - names.length;
  return (
    <p className={css.soft} role="status">
      {words.count(number(meant.length), number(units.length))}: {names.join("; ")}
      {rest > 0 ? `; ${words.more(number(rest))}` : ""}
    </p>
  );
}
