import { lazy } from "react";
import { definePage } from "../../../platform/ui/routing/page.ts";
import { unitNumberSearch } from "./searches.ts";

/** Reports a unit owes, one of them, and the list behind a number of it. */
export const unitReportPages = [
  definePage({
    path: "/unit-reports",
    title: { vi: "Kỳ báo cáo", en: "Reporting periods" },
    nav: {
      section: "work",
      label: { vi: "Kỳ báo cáo", en: "Reporting periods" },
      icon: "report",
      order: 25,
      visible: (session) => session.can["duties.own"] === true,
    },
    component: lazy(() => import("./MyReportsPage.tsx")),
  }),
  definePage({
    path: "/unit-reports/$unitReportId",
    title: { vi: "Báo cáo đơn vị", en: "Unit's report" },
    component: lazy(() => import("./UnitReportPage.tsx")),
  }),
  definePage({
    path: "/unit-reports/$unitReportId/lists/$unitNumber",
    title: { vi: "Danh sách đằng sau con số", en: "The list behind a number" },
    component: lazy(() => import("./UnitNumberPage.tsx")),
    search: unitNumberSearch,
  }),
];
