import { useId, useState } from "react";
import { useTexts } from "../i18n/LanguageProvider.tsx";
import { Button } from "./Button.tsx";
import css from "./ColumnChooser.module.css";
import type { Column } from "./table-model.ts";
import { tableTexts } from "./table-texts.ts";

export interface ColumnChooserProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly hidden: readonly string[];
  readonly onToggle: (key: string) => void;
}

/** Which columns are shown, as a list of ticks under a button. */
export function ColumnChooser<Row>({ columns, hidden, onToggle }: ColumnChooserProps<Row>) {
  const words = useTexts(tableTexts);
  const [open, setOpen] = useState(false);
  const id = useId();
  const count = columns.filter((column) => hidden.includes(column.key)).length;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the list from any of its ticks.
    <div className={css.chooser} onKeyDown={(event) => event.key === "Escape" && setOpen(false)}>
      <Button aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {words.columnsOf(count)}
      </Button>
      <fieldset id={id} className={css.list} hidden={!open}>
        <legend className={css.legend}>{words.columns}</legend>
        {columns.map((column) => (
          <label key={column.key} className={css.tick}>
            <input
              type="checkbox"
              checked={!hidden.includes(column.key)}
              onChange={() => onToggle(column.key)}
            />
            {column.header}
          </label>
        ))}
      </fieldset>
    </div>
  );
}
