import { lazy } from "react";
import { definePage } from "../../../platform/ui/routing/page.ts";
import { briefingSearch, standingSearch } from "./searches.ts";

/** One page for a leader, and the lists behind its numbers. */
export const briefingPages = [
  definePage({
    path: "/briefing",
    title: { vi: "Trang lãnh đạo", en: "Leader's page" },
    nav: {
      section: "overview",
      label: { vi: "Lãnh đạo", en: "Leader's page" },
      icon: "read",
      order: 28,
      watch: 1,
      visible: (session) => session.can["units.all"] === true,
    },
    component: lazy(() => import("./BriefingPage.tsx")),
    search: briefingSearch,
  }),
  definePage({
    path: "/briefing/commitments",
    title: { vi: "Tình trạng cam kết", en: "Standing of commitments" },
    component: lazy(() => import("./StandingListPage.tsx")),
    search: standingSearch,
  }),
];
