import { lazy } from "react";
import { definePage } from "../../../platform/ui/routing/page.ts";
import { planListSearch, reviewSearch } from "./searches.ts";

export const planPages = [
  definePage({
    path: "/plans",
    title: { vi: "Kế hoạch", en: "Plans" },
    nav: {
      section: "plans",
      label: { vi: "Kế hoạch", en: "Plans" },
      icon: "plan",
      order: 20,
      visible: (session) => session.can["plans.see"] === true,
    },
    component: lazy(() => import("./PlanListPage.tsx")),
    search: planListSearch,
  }),
  definePage({
    path: "/plans/new",
    title: { vi: "Nhập kế hoạch", en: "Import a plan" },
    component: lazy(() => import("./ImportPlanPage.tsx")),
  }),
  definePage({
    path: "/plans/learned",
    title: { vi: "Điều đã học", en: "What was learned" },
    component: lazy(() => import("./LearnedPage.tsx")),
  }),
  definePage({
    path: "/plans/$planId",
    title: { vi: "Kế hoạch", en: "Plan" },
    component: lazy(() => import("./PlanPage.tsx")),
  }),
  definePage({
    path: "/plans/$planId/review",
    title: { vi: "Soát kế hoạch", en: "Review a plan" },
    component: lazy(() => import("./ReviewPlanPage.tsx")),
    search: reviewSearch,
    layout: "paper",
  }),
  definePage({
    path: "/plans/$planId/issue",
    title: { vi: "Ban hành kế hoạch", en: "Issue a plan" },
    component: lazy(() => import("./IssuePlanPage.tsx")),
  }),
];
