import { type ReactNode, useState } from "react";
import { useFormat } from "../format/useFormat.ts";
import { useTexts } from "../i18n/LanguageProvider.tsx";
import { ColumnChooser } from "./ColumnChooser.tsx";
import css from "./DataTable.module.css";
import { DownloadLink } from "./DownloadLink.tsx";
import { EmptyState } from "./EmptyState.tsx";
import { ErrorState } from "./ErrorState.tsx";
import { LoadingState } from "./LoadingState.tsx";
import { Notice } from "./Notice.tsx";
import { TableBody } from "./TableBody.tsx";
import { TableFoot } from "./TableFoot.tsx";
import { TableHead } from "./TableHead.tsx";
import { type Column, nextSort, type Sort, sortRows } from "./table-model.ts";
import { tableTexts } from "./table-texts.ts";
import { useShownColumns } from "./useShownColumns.ts";

export interface DataTableProps<Row> {
  /** What the table lists, read aloud and printed. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  /** Undefined while loading or refused. */
  readonly rows: readonly Row[] | undefined;
  readonly rowKey: (row: Row) => string;
  /** Opens a row: Enter on it, or its first column's link. */
  readonly onOpen?: (row: Row) => void;
  /** Marks the row being looked at. */
  readonly isCurrent?: (row: Row) => boolean;
  /** The error of the query that brings the rows, and how to ask again. */
  readonly error?: unknown;
  readonly onRetry?: () => void;
  /** Shown when there are no rows: an EmptyState that teaches the next step. */
  readonly empty?: ReactNode;
  /** How many rows there are in all, when more than are shown. */
  readonly total?: number;
  readonly filters?: ReactNode;
  /** Address of the same list as XLSX, from `fileAddress()`. */
  readonly xlsx?: string;
  /** Kept in the address by the page; without it the table keeps its own. */
  readonly sort?: Sort;
  readonly onSort?: (sort: Sort) => void;
  /** Name under which this browser remembers hidden columns. */
  readonly name?: string;
}

/** A list: filters at the left, XLSX at the right, a head that stays, sums at the foot. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { shown, hidden, toggle } = useShownColumns(props.columns, props.name);
  const hideable = props.columns.filter((column) => column.hideable !== false);
  return (
    <div className={css.table}>
      <div className={css.bar} data-print="no">
        <div className={css.filters}>{props.filters}</div>
        <div className={css.tools}>
          {props.name ? (
            <ColumnChooser columns={hideable} hidden={hidden} onToggle={toggle} />
          ) : null}
          {props.xlsx ? <Xlsx href={props.xlsx} /> : null}
        </div>
      </div>
      <Content {...props} columns={shown} />
    </div>
  );
}

function Xlsx({ href }: { readonly href: string }) {
  return <DownloadLink href={href}>{useTexts(tableTexts).xlsx}</DownloadLink>;
}

function Content<Row>(props: DataTableProps<Row>) {
  const words = useTexts(tableTexts);
  if (!props.rows && props.error) return <ErrorState error={props.error} onRetry={props.onRetry} />;
  if (!props.rows) return <LoadingState what={props.caption.toLocaleLowerCase()} />;
  if (props.rows.length === 0) return props.empty ?? <EmptyState title={words.none} />;
  return <Rows {...props} rows={props.rows} />;
}

function Rows<Row>(props: DataTableProps<Row> & { readonly rows: readonly Row[] }) {
  const [own, setOwn] = useState<Sort>("");
  const sort = props.sort ?? own;
  const rows = sortRows(props.rows, props.columns, sort);
  const change = (key: string) => (props.onSort ?? setOwn)(nextSort(sort, key));
  return (
    <>
      <TooMany shown={rows.length} total={props.total} />
      <section className={css.scroll} aria-label={props.caption}>
        <table>
          <caption className={css.caption}>{props.caption}</caption>
          <TableHead columns={props.columns} sort={sort} onSort={change} />
          <TableBody {...props} rows={rows} />
          <TableFoot columns={props.columns} rows={rows} />
        </table>
      </section>
    </>
  );
}

function TooMany({ shown, total }: { readonly shown: number; readonly total: number | undefined }) {
  const words = useTexts(tableTexts);
  const format = useFormat();
  if (total === undefined || total <= shown) return null;
  return <Notice tone="info">{words.tooMany(format.number(shown), format.number(total))}</Notice>;
}
