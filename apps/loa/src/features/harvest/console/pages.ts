import { lazy } from "react";
import { definePage } from "../../../platform/ui/routing/page.ts";
import { foundSearch } from "./searches.ts";

/** What is found by itself, and where. */
export const harvestPages = [
  definePage({
    path: "/found",
    title: { vi: "Minh chứng tự thu thập", en: "Evidence found by itself" },
    nav: {
      section: "work",
      label: { vi: "Tự thu thập", en: "Found" },
      icon: "import",
      order: 5,
      also: ["/evidence-sources"],
      visible: (session) => session.can["outputs.record"] === true,
    },
    component: lazy(() => import("./FoundPage.tsx")),
    search: foundSearch,
  }),
  definePage({
    path: "/evidence-sources",
    title: { vi: "Nguồn minh chứng", en: "Sources of evidence" },
    component: lazy(() => import("./SourcesPage.tsx")),
  }),
  definePage({
    path: "/evidence-sources/new",
    title: { vi: "Theo dõi một nguồn", en: "Follow a source" },
    component: lazy(() => import("./NewSourcePage.tsx")),
  }),
  definePage({
    path: "/evidence-sources/$sourceId/posts",
    title: { vi: "Nộp địa chỉ bài đăng", en: "Hand in posts" },
    component: lazy(() => import("./HandInPage.tsx")),
  }),
];
