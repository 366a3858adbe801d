import { lazy } from "react";
import { definePage } from "../../../platform/ui/routing/page.ts";
import { outputListSearch, recordSearch, sheetSearch } from "./searches.ts";

/** Recording what was done, and what becomes of it. */
export const outputPages = [
  definePage({
    path: "/record",
    title: { vi: "Ghi kết quả", en: "Record an output" },
    nav: {
      section: "work",
      label: { vi: "Ghi kết quả", en: "Record" },
      icon: "record",
      order: 2,
      visible: (session) => session.can["outputs.record"] === true,
    },
    component: lazy(() => import("./RecordPage.tsx")),
    search: recordSearch,
  }),
  definePage({
    path: "/outputs",
    title: { vi: "Kết quả", en: "Outputs" },
    nav: {
      section: "work",
      label: { vi: "Kết quả", en: "Outputs" },
      icon: "review",
      order: 3,
      watch: 4,
      visible: (session) => session.can["outputs.see"] === true,
    },
    component: lazy(() => import("./OutputListPage.tsx")),
    search: outputListSearch,
  }),
  definePage({
    path: "/outputs/sheet",
    title: { vi: "Ghi bằng bảng XLSX", en: "Record by sheet" },
    component: lazy(() => import("./SheetPage.tsx")),
    search: sheetSearch,
  }),
  definePage({
    path: "/outputs/$outputId",
    title: { vi: "Kết quả", en: "Output" },
    component: lazy(() => import("./OutputPage.tsx")),
  }),
];
