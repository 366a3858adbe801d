import { lazy } from "react";
import { definePage } from "../../../platform/ui/routing/page.ts";
import { groupListSearch, unitListSearch } from "./unit-list-search.ts";

export const unitPages = [
  definePage({
    path: "/units",
    title: { vi: "Cơ quan, đơn vị", en: "Units" },
    nav: {
      section: "units",
      label: { vi: "Cơ quan, đơn vị", en: "Units" },
      icon: "units",
      order: 60,
    },
    component: lazy(() => import("./UnitListPage.tsx")),
    search: unitListSearch,
  }),
  definePage({
    path: "/groups",
    title: { vi: "Nhóm đơn vị", en: "Unit groups" },
    nav: {
      section: "units",
      label: { vi: "Nhóm đơn vị", en: "Unit groups" },
      icon: "people",
      order: 61,
    },
    component: lazy(() => import("./GroupListPage.tsx")),
    search: groupListSearch,
  }),
  definePage({
    path: "/units/import",
    title: { vi: "Nhập danh sách đơn vị", en: "Import units" },
    component: lazy(() => import("./UnitImportPage.tsx")),
  }),
  definePage({
    path: "/units/new",
    title: { vi: "Thêm đơn vị", en: "Add a unit" },
    component: lazy(() => import("./UnitNewPage.tsx")),
  }),
  definePage({
    path: "/units/$unitId",
    title: { vi: "Đơn vị", en: "Unit" },
    component: lazy(() => import("./UnitPage.tsx")),
  }),
];
