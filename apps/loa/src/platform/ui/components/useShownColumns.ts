import { useState } from "react";
import type { Column } from "./table-model.ts";

/** Which columns a reader wants, remembered in this browser under the table's name. */
export function useShownColumns<Row>(columns: readonly Column<Row>[], name: string | undefined) {
  const usual = columns.filter((column) => column.hidden).map((column) => column.key);
  const [hidden, setHidden] = useState<readonly string[]>(() => stored(name) ?? usual);
  const toggle = (key: string) => {
    const next = hidden.includes(key) ? hidden.filter((one) => one !== key) : [...hidden, key];
    setHidden(next);
    if (name) localStorage.setItem(storageKey(name), JSON.stringify(next));
  };
  const shown = columns.filter((column) => !hidden.includes(column.key));
  return { shown, hidden, toggle };
}

function storageKey(name: string): string {
  return `loa_columns_${name}`;
}

function stored(name: string | undefined): readonly string[] | undefined {
  if (!name) return undefined;
  try {
    const value: unknown = JSON.parse(localStorage.getItem(storageKey(name)) ?? "null");
    return Array.isArray(value) ? value.map(String) : undefined;
  } catch {
    return undefined;
  }
}
