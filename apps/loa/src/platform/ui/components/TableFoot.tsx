import { useTexts } from "../i18n/LanguageProvider.tsx";
import css from "./DataTable.module.css";
import type { Column } from "./table-model.ts";
import { tableTexts } from "./table-texts.ts";

/** Sums at the foot, when a column has one. */
export function TableFoot<Row>({
  columns,
  rows,
}: {
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
}) {
  const words = useTexts(tableTexts);
  if (!columns.some((column) => column.sum)) return null;
  return (
    <tfoot>
      <tr>
        {columns.map((column, index) => (
          <td
            key={column.key}
            data-align={column.align}
            data-phone={column.sum ? "line" : index === 0 ? "title" : "hide"}
          >
            <span className={css.term} aria-hidden="true">
              {column.header}
            </span>
            <span className={css.cell}>
              {column.sum ? column.sum(rows) : index === 0 ? words.sum : null}
            </span>
          </td>
        ))}
      </tr>
    </tfoot>
  );
}
