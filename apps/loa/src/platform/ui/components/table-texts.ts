import { defineTexts } from "../i18n/texts.ts";

export const tableTexts = defineTexts({
  vi: {
    columns: "Cột",
    columnsOf: (hidden: number) => (hidden > 0 ? `Cột (ẩn ${hidden})` : "Cột"),
    xlsx: "Tải XLSX",
    sum: "Tổng",
    tooMany: (shown: string, total: string) =>
      `Đang hiện ${shown} trong số ${total} dòng. Xin lọc hẹp hơn, hoặc tải XLSX để xem đủ.`,
    none: "Không có dòng nào khớp với điều kiện lọc.",
    sortedUp: "đang xếp tăng dần",
    sortedDown: "đang xếp giảm dần",
  },
  en: {
    columns: "Columns",
    columnsOf: (hidden: number) => (hidden > 0 ? `Columns (${hidden} hidden)` : "Columns"),
    xlsx: "Save XLSX",
    sum: "Total",
    tooMany: (shown: string, total: string) =>
      `Showing ${shown} of ${total} rows. Narrow the filters, or save the XLSX to see them all.`,
    none: "No row matches the filters.",
    sortedUp: "sorted ascending",
    sortedDown: "sorted descending",
  },
});
