import { type KeyboardEvent, type ReactNode, useRef } from "react";
import { Link } from "../routing/Link.tsx";
import { HeatLegend } from "./HeatLegend.tsx";
import css from "./HeatMap.module.css";
import type { State } from "./state.ts";

export interface HeatCell {
  readonly state: State;
  /** What stands in the cell: `3/4`, `0`. */
  readonly text: string;
  /** The cell in words, without row and column: `3 trên 4, chậm tiến độ`. */
  readonly label: string;
  /** The list the cell counts. */
  readonly to?: string;
  readonly search?: Record<string, unknown>;
}

export interface HeatLine {
  readonly key: string;
  readonly label: string;
  /** A few words beside the label. */
  readonly note?: string | undefined;
  readonly to?: string;
  readonly search?: Record<string, unknown>;
  /** At the end of a row: its sum. */
  readonly sum?: ReactNode;
}

export interface HeatMapProps {
  /** The finding, as a sentence. */
  readonly caption: string;
  readonly rowHeader: string;
  readonly rows: readonly HeatLine[];
  readonly columns: readonly {
    readonly key: string;
    readonly label: string;
    readonly short: string;
  }[];
  /** Null where nothing is owed. */
  readonly cell: (row: string, column: string) => HeatCell | null;
  readonly sumHeader?: string;
  /** The column that holds the as-of date. */
  readonly currentColumn?: string;
}

/**
 * Rows by columns with a state in each cell. Colour, pattern and number say the same; arrow keys walk
 * the grid, and it is a plain table to a screen reader and on paper.
 */
export function HeatMap(props: HeatMapProps) {
  const grid = useRef<HTMLTableElement>(null);
  const states = new Set<State>();
  const cellAt = (row: string, column: string) => {
    const cell = props.cell(row, column);
    if (cell) states.add(cell.state);
    return cell;
  };
  const rows = props.rows.map((row) => (
    <HeatRow key={row.key} row={row} columns={props.columns} cellAt={cellAt} />
  ));
  return (
    <figure className={css.figure}>
      <figcaption className={css.title}>{props.caption}</figcaption>
      <div className={css.scroll}>
        <table ref={grid} className={css.map} onKeyDown={(event) => walk(grid.current, event)}>
          <HeatHead {...props} />
          <tbody>{rows}</tbody>
        </table>
      </div>
      <HeatLegend states={[...states]} />
    </figure>
  );
}

function HeatHead({ rowHeader, columns, sumHeader, currentColumn }: HeatMapProps) {
  return (
    <thead>
      <tr>
        <th scope="col">{rowHeader}</th>
        {columns.map((column) => (
          <th
            key={column.key}
            scope="col"
            title={column.label}
            aria-current={column.key === currentColumn ? "date" : undefined}
          >
            <abbr title={column.label}>{column.short}</abbr>
          </th>
        ))}
        {sumHeader ? (
          <th scope="col" className={css.sum}>
            {sumHeader}
          </th>
        ) : null}
      </tr>
    </thead>
  );
}

interface HeatRowProps {
  readonly row: HeatLine;
  readonly columns: HeatMapProps["columns"];
  readonly cellAt: (row: string, column: string) => HeatCell | null;
}

function HeatRow({ row, columns, cellAt }: HeatRowProps) {
  return (
    <tr>
      <RowHead row={row} />
      {columns.map((column) => (
        <td key={column.key}>
          <Cell cell={cellAt(row.key, column.key)} place={`${row.label}, ${column.label}`} />
        </td>
      ))}
      {row.sum === undefined ? null : <td className={css.sum}>{row.sum}</td>}
    </tr>
  );
}

function RowHead({ row }: { readonly row: HeatLine }) {
  return (
    <th scope="row">
      {row.to ? (
        <Link to={row.to} search={row.search ?? {}}>
          {row.label}
        </Link>
      ) : (
        row.label
      )}
      {row.note ? <span className={css.note}> {row.note}</span> : null}
    </th>
  );
}

function Cell({ cell, place }: { readonly cell: HeatCell | null; readonly place: string }) {
  if (!cell) return <span className={css.none}>·</span>;
  const words = `${cell.text} · ${place}: ${cell.label}`;
  if (!cell.to)
    return (
      <span className={css.fill} data-state={cell.state} title={words}>
        {cell.text}
      </span>
    );
  return (
    <Link
      to={cell.to}
      search={cell.search ?? {}}
      className={css.cell}
      title={words}
      aria-label={words}
    >
      <span className={css.fill} data-state={cell.state}>
        {cell.text}
      </span>
    </Link>
  );
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
};

/** Moves the focus to the next cell with a link in the arrow's direction. */
function walk(table: HTMLTableElement | null, event: KeyboardEvent): void {
  const step = steps[event.key];
  const here = (event.target as HTMLElement).closest<HTMLTableCellElement>("td, th");
  if (!table || !step || !here) return;
  let row = (here.parentElement as HTMLTableRowElement).rowIndex + step[0];
  let column = here.cellIndex + step[1];
  for (;;) {
    const cell = table.rows[row]?.cells[column];
    if (!cell) return;
    const link = cell.querySelector("a");
    if (link) {
      event.preventDefault();
      link.focus();
      return;
    }
    row += step[0];
    column += step[1];
  }
}
