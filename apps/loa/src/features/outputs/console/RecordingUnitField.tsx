import { Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { recordTexts } from "./record-texts.ts";

export interface RecordingUnit {
  readonly id: string;
  readonly name: string;
  readonly onBehalf: boolean;
}

/** The unit something is recorded for; nothing to choose for a person of one unit. */
export function RecordingUnitField(props: {
  readonly units: readonly RecordingUnit[];
  readonly value: string;
  readonly onChange: (unitId: string) => void;
}) {
  const words = useTexts(recordTexts);
  const { units, value, onChange } = props;
  const unit = units.find((one) => one.id === value);
  if (units.length < 2 && unit && !unit.onBehalf) return null;
  const options = units.map((one) => ({
    value: one.id,
    label: one.name,
    hint: one.onBehalf ? words.onBehalf : words.own,
  }));
  return (
    <Stack gap={2}>
      <SelectField label={words.unit} options={options} value={value} onChange={onChange} />
      {unit?.onBehalf ? <Notice tone="info">{words.onBehalfOf(unit.name)}</Notice> : null}
    </Stack>
  );
}
