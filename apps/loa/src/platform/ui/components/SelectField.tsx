import { Select } from "@mantine/core";
import { useTexts } from "../i18n/LanguageProvider.tsx";
import { FieldFrame, type FieldProps } from "./FieldFrame.tsx";
import { listTexts } from "./list-texts.ts";
import { listClasses } from "./mantine-input.ts";
import { dataOf, foldedFilter, type Option, shownOptions } from "./mantine-list.ts";
import { OptionLine } from "./OptionLine.tsx";

export interface SelectFieldProps extends FieldProps {
  readonly options: readonly Option[];
  /** Empty when nothing is chosen. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  /** A chosen value can be taken back. */
  readonly clearable?: boolean;
  readonly disabled?: boolean;
}

/** One of many: picked, or found by typing without tone marks. */
export function SelectField(props: SelectFieldProps) {
  const texts = useTexts(listTexts);
  const { label, help, error, required } = props;
  return (
    <FieldFrame label={label} help={help} error={error} required={required}>
      {(control) => (
        <Select
          {...control}
          data={dataOf(props.options)}
          value={props.value === "" ? null : props.value}
          onChange={(value) => props.onChange(value ?? "")}
          searchable
          onFocus={(event) => event.currentTarget.select()}
          clearable={props.clearable ?? required === false}
          clearButtonProps={{ "aria-label": texts.clear }}
          allowDeselect={false}
          disabled={props.disabled ?? false}
          placeholder={props.placeholder ?? texts.type}
          nothingFoundMessage={texts.nothing}
          filter={foldedFilter}
          limit={shownOptions}
          error={Boolean(error)}
          classNames={listClasses}
          comboboxProps={{ transitionProps: { duration: 0 }, offset: 2 }}
          renderOption={({ option }) => <OptionLine option={option as Option} />}
        />
      )}
    </FieldFrame>
  );
}
