import { useFormat } from "../format/useFormat.ts";
import type { Column } from "./table-model.ts";

interface Counted<Row> {
  readonly key: string;
  readonly header: string;
  readonly of: (row: Row) => number;
  /** Added up at the foot. */
  readonly isSummed?: boolean;
}

/** Columns of whole numbers and of shares, written, sorted and summed the same in every table. */
export function useCountColumns<Row>() {
  const { number, percent } = useFormat();
  return {
    count: ({ key, header, of, isSummed }: Counted<Row>): Column<Row> => ({
      ...{ key, header, cell: (row) => number(of(row)), sortBy: of, align: "end" },
      ...(isSummed
        ? { sum: (rows) => number(rows.reduce((sum, row) => sum + of(row), 0)) }
        : undefined),
    }),
    share: ({ key, header, of }: Counted<Row>): Column<Row> => ({
      ...{ key, header, cell: (row) => percent(of(row)), sortBy: of, align: "end" },
    }),
  };
}
