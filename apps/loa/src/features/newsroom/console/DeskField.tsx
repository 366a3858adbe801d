import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { texts } from "./texts.ts";

interface Props {
  readonly desks: readonly { readonly id: string; readonly name: string }[];
  readonly value: string;
  readonly onChange: (unitId: string) => void;
}

/** For which desk; who has one only is not asked. */
export function DeskField({ desks, value, onChange }: Props) {
  const words = useTexts(texts);
  if (desks.length <= 1) return null;
  return (
    <SelectField
      label={words.unit}
      options={desks.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={onChange}
    />
  );
}
