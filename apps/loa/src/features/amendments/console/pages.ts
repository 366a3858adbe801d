import { lazy } from "react";
import { definePage } from "../../../platform/ui/routing/page.ts";
import { differenceSearch, versionsSearch } from "./searches.ts";

export const amendmentPages = [
  definePage({
    path: "/plans/$planId/amendment",
    title: { vi: "Điều chỉnh kế hoạch", en: "Amend a plan" },
    component: lazy(() => import("./AmendmentPage.tsx")),
    search: differenceSearch,
  }),
  definePage({
    path: "/plans/$planId/amendment/issue",
    title: { vi: "Ban hành điều chỉnh", en: "Issue an amendment" },
    component: lazy(() => import("./IssueAmendmentPage.tsx")),
  }),
  definePage({
    path: "/plans/$planId/versions",
    title: { vi: "Các phiên bản của kế hoạch", en: "Versions of a plan" },
    component: lazy(() => import("./PlanVersionsPage.tsx")),
    search: versionsSearch,
  }),
];
