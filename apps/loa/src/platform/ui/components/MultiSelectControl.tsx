import { MultiSelect } from "@mantine/core";
import { useTexts } from "../i18n/LanguageProvider.tsx";
import type { ControlProps } from "./FieldFrame.tsx";
import css from "./field.module.css";
import { listTexts } from "./list-texts.ts";
import { listClasses } from "./mantine-input.ts";
import { dataOf, foldedFilter, shownOptions } from "./mantine-list.ts";
import { OptionLine } from "./OptionLine.tsx";
import type { Option } from "./option.ts";

export interface MultiSelectControlProps {
  readonly control: ControlProps;
  readonly options: readonly Option[];
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
  readonly placeholder: string;
  readonly disabled: boolean;
  readonly error: boolean;
  readonly typedBefore: string | null;
}

const classes = { ...listClasses, pill: css.pill ?? "", inputField: css.tagField ?? "" };

/** Tags and list of a field of several; comes in a script of its own. */
export default function MultiSelectControl(props: MultiSelectControlProps) {
  const words = useTexts(listTexts);
  return (
    <MultiSelect
      {...props.control}
      data={dataOf(props.options)}
      value={[...props.value]}
      onChange={props.onChange}
      searchable
      defaultSearchValue={props.typedBefore ?? ""}
      clearable
      clearButtonProps={{ "aria-label": words.clear }}
      disabled={props.disabled}
      placeholder={props.placeholder}
      nothingFoundMessage={words.nothing}
      filter={foldedFilter}
      limit={shownOptions}
      error={props.error}
      classNames={classes}
      comboboxProps={{ transitionProps: { duration: 0 }, offset: 2 }}
      renderOption={({ option }) => <OptionLine option={option as unknown as Option} />}
    />
  );
}
