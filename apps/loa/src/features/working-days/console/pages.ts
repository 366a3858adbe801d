import { lazy } from "react";
import { definePage } from "../../../platform/ui/routing/page.ts";
import { yearSearch } from "./searches.ts";

/** Which days are worked. */
export const workdayPages = [
  definePage({
    path: "/working-days",
    title: { vi: "Ngày làm việc", en: "Working days" },
    nav: {
      section: "admin",
      label: { vi: "Ngày làm việc", en: "Working days" },
      icon: "calendar",
      order: 35,
      visible: (session) => session.can["setup.run"] === true,
    },
    component: lazy(() => import("./WorkdaysPage.tsx")),
    search: yearSearch,
  }),
];
