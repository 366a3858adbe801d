import { lazy } from "react";
import { definePage } from "../../../platform/ui/routing/page.ts";

/** What is kept of the portal besides stories. */
export const portalPages = [
  definePage({
    path: "/portal",
    title: { vi: "Cổng thông tin", en: "Portal" },
    nav: {
      section: "overview",
      label: { vi: "Cổng thông tin", en: "Portal" },
      icon: "overview",
      order: 80,
      visible: (session) => session.can["units.manage"] === true,
    },
    component: lazy(() => import("./PortalPage.tsx")),
  }),
];
