import { lazy } from "react";
import { definePage } from "../../../platform/ui/routing/page.ts";

/** The directory of hotlines, kept by the units that answer. */
export const hotlinePages = [
  definePage({
    path: "/hotlines",
    title: { vi: "Đường dây nóng", en: "Hotlines" },
    nav: {
      section: "overview",
      label: { vi: "Đường dây nóng", en: "Hotlines" },
      icon: "bell",
      order: 84,
      visible: (session) => session.can["portal.publish"] === true,
    },
    component: lazy(() => import("./HotlinesPage.tsx")),
  }),
];
