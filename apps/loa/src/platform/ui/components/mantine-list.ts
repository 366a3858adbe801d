import "@mantine/core/styles/ScrollArea.layer.css";
import "@mantine/core/styles/Combobox.layer.css";
import "@mantine/core/styles/Pill.layer.css";
import "@mantine/core/styles/PillsInput.layer.css";
import type { ComboboxItem, OptionsFilter } from "@mantine/core";
import { searchBy } from "../search/fold.ts";
import type { Option } from "./option.ts";

/** More options than this are found by typing. */
export const shownOptions = 100;

/** Finds options without regard to tone marks, đ as d, in label, hint and other names. */
export const foldedFilter: OptionsFilter = ({ options, search, limit }) => {
  const items = options.filter((option): option is ComboboxItem => "value" in option);
  return searchBy(items, search, textOf).slice(0, limit);
};

function textOf(item: ComboboxItem): string {
  const option = item as unknown as Option;
  return [option.label, option.hint, option.also].filter(Boolean).join(" ");
}

/** Mantine's data from ours; it keeps the further names of each option. */
export function dataOf(options: readonly Option[]): { value: string; label: string }[] {
  return options.map((option) => ({ ...option }));
}
