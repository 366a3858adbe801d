import { lazy } from "react";
import { definePage } from "../../../platform/ui/routing/page.ts";
import { newPeriodSearch, periodSearch, periodsSearch } from "./searches.ts";

/** Periods of the lines, one of them, an ad-hoc one, and how a line reports. */
export const periodPages = [
  definePage({
    path: "/periods",
    title: { vi: "Kỳ báo cáo", en: "Reporting periods" },
    nav: {
      section: "overview",
      label: { vi: "Kỳ báo cáo", en: "Reporting periods" },
      icon: "calendar",
      order: 35,
      visible: (session) => session.can["units.all"] === true,
    },
    component: lazy(() => import("./PeriodsPage.tsx")),
    search: periodsSearch,
  }),
  definePage({
    path: "/periods/new",
    title: { vi: "Yêu cầu báo cáo đột xuất", en: "Ask for an ad-hoc report" },
    component: lazy(() => import("./AdHocPage.tsx")),
    search: newPeriodSearch,
  }),
  definePage({
    path: "/periods/$periodId",
    title: { vi: "Kỳ báo cáo", en: "Reporting period" },
    component: lazy(() => import("./PeriodPage.tsx")),
    search: periodSearch,
  }),
  definePage({
    path: "/reporting-lines/$line",
    title: { vi: "Quy định kỳ báo cáo", en: "How a line reports" },
    component: lazy(() => import("./LineRulesPage.tsx")),
  }),
];
