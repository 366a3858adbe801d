import { type OptionsFilter, Select } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useTexts } from "../i18n/LanguageProvider.tsx";
import type { ControlProps } from "./FieldFrame.tsx";
import { listTexts } from "./list-texts.ts";
import { listClasses } from "./mantine-input.ts";
import { dataOf, foldedFilter, shownOptions } from "./mantine-list.ts";
import { OptionLine } from "./OptionLine.tsx";
import { labelOf, type Option } from "./option.ts";

export interface SelectControlProps {
  readonly control: ControlProps;
  readonly options: readonly Option[];
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder: string;
  readonly clearable: boolean;
  readonly disabled: boolean;
  readonly error: boolean;
  /** Given: the options are looked up elsewhere for what is typed, and all shown. */
  readonly onSearch?: (text: string) => void;
  readonly typedBefore: string | null;
}

const all: OptionsFilter = ({ options }) => options;

/** The list of a select field; comes in a script of its own. */
export default function SelectControl(props: SelectControlProps) {
  const words = useTexts(listTexts);
  const { onSearch } = props;
  const { search, change } = useTyping(props);
  return (
    <Select
      {...props.control}
      data={dataOf(props.options)}
      value={props.value === "" ? null : props.value}
      onChange={(value) => props.onChange(value ?? "")}
      searchable
      searchValue={search}
      onSearchChange={change}
      onFocus={(event) => event.currentTarget.select()}
      clearable={props.clearable}
      clearButtonProps={{ "aria-label": words.clear }}
      allowDeselect={false}
      disabled={props.disabled}
      placeholder={props.placeholder}
      nothingFoundMessage={words.nothing}
      filter={onSearch ? all : foldedFilter}
      {...(onSearch ? {} : { limit: shownOptions })}
      error={props.error}
      classNames={listClasses}
      comboboxProps={{ transitionProps: { duration: 0 }, offset: 2 }}
      renderOption={({ option }) => <OptionLine option={option as Option} />}
    />
  );
}

function useTyping(props: SelectControlProps) {
  const { onSearch } = props;
  const [search, setSearch] = useState(() => labelOf(props.options, props.value));
  const handed = useRef(props.typedBefore);
  // Runs after Mantine's own effect, which writes the value's words: what was typed stands over them.
  useEffect(() => {
    const typed = handed.current;
    handed.current = null;
    if (typed === null) return;
    setSearch(typed);
    onSearch?.(typed);
  }, [onSearch]);
  const change = (text: string) => {
    setSearch(text);
    onSearch?.(text);
  };
  return { search, change };
}
