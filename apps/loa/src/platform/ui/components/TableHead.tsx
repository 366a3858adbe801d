import { useTexts } from "../i18n/LanguageProvider.tsx";
import css from "./DataTable.module.css";
import { type Column, keyOfSort, type Sort } from "./table-model.ts";
import { tableTexts } from "./table-texts.ts";

export interface TableHeadProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly sort: Sort;
  readonly onSort: (key: string) => void;
}

/** The row of headers; sortable ones are buttons that say their direction. */
export function TableHead<Row>({ columns, sort, onSort }: TableHeadProps<Row>) {
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th
            key={column.key}
            scope="col"
            data-align={column.align}
            aria-sort={ariaSort(column, sort)}
          >
            {column.sortBy ? (
              <SortButton column={column} sort={sort} onSort={onSort} />
            ) : (
              column.header
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function SortButton<Row>({
  column,
  sort,
  onSort,
}: {
  readonly column: Column<Row>;
  readonly sort: Sort;
  readonly onSort: (key: string) => void;
}) {
  const words = useTexts(tableTexts);
  const here = keyOfSort(sort) === column.key;
  const down = sort.startsWith("-");
  return (
    <button type="button" className={css.sort} onClick={() => onSort(column.key)}>
      {column.header}
      <svg width="8" height="12" viewBox="0 0 8 12" aria-hidden="true">
        <path d="M1 4.5 4 1l3 3.5" opacity={here && !down ? 1 : 0.35} />
        <path d="m1 7.5 3 3.5 3-3.5" opacity={here && down ? 1 : 0.35} />
      </svg>
      {here ? <span className={css.aloud}>{down ? words.sortedDown : words.sortedUp}</span> : null}
    </button>
  );
}

function ariaSort<Row>(column: Column<Row>, sort: Sort) {
  if (keyOfSort(sort) !== column.key) return undefined;
  return sort.startsWith("-") ? ("descending" as const) : ("ascending" as const);
}
