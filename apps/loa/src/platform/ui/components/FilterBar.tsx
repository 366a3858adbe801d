import type { ReactNode } from "react";
import { useTexts } from "../i18n/LanguageProvider.tsx";
import { defineTexts } from "../i18n/texts.ts";
import { Button } from "./Button.tsx";
import css from "./FilterBar.module.css";

export interface FilterBarProps {
  readonly children: ReactNode;
  /** How many filters are set; above none, clearing is offered. */
  readonly active?: number;
  readonly onClear?: () => void;
}

const texts = defineTexts({
  vi: { label: "Lọc", clear: (count: number) => `Bỏ ${count} điều kiện lọc` },
  en: {
    label: "Filter",
    clear: (count: number) => `Clear ${count} ${count === 1 ? "filter" : "filters"}`,
  },
});

/** The filters of a list, always above it at the left, kept in the address. */
export function FilterBar({ children, active = 0, onClear }: FilterBarProps) {
  const words = useTexts(texts);
  return (
    <search className={css.bar} aria-label={words.label} data-print="no">
      {children}
      {active > 0 && onClear ? (
        <Button kind="quiet" onClick={onClear}>
          {words.clear(active)}
        </Button>
      ) : null}
    </search>
  );
}
