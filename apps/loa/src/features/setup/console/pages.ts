import { lazy } from "react";
import { definePage } from "../../../platform/ui/routing/page.ts";

export const setupPages = [
  definePage({
    path: "/welcome",
    title: { vi: "Bắt đầu", en: "Start" },
    nav: {
      section: "admin",
      label: { vi: "Bắt đầu", en: "Start" },
      icon: "plan",
      order: 90,
      visible: (session) => session.grants.some((grant) => grant.role === "administrator"),
    },
    component: lazy(() => import("./WelcomePage.tsx")),
  }),
];
