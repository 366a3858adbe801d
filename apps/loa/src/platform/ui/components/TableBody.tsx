import { type KeyboardEvent, useState } from "react";
import css from "./DataTable.module.css";
import type { Column } from "./table-model.ts";

export interface TableBodyProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly onOpen?: (row: Row) => void;
  readonly isCurrent?: (row: Row) => boolean;
}

/** The rows; where they open, arrow keys walk them and Enter opens one. */
export function TableBody<Row>(props: TableBodyProps<Row>) {
  const [reached, reach] = useState(0);
  const stop = Math.min(reached, props.rows.length - 1);
  return (
    <tbody>
      {props.rows.map((row, index) => (
        <tr
          key={props.rowKey(row)}
          data-current={props.isCurrent?.(row) || undefined}
          {...(props.onOpen
            ? {
                tabIndex: index === stop ? 0 : -1,
                onFocus: () => reach(index),
                onKeyDown: (event) => onRowKey(event, () => props.onOpen?.(row)),
              }
            : {})}
        >
          {props.columns.map((column, place) => (
            <Cell key={column.key} column={column} row={row} first={place === 0} />
          ))}
        </tr>
      ))}
    </tbody>
  );
}

function Cell<Row>({
  column,
  row,
  first,
}: {
  readonly column: Column<Row>;
  readonly row: Row;
  readonly first: boolean;
}) {
  const Tag = first ? "th" : "td";
  return (
    <Tag
      {...(first ? { scope: "row" as const } : {})}
      data-align={column.align}
      data-phone={column.phone ?? (first ? "title" : "line")}
      data-nowrap={column.nowrap || undefined}
    >
      <span className={css.term} aria-hidden="true">
        {column.header}
      </span>
      <span className={css.cell}>{column.cell(row)}</span>
    </Tag>
  );
}

function onRowKey(event: KeyboardEvent<HTMLTableRowElement>, open: () => void): void {
  if (event.target !== event.currentTarget) return;
  const row = event.currentTarget;
  const next = neighbour(row, event.key);
  if (next instanceof HTMLElement) next.focus();
  else if (event.key === "Enter") open();
  else return;
  event.preventDefault();
}

function neighbour(row: HTMLTableRowElement, key: string): Element | null | undefined {
  if (key === "ArrowDown") return row.nextElementSibling;
  if (key === "ArrowUp") return row.previousElementSibling;
  if (key === "Home") return row.parentElement?.firstElementChild;
  return key === "End" ? row.parentElement?.lastElementChild : null;
}
