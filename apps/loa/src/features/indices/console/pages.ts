import { lazy } from "react";
import { definePage } from "../../../platform/ui/routing/page.ts";
import { indexSearch } from "./searches.ts";

/** The province's indices over the years. */
export const indexPages = [
  definePage({
    path: "/indices",
    title: { vi: "Chỉ số của tỉnh", en: "Indices" },
    nav: {
      section: "overview",
      label: { vi: "Chỉ số", en: "Indices" },
      icon: "report",
      order: 60,
      visible: (session) => session.can["units.all"] === true,
    },
    component: lazy(() => import("./IndicesPage.tsx")),
    search: indexSearch,
  }),
];
