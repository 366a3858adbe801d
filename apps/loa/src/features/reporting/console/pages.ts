import { lazy } from "react";
import { definePage } from "../../../platform/ui/routing/page.ts";
import { numberSearch, outlineSearch, reportSearch } from "./searches.ts";

export const reportPages = [
  definePage({
    path: "/reports",
    title: { vi: "Báo cáo", en: "Reports" },
    nav: {
      section: "overview",
      label: { vi: "Báo cáo", en: "Reports" },
      icon: "report",
      order: 40,
      visible: (session) => session.can["overview.see"] === true,
    },
    component: lazy(() => import("./ReportListPage.tsx")),
  }),
  definePage({
    path: "/reports/new",
    title: { vi: "Lập báo cáo", en: "Draft a report" },
    component: lazy(() => import("./NewReportPage.tsx")),
  }),
  definePage({
    path: "/reports/outline",
    title: { vi: "Đề cương báo cáo", en: "Report outlines" },
    component: lazy(() => import("./OutlinePage.tsx")),
    search: outlineSearch,
  }),
  definePage({
    path: "/reports/template",
    title: { vi: "Mẫu Word của báo cáo", en: "Word template of reports" },
    component: lazy(() => import("./PaperPage.tsx")),
    search: outlineSearch,
  }),
  definePage({
    path: "/reports/$reportId",
    title: { vi: "Báo cáo", en: "Report" },
    component: lazy(() => import("./ReportPage.tsx")),
    search: reportSearch,
    layout: "paper",
  }),
  definePage({
    path: "/reports/$reportId/lists/$number",
    title: { vi: "Danh sách đằng sau con số", en: "The list behind a number" },
    component: lazy(() => import("./NumberPage.tsx")),
    search: numberSearch,
  }),
];
