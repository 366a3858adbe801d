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

function useTyping({ typedBefore, options, value, onSearch }: SelectControlProps) {
  const [search, setSearch] = useState(() => typedBefore ?? labelOf(options, value));
  const isTakenOver = useRef(false);
  // Runs after Mantine's own first effect, which writes the value's words: what was typed before stands over them.
  useEffect(() => {
    if (!isTakenOver.current && typedBefore !== null) onSearch?.(typedBefore);
    isTakenOver.current = true;
  }, [onSearch, typedBefore]);
  const change = (text: string) => {
    if (!isTakenOver.current) return;
    setSearch(text);
    onSearch?.(text);
  };
  return { search, change };
}
