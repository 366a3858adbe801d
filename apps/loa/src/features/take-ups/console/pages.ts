import { lazy } from "react";
import { definePage } from "../../../platform/ui/routing/page.ts";
import { assignedSearch } from "./searches.ts";

export const takeUpPages = [
  definePage({
    path: "/my/assigned",
    title: { vi: "Nhiệm vụ cấp trên giao", en: "Given from above" },
    nav: {
      section: "work",
      label: { vi: "Cấp trên giao", en: "Given from above" },
      icon: "plan",
      order: 8,
      visible: (session) => session.can["duties.own"] === true,
    },
    component: lazy(() => import("./MyAssignedPage.tsx")),
  }),
  definePage({
    path: "/units/$unitId/assigned",
    title: { vi: "Nhiệm vụ cấp trên giao", en: "Given from above" },
    component: lazy(() => import("./UnitAssignedPage.tsx")),
    search: assignedSearch,
  }),
  definePage({
    path: "/plans/$planId/gaps",
    title: { vi: "Ai chưa có kế hoạch", en: "Who has no plan" },
    component: lazy(() => import("./PlanGapsPage.tsx")),
  }),
];
