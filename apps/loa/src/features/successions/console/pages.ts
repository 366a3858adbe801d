import { lazy } from "react";
import { definePage } from "../../../platform/ui/routing/page.ts";
import { draftSearch, successionListSearch } from "./searches.ts";

export const successionPages = [
  definePage({
    path: "/successions",
    title: { vi: "Thay đổi tổ chức", en: "Changes of units" },
    nav: {
      section: "units",
      label: { vi: "Thay đổi tổ chức", en: "Changes of units" },
      icon: "units",
      order: 62,
    },
    component: lazy(() => import("./SuccessionListPage.tsx")),
    search: successionListSearch,
  }),
  definePage({
    path: "/successions/new",
    title: { vi: "Lập thay đổi tổ chức", en: "Draft a change of units" },
    component: lazy(() => import("./SuccessionNewPage.tsx")),
    search: draftSearch,
  }),
  definePage({
    path: "/successions/$successionId",
    title: { vi: "Thay đổi tổ chức", en: "Change of units" },
    component: lazy(() => import("./SuccessionPage.tsx")),
  }),
  definePage({
    path: "/successions/$successionId/edit",
    title: { vi: "Sửa thay đổi tổ chức", en: "Edit a change of units" },
    component: lazy(() => import("./SuccessionEditPage.tsx")),
  }),
];
