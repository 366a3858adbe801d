import { MultiSelect } from "@mantine/core";
import { useTexts } from "../i18n/LanguageProvider.tsx";
import { FieldFrame, type FieldProps } from "./FieldFrame.tsx";
import css from "./field.module.css";
import { listTexts } from "./list-texts.ts";
import { listClasses } from "./mantine-input.ts";
import { dataOf, foldedFilter, type Option, shownOptions } from "./mantine-list.ts";
import { OptionLine } from "./OptionLine.tsx";

export interface MultiSelectFieldProps extends FieldProps {
  readonly options: readonly Option[];
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
  readonly placeholder?: string;
  readonly disabled?: boolean;
}

const classes = { ...listClasses, pill: css.pill ?? "", inputField: css.tagField ?? "" };

/** Several of many: each a small tag that can be taken away. */
export function MultiSelectField(props: MultiSelectFieldProps) {
  const texts = useTexts(listTexts);
  const { label, help, error, required } = props;
  return (
    <FieldFrame label={label} help={help} error={error} required={required}>
      {(control) => (
        <MultiSelect
          {...control}
          data={dataOf(props.options)}
          value={[...props.value]}
          onChange={props.onChange}
          searchable
          clearable
          clearButtonProps={{ "aria-label": texts.clear }}
          disabled={props.disabled ?? false}
          placeholder={props.value.length === 0 ? (props.placeholder ?? texts.type) : ""}
          nothingFoundMessage={texts.nothing}
          filter={foldedFilter}
          limit={shownOptions}
          error={Boolean(error)}
          classNames={classes}
          comboboxProps={{ transitionProps: { duration: 0 }, offset: 2 }}
          renderOption={({ option }) => <OptionLine option={option as unknown as Option} />}
        />
      )}
    </FieldFrame>
  );
}
