import { lazy } from "react";
import { definePage } from "../../../platform/ui/routing/page.ts";
import {
  calendarSearch,
  dutySearch,
  occurrenceSearch,
  overviewSearch,
  readingSearch,
  requestSearch,
  slipSearch,
} from "./searches.ts";

/** The first screen after signing in sends each person to theirs. */
export const HomePage = definePage({
  path: "/",
  title: { vi: "Trang đầu", en: "Home" },
  component: lazy(() => import("./HomePage.tsx")),
});

export const commitmentPages = [
  HomePage,
  definePage({
    path: "/my",
    title: { vi: "Việc của tôi", en: "My duties" },
    nav: {
      section: "work",
      label: { vi: "Việc của tôi", en: "My duties" },
      icon: "duties",
      order: 1,
      also: ["/commitments/$commitmentId"],
      visible: (session) => session.can["duties.own"] === true,
    },
    component: lazy(() => import("./MyDutiesPage.tsx")),
    search: dutySearch,
  }),
  definePage({
    path: "/my/calendar",
    title: { vi: "Lịch", en: "Calendar" },
    nav: {
      section: "work",
      label: { vi: "Lịch", en: "Calendar" },
      icon: "calendar",
      order: 5,
      visible: (session) => session.can["duties.own"] === true,
    },
    component: lazy(() => import("./CalendarPage.tsx")),
    search: calendarSearch,
  }),
  definePage({
    path: "/units/$unitId/duties",
    title: { vi: "Việc của đơn vị", en: "What the unit owes" },
    component: lazy(() => import("./UnitDutiesPage.tsx")),
    search: dutySearch,
  }),
  definePage({
    path: "/overview",
    title: { vi: "Toàn cảnh", en: "Overview" },
    nav: {
      section: "overview",
      label: { vi: "Toàn cảnh", en: "Overview" },
      icon: "overview",
      order: 30,
      watch: 2,
      also: [
        "/plans/$planId/overview",
        "/plans/$planId/commitments",
        "/plans/$planId/units",
        "/commitments/$commitmentId",
      ],
      visible: (session) => session.can["units.all"] === true,
    },
    component: lazy(() => import("./HomePage.tsx")),
    search: overviewSearch,
  }),
  definePage({
    path: "/requests",
    title: { vi: "Đề nghị thay đổi kỳ", en: "Requests to change occurrences" },
    nav: {
      section: "overview",
      label: { vi: "Đề nghị", en: "Requests" },
      icon: "review",
      order: 35,
      visible: (session) =>
        session.can["plans.edit"] === true || session.can["duties.own"] === true,
    },
    component: lazy(() => import("./RequestsPage.tsx")),
    search: requestSearch,
  }),
  definePage({
    path: "/plans/$planId/overview",
    title: { vi: "Toàn cảnh", en: "Overview" },
    component: lazy(() => import("./OverviewPage.tsx")),
    search: overviewSearch,
  }),
  definePage({
    path: "/plans/$planId/commitments",
    title: { vi: "Danh sách các kỳ phải có", en: "Expected occurrences" },
    component: lazy(() => import("./OccurrenceListPage.tsx")),
    search: occurrenceSearch,
  }),
  definePage({
    path: "/plans/$planId/units",
    title: { vi: "Đơn vị thực hiện", en: "Units of the plan" },
    component: lazy(() => import("./PlanUnitsPage.tsx")),
  }),
  definePage({
    path: "/plans/$planId/duty-slips/$unitId",
    title: { vi: "Phiếu giao việc", en: "Duty slip" },
    component: lazy(() => import("./DutySlipPage.tsx")),
    search: slipSearch,
    layout: "paper",
  }),
  definePage({
    path: "/commitments/$commitmentId",
    title: { vi: "Cam kết", en: "Commitment" },
    component: lazy(() => import("./CommitmentPage.tsx")),
    search: readingSearch,
  }),
];
